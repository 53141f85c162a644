package cn.ssp.text;

import java.util.Locale;
import java.util.Optional;

/** A language that ssp speaks. */
public enum Language {
  /** Simplified Chinese. */
  ZH(Locale.SIMPLIFIED_CHINESE),
  /** English. */
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale in which numbers and dates are written for people. */
  public Locale locale() {
    return locale;
  }

  /** The word used in options and file names, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of an option's word; empty for another word. */
  public static Optional<Language> of(String word) {
    for (Language language : values()) {
      if (language.word().equals(word)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The language for a POSIX locale such as {@code zh_CN.UTF-8}: Chinese for it and where there is
   * none ({@code C}, {@code POSIX}, empty), English for any other.
   */
  public static Language ofLocale(String name) {
    String language = name.split("[_.@]", 2)[0];
    boolean none = language.isEmpty() || language.equals("C") || language.equals("POSIX");
    return none || language.equals("zh") ? ZH : EN;
  }
}
