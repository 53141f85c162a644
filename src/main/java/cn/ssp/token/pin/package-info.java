/** Where PINs come from, and those that a token has refused. */
@NullMarked
package cn.ssp.token.pin;

import org.jspecify.annotations.NullMarked;
