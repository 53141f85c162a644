package cn.ssp.sandbox;

import cn.ssp.declaration.pack.BadPackageException;
import cn.ssp.declaration.pack.PackageReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;

/** Packages that nobody has signed. */
@NullMarked
final class Forgery {
  private static final String SIGNATURE = "manifest.json.p7s";

  private Forgery() {}

  /** A package with the signature of another one. */
  static byte[] withSignatureOf(byte[] filing, byte[] other) throws IOException {
    Map<String, byte[]> files = unzipped(filing);
    files.put(SIGNATURE, unzipped(other).get(SIGNATURE));
    return zipped(files);
  }

  /** Whether bytes are a package with the manifest of another one, so that it declares the same. */
  static boolean isSignedAlike(byte[] filing, byte[] other) {
    try {
      return Arrays.equals(
          PackageReader.read(filing).manifestBytes(), PackageReader.read(other).manifestBytes());
    } catch (BadPackageException e) {
      return false;
    }
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] zipped(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        CRC32 checksum = new CRC32();
        checksum.update(file.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
