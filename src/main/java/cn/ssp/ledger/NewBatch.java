package cn.ssp.ledger;

import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.domain.employer.CreditCode;
import java.time.Instant;

/**
 * A batch that is to be written down before it is sent.
 *
 * @param declaration the signed bytes, and the key they are sent under
 * @param employer the employer's credit code
 * @param employerCode what the user calls the employer
 * @param roster the roster's name as the user gave it
 * @param rosterFile where that is, an absolute path; empty for standard input
 * @param contentDigest what batches of the same rows share, in lower-case hexadecimal
 * @param template the fingerprint of the template's definition
 * @param createdAt when it was signed
 */
public record NewBatch(
    SignedDeclaration declaration,
    CreditCode employer,
    String employerCode,
    String roster,
    String rosterFile,
    String contentDigest,
    String template,
    Instant createdAt) {}
