package cn.ssp.template;

import cn.ssp.document.DocumentFile;
import cn.ssp.document.Fields;
import cn.ssp.document.JsonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The definitions that come with ssp: those of Jiangsu's platform. */
final class Bundled {
  private static final String FOLDER = "jiangsu/";

  private Bundled() {}

  /** Reads one by its path in the folder; that it is missing or wrong is a defect. */
  static Fields read(String path) {
    try (InputStream in = Bundled.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException("not bundled: " + path);
      }
      return JsonDocument.read(new DocumentFile(FOLDER + path), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
