package cn.ssp.declaration.seal;

import java.util.List;

/**
 * Where in a certificate an employer's numbers stand. CAs differ, and which place the CAs of
 * Jiangsu take for the provincial number is not public, so these are data.
 *
 * @param creditCode object identifiers of attributes or extensions that hold a credit code and
 *     nothing else, the best first
 * @param insuranceNumber those that hold a number at the social insurance office
 */
public record NumberPlaces(List<String> creditCode, List<String> insuranceNumber) {
  /**
   * What public standards and code tell: the organization identifier of a subject, the extensions
   * of GM/T 0015 and GB/T 20518, and those of BJCA's entity identifiers.
   */
  public static final NumberPlaces KNOWN =
      new NumberPlaces(
          List.of("2.5.4.97", "1.2.156.10260.4.4"),
          List.of(
              "1.2.156.10260.4.1.2",
              "1.2.156.112562.2.1.1.23",
              "1.2.156.112562.2.1.1.24",
              "1.2.156.112562.2.1.2.2"));

  /** Copies both. */
  public NumberPlaces {
    creditCode = List.copyOf(creditCode);
    insuranceNumber = List.copyOf(insuranceNumber);
  }
}
