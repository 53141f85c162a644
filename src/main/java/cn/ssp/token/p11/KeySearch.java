package cn.ssp.token.p11;

import cn.ssp.token.Pkcs11Spec;
import cn.ssp.token.TokenException;
import cn.ssp.token.TokenKey;
import cn.ssp.token.TokenReason;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks for keys that can sign. A private key mostly hides until the user is logged in; until then
 * a certificate with an identifier stands for it.
 */
final class KeySearch {
  private final Session session;

  KeySearch(Session session) {
    this.session = session;
  }

  /**
   * The keys that fit a specification.
   *
   * @param open whether the user is logged in
   * @param whose the token's name, for the failure
   * @throws TokenException {@link TokenReason#NO_KEY}, naming the certificates that are there
   */
  List<TokenKey> keys(Pkcs11Spec spec, boolean open, String whose) {
    List<CertificateLook> all = CertificateLook.all(session);
    List<TokenKey> keys =
        all.stream()
            .filter(look -> look.signs() && !look.id().isEmpty())
            .filter(look -> spec.id().map(look.id()::equals).orElse(true))
            .filter(look -> spec.object().map(label -> bears(look, label)).orElse(true))
            .filter(look -> !open || !privateKeys(look.id()).isEmpty())
            .map(look -> new TokenKey(look.id(), look.certificate(), chain(look, all)))
            .toList();
    if (keys.isEmpty()) {
      throw new TokenException(
          TokenReason.NO_KEY,
          all.stream()
              .filter(CertificateLook::signs)
              .map(CertificateLook::name)
              .collect(Collectors.joining(", ", whose + ": ", "")));
    }
    return keys;
  }

  /** Whether a certificate of this identifier shows. */
  boolean shows(String id) {
    return CertificateLook.all(session).stream().anyMatch(look -> look.id().equals(id));
  }

  /** The private keys of an identifier that do not say that they cannot sign. */
  List<Long> privateKeys(String id) {
    return session.find(Template.privateKeys(HexFormat.of().parseHex(id))).stream()
        .filter(key -> session.attribute(key, Template.SIGN).map(may -> may[0] != 0).orElse(true))
        .toList();
  }

  /** Whether the certificate or one of its keys has this label; they often differ. */
  private boolean bears(CertificateLook look, String label) {
    return look.label().equals(label)
        || session.find(Template.objects(HexFormat.of().parseHex(look.id()))).stream()
            .map(object -> session.attribute(object, Template.LABEL).map(PaddedText::of))
            .anyMatch(Optional.of(label)::equals);
  }

  private static List<X509Certificate> chain(CertificateLook look, List<CertificateLook> all) {
    List<X509Certificate> chain = new ArrayList<>();
    X509Certificate last = look.certificate();
    while (true) {
      X509Certificate below = last;
      Optional<X509Certificate> issuer =
          all.stream()
              .filter(CertificateLook::authority)
              .map(CertificateLook::certificate)
              .filter(
                  above ->
                      above.getSubjectX500Principal().equals(below.getIssuerX500Principal())
                          && !above.equals(below)
                          && !chain.contains(above))
              .findFirst();
      if (issuer.isEmpty()) {
        return chain;
      }
      last = issuer.get();
      chain.add(last);
    }
  }
}
