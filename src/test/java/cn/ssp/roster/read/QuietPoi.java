package cn.ssp.roster.read;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps POI from logging what it thinks of damaged workbooks and of its own. */
final class QuietPoi implements BeforeAllCallback {
  // A logger without a reference to it may be collected, and its level with it.
  private static final Logger POI = Logger.getLogger("org.apache.poi");

  @Override
  public void beforeAll(ExtensionContext context) {
    POI.setLevel(Level.OFF);
  }
}
