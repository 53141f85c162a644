package cn.ssp.cli;

import cn.ssp.config.Configuration;
import cn.ssp.config.Profile;
import cn.ssp.config.Region;
import cn.ssp.config.Sending;
import cn.ssp.domain.calendar.SettlementCalendar;
import cn.ssp.domain.calendar.Standing;
import cn.ssp.domain.employer.Employer;
import cn.ssp.domain.policy.Policy;
import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.rule.Basis;
import cn.ssp.rule.Grading;
import cn.ssp.rule.Sightings;
import cn.ssp.template.Template;
import cn.ssp.template.Templates;
import cn.ssp.text.Language;
import cn.ssp.text.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the commands of one run share: where they run, and what the common options say. */
final class Session {
  private final Env env;
  private final Console console;
  private final SspCommand options;
  private final Work work;
  private @Nullable Configuration configuration;

  Session(Env env, Console console, SspCommand options, Work work) {
    this.env = env;
    this.console = console;
    this.options = options;
    this.work = work;
  }

  Env env() {
    return env;
  }

  Console console() {
    return console;
  }

  /** How far the run is. */
  Work work() {
    return work;
  }

  Messages messages() {
    return console.messages();
  }

  boolean quiet() {
    return options.quiet();
  }

  /** Tells a person something that no report bears, unless only results are asked for. */
  void remark(String key, Object... args) {
    if (!quiet()) {
      console.tell(messages().get(key, args));
    }
  }

  boolean colours() {
    return options.colours(env);
  }

  /** Tells a person what only somebody who looks for a mistake wants to know. */
  void detail(String key, Object... args) {
    if (options.verbose()) {
      console.tell(messages().get(key, args));
    }
  }

  /** The configuration, read when it is first asked for. */
  Configuration configuration() {
    if (configuration == null) {
      Optional<Path> place = ConfigurationPlace.find(env, options.config());
      detail("detail.configuration", place.map(Path::toString).orElse("—"));
      configuration =
          place.map(Configuration::read).orElseGet(() -> Configuration.none(env.folder()));
    }
    return configuration;
  }

  Policy policy() {
    return configuration().region().policy();
  }

  /**
   * What rosters are judged by.
   *
   * @param strict whether severities announced for later days count already
   * @param several whether the run has several rosters
   */
  Basis basis(boolean strict, boolean several) {
    return basis(strict, new Sightings(several), profile());
  }

  /** What the rosters of an employer are judged by. */
  Basis basis(boolean strict, Sightings sightings, Optional<Profile> profile) {
    Region region = configuration().region();
    Standing standing = standing(region.policy().calendar());
    return new Basis(
        standing,
        region.policy(),
        new Grading(region.stages(), standing.today(), strict),
        employer(profile),
        sightings);
  }

  /** What is configured for the employer that the command line names; empty where it names none. */
  Optional<Profile> chosenProfile() {
    return options.employer().isEmpty() ? Optional.empty() : profile();
  }

  /** Whether the moment of the run is not the clock's. */
  boolean isRehearsed() {
    return options.asOf() != null || configuration().sending().asOf().isPresent();
  }

  /** What is configured for the employer that the run is for, if any. */
  Optional<Profile> profile() {
    return EmployerProfile.chosen(configuration(), options.employer());
  }

  /** The employer of a profile, if any; what is doubtful in it is told. */
  private Optional<Employer> employer(Optional<Profile> profile) {
    Optional<Employer> employer = profile.map(Profile::employer);
    if (!quiet()) {
      employer.ifPresent(
          chosen ->
              EmployerProfile.doubts(chosen)
                  .forEach(doubt -> console.tell(messages().get(doubt, chosen.code()))));
    }
    return employer;
  }

  /** Refuses values of the common options that could not be refused before. */
  void checkOptions() {
    String lang = options.lang();
    if (lang != null && Language.of(lang).isEmpty()) {
      throw UsageKinds.badValue("--lang", lang, "zh, en");
    }
    options.colours(env);
  }

  /** How the moment of the run, or the one of --as-of, stands to the declaration windows. */
  Standing standing(SettlementCalendar calendar) {
    return calendar
        .at(moment())
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.USAGE,
                    UsageKinds.CALENDAR_UNKNOWN,
                    Arg.of(calendar.knownFrom().toLocalDate().toString())));
  }

  /**
   * The moment of the run: that of --as-of, else that of a rehearsal's configuration, else now.
   *
   * @throws Failure of {@link UsageKinds#REHEARSAL} when the configuration fixes the moment for a
   *     hall that is no rehearsal
   */
  LocalDateTime moment() {
    String asOf = options.asOf();
    if (asOf != null) {
      return AsOf.parse(asOf);
    }
    Sending sending = configuration().sending();
    if (sending.asOf().isPresent() && !HallAddress.isRehearsal(sending.hall())) {
      throw new Failure(ExitCode.USAGE, UsageKinds.REHEARSAL);
    }
    return sending.asOf().orElseGet(env::now);
  }

  /** The instant of {@link #moment}. */
  Instant instant() {
    return moment().atZone(Env.ZONE).toInstant();
  }

  /** The folder for what ssp keeps: the ledger, and the sandbox. */
  Path dataFolder() {
    return configuration().sending().data().orElseGet(env::dataFolder);
  }

  /** The folder for what ssp must remember of earlier runs. */
  Path stateFolder() {
    return env.stateFolder();
  }

  /** The template that a code names, or that a definition file holds. */
  Template template(String codeOrFile) {
    if (codeOrFile.endsWith(".json")) {
      return Templates.read(file(codeOrFile));
    }
    Templates known = Templates.builtIn();
    return known
        .find(codeOrFile)
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.USAGE,
                    UsageKinds.NO_TEMPLATE,
                    Arg.of(codeOrFile),
                    Arg.of(String.join(", ", known.codes()))));
  }

  /**
   * The templates that rosters may follow: the one that is insisted on, else all.
   *
   * @param insisted a code or a definition file; null where the headings are to tell
   * @throws Failure of {@link UsageKinds#STANDARD_INPUT} when one of the rosters is standard input
   *     and nothing is insisted on
   */
  List<Template> templates(@Nullable String insisted, List<String> rosters) {
    if (insisted != null) {
      return List.of(template(insisted));
    }
    if (rosters.contains(RosterSource.STANDARD_INPUT)) {
      throw new Failure(ExitCode.USAGE, UsageKinds.STANDARD_INPUT);
    }
    return Templates.builtIn().all();
  }

  /** A file that the user named. */
  Path file(String name) {
    return env.file(name);
  }
}
