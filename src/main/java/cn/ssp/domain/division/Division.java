package cn.ssp.domain.division;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A division of today.
 *
 * @param code six digits of GB/T 2260
 * @param name the name in full, without those of the levels above
 * @param level where it stands
 * @param parent the division above: of a county the prefecture, or the province where none is
 *     between (上海市浦东新区, 湖北省仙桃市); null for a province
 */
public record Division(String code, String name, Level level, @Nullable Division parent)
    implements Known {
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

  /** The province that it is in, or is. */
  public Division province() {
    return parent == null ? this : parent.province();
  }

  /** Whether it is, or is in, one of the four municipalities (直辖市), which have no prefectures. */
  public boolean inMunicipality() {
    return isOfMunicipality(code);
  }

  /** Whether there is no prefecture above or below it: 仙桃市, 东莞市. */
  public boolean lacksLevel() {
    return !inMunicipality() && (level != Level.COUNTY || isDirect());
  }

  /** Whether it is a county with no prefecture between it and the province. */
  boolean isDirect() {
    return level == Level.COUNTY && parent != null && parent.level() == Level.PROVINCE;
  }

  static boolean isOfMunicipality(String code) {
    return MUNICIPALITIES.contains(code.substring(0, 2));
  }

  @Override
  public String toString() {
    return parent == null ? name : parent + name;
  }
}
