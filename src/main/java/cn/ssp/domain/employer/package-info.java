/** Those who declare: what is known of an employer, and the numbers that it goes by. */
@NullMarked
package cn.ssp.domain.employer;

import org.jspecify.annotations.NullMarked;
