/** Declaration windows and settlement months, in the dates of Asia/Shanghai. */
@NullMarked
package cn.ssp.domain.calendar;

import org.jspecify.annotations.NullMarked;
