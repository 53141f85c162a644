package cn.ssp.hall;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** An authority of a hall's own, and servers with certificates of it. */
@NullMarked
final class ServerKeys {
  static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
  static final Instant NOT_LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  static final Instant FAR_AHEAD = Instant.parse("2110-01-01T00:00:00Z");
  static final Instant FARTHER_AHEAD = Instant.parse("2120-01-01T00:00:00Z");

  private static final char[] PASSWORD = "keys of a test".toCharArray();

  private final KeyPair keys = keys();
  private final X509Certificate certificate;

  ServerKeys(String name) {
    X500Name own = new X500Name("CN=" + name);
    certificate = issue(own, own, keys, keys, LONG_AGO, FARTHER_AHEAD, null);
  }

  /** Writes the authority's certificate as PEM. */
  Path pem(Path file) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(certificate);
      writer.flush();
      return Files.writeString(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server whose certificate is of that host, for that time. */
  ServerSocketFactory server(String host, Instant from, Instant to) {
    KeyPair own = keys();
    X509Certificate issued =
        issue(
            new X500Name("CN=authority"),
            new X500Name("CN=" + host),
            keys,
            own,
            from,
            to,
            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", own.getPrivate(), PASSWORD, new Certificate[] {issued});
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context.getServerSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static X509Certificate issue(
      X500Name issuer,
      X500Name subject,
      KeyPair signer,
      KeyPair holder,
      Instant from,
      Instant to,
      @Nullable GeneralNames hosts) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(hosts == null ? 1 : 2),
              Date.from(from),
              Date.from(to),
              subject,
              holder.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(hosts == null));
      if (hosts != null) {
        builder.addExtension(Extension.subjectAlternativeName, false, hosts);
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
