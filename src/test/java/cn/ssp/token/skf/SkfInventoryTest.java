package cn.ssp.token.skf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ssp.token.PinState;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a driver shows of its devices without a PIN. */
@NullMarked
class SkfInventoryTest {
  @TempDir private Path folder;
  private Optional<SoftSkf> plugged = Optional.empty();

  @BeforeAll
  static void needsACompiler() {
    SoftSkf.needsACompiler();
  }

  @AfterEach
  void isClosed() {
    plugged.ifPresent(SoftSkf::assertClosed);
    plugged.ifPresent(key -> assertThat(key.log()).noneMatch(line -> line.contains("VerifyPIN")));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8})
  void isAllThatIsThere(int ulong) {
    SoftSkf key = plugIn(SoftSkf.withBothKeys(folder, ulong)).container("key-2/a/b", SoftKeys.RSA);

    List<SkfDevice> devices = SkfInventory.of(key.library());

    assertThat(devices)
        .extracting(device -> device.name().text())
        .containsExactly("key-1", "key-2");
    SkfDevice device = devices.get(0);
    assertThat(device.label()).isEqualTo("soft key");
    assertThat(device.serial()).isEqualTo("3205090000000001");
    assertThat(device.maker()).isEqualTo("softskf");
    assertThat(device.failure()).isEmpty();
    SkfApplication application = device.applications().get(0);
    assertThat(device.applications()).hasSize(1);
    assertThat(application.name().text()).isEqualTo("tax");
    assertThat(application.pin()).isEqualTo(PinState.counted(10, 10, false));
    assertThat(application.containers())
        .extracting(container -> container.name().text())
        .containsExactly("rsa", "sm2");
    assertThat(application.containers())
        .extracting(SkfContainer::kind)
        .containsExactly(SkfKeyKind.RSA, SkfKeyKind.SM2);
    verify(application.containers().get(0), "CN=RSA signing", "CN=RSA encryption", false);
    verify(application.containers().get(1), "CN=EC signing", "CN=EC encryption", false);
  }

  @Test
  void tellsCertificatesApartByTheirUseAndNotByTheDevicesWord() {
    SoftSkf key = plugIn(SoftSkf.withBothKeys(folder, 8)).control("swapped-certificates");

    verify(onlyDevice(key).get(1), "CN=EC signing", "CN=EC encryption", true);
  }

  @Test
  void leavesOutCertificatesThatAreNotThereOrCannotBeRead() {
    SoftSkf key =
        plugIn(SoftSkf.withBothKeys(folder, 8))
            .without("key-1/tax/rsa/sign.crt")
            .garbled("key-1/tax/sm2/encrypt.crt");

    List<SkfContainer> containers = onlyDevice(key);

    assertThat(containers.get(0).signing()).isEmpty();
    assertThat(subject(containers.get(0).encryption())).isEqualTo("CN=RSA encryption");
    assertThat(containers.get(0).swapped()).isFalse();
    assertThat(subject(containers.get(1).signing())).isEqualTo("CN=EC signing");
    assertThat(containers.get(1).encryption()).isEmpty();
  }

  @Test
  void doesWithoutTheKindOfKey() {
    SoftSkf key = plugIn(SoftSkf.withBothKeys(folder, 8)).control("no-type");

    assertThat(onlyDevice(key)).extracting(SkfContainer::kind).containsOnly(SkfKeyKind.UNKNOWN);

    key.control("fail-at=SKF_GetContainerType", "fail-code=0A000003");
    assertThat(onlyDevice(key)).extracting(SkfContainer::kind).containsOnly(SkfKeyKind.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"SKF_GetConProperty, SM2", "SKF_GetSomethingElse, UNKNOWN"})
  void asksForTheKindOfKeyByTheDraftsNameToo(String name, SkfKeyKind kind) {
    SoftSkf key =
        plugIn(SoftSkf.renamed(folder, "SKF_GetContainerType", name))
            .container("key-1/tax/sm2", SoftKeys.SM2);

    assertThat(onlyDevice(key)).extracting(SkfContainer::kind).containsExactly(kind);
  }

  @Test
  void saysOfADeviceWhyItCannotBeRead() {
    SoftSkf key =
        plugIn(SoftSkf.withBothKeys(folder, 8))
            .container("key-2/a/b", SoftKeys.RSA)
            .control("fail-at=SKF_EnumApplication");

    List<SkfDevice> devices = SkfInventory.of(key.library());

    assertThat(devices).hasSize(2).allMatch(device -> device.applications().isEmpty());
    assertThat(devices.get(1).failure().orElseThrow().args().get(1).text())
        .isEqualTo("SKF_EnumApplication 0x0A000001 SAR_FAIL");
  }

  @Test
  void isEmptyWhenNothingIsPluggedIn() {
    SoftSkf key = plugIn(SoftSkf.in(folder, 4));

    assertThat(SkfInventory.of(key.library())).isEmpty();

    key.control("fail-at=SKF_EnumDev", "fail-code=0A000023");
    assertThat(SkfInventory.of(key.library())).isEmpty();
  }

  private SoftSkf plugIn(SoftSkf key) {
    plugged = Optional.of(key);
    return key;
  }

  private static List<SkfContainer> onlyDevice(SoftSkf key) {
    return SkfInventory.of(key.library()).get(0).applications().get(0).containers();
  }

  private static void verify(
      SkfContainer container, String signing, String encryption, boolean swapped) {
    assertThat(subject(container.signing())).isEqualTo(signing);
    assertThat(subject(container.encryption())).isEqualTo(encryption);
    assertThat(container.swapped()).isEqualTo(swapped);
  }

  private static String subject(Optional<X509Certificate> certificate) {
    return certificate.orElseThrow().getSubjectX500Principal().getName();
  }
}
