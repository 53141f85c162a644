package cn.ssp.domain.division;

import java.util.List;
import java.util.Map;

/**
 * What is known of a province.
 *
 * @param today the divisions of today by code, the province among them
 * @param retired the divisions that were, in the order of their codes, if they were read
 * @param branch the names, as addresses have them
 */
record Territory(Map<String, Division> today, List<RetiredDivision> retired, Branch branch) {}
