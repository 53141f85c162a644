/** How files of personal data are made. */
@NullMarked
package cn.ssp.files;

import org.jspecify.annotations.NullMarked;
