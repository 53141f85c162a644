/** Rules about identity numbers. */
@NullMarked
package cn.ssp.rule.identity;

import org.jspecify.annotations.NullMarked;
