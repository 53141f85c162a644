package cn.ssp.sandbox.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the hall's registers say of a person that employers only learn from its answers. */
enum Trait {
  /** The base of the province does not have the person yet. */
  NOT_COLLECTED,
  /** The police have the number under another name, whatever name is given. */
  POLICE_MISMATCH,
  /** The number leads to several records. */
  SEVERAL_RECORDS,
  /** The record says nothing of the kind of household. */
  HOUSEHOLD_TYPE_MISSING,
  /** The person pays as one in flexible employment. */
  FLEXIBLE_INSURANCE,
  /** The person drew unemployment benefit up to the month before the one that is settled. */
  UNEMPLOYMENT_BENEFIT,
  /** The person's account is a temporary one. */
  TEMPORARY_ACCOUNT;

  /** The word used in documents. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of all. */
  static List<String> words() {
    return Arrays.stream(values()).map(Trait::word).toList();
  }

  /** The one of a word that is among {@link #words}. */
  static Trait of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
