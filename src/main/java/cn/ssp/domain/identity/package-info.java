/** Identity documents: their forms, check digits and what they tell. */
@NullMarked
package cn.ssp.domain.identity;

import org.jspecify.annotations.NullMarked;
