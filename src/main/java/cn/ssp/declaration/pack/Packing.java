package cn.ssp.declaration.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes packages. */
public final class Packing {
  private Packing() {}

  /**
   * Makes a package: the manifest, its signature, and the files. The same content under the same
   * heading and signature is the same bytes.
   *
   * @param sealer makes a detached CMS signature, in DER, over the bytes it is given: the
   *     manifest's
   * @throws IllegalArgumentException when the heading is of another business than the content
   */
  public static byte[] pack(Heading heading, Content content, UnaryOperator<byte[]> sealer) {
    if (!heading.business().equals(content.business())) {
      throw new IllegalArgumentException("heading of another business");
    }
    List<ListedFile> files = content.parts().stream().map(Part::file).toList();
    byte[] manifest = ManifestWriter.bytes(new Manifest(heading, files, content.rows()));
    List<Part> parts = new ArrayList<>();
    parts.add(Part.stored(PackageNames.MANIFEST, manifest));
    parts.add(Part.stored(PackageNames.SIGNATURE, sealer.apply(manifest)));
    parts.addAll(content.parts());
    return ZipBytes.of(parts);
  }
}
