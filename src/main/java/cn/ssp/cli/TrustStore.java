package cn.ssp.cli;

import cn.ssp.config.TrustFiles;
import cn.ssp.declaration.seal.CertificateId;
import cn.ssp.declaration.seal.Trust;
import cn.ssp.declaration.seal.TrustReader;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificates that the configuration trusts. */
final class TrustStore {
  private TrustStore() {}

  /**
   * Reads them.
   *
   * @throws Failure of {@link UsageKinds#TRUST_FILE} when a file cannot be read
   */
  static Trust read(Session session) {
    TrustFiles files = session.configuration().trust();
    List<X509CRL> lists = new ArrayList<>();
    for (Path file : files.revocationLists()) {
      try {
        lists.addAll(TrustReader.revocationLists(Files.readAllBytes(file)));
      } catch (IOException | GeneralSecurityException e) {
        throw unreadable(file);
      }
    }
    return new Trust(
        certificates(files.anchors()),
        certificates(files.intermediates()),
        lists,
        blacklist(files));
  }

  private static List<X509Certificate> certificates(List<Path> files) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Path file : files) {
      try {
        certificates.addAll(TrustReader.certificates(Files.readAllBytes(file)));
      } catch (IOException | GeneralSecurityException e) {
        throw unreadable(file);
      }
    }
    return certificates;
  }

  private static Set<CertificateId> blacklist(TrustFiles files) {
    return files.blacklist().stream()
        .map(refused -> new CertificateId(refused.issuer(), refused.serial()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Failure unreadable(Path file) {
    return new Failure(ExitCode.USAGE, UsageKinds.TRUST_FILE, Arg.of(file.toString()));
  }
}
