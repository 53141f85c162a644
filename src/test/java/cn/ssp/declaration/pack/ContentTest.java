package cn.ssp.declaration.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ssp.declaration.DeclaredRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ContentTest {
  private static final Map<String, String> VALUES = Map.of("idNumber", "1", "name", "甲");

  /**
   * By {@code printf 'idNumber\0001\000name\000甲\000' | sha256sum}, whose 64 digits behind {@code
   * ssp-rows/1 1} and a space are digested once more.
   */
  @Test
  void hasADigestOfItsRows() {
    assertThat(Filings.content(Filings.row(2, VALUES)).digest())
        .isEqualTo("03c50f2f2097103e86c40ec39485ffd8b4136f7cb58450c373384e9f549b5e5f");
  }

  @Test
  void hasTheSameDigestInWhateverOrderItsRowsAre() {
    String digest = Filings.content(Filings.zhang(), Filings.li()).digest();

    assertThat(Filings.content(Filings.li(), Filings.zhang()).digest()).isEqualTo(digest);
  }

  @Test
  void hasTheSameDigestWhereverItsRowsStoodAndWhateverGoesAlong() {
    Content here = Filings.content(Filings.row(2, VALUES));
    Content there =
        Content.of(
            Filings.ENROLMENT,
            Filings.rows(Filings.row(9, VALUES)),
            List.of(new Attachment("a.pdf", new byte[] {1})));

    assertThat(there.digest()).isEqualTo(here.digest());
  }

  @Test
  void hasAnotherDigestForOtherRows() {
    DeclaredRow zhang = Filings.zhang();
    assertThat(
            new String[] {
              Filings.content().digest(),
              Filings.content(zhang).digest(),
              Filings.content(zhang, zhang).digest(),
              Filings.content(zhang, Filings.li()).digest(),
              Filings.content(Filings.row(2, VALUES)).digest(),
              Filings.content(Filings.row(2, Map.of("idNumber", "1", "name", "乙"))).digest(),
              Filings.content(Filings.row(2, Map.of("idNumber", "1", "remark", "甲"))).digest(),
              Filings.content(Filings.row(2, Map.of("idNumber", "1name甲"))).digest()
            })
        .doesNotHaveDuplicates();
  }

  /** No file can hold it; the row's neighbours must not suffer for it. */
  @Test
  void replacesHalfACharacter() {
    Content half =
        Filings.content(Filings.row(2, Map.of("idNumber", "1", "name", "a\uD800b\uDC00")));
    Content replaced =
        Filings.content(Filings.row(2, Map.of("idNumber", "1", "name", "a\uFFFDb\uFFFD")));

    assertThat(half.digest()).isEqualTo(replaced.digest());
    assertThat(half.parts().stream().map(Part::file).toList())
        .isEqualTo(replaced.parts().stream().map(Part::file).toList());
  }

  @Test
  void goesThroughItsRowsOnce() {
    int[] times = {0};
    Content content =
        Content.of(
            Filings.ENROLMENT,
            taker -> {
              times[0]++;
              taker.accept(Filings.zhang());
            },
            List.of());
    Filings.packed(content);

    assertThat(times).containsExactly(1);
    assertThat(content.rows()).isEqualTo(1);
    assertThat(content.business()).isEqualTo("enrolment");
  }

  @Test
  void takesNoTwoAttachmentsOfAName() {
    List<Attachment> attachments =
        List.of(new Attachment("a.pdf", new byte[0]), new Attachment("A.PDF", new byte[0]));

    assertThatThrownBy(() -> Content.of(Filings.ENROLMENT, Filings.rows(), attachments))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
