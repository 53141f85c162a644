/** The packaged program killed at any instant: what the ledger and the hall hold afterwards. */
@NullMarked
package cn.ssp.crash;

import org.jspecify.annotations.NullMarked;
