package cn.ssp.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** File names as URI references (RFC 3986). */
final class FileUri {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  private static final Pattern HERE = Pattern.compile("^(\\./+)+");

  private FileUri() {}

  /** A relative name stays relative to the working folder; an absolute one gets its scheme. */
  static String of(String file) {
    StringBuilder uri = new StringBuilder(file.startsWith("/") ? "file://" : "");
    byte[] octets = HERE.matcher(file).replaceFirst("").getBytes(StandardCharsets.UTF_8);
    for (byte octet : octets) {
      if (PLAIN.indexOf(octet) >= 0) {
        uri.append((char) octet);
      } else {
        uri.append('%').append(String.format("%02X", octet));
      }
    }
    return uri.toString();
  }
}
