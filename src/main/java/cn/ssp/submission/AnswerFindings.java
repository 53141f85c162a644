package cn.ssp.submission;

import cn.ssp.declaration.RejectedRow;
import cn.ssp.declaration.message.HallAnswer;
import cn.ssp.declaration.message.SaidMessage;
import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.Personal;
import cn.ssp.finding.Place;
import cn.ssp.ledger.LedgerBatch;
import cn.ssp.ledger.LedgerRow;
import cn.ssp.template.Column;
import cn.ssp.template.Keys;
import cn.ssp.template.Template;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hall's answers to the rows of a batch as findings about the roster they were read from. */
public final class AnswerFindings {
  private static final int NOT_THERE_ANY_MORE = 0;

  private final @Nullable String sheet;
  private final Optional<FoundRows> found;
  private final int column;
  private final String heading;

  /** The answers to a batch whose rows follow that template. */
  public AnswerFindings(Template template, LedgerBatch batch) {
    this(
        template,
        batch.roster().toLowerCase(Locale.ROOT).endsWith(".csv") ? null : template.title(),
        Optional.empty());
  }

  /** The same, placed where the rows are in their roster now. */
  public AnswerFindings(Template template, FoundRows found) {
    this(template, found.sheet(), Optional.of(found));
  }

  private AnswerFindings(Template template, @Nullable String sheet, Optional<FoundRows> found) {
    this.sheet = sheet;
    this.found = found;
    this.column = template.indexOf(Keys.ID_NUMBER);
    this.heading = template.column(Keys.ID_NUMBER).map(Column::heading).orElse("");
  }

  /** What the hall said of a row, message by message; nothing of one that it simply accepted. */
  public List<Finding> of(LedgerRow row) {
    if (row.code().isEmpty() && row.message().isEmpty()) {
      return List.of();
    }
    return HallAnswer.of(new RejectedRow(row.key(), row.code(), row.message())).messages().stream()
        .map(message -> finding(row, message))
        .toList();
  }

  /** It stands at the person's number, as the hall says of a person what it says. */
  private Finding finding(LedgerRow row, SaidMessage message) {
    Arg person = new Arg(row.person(), Personal.IDENTITY_NUMBER);
    return new Finding(message.known().kind(), place(row), person, message.args(row.code()));
  }

  private Place place(LedgerRow row) {
    int number =
        found.isEmpty()
            ? row.number()
            : found.get().numbers().getOrDefault(row.key(), NOT_THERE_ANY_MORE);
    return number == NOT_THERE_ANY_MORE
        ? new Place.OfSheet(sheet)
        : new Place.OfCell(sheet, number, column, Keys.ID_NUMBER, heading);
  }
}
