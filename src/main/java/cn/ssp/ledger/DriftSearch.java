package cn.ssp.ledger;

import cn.ssp.declaration.DeclaredRow;
import cn.ssp.domain.employer.CreditCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Looks for persons whom the employer has declared under another name or number. Only rows that are
 * held count: one that the hall did not take may have been the slip that is mended now. Two persons
 * may share a name, so a number under its own name is nothing new.
 */
final class DriftSearch {
  private static final int CHUNK = 512;

  private static final String OF_EMPLOYER =
      " FROM batch_row r WHERE r.standing = 'held' AND r.employer = ?";

  private static final String OTHER_NAME =
      "SELECT r.name"
          + OF_EMPLOYER
          + " AND r.person = asked.person AND r.name <> asked.name"
          + " ORDER BY r.batch DESC, r.ordinal DESC LIMIT 1";

  private static final String OTHER_PERSON =
      "SELECT r.person"
          + OF_EMPLOYER
          + " AND r.name = asked.name AND r.person <> asked.person AND NOT EXISTS (SELECT 1"
          + OF_EMPLOYER
          + " AND r.name = asked.name AND r.person = asked.person)"
          + " ORDER BY r.person LIMIT 1";

  private static final String ASKED = "(CAST(? AS INTEGER), CAST(? AS TEXT), CAST(? AS TEXT))";

  private final Transaction transaction;

  DriftSearch(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Who of these was declared before, under another name or number. */
  List<Drift> find(CreditCode creditCode, List<DeclaredRow> rows) throws SQLException {
    Optional<Long> employer =
        transaction.first(
            columns -> columns.number("id"),
            "SELECT id FROM employer WHERE credit_code = ?",
            creditCode.text());
    List<Drift> drifts = new ArrayList<>();
    if (employer.isPresent()) {
      for (int from = 0; from < rows.size(); from += CHUNK) {
        find(employer.get(), rows.subList(from, Math.min(from + CHUNK, rows.size())), drifts);
      }
    }
    return drifts;
  }

  private void find(long employer, List<DeclaredRow> rows, List<Drift> drifts) throws SQLException {
    List<Object> arguments = new ArrayList<>();
    for (DeclaredRow row : rows) {
      arguments.addAll(List.of(row.number(), row.person(), row.name()));
    }
    arguments.addAll(List.of(employer, employer, employer));
    transaction
        .list(
            DriftSearch::drifts,
            "WITH asked (number, person, name) AS (VALUES "
                + String.join(", ", Collections.nCopies(rows.size(), ASKED))
                + ") SELECT asked.number, ("
                + OTHER_NAME
                + ") AS other_name, ("
                + OTHER_PERSON
                + ") AS other_person FROM asked",
            arguments.toArray())
        .forEach(drifts::addAll);
  }

  private static List<Drift> drifts(Columns columns) throws SQLException {
    int number = columns.smallNumber("number");
    List<Drift> drifts = new ArrayList<>();
    columns.maybeText("other_name").ifPresent(name -> drifts.add(new Drift(number, true, name)));
    columns
        .maybeText("other_person")
        .ifPresent(person -> drifts.add(new Drift(number, false, person)));
    return drifts;
  }
}
