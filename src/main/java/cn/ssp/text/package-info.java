/** The sentences, in Chinese and English. */
@NullMarked
package cn.ssp.text;

import org.jspecify.annotations.NullMarked;
