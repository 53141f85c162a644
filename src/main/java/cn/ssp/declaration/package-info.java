/** What is declared to the hall, and what the hall answers: rows, packages, receipts, messages. */
@NullMarked
package cn.ssp.declaration;

import org.jspecify.annotations.NullMarked;
