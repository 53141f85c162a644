/** The package that a batch is sent as: the files in it, its manifest, and the zip around them. */
@NullMarked
package cn.ssp.declaration.pack;

import org.jspecify.annotations.NullMarked;
