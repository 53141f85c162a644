package cn.ssp.declaration.pack;

import cn.ssp.declaration.DeclaredRows;
import cn.ssp.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a batch declares: the workbook, the same rows as JSON, and attachments. It is in memory, but
 * compressed, and no row by itself.
 */
public final class Content {
  private final String business;
  private final List<Part> parts;
  private final int rows;
  private final String digest;

  private Content(String business, List<Part> parts, int rows, String digest) {
    this.business = business;
    this.parts = List.copyOf(parts);
    this.rows = rows;
    this.digest = digest;
  }

  /**
   * Goes through rows once, and makes the files of them. Halves of surrogate pairs that stand alone
   * are replaced with U+FFFD, as no file can hold them.
   *
   * @param rows their values have to be those of the template's columns
   * @param attachments no two of a name, in whatever case
   * @throws cn.ssp.finding.Failure of {@code output-rows} when the template takes less rows
   */
  public static Content of(Template template, DeclaredRows rows, List<Attachment> attachments) {
    requireDistinct(attachments);
    try {
      ContentWriter writer = new ContentWriter(template);
      rows.forEach(writer::add);
      List<Part> parts = new ArrayList<>(writer.parts());
      attachments.stream()
          .sorted(Comparator.comparing(Attachment::name))
          .map(file -> Part.stored(PackageNames.attachment(file.name()), file.bytes()))
          .forEach(parts::add);
      return new Content(template.code(), parts, writer.rows(), writer.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  private static void requireDistinct(List<Attachment> attachments) {
    Set<String> names = new HashSet<>();
    for (Attachment attachment : attachments) {
      if (!names.add(attachment.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("two attachments of one name");
      }
    }
  }

  /** The template's code, such as {@code enrolment}. */
  public String business() {
    return business;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /**
   * What batches of the same rows share, whatever their order, when and where they were made, and
   * what goes along with them; 64 lower-case hexadecimal digits.
   */
  public String digest() {
    return digest;
  }

  /** The files, in the order in which a manifest lists them. */
  List<Part> parts() {
    return parts;
  }
}
