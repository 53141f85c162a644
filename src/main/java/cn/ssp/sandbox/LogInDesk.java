package cn.ssp.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.ssp.declaration.seal.SignatureCheck;
import cn.ssp.declaration.seal.SignatureResult;
import cn.ssp.declaration.seal.Verdict;
import cn.ssp.domain.employer.Employer;
import cn.ssp.protocol.NotTheProtocolException;
import cn.ssp.protocol.ProtocolJson;
import cn.ssp.protocol.SessionRequest;
import cn.ssp.sandbox.web.Call;
import cn.ssp.sandbox.web.Reply;
import java.util.Base64;

/** Lets in whoever can sign what the hall makes up, with the certificate of a known employer. */
final class LogInDesk {
  private final Nonces nonces;
  private final Sessions sessions;
  private final SignatureCheck signatures;
  private final KnownEmployers employers;
  private final HallTime time;

  LogInDesk(
      Nonces nonces,
      Sessions sessions,
      SignatureCheck signatures,
      KnownEmployers employers,
      HallTime time) {
    this.nonces = nonces;
    this.sessions = sessions;
    this.signatures = signatures;
    this.employers = employers;
    this.time = time;
  }

  /** {@code POST /v1/challenges}. */
  Reply challenge() {
    return Reply.json(201, nonces.issue());
  }

  /** {@code POST /v1/sessions}. A nonce is used up by the first try, good or not. */
  Reply open(Call call) {
    SessionRequest request = request(call);
    byte[] signature = der(request);
    if (!nonces.use(request.nonce())) {
      throw Refusals.noChallenge();
    }
    SignatureResult result =
        signatures.check(signature, request.nonce().getBytes(US_ASCII), time.now());
    if (result.verdict() != Verdict.GOOD) {
      throw Refusals.badLogIn(result.verdict());
    }
    Employer employer = result.signer().flatMap(employers::of).orElseThrow(Refusals::noCaRecord);
    return Reply.json(201, sessions.open(employer));
  }

  private static SessionRequest request(Call call) {
    try {
      return ProtocolJson.read(call.body(), SessionRequest.class);
    } catch (NotTheProtocolException e) {
      throw Refusals.badRequest("登录请求须为 JSON，含 nonce 和 signature");
    }
  }

  private static byte[] der(SessionRequest request) {
    try {
      return Base64.getDecoder().decode(request.signature());
    } catch (IllegalArgumentException e) {
      throw Refusals.badRequest("signature 须为 Base64");
    }
  }
}
