package cn.ssp.roster.read;

import org.jspecify.annotations.Nullable;

/**
 * A worksheet of a workbook; sheets that are charts or dialogs are none.
 *
 * @param index its 0-based position among the workbook's worksheets
 * @param name its name; null for a .csv, which has no sheets
 * @param hidden whether the workbook hides it
 */
public record Sheet(int index, @Nullable String name, boolean hidden) {}
