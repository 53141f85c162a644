package cn.ssp.hall;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Which certificates an encrypted connection to the hall may lead to. */
final class TrustedRoots {
  private TrustedRoots() {}

  /**
   * Trusts the certificates of a file and no others, or where there is none those of the system.
   *
   * @param caFile certificates as PEM
   * @throws Failure of {@link HallKinds#CA_FILE} when it holds none or cannot be read
   */
  static SSLContext context(Optional<Path> caFile) {
    KeyStore roots = caFile.map(TrustedRoots::read).orElse(null);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust(roots).getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has TLS
    }
  }

  private static TrustManagerFactory trust(@Nullable KeyStore roots)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(roots);
    return factory;
  }

  private static KeyStore read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new CertificateException("no certificate");
      }
      return store(certificates);
    } catch (IOException | GeneralSecurityException e) {
      throw new Failure(ExitCode.USAGE, HallKinds.CA_FILE, Arg.of(file.toString()));
    }
  }

  private static KeyStore store(Collection<? extends Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("ca" + number++, certificate);
    }
    return store;
  }
}
