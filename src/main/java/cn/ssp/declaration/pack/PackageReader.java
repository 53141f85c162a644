package cn.ssp.declaration.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Opens packages: whatever bytes come in, what it lets through is of the form it should be. */
public final class PackageReader {
  /** Manifests and signatures are read at once. */
  private static final long LARGEST_TEXT = 1 << 20;

  /** Below this a file may be as regular as it likes. */
  private static final long RATIO_COUNTS_FROM = 1 << 20;

  private static final long LARGEST_RATIO = 200;

  private PackageReader() {}

  /**
   * Opens a package. Its files are all there, are all listed, and have the sizes and digests that
   * its manifest tells; nothing is said of its signature, nor of what is in the workbook.
   *
   * @param bytes not to be changed as long as the package is used: they are not copied
   * @throws BadPackageException when it is no package
   */
  public static OpenedPackage read(byte[] bytes) throws BadPackageException {
    Map<String, ZipMember> members = members(bytes);
    ZipMember manifest = members.get(PackageNames.MANIFEST);
    if (manifest == null) {
      throw new BadPackageException(BadPackage.NO_MANIFEST, PackageNames.MANIFEST);
    }
    ZipMember signature = members.get(PackageNames.SIGNATURE);
    if (signature == null) {
      throw new BadPackageException(BadPackage.NO_SIGNATURE, PackageNames.SIGNATURE);
    }
    manifest.read(bytes);
    signature.read(bytes);
    Manifest read = ManifestReader.read(content(manifest, bytes));
    requireListed(members, read.files());
    for (ListedFile file : read.files()) {
      ZipMember member = members.get(file.name());
      if (member == null) {
        throw new BadPackageException(BadPackage.MISSING, file.name());
      }
      if (!member.read(bytes).equals(file)) {
        throw new BadPackageException(BadPackage.CHANGED, file.name());
      }
    }
    return new OpenedPackage(bytes, members, read);
  }

  private static Map<String, ZipMember> members(byte[] bytes) throws BadPackageException {
    Map<String, ZipMember> members = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (ZipMember member : ZipDirectory.read(bytes)) {
      String name = member.name();
      if (!PackageNames.isName(name)) {
        throw new BadPackageException(BadPackage.NAME); // which may not be fit to be shown
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new BadPackageException(BadPackage.DUPLICATE, name);
      }
      requireBounded(member);
      members.put(name, member);
    }
    return members;
  }

  private static void requireBounded(ZipMember member) throws BadPackageException {
    boolean isText =
        member.name().equals(PackageNames.MANIFEST) || member.name().equals(PackageNames.SIGNATURE);
    boolean tooLong = isText && member.size() > LARGEST_TEXT;
    boolean tooDense =
        member.size() > RATIO_COUNTS_FROM && member.size() / LARGEST_RATIO > member.length();
    if (tooLong || tooDense) {
      throw new BadPackageException(BadPackage.TOO_LARGE, member.name());
    }
  }

  private static void requireListed(Map<String, ZipMember> members, List<ListedFile> files)
      throws BadPackageException {
    Set<String> listed = new HashSet<>(List.of(PackageNames.MANIFEST, PackageNames.SIGNATURE));
    files.forEach(file -> listed.add(file.name()));
    for (String name : members.keySet()) {
      if (!listed.contains(name)) {
        throw new BadPackageException(BadPackage.UNLISTED, name);
      }
    }
  }

  private static byte[] content(ZipMember member, byte[] zip) throws BadPackageException {
    try (InputStream in = member.open(zip)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new BadPackageException(BadPackage.DAMAGED, member.name());
    }
  }
}
