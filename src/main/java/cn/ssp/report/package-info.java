/** Reports: one class a format, and the masking of personal data. */
@NullMarked
package cn.ssp.report;

import org.jspecify.annotations.NullMarked;
