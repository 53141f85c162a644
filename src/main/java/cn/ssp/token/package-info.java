/** The employer's CA medium (CA 介质): finding it, unlocking it without risk, and signing with it. */
@NullMarked
package cn.ssp.token;

import org.jspecify.annotations.NullMarked;
