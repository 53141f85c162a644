package cn.ssp.sandbox.registry;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Something that the hall did at an employer's request.
 *
 * @param id its number in the database
 * @param business the template's code
 * @param day the day it was done
 * @param settlementMonth the month it counts for
 */
record Operation(long id, String business, LocalDate day, YearMonth settlementMonth) {}
