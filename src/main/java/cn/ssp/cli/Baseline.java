package cn.ssp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.finding.Finding;
import cn.ssp.finding.Place;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Warnings by what they are about, and not by where they stand: by rule, column, value and person,
 * so that rows that are put in or sorted change nothing. Of value and person it keeps four digits
 * of a digest, which tell warnings apart well enough, and are shared by far too many persons to
 * find out one. Not thread-safe.
 */
final class Baseline {
  private static final int DIGITS = 4;

  private final String salt;
  private final Map<String, Integer> entries = new HashMap<>();

  /**
   * An empty one.
   *
   * @param salt goes into every digest, so that those of two files cannot be compared
   */
  Baseline(String salt) {
    this.salt = salt;
  }

  String salt() {
    return salt;
  }

  /** Adds an entry as {@link #entries} gives it. */
  void add(String entry) {
    entries.merge(entry, 1, Integer::sum);
  }

  /** Adds a warning; {@code person} is empty where its row tells none. */
  void add(Finding warning, String person) {
    add(entry(warning, person));
  }

  /** Takes out a warning; false where there is none like it, or no more. */
  boolean remove(Finding warning, String person) {
    return entries.merge(entry(warning, person), -1, (left, one) -> Math.max(left + one, -1)) >= 0;
  }

  /** Each as a line of a file, in order; one that is there twice comes twice. */
  List<String> entries() {
    List<String> lines = new ArrayList<>();
    entries.forEach((entry, times) -> lines.addAll(Collections.nCopies(times, entry)));
    Collections.sort(lines);
    return lines;
  }

  private String entry(Finding warning, String person) {
    String column =
        warning.place() instanceof Place.OfCell cell && cell.key() != null ? cell.key() : "-";
    String value = warning.value() == null ? "" : warning.value().text();
    String rule = warning.kind().id();
    return rule + " " + column + " " + digest(rule, column, value, person);
  }

  private String digest(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((salt + "\0" + String.join("\0", parts)).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
