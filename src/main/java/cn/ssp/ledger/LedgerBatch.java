package cn.ssp.ledger;

import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.Receipt;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A batch as the ledger knows it, without its bytes and rows.
 *
 * @param key what it is sent under
 * @param state how far it is
 * @param employer the employer's credit code
 * @param employerCode what the user called the employer
 * @param business the template's code, such as {@code enrolment}
 * @param settlementMonth the month it counts for
 * @param roster the roster's name as the user gave it
 * @param rosterFile where that was, an absolute path; empty for standard input
 * @param rows how many rows it holds
 * @param rejected how many of them the hall did not accept; 0 until it is done
 * @param createdAt when it was signed
 * @param receipt the hall's word that it has it; empty before {@link BatchState#SUBMITTED}
 * @param refusal why the hall did not take it, in the words of the submission; empty in other
 *     states
 * @param finishedAt when the hall was through with it; empty before {@link BatchState#DONE}
 */
public record LedgerBatch(
    IdempotencyKey key,
    BatchState state,
    String employer,
    String employerCode,
    String business,
    YearMonth settlementMonth,
    String roster,
    String rosterFile,
    long rows,
    long rejected,
    Instant createdAt,
    Optional<Receipt> receipt,
    Optional<String> refusal,
    Optional<Instant> finishedAt) {}
