/** The service that takes declarations and answers with results (网办大厅), as its clients see it. */
@NullMarked
package cn.ssp.hall;

import org.jspecify.annotations.NullMarked;
