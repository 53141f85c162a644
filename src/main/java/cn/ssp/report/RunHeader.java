package cn.ssp.report;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of the run as a whole. Times are of Asia/Shanghai.
 *
 * @param version the version of ssp
 * @param asOf the moment that the rosters were judged by
 * @param settlementMonth the month that a declaration of that moment counts for
 * @param open whether declarations are taken at that moment
 * @param opens when the open window opened or the next one opens; null where no one knows
 * @param closes the first moment after that window
 */
public record RunHeader(
    String version,
    OffsetDateTime asOf,
    YearMonth settlementMonth,
    boolean open,
    @Nullable OffsetDateTime opens,
    OffsetDateTime closes) {}
