package cn.ssp.rule;

import cn.ssp.domain.calendar.Standing;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.policy.Policy;
import java.util.Optional;

/**
 * What all rosters of a run are judged by.
 *
 * @param standing the moment of the check and the settlement month it counts for
 * @param policy the region's policy
 * @param grading how bad findings are at that moment
 * @param employer who declares; empty where nobody said
 * @param sightings who was seen in the rosters of this run
 */
public record Basis(
    Standing standing,
    Policy policy,
    Grading grading,
    Optional<Employer> employer,
    Sightings sightings) {}
