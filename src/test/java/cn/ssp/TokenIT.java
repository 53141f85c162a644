package cn.ssp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.Packaged.Result;
import cn.ssp.TokenDesk.Kind;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged program with a driver of each kind, from a look at a token to a signature. Standard
 * error is empty throughout: from JDK 24 on, a library that is loaded without leave would show
 * there.
 */
@NullMarked
@DisabledOnOs(OS.WINDOWS)
class TokenIT {
  private static final String PIN = "135790";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "PKCS12.*", mode = EnumSource.Mode.MATCH_NONE)
  void looksAtATokenAndSignsWithIt(Kind kind) throws IOException {
    TokenDesk desk = TokenDesk.lay(folder, kind, PIN);
    String algorithm = kind.algorithm.standardName();

    Result list = desk.ssp().run("token", "list");
    assertThat(list.err()).isEmpty();
    assertThat(list.out())
        .contains(kind.name, "苏州示例科技有限公司", "91320509MA1ACME003", "32050001", algorithm);
    assertThat(list.exit()).isZero();

    JsonNode seen = new JsonMapper().readTree(desk.ssp().run("token", "list", "--json").out());
    assertThat(seen.at("/0/certificates").findValuesAsText("holder")).contains("苏州示例科技有限公司");
    assertThat(seen.at("/0/certificates").findValuesAsText("algorithm")).contains(algorithm);

    Result show = desk.ssp().run("token", "show", "--json");
    assertThat(show.err()).isEmpty();
    JsonNode shown = new JsonMapper().readTree(show.out());
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).get("algorithm").asText()).isEqualTo(algorithm);
    assertThat(shown.get(0).get("daysLeft").asText()).isEqualTo("769");
    assertThat(show.exit()).isZero();

    Result check = desk.ssp().run("token", "check", "--pin-file", "pin");
    assertThat(check.err()).isEmpty();
    assertThat(check.out())
        .contains("可追溯到信任的根证书，未被吊销", "签名并验证成功（" + algorithm + "）")
        .doesNotContain("失败");
    assertThat(check.out().contains("平台 2021 年起改用国密 SM2"))
        .isEqualTo(kind.algorithm == SignatureAlgorithm.SHA256_WITH_RSA);
    assertThat(check.exit()).isZero();
    assertThat(desk.logIns()).isEqualTo(kind.counts() ? 1 : 0);
  }

  @Test
  void spendsNoTryOnACertificateThatIsOver() {
    TokenDesk desk = TokenDesk.lay(folder, Kind.SKF_SM2, PIN, Holder.EXPIRED);

    Result check = desk.ssp().run("token", "check", "--pin-file", "pin");

    assertThat(check.out()).contains("失败", "证书已于 2026-01-01 到期");
    assertThat(check.exit()).isEqualTo(4);
    assertThat(desk.logIns()).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "PKCS12.*", mode = EnumSource.Mode.MATCH_NONE)
  void doesNotTryARefusedPinInASecondRun(Kind kind) {
    TokenDesk desk = TokenDesk.lay(folder, kind, PIN).pinFile("wrong", "246802");

    Result first = desk.ssp().run("token", "check", "--pin-file", "wrong");
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .contains("失败", kind.counts() ? "还能试 9 次" : "PIN 不对")
        .doesNotContain("测试签名");
    assertThat(first.exit()).isEqualTo(4);

    Result second = desk.ssp().run("token", "check", "--pin-file", "wrong", "--lang", "en");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("the token has refused this PIN's source before");
    assertThat(second.exit()).isEqualTo(4);
    assertThat(desk.logIns()).isEqualTo(kind.counts() ? 1 : 0);

    desk.pinFile("wrong", PIN);
    assertThat(desk.ssp().run("token", "check", "--pin-file", "wrong").exit()).isZero();
  }
}
