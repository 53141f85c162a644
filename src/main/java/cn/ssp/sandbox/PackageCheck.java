package cn.ssp.sandbox;

import cn.ssp.declaration.pack.BadPackageException;
import cn.ssp.declaration.pack.Heading;
import cn.ssp.declaration.pack.OpenedPackage;
import cn.ssp.declaration.pack.PackageReader;
import cn.ssp.declaration.pack.PackedRow;
import cn.ssp.declaration.seal.SignatureCheck;
import cn.ssp.declaration.seal.SignatureResult;
import cn.ssp.declaration.seal.Verdict;
import cn.ssp.domain.employer.Employer;
import cn.ssp.sandbox.registry.DeclaredValues;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks whether a package is one, and signed by the employer who hands it in. */
final class PackageCheck {
  private final SignatureCheck signatures;
  private final Templates templates;

  PackageCheck(SignatureCheck signatures, Templates templates) {
    this.signatures = signatures;
    this.templates = templates;
  }

  /**
   * Opens a package.
   *
   * @param at the moment to see the certificate at
   * @throws cn.ssp.sandbox.web.Refused when something is the matter with it
   */
  OpenedPackage open(byte[] bytes, Employer employer, Instant at) {
    OpenedPackage opened = opened(bytes);
    SignatureResult signature = signatures.check(opened.signature(), opened.manifestBytes(), at);
    if (signature.verdict() != Verdict.GOOD) {
      throw Refusals.badSignature(signature.verdict());
    }
    boolean isOwn =
        signature.signer().filter(it -> KnownEmployers.isOf(it, employer)).isPresent()
            && opened.manifest().heading().creditCode().equals(KnownEmployers.code(employer));
    if (!isOwn) {
      throw Refusals.otherEmployer();
    }
    return opened;
  }

  /**
   * The rows of a package, if they are of the hall's own template.
   *
   * @throws cn.ssp.sandbox.web.Refused when they are not, or cannot be told from one another
   */
  List<DeclaredValues> rows(OpenedPackage opened) {
    Heading heading = opened.manifest().heading();
    Template template =
        templates
            .find(heading.business())
            .orElseThrow(() -> Refusals.unknownBusiness(heading.business()));
    if (!heading.templateFingerprint().equals(template.fingerprint())) {
      throw Refusals.otherTemplate();
    }
    int declared = opened.manifest().rows();
    if (declared == 0 || declared > template.maxRows()) {
      throw Refusals.badPackage("行数须为 1 至 " + template.maxRows());
    }
    List<PackedRow> rows = read(opened);
    requireDistinct(rows);
    rows.forEach(row -> requireColumns(row, template));
    return rows.stream().map(row -> new DeclaredValues(row.key().text(), row.values())).toList();
  }

  private static OpenedPackage opened(byte[] bytes) {
    try {
      return PackageReader.read(bytes);
    } catch (BadPackageException e) {
      throw Refusals.badPackage(e);
    }
  }

  private static List<PackedRow> read(OpenedPackage opened) {
    List<PackedRow> rows = new ArrayList<>();
    try {
      opened.rows(rows::add);
    } catch (BadPackageException e) {
      throw Refusals.badPackage(e);
    }
    return rows;
  }

  private static void requireDistinct(List<PackedRow> rows) {
    Set<String> keys = new HashSet<>();
    for (PackedRow row : rows) {
      if (!keys.add(row.key().text())) {
        throw Refusals.badPackage("第 " + row.number() + " 行与前面的行重复");
      }
    }
  }

  private static void requireColumns(PackedRow row, Template template) {
    for (String key : row.values().keySet()) {
      if (template.column(key).isEmpty()) {
        throw Refusals.badPackage("第 " + row.number() + " 行含有模板没有的列");
      }
    }
  }
}
