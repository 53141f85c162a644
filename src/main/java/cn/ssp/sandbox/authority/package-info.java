/** A demonstration CA: keys and certificates to rehearse with, which nobody should trust. */
@NullMarked
package cn.ssp.sandbox.authority;

import org.jspecify.annotations.NullMarked;
