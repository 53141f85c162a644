/** The rules, the book that lists them in order, and the checker that runs them over rows. */
@NullMarked
package cn.ssp.rule;

import org.jspecify.annotations.NullMarked;
