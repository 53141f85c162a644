/** What a check or a failed run has to say: a kind, a place and arguments, never a sentence. */
@NullMarked
package cn.ssp.finding;

import org.jspecify.annotations.NullMarked;
