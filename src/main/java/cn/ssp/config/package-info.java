/** What users configure: their employers, and the region whose policy holds for them. */
@NullMarked
package cn.ssp.config;

import org.jspecify.annotations.NullMarked;
