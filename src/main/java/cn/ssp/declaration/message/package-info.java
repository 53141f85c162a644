/** What the hall says of rows and log-ins: its known messages, and what each of them asks for. */
@NullMarked
package cn.ssp.declaration.message;

import org.jspecify.annotations.NullMarked;
