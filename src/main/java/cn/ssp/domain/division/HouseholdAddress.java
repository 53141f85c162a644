package cn.ssp.domain.division;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads household addresses (户籍地址): province, prefecture and county, one after the other, each by
 * the longest name that the gazetteer has there. The marks 省, 市, 区 and 县 tell nothing, since they
 * are in names too: 沙市区, 津市市, 社旗县.
 */
public final class HouseholdAddress {
  private final NameTable<ProvinceName> provinces;
  private final MunicipalityForm form;

  /**
   * A reader.
   *
   * @param gazetteer the names
   * @param form how a municipality's address is to be written; every form is read
   */
  public HouseholdAddress(Gazetteer gazetteer, MunicipalityForm form) {
    this.provinces = gazetteer.provinces();
    this.form = form;
  }

  /** What the address is. White space and full-width forms must have been folded before. */
  public AddressResult parse(String address) {
    int index = provinces.longest(address, 0);
    if (index < 0) {
      return new AddressResult.NoProvince();
    }
    ProvinceName name = provinces.value(index);
    int start = provinces.length(index);
    Division division =
        name.inFull() ? inFull(name.province().today().branch(), address, start) : null;
    return division != null
        ? new AddressResult.Right(division, form)
        : new Diagnosis(name, address, start, form).result();
  }

  /** The province at the start of the address, whatever follows; empty if there is none. */
  public Optional<Division> province(String address) {
    int index = provinces.longest(address, 0);
    return index < 0 ? Optional.empty() : Optional.of(provinces.value(index).province().division());
  }

  /** The division whose address in full this is; null if it is none of today. */
  private static @Nullable Division inFull(Branch branch, String address, int start) {
    NameTable<Prefecture> names = branch.prefectures();
    for (int index = names.longest(address, start); index >= 0; index = names.shorter(index)) {
      Prefecture prefecture = names.value(index);
      if (prefecture.right()) {
        Division division = inFull(prefecture, address, start + names.length(index));
        if (division != null) {
          return division;
        }
      }
    }
    if (branch.direct().rest(address, start) instanceof Division county) {
      return county;
    }
    return start == address.length() && branch.isLeaf() ? branch.province() : null;
  }

  private static @Nullable Division inFull(Prefecture prefecture, String address, int start) {
    if (start < address.length()) {
      return prefecture.counties().rest(address, start) instanceof Division county ? county : null;
    }
    return prefecture.division() instanceof Division division && prefecture.isLeaf()
        ? division
        : null;
  }
}
