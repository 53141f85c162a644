/** The sandbox hall's persons and enrolments, and what it answers to rows that declare them. */
@NullMarked
package cn.ssp.sandbox.registry;

import org.jspecify.annotations.NullMarked;
