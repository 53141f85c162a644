package cn.ssp.cli;

import cn.ssp.config.Configuration;
import cn.ssp.config.Profile;
import cn.ssp.config.Region;
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
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the commands of one run share: where they run, and what the common options say. */
final class Session {
  private final Env env;
  private final Console console;
  private final SspCommand options;
  private @Nullable Configuration configuration;

  Session(Env env, Console console, SspCommand options) {
    this.env = env;
    this.console = console;
    this.options = options;
  }

  Env env() {
    return env;
  }

  Console console() {
    return console;
  }

  Messages messages() {
    return console.messages();
  }

  boolean quiet() {
    return options.quiet();
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
    Region region = configuration().region();
    Standing standing = standing(region.policy().calendar());
    return new Basis(
        standing,
        region.policy(),
        new Grading(region.stages(), standing.today(), strict),
        employer(),
        new Sightings(several));
  }

  /** What is configured for the employer that the run is for, if any. */
  Optional<Profile> profile() {
    return EmployerProfile.chosen(configuration(), options.employer());
  }

  /** The employer that the run is for, if any; what is doubtful in its profile is told. */
  private Optional<Employer> employer() {
    Optional<Employer> employer = profile().map(Profile::employer);
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

  /** The moment of the run, or the one of --as-of. */
  LocalDateTime moment() {
    String asOf = options.asOf();
    return asOf == null ? env.now() : AsOf.parse(asOf);
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

  /** A file that the user named. */
  Path file(String name) {
    return env.file(name);
  }
}
