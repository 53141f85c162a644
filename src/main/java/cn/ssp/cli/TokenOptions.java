package cn.ssp.cli;

import cn.ssp.config.Profile;
import cn.ssp.declaration.seal.SealForm;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.token.Pkcs11Spec;
import cn.ssp.token.Pkcs12Spec;
import cn.ssp.token.SkfSpec;
import cn.ssp.token.Token;
import cn.ssp.token.TokenSpec;
import cn.ssp.token.p11.Pkcs11Token;
import cn.ssp.token.p11.Sm2Mechanism;
import cn.ssp.token.p11.Sm2Vendors;
import cn.ssp.token.p12.Pkcs12Token;
import cn.ssp.token.pin.PinFile;
import cn.ssp.token.pin.PinPrompt;
import cn.ssp.token.pin.PinRefusals;
import cn.ssp.token.pin.PinSource;
import cn.ssp.token.pin.PinVariable;
import cn.ssp.token.pin.Unlocking;
import cn.ssp.token.skf.SkfToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that use a token: which one, and where its PIN comes from. */
final class TokenOptions {
  private static final String FILE = "file:";

  @Option(names = "--token", paramLabel = "TOKEN")
  private @Nullable String token;

  @Option(names = "--pin-file", paramLabel = "FILE")
  private @Nullable String pinFile;

  @Option(names = "--last-try")
  private boolean lastTry;

  /**
   * The token of the option, else that of the employer's profile.
   *
   * @throws Failure of {@link UsageKinds#NO_TOKEN} when neither says one
   */
  TokenSpec spec(Session session) {
    return spec(session, session.profile());
  }

  /** The same for the employer of a profile. */
  TokenSpec spec(Session session, Optional<Profile> profile) {
    if (token != null) {
      return TokenSpec.parse(token, base(session));
    }
    return profile
        .flatMap(Profile::token)
        .map(text -> TokenSpec.parse(text, base(session)))
        .orElseThrow(() -> new Failure(ExitCode.USAGE, UsageKinds.NO_TOKEN));
  }

  /**
   * Refuses options that say one token, or one PIN, for several employers.
   *
   * @throws Failure of {@link UsageKinds#ONE_TOKEN}
   */
  void requireOneEmployer(int employers) {
    if (employers > 1 && (token != null || pinFile != null)) {
      throw new Failure(ExitCode.USAGE, UsageKinds.ONE_TOKEN);
    }
  }

  /** Opens a token; it is locked, and nothing has been spent. */
  static Token open(Session session, TokenSpec spec) {
    if (spec instanceof Pkcs12Spec file) {
      return Pkcs12Token.open(file);
    }
    return spec instanceof Pkcs11Spec uri
        ? Pkcs11Token.open(uri, sm2(session))
        : SkfToken.open((SkfSpec) spec);
  }

  /** How drivers sign with SM2: as is configured, and else as is known. */
  private static Sm2Vendors sm2(Session session) {
    return Sm2Vendors.builtIn()
        .after(
            session.configuration().mechanisms().stream()
                .map(told -> new Sm2Mechanism(told.mechanism(), told.makers()))
                .toList());
  }

  /**
   * Where the PIN comes from: the first of {@code --pin-file}, the specification, {@code $SSP_PIN},
   * a credential of systemd, and a person at the keyboard. Empty where there is none of them.
   */
  Optional<PinSource> pinSource(Session session, TokenSpec spec, Token opened) {
    return pinSource(session, spec, opened, session.profile());
  }

  /** The same for the employer of a profile. */
  Optional<PinSource> pinSource(
      Session session, TokenSpec spec, Token opened, Optional<Profile> profile) {
    Optional<PinSource> source = firstSource(session, spec, opened, profile);
    session.detail("detail.pin", source.map(PinSource::name).orElse("—"));
    return source;
  }

  private Optional<PinSource> firstSource(
      Session session, TokenSpec spec, Token opened, Optional<Profile> profile) {
    Env env = session.env();
    return Optional.ofNullable(pinFile)
        .map(env::file)
        .or(() -> spec.pinSource().map(source -> base(session).resolve(path(source))))
        .<PinSource>map(PinFile::new)
        .or(() -> env.variable("SSP_PIN").map(pin -> new PinVariable("SSP_PIN", pin)))
        .or(() -> credential(session, profile).map(PinFile::new))
        .or(() -> prompt(session, opened));
  }

  /** How the token of an employer is to be unlocked. */
  Unlocking unlocking(Session session, Optional<Profile> profile) {
    return new Unlocking(
        refusals(session), session.env().clock(), lastTry, profile.flatMap(Profile::handler));
  }

  /** The form of the signatures that the configuration asks for. */
  static SealForm form(Session session) {
    String word = session.configuration().sending().signatureForm();
    return SealForm.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The PINs that tokens have refused. */
  static PinRefusals refusals(Session session) {
    return new PinRefusals(session.env().stateFolder().resolve("refused-pins"));
  }

  /** Where relative paths of the specification start. */
  private Path base(Session session) {
    return token == null ? session.configuration().folder() : session.env().folder();
  }

  /** RFC 7512 writes a {@code file:} before it. */
  private static String path(String source) {
    return source.startsWith(FILE) ? source.substring(FILE.length()) : source;
  }

  /** What systemd's LoadCredential= has put in place for an employer. */
  private static Optional<Path> credential(Session session, Optional<Profile> profile) {
    return session
        .env()
        .variable("CREDENTIALS_DIRECTORY")
        .flatMap(
            folder -> profile.map(known -> Path.of(folder, "ssp-pin-" + known.employer().code())))
        .filter(Files::exists);
  }

  private static Optional<PinSource> prompt(Session session, Token opened) {
    String question = session.messages().get("token.pin.prompt", opened.info().label());
    return session
        .env()
        .keyboard()
        .map(keyboard -> new PinPrompt(question, () -> keyboard.read(question)));
  }
}
