/** Keys in PKCS#12 files. */
@NullMarked
package cn.ssp.token.p12;

import org.jspecify.annotations.NullMarked;
