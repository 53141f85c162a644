package cn.ssp.roster.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class TimelessZipTest {
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Asia/Shanghai", "UTC"})
  void isTheSameInEveryZone(String name) throws IOException {
    byte[] here = TimelessZip.of(archive());
    TimeZone.setDefault(TimeZone.getTimeZone(name));

    assertThat(TimelessZip.of(archive())).isEqualTo(here);
  }

  @Test
  void keepsNamesAndContents() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(TimelessZip.of(archive())))) {
      ZipEntry first = zip.getNextEntry();
      assertThat(first).isNotNull();
      assertThat(first.getName()).isEqualTo("a.txt");
      assertThat(first.getExtra()).isNull();
      assertThat(zip.readAllBytes()).asString().isEqualTo("content");
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  /** An archive that bears the time at which it is made. */
  private static byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("content".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
