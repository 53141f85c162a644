/** Dated policy values such as the reach of backpay. */
@NullMarked
package cn.ssp.domain.policy;

import org.jspecify.annotations.NullMarked;
