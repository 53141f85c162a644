/** What was declared, by whom, and what became of it: on disk before anything is sent. */
@NullMarked
package cn.ssp.ledger;

import org.jspecify.annotations.NullMarked;
