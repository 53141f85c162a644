package cn.ssp.declaration.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class FileDigestsTest {
  /** FIPS 180-2, B.1; GM/T 0004-2012, A.1; and the checksum that zip tools tell. */
  @Test
  void areThoseOfTheStandards() {
    FileDigests digests = new FileDigests();
    digests.update("_a".getBytes(US_ASCII), 1, 1);
    digests.update("bc_".getBytes(US_ASCII), 0, 2);

    assertThat(digests.crc()).isEqualTo(0x352441C2);
    assertThat(digests.listed("a.txt"))
        .isEqualTo(
            new ListedFile(
                "a.txt",
                3,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
  }
}
