/** Rules about several rosters that are checked in one run. */
@NullMarked
package cn.ssp.rule.run;

import org.jspecify.annotations.NullMarked;
