/** The signature over a declaration: making it, checking it, and the certificates behind it. */
@NullMarked
package cn.ssp.declaration.seal;

import org.jspecify.annotations.NullMarked;
