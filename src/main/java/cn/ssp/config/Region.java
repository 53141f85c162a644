package cn.ssp.config;

import cn.ssp.document.DocumentFile;
import cn.ssp.document.Fields;
import cn.ssp.document.JsonDocument;
import cn.ssp.domain.policy.Policy;
import cn.ssp.rule.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds in a region.
 *
 * @param policy its policy
 * @param stages rules whose severity changes on a day
 */
public record Region(Policy policy, List<Stage> stages) {
  private static final String DEFAULT = "jiangsu";

  /** Copies the stages. */
  public Region {
    stages = List.copyOf(stages);
  }

  /** The region that ssp ships with, and that other documents are read over: Jiangsu. */
  public static Region builtIn() {
    return shippedRegion(DEFAULT);
  }

  /**
   * The region that a configuration names: by a name, or by a document of its own, which needs to
   * say only what differs from Jiangsu.
   *
   * @throws cn.ssp.finding.Failure of one of {@link cn.ssp.document.DocumentKinds} when there is no
   *     such region, or the document is wrong
   */
  static Region named(Fields configuration, String key, Path folder) {
    String name = configuration.text(key);
    if (name.endsWith(".json")) {
      return read(folder.resolve(name));
    }
    Fields regions = shipped("regions.json");
    List<String> known = new ArrayList<>();
    for (String policy : regions.values().keySet()) {
      if (regions.texts(policy).contains(name)) {
        return shippedRegion(policy);
      }
      known.addAll(regions.texts(policy));
    }
    throw configuration.file().unknown(configuration.lineOf(key), "region", name, known);
  }

  /**
   * The region that a document describes.
   *
   * @throws cn.ssp.finding.Failure of one of {@link cn.ssp.document.DocumentKinds} when it cannot
   *     be read, or is wrong
   */
  static Region read(Path document) {
    return new RegionReader(JsonDocument.read(document), shipped(DEFAULT + ".json")).region();
  }

  private static Region shippedRegion(String name) {
    Fields document = shipped(name + ".json");
    return new RegionReader(document, document).region();
  }

  private static Fields shipped(String name) {
    try (InputStream in = Region.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return JsonDocument.read(new DocumentFile(name), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
