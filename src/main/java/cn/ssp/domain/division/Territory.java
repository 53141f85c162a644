package cn.ssp.domain.division;

import java.util.List;

/**
 * What is known of a province, of today and of once.
 *
 * @param retired the divisions that were, in the order of their codes
 * @param branch the names, as addresses have them
 */
record Territory(List<RetiredDivision> retired, Branch branch) {}
