package cn.ssp.cli;

import cn.ssp.declaration.Receipt;
import cn.ssp.ledger.BatchState;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.report.CsvTable;
import cn.ssp.report.Records;
import cn.ssp.report.Style;
import cn.ssp.report.Table;
import cn.ssp.submission.KeptRefusal;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.text.Messages;
import cn.ssp.text.Times;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Batches of the ledger for people and for programs: by employer, settlement month and business.
 */
final class StatusReport {
  private static final List<String> COLUMNS =
      List.of(
          "employer",
          "settlementMonth",
          "business",
          "state",
          "rows",
          "accepted",
          "rejected",
          "batch",
          "key",
          "roster",
          "created",
          "receivedAt",
          "finishedAt",
          "refusal");
  private static final int SHORT_KEY = 12;

  private final Messages messages;
  private final Style style;
  private final List<LedgerBatch> batches;

  StatusReport(Session session, List<LedgerBatch> batches) {
    this.messages = session.messages();
    this.style = new Style(session.colours());
    this.batches = batches;
  }

  /** A block for each employer and month, a line a batch. */
  String text() {
    if (batches.isEmpty()) {
      return messages.get("status.empty") + "\n";
    }
    StringBuilder text = new StringBuilder();
    groups()
        .forEach(
            (title, group) -> {
              text.append(style.strong(title)).append('\n');
              Table table = new Table();
              group.forEach(batch -> row(table, batch));
              text.append(table.text()).append('\n');
            });
    return text.append(sum()).append('\n').toString();
  }

  private Map<String, List<LedgerBatch>> groups() {
    Map<String, List<LedgerBatch>> groups = new LinkedHashMap<>();
    for (LedgerBatch batch : batches) {
      String title = batch.employerCode() + "  " + batch.settlementMonth();
      groups.computeIfAbsent(title, none -> new ArrayList<>()).add(batch);
    }
    return groups;
  }

  private void row(Table table, LedgerBatch batch) {
    long accepted = batch.state() == BatchState.DONE ? batch.rows() - batch.rejected() : 0;
    table.row(
        "  " + title(batch.business()),
        messages.get("status." + batch.state().word()),
        messages.get("status.rows", batch.rows(), accepted, batch.rejected()),
        batch.receipt().map(this::receipt).orElseGet(() -> key(batch)),
        batch.roster());
  }

  private static String title(String business) {
    return Templates.builtIn().find(business).map(Template::title).orElse(business);
  }

  private String receipt(Receipt receipt) {
    return messages.get("report.receipt", receipt.batch().text(), at(receipt.receivedAt()));
  }

  private String key(LedgerBatch batch) {
    return messages.get("report.key", batch.key().text().substring(0, SHORT_KEY));
  }

  private String sum() {
    long open =
        batches.stream()
            .filter(batch -> batch.state() != BatchState.DONE)
            .filter(batch -> batch.state() != BatchState.REFUSED)
            .count();
    return messages.get("status.sum", batches.size(), open);
  }

  /** An array of objects, one a batch. */
  String json() {
    Records records = new Records();
    for (LedgerBatch batch : batches) {
      records.begin();
      List<String> values = values(batch);
      for (int index = 0; index < COLUMNS.size(); index++) {
        records.put(COLUMNS.get(index), values.get(index));
      }
    }
    return records.json();
  }

  /** A table of comma-separated values, a line a batch. */
  String csv() {
    CsvTable table = new CsvTable(COLUMNS);
    batches.forEach(batch -> table.row(values(batch)));
    return table.text();
  }

  private static List<String> values(LedgerBatch batch) {
    boolean done = batch.state() == BatchState.DONE;
    return List.of(
        batch.employerCode(),
        batch.settlementMonth().toString(),
        batch.business(),
        batch.state().word(),
        Long.toString(batch.rows()),
        done ? Long.toString(batch.rows() - batch.rejected()) : "",
        done ? Long.toString(batch.rejected()) : "",
        batch.receipt().map(receipt -> receipt.batch().text()).orElse(""),
        batch.key().text(),
        batch.roster(),
        iso(batch.createdAt()),
        batch.receipt().map(Receipt::receivedAt).map(StatusReport::iso).orElse(""),
        batch.finishedAt().map(StatusReport::iso).orElse(""),
        batch.refusal().map(KeptRefusal::id).orElse(""));
  }

  private static String iso(Instant instant) {
    return BatchSections.inZone(instant).toString();
  }

  private static String at(Instant instant) {
    return Times.at(LocalDateTime.ofInstant(instant, Env.ZONE));
  }
}
