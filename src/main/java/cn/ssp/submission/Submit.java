package cn.ssp.submission;

import cn.ssp.declaration.DeclaredRows;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.declaration.pack.Content;
import cn.ssp.declaration.pack.Heading;
import cn.ssp.declaration.pack.Packing;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.ledger.Ledger;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.ledger.NewBatch;
import cn.ssp.ledger.Preparation;
import cn.ssp.ledger.RowClaim;
import cn.ssp.ledger.Worker;
import cn.ssp.roster.RowNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The road of a declaration: its rows are packed and signed, the package is written down, and then
 * sent. A run that dies on the way leaves a batch that the next run finds and brings to its end.
 */
public final class Submit {
  /**
   * A worksheet takes more, but the answer to a batch whose every row is rejected has to be no
   * larger than a hall's answer may be, and a batch is in memory as a whole while it is sent.
   */
  private static final int MOST_ROWS = 20_000;

  private final Declarant declarant;
  private final SigningKey key;
  private final Ledger ledger;
  private final Delivery delivery;
  private final Worker worker;
  private final Supplier<String> nonces;

  /**
   * The road of one employer.
   *
   * @param nonces gives a text that nobody can guess and that never comes again
   */
  public Submit(
      Declarant declarant,
      SigningKey key,
      Ledger ledger,
      Delivery delivery,
      Worker worker,
      Supplier<String> nonces) {
    this.declarant = declarant;
    this.key = key;
    this.ledger = ledger;
    this.delivery = delivery;
    this.worker = worker;
    this.nonces = nonces;
  }

  /**
   * Declares rows of a roster, in batches of as many as the template takes, and 20,000 at most.
   *
   * @param each is run after each batch, whatever became of it
   * @return where each batch stands now; in the place of one that holds rows which another process
   *     has declared meanwhile, and which is not sent, that process's
   */
  public List<BatchOutcome> declare(CheckedRoster roster, RowNumbers rows, Runnable each) {
    List<BatchOutcome> outcomes = new ArrayList<>();
    roster.inParts(
        rows,
        Math.min(roster.template().maxRows(), MOST_ROWS),
        part -> {
          outcomes.add(declarePart(roster, part::forEach));
          each.run();
        });
    return outcomes;
  }

  private BatchOutcome declarePart(CheckedRoster roster, DeclaredRows rows) {
    Content content = Content.of(roster.template(), rows, List.of());
    SignedDeclaration declaration = sign(roster, content);
    NewBatch batch =
        new NewBatch(
            declaration,
            declarant.creditCode(),
            declarant.code(),
            roster.name(),
            roster.isKept() ? roster.file().toString() : "",
            content.digest(),
            roster.template().fingerprint(),
            declarant.now());
    Preparation preparation = ledger.prepare(batch, rows, worker);
    if (preparation instanceof Preparation.Conflict conflict) {
      return taken(conflict.claims());
    }
    if (preparation instanceof Preparation.Known known) {
      return BatchOutcome.of(known.batch());
    }
    return delivery.deliver(ledger.batch(declaration.key()).orElseThrow());
  }

  private SignedDeclaration sign(CheckedRoster roster, Content content) {
    String business = roster.template().code();
    int round =
        ledger.rounds(declarant.creditCode(), content.digest(), declarant.settlementMonth());
    IdempotencyKey id =
        IdempotencyKey.of(
            declarant.creditCode(), business, declarant.settlementMonth(), content.digest(), round);
    Heading heading =
        new Heading(
            business,
            declarant.name(),
            declarant.creditCode().text(),
            declarant.settlementMonth(),
            declarant.now(),
            nonces.get(),
            id,
            roster.template().fingerprint(),
            declarant.toolVersion(),
            declarant.policyVersion());
    byte[] bytes = Packing.pack(heading, content, key::seal);
    return new SignedDeclaration(id, business, declarant.settlementMonth(), bytes);
  }

  private BatchOutcome taken(List<RowClaim> claims) {
    LedgerBatch theirs = ledger.batch(claims.get(0).batch()).orElseThrow();
    return BatchOutcome.of(
        theirs,
        new Failure(
            ExitCode.LATER,
            SubmitKinds.ROWS_TAKEN,
            Arg.of(claims.size()),
            Arg.of(theirs.key().text())));
  }
}
