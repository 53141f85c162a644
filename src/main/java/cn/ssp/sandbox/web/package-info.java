/** The sandbox hall's HTTP: what comes in as values, and goes out as values, or not at all. */
@NullMarked
package cn.ssp.sandbox.web;

import org.jspecify.annotations.NullMarked;
