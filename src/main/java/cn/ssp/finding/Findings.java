package cn.ssp.finding;

/** Where checks put what they find. */
@FunctionalInterface
public interface Findings {
  /** Takes a finding. */
  void add(Finding finding);
}
