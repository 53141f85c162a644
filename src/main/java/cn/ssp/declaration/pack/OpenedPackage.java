package cn.ssp.declaration.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A package whose files are those that its manifest lists. Whether the signature is good is for
 * {@link cn.ssp.declaration.seal.SignatureCheck} to say.
 */
public final class OpenedPackage {
  private final byte[] zip;
  private final Map<String, ZipMember> members;
  private final Manifest manifest;

  OpenedPackage(byte[] zip, Map<String, ZipMember> members, Manifest manifest) {
    this.zip = zip;
    this.members = Map.copyOf(members);
    this.manifest = manifest;
  }

  /** What the manifest says. */
  public Manifest manifest() {
    return manifest;
  }

  /** The manifest to the byte: what is signed. */
  public byte[] manifestBytes() {
    return bytes(PackageNames.MANIFEST);
  }

  /** The signature over it, or what stands in its place. */
  public byte[] signature() {
    return bytes(PackageNames.SIGNATURE);
  }

  /** The workbook, as a file. */
  public byte[] workbook() {
    return bytes(PackageNames.workbook(manifest.heading().business()));
  }

  /** The attachments, in the order of their names. */
  public List<Attachment> attachments() {
    List<Attachment> attachments = new ArrayList<>();
    for (ListedFile file : manifest.files()) {
      if (PackageNames.isAttachment(file.name())) {
        attachments.add(new Attachment(PackageNames.attached(file.name()), bytes(file.name())));
      }
    }
    return attachments;
  }

  /**
   * Hands over one row after another; none is kept.
   *
   * @throws BadPackageException {@link BadPackage#ROWS} when they are not of their form, or not as
   *     many as the manifest says; some may have been handed over before
   */
  public void rows(Consumer<PackedRow> taker) throws BadPackageException {
    RowsReader.read(member(PackageNames.ROWS).open(zip), manifest.rows(), taker);
  }

  private byte[] bytes(String name) {
    try (InputStream in = member(name).open(zip)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it was read before
    }
  }

  private ZipMember member(String name) {
    ZipMember member = members.get(name);
    if (member == null) {
      throw new IllegalStateException("not in the package"); // it was there before
    }
    return member;
  }
}
