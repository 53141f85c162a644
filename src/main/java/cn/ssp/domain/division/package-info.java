/**
 * The administrative divisions of China, and the household addresses and area codes made of them.
 */
@NullMarked
package cn.ssp.domain.division;

import org.jspecify.annotations.NullMarked;
