/** Rules that need to know who declares. */
@NullMarked
package cn.ssp.rule.employer;

import org.jspecify.annotations.NullMarked;
