/** Where the checking wing and the sending wing meet: what is needed to sign and to send. */
@NullMarked
package cn.ssp.submission;

import org.jspecify.annotations.NullMarked;
