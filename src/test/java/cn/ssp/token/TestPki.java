package cn.ssp.token;

import cn.ssp.token.Authority.Issued;
import cn.ssp.token.Authority.Order;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.NullMarked;

/**
 * A root, an issuing CA and the certificates of employers below it, made once a run and as asked
 * for; and a stranger's root. All of it is seen at {@link #NOW}.
 */
@NullMarked
public final class TestPki {
  /** When tests take place: 2026-11-23, 10 in the morning in Shanghai. */
  public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  /** The employer whose certificates these are. */
  public static final String CREDIT_CODE = "91320509MA1ACME003";

  /** Its number at the social insurance office. */
  public static final String INSURANCE_NUMBER = "32050001";

  /** Another employer. */
  public static final String OTHER_CREDIT_CODE = "91110000101623741K";

  /** The other employer's number. */
  public static final String OTHER_INSURANCE_NUMBER = "32050002";

  /** Where the credit code lies beside the subject (GM/T 0015-2023). */
  public static final String CREDIT_CODE_OID = "1.2.156.10260.4.4";

  /** Where the social insurance number lies (GB/T 20518). */
  public static final String INSURANCE_NUMBER_OID = "1.2.156.10260.4.1.2";

  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2045-01-01T00:00:00Z");
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2029-01-01T00:00:00Z");
  private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
  private static final int ENCRYPTION =
      KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement;

  private static final Map<SignatureAlgorithm, TestPki> MADE =
      new EnumMap<>(SignatureAlgorithm.class);

  private final SignatureAlgorithm algorithm;
  private final Authority root;
  private final Authority issuer;
  private final Map<Holder, Issued> issued = new EnumMap<>(Holder.class);

  private TestPki(SignatureAlgorithm algorithm, String name) {
    this.algorithm = algorithm;
    root = Authority.root(algorithm, name(name + " 根"), START, END);
    issuer = root.subordinate(name(name + " 签发"));
  }

  /** Who holds a certificate, and what is the matter with it at {@link #NOW}. */
  public enum Holder {
    /** Valid from 2026 to 2028, for signing, with both numbers. */
    GOOD,
    /** Valid in 2025 alone. */
    EXPIRED,
    /** Valid from 2028 on. */
    FUTURE,
    /** On the list of the revoked. */
    REVOKED,
    /**
     * Of a CA that nobody knows, but that has the name of the real one, and gave the certificate
     * the number of {@link #GOOD}.
     */
    FOREIGN,
    /** Issued by the holder of {@link #OTHER_EMPLOYER}, whose certificate is no CA's. */
    FORGED,
    /** Good, but the other certificate of a double-certificate key: not for signing. */
    ENCRYPTION_ONLY,
    /** Good, but of another employer. */
    OTHER_EMPLOYER,
    /** Good, but says no number. */
    UNBOUND,
    /** Good, but says the credit code alone. */
    WITHOUT_INSURANCE_NUMBER
  }

  /**
   * A key with its certificate.
   *
   * @param chain the certificates above it, the issuing CA first, the root last
   */
  public record Entity(PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {
    /** As a token shows it. */
    public TokenKey tokenKey() {
      return new TokenKey("A1", certificate, chain);
    }

    /** Names no key. */
    @Override
    public String toString() {
      return certificate.getSubjectX500Principal().getName();
    }
  }

  /** The one whose keys are all of that algorithm. */
  public static synchronized TestPki of(SignatureAlgorithm algorithm) {
    TestPki pki = MADE.computeIfAbsent(algorithm, missing -> new TestPki(missing, "试验"));
    pki.issuedTo(Holder.GOOD); // the first, so that its number is known
    return pki;
  }

  /** What is pinned as trusted. */
  public X509Certificate root() {
    return root.certificate();
  }

  /** The CA below the root, which issues everything else. */
  public X509Certificate issuer() {
    return issuer.certificate();
  }

  /** The list of the revoked, made in November 2026 and good for that month. */
  public X509CRL revocationList() {
    return revocationList(
        Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
  }

  /** The list of the revoked, made then and good until then. */
  public X509CRL revocationList(Instant made, Instant next) {
    return issuer.revocationList(List.of(entity(Holder.REVOKED).certificate()), made, next);
  }

  /** The root's list, on which the issuing CA is, made then and good until then. */
  public X509CRL issuerRevocationList(Instant made, Instant next) {
    return root.revocationList(List.of(issuer()), made, next);
  }

  /** A list of the revoked that a stranger of the same name signed. */
  public X509CRL forgedRevocationList() {
    return new TestPki(algorithm, "试验")
        .issuer.revocationList(
            List.of(entity(Holder.GOOD).certificate()), NOW.minusSeconds(60), TO);
  }

  /** A certificate of that sort, always the same in one run. */
  public Entity entity(Holder holder) {
    Issued made = issuedTo(holder);
    return new Entity(made.keys().getPrivate(), made.certificate(), made.chain());
  }

  /** A certificate like {@link Holder#GOOD}'s for a key of another kind. */
  public synchronized Entity entity(KeyPair keys) {
    Issued made = issuer.issue(order(FROM, TO, SIGNING), keys);
    return new Entity(keys.getPrivate(), made.certificate(), made.chain());
  }

  private synchronized Issued issuedTo(Holder holder) {
    Issued made = issued.get(holder);
    if (made == null) {
      made = issue(holder);
      issued.put(holder, made);
    }
    return made;
  }

  private Issued issue(Holder holder) {
    return switch (holder) {
      case GOOD, REVOKED -> issuer.issue(order(FROM, TO, SIGNING));
      case EXPIRED -> issuer.issue(order(Instant.parse("2025-01-01T00:00:00Z"), FROM, SIGNING));
      case FUTURE -> issuer.issue(order(Instant.parse("2028-01-01T00:00:00Z"), TO, SIGNING));
      case FOREIGN -> new TestPki(algorithm, "试验").issuer.issue(order(FROM, TO, SIGNING));
      case FORGED ->
          Authority.pretended(algorithm, issuedTo(Holder.OTHER_EMPLOYER))
              .issue(order(FROM, TO, SIGNING));
      case ENCRYPTION_ONLY -> issuer.issue(order(FROM, TO, ENCRYPTION));
      case OTHER_EMPLOYER ->
          issuer.issue(order(FROM, TO, SIGNING, OTHER_CREDIT_CODE, OTHER_INSURANCE_NUMBER));
      case UNBOUND -> issuer.issue(Order.of(name("苏州示例科技有限公司"), FROM, TO, SIGNING));
      case WITHOUT_INSURANCE_NUMBER ->
          issuer.issue(
              new Order(
                  name("苏州示例科技有限公司"), FROM, TO, SIGNING, Map.of(CREDIT_CODE_OID, CREDIT_CODE)));
    };
  }

  private static Order order(Instant from, Instant to, int usage) {
    return order(from, to, usage, CREDIT_CODE, INSURANCE_NUMBER);
  }

  private static Order order(
      Instant from, Instant to, int usage, String creditCode, String insuranceNumber) {
    X500Name subject =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "CN")
            .addRDN(BCStyle.O, "苏州示例科技有限公司")
            .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, creditCode)
            .addRDN(BCStyle.CN, "苏州示例科技有限公司")
            .build();
    return new Order(
        subject,
        from,
        to,
        usage,
        Map.of(CREDIT_CODE_OID, creditCode, INSURANCE_NUMBER_OID, insuranceNumber));
  }

  private static X500Name name(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "CN")
        .addRDN(BCStyle.CN, name)
        .build();
  }
}
