/** Rules about removals: the day an insurance stops, and the reason. */
@NullMarked
package cn.ssp.rule.removal;

import org.jspecify.annotations.NullMarked;
