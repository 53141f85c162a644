/** The fixed layouts that rosters follow, loaded from JSON definitions that a user can replace. */
@NullMarked
package cn.ssp.template;

import org.jspecify.annotations.NullMarked;
