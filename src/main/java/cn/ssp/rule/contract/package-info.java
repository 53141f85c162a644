/** Rules about contract dates and the backpay they cause. */
@NullMarked
package cn.ssp.rule.contract;

import org.jspecify.annotations.NullMarked;
