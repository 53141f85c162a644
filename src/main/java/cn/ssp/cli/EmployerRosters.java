package cn.ssp.cli;

import cn.ssp.config.Configuration;
import cn.ssp.config.Profile;
import cn.ssp.domain.employer.CreditCode;
import cn.ssp.domain.employer.Employer;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rosters of a run by the employers that declare them: the one of {@code --employer}, or the
 * one whose code a folder above the roster bears, or the only one there is.
 */
final class EmployerRosters {
  private final Configuration configuration;
  private final Optional<Profile> named;
  private final Optional<Profile> usual;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<Failure> homeless = new ArrayList<>();

  private EmployerRosters(
      Configuration configuration, Optional<Profile> named, Optional<Profile> usual) {
    this.configuration = configuration;
    this.named = named;
    this.usual = usual;
  }

  /**
   * An employer and its rosters.
   *
   * @param profile the employer
   * @param creditCode its credit code
   * @param rosters its rosters, in the order given
   */
  record Group(Profile profile, CreditCode creditCode, List<RosterSource> rosters) {
    /** What the user calls the employer. */
    String code() {
      return profile.employer().code();
    }

    /** Its registered name, or else what the user calls it. */
    String name() {
      return profile.employer().name().orElseGet(this::code);
    }
  }

  /**
   * Finds out whose each roster is.
   *
   * @param named the employer that the command line names; empty where it names none
   * @param usual the one that is meant where nothing else tells; empty where there is none
   */
  static EmployerRosters of(
      Configuration configuration,
      Optional<Profile> named,
      Optional<Profile> usual,
      List<RosterSource> sources) {
    EmployerRosters rosters = new EmployerRosters(configuration, named, usual);
    sources.forEach(rosters::add);
    return rosters;
  }

  /** The employers with their rosters, in the order of their first ones. */
  List<Group> groups() {
    return List.copyOf(groups.values());
  }

  /** Why some rosters are of nobody that could declare them. */
  List<Failure> homeless() {
    return List.copyOf(homeless);
  }

  private void add(RosterSource source) {
    Optional<Profile> profile = profileOf(source);
    if (profile.isEmpty()) {
      homeless.add(whose("unknown", source.name(), codes()));
      return;
    }
    Employer employer = profile.get().employer();
    Optional<CreditCode> creditCode = employer.creditCode();
    if (creditCode.isEmpty()) {
      homeless.add(whose("no-credit-code", source.name(), employer.code()));
      return;
    }
    groups
        .computeIfAbsent(
            employer.code(), code -> new Group(profile.get(), creditCode.get(), new ArrayList<>()))
        .rosters()
        .add(source);
  }

  private Optional<Profile> profileOf(RosterSource source) {
    if (named.isPresent()) {
      return named;
    }
    Path folder = source.file().map(Path::getParent).orElse(null);
    while (folder != null && folder.getFileName() != null) {
      Optional<Profile> named = configuration.profile(folder.getFileName().toString());
      if (named.isPresent()) {
        return named;
      }
      folder = folder.getParent();
    }
    return usual;
  }

  private String codes() {
    return String.join(", ", configuration.employers().stream().map(Employer::code).toList());
  }

  private static Failure whose(String reason, String file, String known) {
    return new Failure(
        ExitCode.USAGE,
        UsageKinds.WHOSE_ROSTER,
        Arg.of(reason),
        Arg.of(file),
        Arg.of(known.isEmpty() ? "-" : known));
  }
}
