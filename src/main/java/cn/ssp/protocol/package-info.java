/** Hall protocol v1: what goes over the wire between a client and a hall, as records and JSON. */
@NullMarked
package cn.ssp.protocol;

import org.jspecify.annotations.NullMarked;
