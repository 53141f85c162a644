package cn.ssp.token.skf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenReason;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A device that is pulled out at any call, whatever its driver says of that. */
@NullMarked
class SkfRemovalTest {
  @TempDir private Path folder;
  private SoftSkf key;

  @BeforeAll
  static void needsACompiler() {
    SoftSkf.needsACompiler();
  }

  @BeforeEach
  void plugIn() {
    key = SoftSkf.withBothKeys(folder, 4);
  }

  @AfterEach
  void isClosed() {
    key.assertClosed();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
            "SKF_ConnectDev",
            "SKF_GetDevInfo",
            "SKF_EnumApplication",
            "SKF_OpenApplication",
            "SKF_EnumContainer",
            "SKF_OpenContainer",
            "SKF_GetContainerType",
            "SKF_ExportCertificate",
            "SKF_GetPINInfo",
            "SKF_VerifyPIN",
            "SKF_ECCSignData")
        .flatMap(
            call ->
                // removed; failed; invalid handle; a number that nobody knows
                Stream.of("0A000023", "0A000001", "0A000005", "0A0000FF")
                    .map(code -> Arguments.of(call, code)));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void isToldWhereverItHappens(String call, String code) {
    key.control("remove-at=" + call, "removed-code=" + code);

    assertThat(run().reason()).isEqualTo(TokenReason.REMOVED);
    assertThat(key.tries("key-1/tax")).isEqualTo(10);
  }

  @Test
  void comesToNothingFoundBeforeItIsConnected() {
    key.control("remove-at=SKF_EnumDev");

    assertThat(run().reason()).isEqualTo(TokenReason.NOT_FOUND);
  }

  @Test
  void doesNotKeepItFromBeingClosed() {
    SkfToken token = SkfToken.open(key.spec("sm2"));
    token.unlock(SoftSkf.PIN.toCharArray());
    key.control("removed");

    token.close();
    token.close();

    assertThat(closings())
        .containsExactly("SKF_CloseContainer", "SKF_CloseApplication", "SKF_DisConnectDev");
  }

  @Test
  void isOverOnceItIsPluggedInAgain() {
    key.control("remove-at=SKF_ECCSignData");
    assertThat(run().reason()).isEqualTo(TokenReason.REMOVED);
    key.control("plugged");

    try (SkfToken token = SkfToken.open(key.spec("sm2"))) {
      token.unlock(SoftSkf.PIN.toCharArray());
      assertThat(token.sign(token.keys().get(0), SignatureAlgorithm.SM3_WITH_SM2, new byte[1]))
          .isNotEmpty();
    }
  }

  private List<String> closings() {
    List<String> closings =
        key.log().stream()
            .filter(line -> line.contains(" closes "))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();
    return closings.subList(closings.size() - 3, closings.size());
  }

  private TokenException run() {
    return catchThrowableOfType(
        TokenException.class,
        () -> {
          try (SkfToken token = SkfToken.open(key.spec("sm2"))) {
            token.unlock(SoftSkf.PIN.toCharArray());
            token.sign(token.keys().get(0), SignatureAlgorithm.SM3_WITH_SM2, new byte[1]);
          }
        });
  }
}
