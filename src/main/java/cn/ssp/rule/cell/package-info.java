/** Rules that hold for any cell of a column's type. */
@NullMarked
package cn.ssp.rule.cell;

import org.jspecify.annotations.NullMarked;
