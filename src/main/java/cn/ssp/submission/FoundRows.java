package cn.ssp.submission;

import cn.ssp.declaration.RowKey;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.roster.Row;
import cn.ssp.roster.read.Roster;
import cn.ssp.roster.read.RosterReader;
import cn.ssp.roster.read.Workbook;
import cn.ssp.roster.read.Workbooks;
import cn.ssp.template.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a roster stand now: it may have been sorted or added to since it was declared.
 *
 * @param sheet the sheet they are on; null in a .csv
 * @param numbers their 1-based numbers by what they are known by
 */
public record FoundRows(@Nullable String sheet, Map<RowKey, Integer> numbers) {
  /** Copies the map. */
  public FoundRows {
    numbers = Map.copyOf(numbers);
  }

  /**
   * Looks through a roster.
   *
   * @param employer whose rows they are
   * @throws cn.ssp.roster.read.UnreadableRoster when it is not there or no such roster any more
   */
  public static FoundRows in(Path file, Template template, CreditCode employer) {
    RowReading reading = new RowReading(employer, template);
    Map<RowKey, Integer> numbers = new HashMap<>();
    try (Workbook workbook = Workbooks.open(file);
        Roster roster = new RosterReader(List.of(template)).open(workbook)) {
      for (Row row = roster.next(); row != null; row = roster.next()) {
        reading.declared(row).ifPresent(read -> numbers.put(read.key(), read.number()));
      }
      return new FoundRows(roster.sheet(), numbers);
    }
  }
}
