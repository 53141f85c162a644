package cn.ssp.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.roster.DisplayWidth;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void fullWidthCharactersTakeTwoColumns() {
    Table table = new Table();
    table.row("申报期", "开放中");
    table.row("date", "2026-11-23");

    assertThat(table.text())
        .isEqualTo(
            """
            申报期  开放中
            date    2026-11-23
            """);
  }

  @Test
  void combiningAndInvisibleCharactersTakeNone() {
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("\u200B")).isZero();
    assertThat(DisplayWidth.of("𠮷（Ａ）")).isEqualTo(8);
  }
}
