package cn.ssp.token.skf;

import cn.ssp.token.PinState;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.SkfSpec;
import cn.ssp.token.Sm2Digest;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenInfo;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.util.List;

/** A container on a USB key that speaks SKF, open until it is closed. */
public final class SkfToken implements Token {
  private static final String KIND = "skf";

  private final OpenDevice device;
  private final OpenApplication application;
  private final OpenContainer container;
  private final TokenInfo info;
  private final TokenKey key;
  private boolean tried;
  private boolean unlocked;

  private SkfToken(
      OpenDevice device,
      OpenApplication application,
      OpenContainer container,
      TokenInfo info,
      TokenKey key) {
    this.device = device;
    this.application = application;
    this.container = container;
    this.info = info;
    this.key = key;
  }

  /**
   * Opens the one key that a specification comes to. Costs no try.
   *
   * @throws TokenException {@link TokenReason#FILE_MISSING} or {@link TokenReason#FILE_WRONG} for
   *     the driver; {@link TokenReason#NOT_FOUND}, {@link TokenReason#NO_KEY} or {@link
   *     TokenReason#SEVERAL}; or when a device cannot be asked
   */
  public static SkfToken open(SkfSpec spec) {
    SkfDriver driver = SkfDriver.at(spec.library());
    SkfChoice choice = SkfChoice.of(spec, SkfInventory.of(driver));
    OpenDevice device = OpenDevice.connect(driver, choice.device().name());
    try {
      return open(device, choice);
    } catch (TokenException e) {
      device.close();
      throw e;
    }
  }

  private static SkfToken open(OpenDevice device, SkfChoice choice) {
    OpenApplication application = device.open(choice.application().name());
    try {
      return open(device, application, choice);
    } catch (TokenException e) {
      application.close();
      throw e;
    }
  }

  private static SkfToken open(OpenDevice device, OpenApplication application, SkfChoice choice) {
    OpenContainer container = application.open(choice.container().name());
    String name = choice.container().name().text();
    return new SkfToken(
        device,
        application,
        container,
        info(choice.device()),
        new TokenKey(name, choice.container().signing().orElseThrow(), List.of()));
  }

  private static TokenInfo info(SkfDevice device) {
    String name = device.name().text();
    return new TokenInfo(
        KIND,
        device.label().isEmpty() ? name : device.label(),
        device.serial().isEmpty() ? name : device.serial(),
        device.maker());
  }

  @Override
  public TokenInfo info() {
    return info;
  }

  @Override
  public PinState pinState() {
    return application.pinState();
  }

  @Override
  public boolean showsKeysWhileLocked() {
    return true;
  }

  @Override
  public List<TokenKey> keys() {
    return List.of(key);
  }

  @Override
  public void unlock(char[] pin) {
    if (tried) {
      throw new IllegalStateException("a PIN is tried once");
    }
    tried = true;
    application.verify(pin);
    unlocked = true;
  }

  @Override
  public byte[] sign(TokenKey signer, SignatureAlgorithm algorithm, byte[] message) {
    if (!unlocked) {
      // Another program may have logged in; its PIN does not speak for this run.
      throw new TokenException(TokenReason.PIN_NEEDED, info.label());
    }
    if (algorithm != signer.algorithm()) {
      throw new TokenException(TokenReason.ALGORITHM, algorithm.standardName());
    }
    return switch (algorithm) {
      case SM3_WITH_SM2 ->
          SkfSignature.sm2(container.signSm2(Sm2Digest.of(signer.certificate(), message)));
      case SHA256_WITH_RSA ->
          container.signRsa(
              SkfSignature.digestInfo(message), SkfSignature.rsaBytes(signer.certificate()));
      case SHA256_WITH_ECDSA ->
          throw new TokenException(TokenReason.ALGORITHM, algorithm.standardName());
    };
  }

  @Override
  public void close() {
    if (unlocked) {
      unlocked = false;
      application.clearSecureState();
    }
    container.close();
    application.close();
    device.close();
  }
}
