package cn.ssp.cli;

import cn.ssp.finding.ExitCode;
import cn.ssp.token.Token;
import cn.ssp.token.TokenInfo;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code ssp token clear-refusal}: lets a PIN be tried again that the token has refused. */
@CommandLine.Command(name = "clear-refusal")
final class TokenClearRefusalCommand implements Command {
  private final Session session;

  @Mixin private TokenOptions options = new TokenOptions();

  TokenClearRefusalCommand(Session session) {
    this.session = session;
  }

  @Override
  public ExitCode run() {
    try (Token token = TokenOptions.open(session, options.spec(session))) {
      TokenInfo info = token.info();
      boolean cleared = TokenOptions.refusals(session).clear(info);
      String key = cleared ? "token.refusal.cleared" : "token.refusal.none";
      session.console().print(session.messages().get(key, info.label()) + "\n");
    }
    return ExitCode.OK;
  }
}
