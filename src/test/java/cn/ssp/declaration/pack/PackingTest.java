package cn.ssp.declaration.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class PackingTest {
  @Test
  void comesBackAsItWas() throws BadPackageException {
    Content content = Filings.content(Filings.zhang(), Filings.li());
    OpenedPackage opened = PackageReader.read(Filings.packed(content));

    assertThat(opened.manifest().heading()).isEqualTo(Filings.heading(content));
    assertThat(opened.manifest().rows()).isEqualTo(2);
    assertThat(opened.signature()).containsExactly(0x30, 0);
    List<PackedRow> rows = new ArrayList<>();
    opened.rows(rows::add);
    assertThat(rows)
        .containsExactly(
            new PackedRow(2, Filings.zhang().key(), Filings.zhang().values()),
            new PackedRow(3, Filings.li().key(), Filings.li().values()));
  }
}
