/** Keys on USB keys that speak SKF (GM/T 0016). */
@NullMarked
package cn.ssp.token.skf;

import org.jspecify.annotations.NullMarked;
