/** Commands, options and exit codes: the edge where everything meets. */
@NullMarked
package cn.ssp.cli;

import org.jspecify.annotations.NullMarked;
