/** Writes workbooks: the blank official one of a template. */
@NullMarked
package cn.ssp.roster.write;

import org.jspecify.annotations.NullMarked;
