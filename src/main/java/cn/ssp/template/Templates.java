package cn.ssp.template;

import cn.ssp.document.DocumentKinds;
import cn.ssp.document.JsonDocument;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates known to a run. The bundled ones are read when first asked for, each once, since
 * most runs need one of them.
 */
public final class Templates {
  private static final List<String> BUNDLED =
      List.of(
          "collection",
          "enrolment",
          "removal",
          "rollback",
          "preregistration",
          "transfer",
          "base-raise",
          "retirement");
  private static final Map<String, Template> LOADED = new ConcurrentHashMap<>();
  private static final Templates BUILT_IN = new Templates(Map.of());

  private final Map<String, Template> own;

  private Templates(Map<String, Template> own) {
    this.own = own;
  }

  /** The templates that come with ssp: those of Jiangsu's platform. */
  public static Templates builtIn() {
    return BUILT_IN;
  }

  /** These templates and another, which replaces the one of its code, if any. */
  public Templates with(Template template) {
    Map<String, Template> more = new LinkedHashMap<>(own);
    more.put(template.code(), template);
    return new Templates(more);
  }

  /** The codes, bundled ones in the documented order first. */
  public List<String> codes() {
    Set<String> codes = new LinkedHashSet<>(BUNDLED);
    codes.addAll(own.keySet());
    return List.copyOf(codes);
  }

  /** The template of that code, such as {@code enrolment}; empty when there is none. */
  public Optional<Template> find(String code) {
    Template template = own.get(code);
    if (template == null && BUNDLED.contains(code)) {
      template = LOADED.computeIfAbsent(code, Templates::load);
    }
    return Optional.ofNullable(template);
  }

  /** All of them, in the order of {@link #codes}. */
  public List<Template> all() {
    return codes().stream().flatMap(code -> find(code).stream()).toList();
  }

  /**
   * Reads a definition from a user's file, in UTF-8; comments are allowed.
   *
   * @throws cn.ssp.finding.Failure of one of {@link DocumentKinds} when the file cannot be read, or
   *     describes no template
   */
  public static Template read(Path path) {
    return TemplateReader.read(JsonDocument.read(path));
  }

  private static Template load(String code) {
    return TemplateReader.read(Bundled.read(code + ".json"));
  }
}
