package cn.ssp.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The columns of one row of an answer. */
final class Columns {
  private final ResultSet answer;

  Columns(ResultSet answer) {
    this.answer = answer;
  }

  /** A text. */
  String text(String column) throws SQLException {
    return StoredText.read(answer.getString(column));
  }

  /** A text that may be missing. */
  Optional<String> maybeText(String column) throws SQLException {
    return Optional.ofNullable(answer.getString(column)).map(StoredText::read);
  }

  /** An instant that may be missing. */
  Optional<Instant> maybeInstant(String column) throws SQLException {
    return maybeText(column).map(Instant::parse);
  }

  /** A number; 0 where there is none. */
  long number(String column) throws SQLException {
    return answer.getLong(column);
  }

  /** A number that is small. */
  int smallNumber(String column) throws SQLException {
    return answer.getInt(column);
  }

  /** Bytes. */
  byte[] bytes(String column) throws SQLException {
    return answer.getBytes(column);
  }

  /** Bytes in lower-case hexadecimal. */
  String hex(String column) throws SQLException {
    return HexFormat.of().formatHex(bytes(column));
  }
}
