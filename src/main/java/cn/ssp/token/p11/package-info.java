/** Keys behind PKCS#11 drivers. */
@NullMarked
package cn.ssp.token.p11;

import org.jspecify.annotations.NullMarked;
