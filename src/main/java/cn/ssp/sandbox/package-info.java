/** The embedded hall: the same protocol as a real one, for trials and pipelines. */
@NullMarked
package cn.ssp.sandbox;

import org.jspecify.annotations.NullMarked;
