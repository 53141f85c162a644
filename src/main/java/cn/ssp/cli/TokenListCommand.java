package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.report.Records;
import cn.ssp.report.Table;
import cn.ssp.token.TokenSpec;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ssp token list}: the tokens that can be seen, without a PIN. */
@CommandLine.Command(name = "list")
final class TokenListCommand implements Command {
  private final Session session;

  @Mixin private TokenOptions options = new TokenOptions();

  @Option(names = "--json")
  private boolean json;

  TokenListCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    TokenSpec spec = options.spec(session);
    List<TokenLook> looks = TokenLook.at(spec);
    CertificateRows certificates = new CertificateRows(session);
    if (json) {
      session.console().print(records(looks, certificates).json());
    } else {
      looks.forEach(look -> session.console().print(text(look, certificates)));
      if (looks.isEmpty()) {
        session.console().print(session.messages().get("token.list.none") + "\n");
      }
    }
    return ExitCode.OK;
  }

  private String text(TokenLook look, CertificateRows certificates) {
    Table table = new Table();
    table.row(session.messages().get("token.label"), look.info().label());
    row(table, "token.serial", look.info().serial());
    row(table, "token.maker", look.info().maker());
    table.row(session.messages().get("token.pin"), PinWords.of(look.pin(), session.messages()));
    look.failure()
        .ifPresent(failure -> row(table, "token.failure", session.console().sentence(failure)));
    look.certificates()
        .forEach(certificate -> row(table, "token.certificate", certificates.line(certificate)));
    return table.text() + "\n";
  }

  private void row(Table table, String key, String text) {
    if (!text.isEmpty()) {
      table.row(session.messages().get(key), text);
    }
  }

  private Records records(List<TokenLook> looks, CertificateRows certificates) {
    Records records = new Records();
    for (TokenLook look : looks) {
      records
          .begin()
          .put("kind", look.info().kind())
          .put("label", look.info().label())
          .put("serial", look.info().serial())
          .put("maker", look.info().maker())
          .put("pin", PinWords.word(look.pin()))
          .put("triesLeft", PinWords.tries(look.pin()))
          .put("certificates", certificates.records(look.certificates()));
    }
    return records;
  }
}
