package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.declaration.IdempotencyKey;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads manifests, and takes none that could be read in two ways. */
final class ManifestReader {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,9}");
  private static final Pattern ROWS = Pattern.compile("0|[1-9][0-9]{0,6}");

  /** In their order, as everywhere. */
  private static final List<String> KEYS =
      List.of(
          "business",
          "created",
          "creditCode",
          "employer",
          "files",
          "format",
          "idempotencyKey",
          "nonce",
          "policyVersion",
          "rows",
          "settlementMonth",
          "templateFingerprint",
          "toolVersion");

  private static final List<String> FILE_KEYS = List.of("name", "sha256", "size", "sm3");

  private static final ObjectReader JSON =
      JsonMapper.builder(CanonicalJson.FACTORY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build()
          .reader();

  private ManifestReader() {}

  /**
   * Reads a manifest.
   *
   * @throws BadPackageException {@link BadPackage#FORMAT} when it is of another version, {@link
   *     BadPackage#MANIFEST} when it is none
   */
  static Manifest read(byte[] bytes) throws BadPackageException {
    try {
      JsonNode root = JSON.readTree(line(bytes));
      String format = text(root, "format");
      if (!format.equals(ManifestWriter.FORMAT)) {
        throw new BadPackageException(BadPackage.FORMAT, PackageNames.MANIFEST);
      }
      require(keys(root).equals(KEYS));
      Heading heading = heading(root);
      List<ListedFile> files = files(root.path("files"));
      requireNames(files, heading.business());
      return new Manifest(heading, files, Integer.parseInt(text(root, "rows", ROWS)));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new BadPackageException(BadPackage.MANIFEST, PackageNames.MANIFEST);
    }
  }

  /** The text of the manifest, which has to be one line without a mark before it. */
  private static String line(byte[] bytes) throws IOException {
    String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    require(text.startsWith("{") && text.chars().noneMatch(c -> c < ' '));
    return text;
  }

  private static Heading heading(JsonNode root) {
    return new Heading(
        text(root, "business"),
        text(root, "employer"),
        text(root, "creditCode"),
        YearMonth.parse(text(root, "settlementMonth")),
        OffsetDateTime.parse(text(root, "created")).toInstant(),
        text(root, "nonce"),
        new IdempotencyKey(text(root, "idempotencyKey")),
        text(root, "templateFingerprint"),
        text(root, "toolVersion"),
        text(root, "policyVersion"));
  }

  private static List<ListedFile> files(JsonNode list) {
    require(list.isArray());
    List<ListedFile> files = new ArrayList<>();
    for (JsonNode file : list) {
      require(keys(file).equals(FILE_KEYS));
      files.add(
          new ListedFile(
              text(file, "name"),
              Long.parseLong(text(file, "size", SIZE)),
              text(file, "sha256", DIGEST),
              text(file, "sm3", DIGEST)));
    }
    return files;
  }

  /** The workbook, the rows, and attachments, each once. */
  private static void requireNames(List<ListedFile> files, String business) {
    List<String> names = files.stream().map(ListedFile::name).toList();
    require(names.size() >= 2);
    require(names.get(0).equals(PackageNames.workbook(business)));
    require(names.get(1).equals(PackageNames.ROWS));
    List<String> attachments = names.subList(2, names.size());
    require(attachments.stream().allMatch(PackageNames::isAttachment));
    require(attachments.stream().sorted().distinct().toList().equals(attachments));
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String text(JsonNode object, String key, Pattern form) {
    String text = text(object, key);
    require(form.matcher(text).matches());
    return text;
  }

  private static String text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    require(value.isTextual() && WellFormed.is(value.textValue()));
    return value.textValue();
  }

  private static void require(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("not of its form");
    }
  }
}
