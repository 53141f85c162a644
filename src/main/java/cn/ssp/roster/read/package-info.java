/** Turns .xlsx, .xls and .csv files into a stream of rows and reports a changed layout. */
@NullMarked
package cn.ssp.roster.read;

import org.jspecify.annotations.NullMarked;
