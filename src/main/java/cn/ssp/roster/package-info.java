/** A roster as it was read: rows of cells, with what is stored and what is shown. */
@NullMarked
package cn.ssp.roster;

import org.jspecify.annotations.NullMarked;
