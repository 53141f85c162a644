/** Rules about rows as such: formulas, gaps, hidden and unfilled rows. */
@NullMarked
package cn.ssp.rule.layout;

import org.jspecify.annotations.NullMarked;
