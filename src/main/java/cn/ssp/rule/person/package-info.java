/** Rules about persons: their ages, names and phone numbers. */
@NullMarked
package cn.ssp.rule.person;

import org.jspecify.annotations.NullMarked;
