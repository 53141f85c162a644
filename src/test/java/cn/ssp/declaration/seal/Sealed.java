package cn.ssp.declaration.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.token.MemoryToken;
import cn.ssp.token.SignatureAlgorithm;
import cn.ssp.token.TestPki;
import cn.ssp.token.TestPki.Holder;
import org.jspecify.annotations.NullMarked;

/** Envelopes over one manifest, for the tests. */
@NullMarked
final class Sealed {
  static final byte[] MANIFEST =
      "{\"business\":\"enrolment\",\"period\":\"2026-12\"}".getBytes(UTF_8);

  private Sealed() {}

  /** By that holder's key, at {@link TestPki#NOW}. */
  static byte[] by(SignatureAlgorithm algorithm, Holder holder) {
    return by(algorithm, holder, SealForm.RFC);
  }

  /** The same, of that form. */
  static byte[] by(SignatureAlgorithm algorithm, Holder holder, SealForm form) {
    TestPki.Entity entity = TestPki.of(algorithm).entity(holder);
    return new Envelope(form)
        .seal(new MemoryToken(entity), entity.tokenKey(), MANIFEST, TestPki.NOW);
  }
}
