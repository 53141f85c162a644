/** Rules about the household address (户籍地址). */
@NullMarked
package cn.ssp.rule.address;

import org.jspecify.annotations.NullMarked;
