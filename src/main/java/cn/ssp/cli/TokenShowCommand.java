package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.report.Records;
import cn.ssp.report.Table;
import cn.ssp.submission.PinSteps;
import cn.ssp.token.Token;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import cn.ssp.token.TokenSpec;
import cn.ssp.token.pin.PinSource;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ssp token show}: the certificates of the token that would sign. */
@CommandLine.Command(name = "show")
final class TokenShowCommand implements Command {
  private final Session session;

  @Mixin private TokenOptions options = new TokenOptions();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--reveal")
  private boolean reveal;

  TokenShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    TokenSpec spec = options.spec(session);
    try (Token token = TokenOptions.open(session, spec)) {
      List<TokenKey> keys = keys(spec, token);
      session.console().print(json ? records(keys) : text(keys));
    }
    return ExitCode.OK;
  }

  /** A file shows nothing without its PIN; a key that does is not asked for one. */
  private List<TokenKey> keys(TokenSpec spec, Token token) {
    if (!token.showsKeysWhileLocked()) {
      PinSource source =
          options
              .pinSource(session, spec, token)
              .orElseThrow(() -> new TokenException(TokenReason.PIN_NEEDED, token.info().label()));
      PinSteps.unlock(token, source, options.unlocking(session, session.profile()))
          .forEach(new StepReport(session)::tell);
    }
    return token.keys();
  }

  private String text(List<TokenKey> keys) {
    CertificateRows rows = new CertificateRows(session);
    StringBuilder text = new StringBuilder();
    for (TokenKey key : keys) {
      Table table = new Table();
      rows.add(key.id(), key.certificate(), table);
      if (reveal) {
        rows.addAll(key.certificate(), table);
      }
      text.append(table.text()).append('\n');
    }
    return text.toString();
  }

  private String records(List<TokenKey> keys) {
    CertificateRows rows = new CertificateRows(session);
    Records records = new Records();
    for (TokenKey key : keys) {
      rows.add(key.id(), key.certificate(), records);
      if (reveal) {
        rows.addAll(key.certificate(), records);
      }
    }
    return records.json();
  }
}
