package cn.ssp.domain.division;

/**
 * What a name at the start of an address leads to.
 *
 * @param province the province
 * @param inFull whether the name was the whole one, and not 江苏 for 江苏省
 */
record ProvinceName(Province province, boolean inFull) {}
