package cn.ssp.cli;

import cn.ssp.token.PinState;
import cn.ssp.token.Pkcs11Spec;
import cn.ssp.token.Pkcs12Spec;
import cn.ssp.token.SkfSpec;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenSpec;
import cn.ssp.token.p11.CertificateLook;
import cn.ssp.token.p11.DriverLook;
import cn.ssp.token.p11.SlotToken;
import cn.ssp.token.p12.Pkcs12Token;
import cn.ssp.token.skf.SkfApplication;
import cn.ssp.token.skf.SkfContainer;
import cn.ssp.token.skf.SkfDevice;
import cn.ssp.token.skf.SkfInventory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A token as it shows itself without a PIN.
 *
 * @param info what it is called
 * @param pin what it says of its PIN
 * @param certificates its certificates; none where they cannot be seen without a PIN
 * @param failure why it shows no more; empty where it does
 */
record TokenLook(
    TokenInfo info,
    PinState pin,
    List<X509Certificate> certificates,
    Optional<TokenException> failure) {
  /**
   * Everything that the file or the driver of a specification shows, whether or not it is what the
   * specification chooses.
   *
   * @throws TokenException when the file or the driver cannot be used
   */
  static List<TokenLook> at(TokenSpec spec) {
    if (spec instanceof Pkcs12Spec file) {
      try (Token token = Pkcs12Token.open(file)) {
        return List.of(of(token.info(), token.pinState(), List.of()));
      }
    }
    if (spec instanceof Pkcs11Spec uri) {
      return DriverLook.at(uri.module()).tokens().stream()
          .map(
              look -> of(info(look.token()), look.token().pin(), certificates(look.certificates())))
          .toList();
    }
    return SkfInventory.of(((SkfSpec) spec).library()).stream().flatMap(TokenLook::of).toList();
  }

  private static TokenLook of(TokenInfo info, PinState pin, List<X509Certificate> certificates) {
    return new TokenLook(info, pin, certificates, Optional.empty());
  }

  private static TokenInfo info(SlotToken token) {
    String maker = (token.manufacturer() + " " + token.model()).strip();
    return new TokenInfo("pkcs11", token.label(), token.serial(), maker);
  }

  private static List<X509Certificate> certificates(List<CertificateLook> looks) {
    return looks.stream().map(CertificateLook::certificate).toList();
  }

  private static Stream<TokenLook> of(SkfDevice device) {
    if (device.failure().isPresent()) {
      TokenInfo info = new TokenInfo("skf", device.name().text(), device.serial(), device.maker());
      return Stream.of(new TokenLook(info, PinState.uncounted(), List.of(), device.failure()));
    }
    return device.applications().stream().map(application -> of(device, application));
  }

  private static TokenLook of(SkfDevice device, SkfApplication application) {
    String label = device.name().text() + "/" + application.name().text();
    return of(
        new TokenInfo("skf", label, device.serial(), device.maker()),
        application.pin(),
        application.containers().stream().flatMap(TokenLook::certificates).toList());
  }

  private static Stream<X509Certificate> certificates(SkfContainer container) {
    return Stream.of(container.signing(), container.encryption()).flatMap(Optional::stream);
  }
}
