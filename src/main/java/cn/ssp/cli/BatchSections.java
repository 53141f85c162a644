package cn.ssp.cli;

import cn.ssp.declaration.Receipt;
import cn.ssp.finding.Failure;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.report.BatchSection;
import cn.ssp.report.PlanSection;
import cn.ssp.template.Template;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Batches of the ledger as reports know them. */
final class BatchSections {
  private BatchSections() {}

  /** Where a batch stands, and what kept it from getting further. */
  static BatchSection of(LedgerBatch batch, Template template, Optional<Failure> failure) {
    return new BatchSection(
        batch.roster(),
        template,
        batch.employerCode(),
        batch.settlementMonth(),
        batch.key().text(),
        batch.state().word(),
        batch.rows(),
        batch.rejected(),
        batch.receipt().map(receipt -> receipt.batch().text()),
        batch.receipt().map(Receipt::receivedAt).map(BatchSections::inZone),
        failure.map(cause -> new BatchSection.Trouble(cause.kind(), cause.args())));
  }

  /** A batch of an earlier run. */
  static PlanSection.Earlier earlier(LedgerBatch batch) {
    return new PlanSection.Earlier(
        batch.key().text(),
        batch.receipt().map(receipt -> receipt.batch().text()),
        batch.receipt().map(Receipt::receivedAt).map(BatchSections::inZone));
  }

  /** A moment on the clocks of Asia/Shanghai. */
  static OffsetDateTime inZone(Instant instant) {
    return instant.atZone(Env.ZONE).toOffsetDateTime();
  }
}
