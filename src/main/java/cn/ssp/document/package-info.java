/** JSON documents that users may write, read so that every mistake in them is told by its line. */
@NullMarked
package cn.ssp.document;

import org.jspecify.annotations.NullMarked;
