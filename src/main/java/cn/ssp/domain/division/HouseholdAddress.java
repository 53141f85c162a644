package cn.ssp.domain.division;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads household addresses (户籍地址). One that is right is among those of its province; any other is
 * followed through province, prefecture and county, each by the longest name that the gazetteer has
 * there. The marks 省, 市, 区 and 县 tell nothing, since they are in names too: 沙市区, 津市市, 社旗县.
 */
public final class HouseholdAddress {
  private final Gazetteer gazetteer;
  private final MunicipalityForm form;

  /**
   * A reader.
   *
   * @param gazetteer the names
   * @param form how a municipality's address is to be written; every form is read
   */
  public HouseholdAddress(Gazetteer gazetteer, MunicipalityForm form) {
    this.gazetteer = gazetteer;
    this.form = form;
  }

  /** What the address is. White space and full-width forms must have been folded before. */
  public AddressResult parse(String address) {
    Province province = gazetteer.provinceOf(address);
    if (province == null) {
      return new AddressResult.NoProvince();
    }
    Division division = inFull(province, address);
    return division != null
        ? new AddressResult.Right(division, form)
        : new Diagnosis(province, address, form).result();
  }

  /** The province at the start of the address, whatever follows; empty if there is none. */
  public Optional<Division> province(String address) {
    return Optional.ofNullable(gazetteer.provinceOf(address)).map(Province::division);
  }

  /** The division whose address in full this is; null if it is none of today. */
  private static @Nullable Division inFull(Province province, String address) {
    return province.isInFull(address)
        ? province.today().at(address.substring(province.division().name().length()))
        : null;
  }
}
