package cn.ssp.domain.policy;

import java.util.Set;

/**
 * The statutory retirement ages.
 *
 * @param men for men
 * @param womenInOffice for women in posts of management or technology, who retire later
 * @param women for other women
 * @param officePosts the labels of those posts
 */
public record Retirement(
    RetirementTrack men,
    RetirementTrack womenInOffice,
    RetirementTrack women,
    Set<String> officePosts) {
  /** Copies the labels. */
  public Retirement {
    officePosts = Set.copyOf(officePosts);
  }
}
