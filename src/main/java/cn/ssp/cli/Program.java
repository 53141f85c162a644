package cn.ssp.cli;

import cn.ssp.finding.Arg;
import cn.ssp.finding.ExitCode;
import cn.ssp.finding.Failure;
import cn.ssp.text.Language;
import cn.ssp.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of ssp: from a command line to an exit code. */
public final class Program {
  private final Env env;
  private final StatusLine line;
  private final Work work;
  private volatile @Nullable Messages messages;
  private volatile boolean ended;

  /** A program that takes everything from that environment. */
  public Program(Env env) {
    this.line = new StatusLine(env.err(), env.charset());
    this.env = env.around(line);
    this.work = new Work(env.clock(), line::wipe);
  }

  /**
   * Runs the command that the arguments name. Failures are told on standard error, in one place and
   * one form; nothing is thrown.
   */
  public ExitCode run(String... args) {
    Messages words = Messages.in(language(args));
    messages = words;
    Console console = new Console(env, words);
    try {
      return attempt(console, args);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
      line.wipe(); // which waits for the end where it is the end that went wrong
      new DefectReport(env).write(console, List.of(defect));
      return ExitCode.DEFECT;
    } finally {
      ended = true;
    }
  }

  /**
   * Says in a sentence what was done, where the process is told to end before the run has. Nothing
   * else is written after that.
   */
  public void interrupted() {
    Messages words = messages;
    if (ended || words == null) {
      return;
    }
    Console console = new Console(env.saying(line.seize()), words);
    Work.Mark mark = work.mark();
    if (mark.step() != Work.Step.NONE) {
      String key = "interrupted." + mark.step().name().toLowerCase(Locale.ROOT);
      console.tell(words.get(key, mark.done(), mark.of(), mark.rows()));
    }
  }

  private ExitCode attempt(Console console, String... args) {
    try {
      return execute(console, args);
    } catch (StandardOutput.ReaderHasGone failure) {
      return failure.exitCode();
    } catch (Failure failure) {
      console.tell(failure);
      return failure.exitCode();
    }
  }

  private ExitCode execute(Console console, String... args) {
    SspCommand ssp = new SspCommand();
    Session session = new Session(env, console, ssp, work);
    CommandLine root = commandLine(ssp, session);
    CommandLine.ParseResult parsed = parse(root, args);
    CommandLine called = called(parsed);
    if (called.isUsageHelpRequested()) {
      console.print(called.getUsageMessage(ansi(session)));
      return ExitCode.OK;
    }
    if (called.isVersionHelpRequested()) {
      console.print("ssp " + Version.current() + "\n");
      return ExitCode.OK;
    }
    Object command = called.getCommand();
    if (command instanceof Command runnable && runnable.saysWhat()) {
      session.checkOptions();
      return run(runnable, session);
    }
    console.tell(called.getUsageMessage(ansi(session)).lines());
    return ExitCode.USAGE;
  }

  private ExitCode run(Command command, Session session) {
    Optional<Progress> progress =
        session.quiet() ? Optional.empty() : Progress.of(work, line, session.messages(), env);
    try {
      return command.run();
    } finally {
      progress.ifPresent(Progress::close);
    }
  }

  private static CommandLine commandLine(SspCommand ssp, Session session) {
    CommandLine template =
        new CommandLine(new TemplateCommand())
            .addSubcommand(new TemplateListCommand(session))
            .addSubcommand(new TemplateShowCommand(session))
            .addSubcommand(new TemplateNewCommand(session));
    CommandLine token =
        new CommandLine(new TokenCommand())
            .addSubcommand(new TokenListCommand(session))
            .addSubcommand(new TokenShowCommand(session))
            .addSubcommand(new TokenCheckCommand(session))
            .addSubcommand(new TokenClearRefusalCommand(session));
    CommandLine root =
        new CommandLine(ssp)
            .addSubcommand(new ValidateCommand(session))
            .addSubcommand(new FixCommand(session))
            .addSubcommand(new SubmitCommand(session))
            .addSubcommand(new ResultsCommand(session))
            .addSubcommand(new StatusCommand(session))
            .addSubcommand(new VerifyCommand(session))
            .addSubcommand(template)
            .addSubcommand(new ExplainCommand(session))
            .addSubcommand(new CalendarCommand(session))
            .addSubcommand(token)
            .addSubcommand(
                new CommandLine(new HallCommand(session))
                    .addSubcommand(new HallInitCommand(session)))
            .addSubcommand(new CompletionCommand(session))
            .addSubcommand(new ManCommand(session));
    root.setResourceBundle(Messages.bundle("help", session.messages().language()));
    root.setOverwrittenOptionsAllowed(true);
    root.setUsageHelpWidth(96);
    return root;
  }

  private static CommandLine.ParseResult parse(CommandLine root, String... args) {
    try {
      return root.parseArgs(args);
    } catch (UnmatchedArgumentException e) {
      throw unknown(e);
    } catch (MissingParameterException e) {
      String missing = String.join(", ", e.getMissing().stream().map(Program::name).toList());
      throw new Failure(ExitCode.USAGE, UsageKinds.MISSING, Arg.of(missing));
    } catch (ParameterException e) {
      String options =
          Arrays.stream(args)
              .filter(arg -> arg.startsWith("-"))
              .map(Program::withoutValue)
              .collect(Collectors.joining(" "));
      throw new Failure(ExitCode.USAGE, UsageKinds.BAD_ARGUMENTS, Arg.of(options));
    }
  }

  private static Failure unknown(UnmatchedArgumentException e) {
    String unmatched = withoutValue(e.getUnmatched().get(0));
    String nearest = String.join(", ", e.getSuggestions().stream().limit(3).toList());
    return new Failure(
        ExitCode.USAGE,
        UsageKinds.UNKNOWN_OPTION,
        Arg.of(nearest.isEmpty() ? "none" : "near"),
        Arg.of(unmatched),
        Arg.of(nearest));
  }

  /** Whoever thinks that a PIN is an option's value must not find it in a log besides. */
  private static String withoutValue(String arg) {
    int equals = arg.indexOf('=');
    return arg.startsWith("-") && equals > 0 ? arg.substring(0, equals) : arg;
  }

  private static String name(ArgSpec missing) {
    return missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
  }

  /** The innermost subcommand of the command line. */
  private static CommandLine called(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult innermost = parsed;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    return innermost.commandSpec().commandLine();
  }

  private static CommandLine.Help.Ansi ansi(Session session) {
    return session.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  /**
   * The language must be known before the command line is parsed, to refuse it in that language.
   */
  private Language language(String... args) {
    String asked = "";
    for (int index = 0; index < args.length; index++) {
      if (args[index].startsWith("--lang=")) {
        asked = args[index].substring("--lang=".length());
      } else if (args[index].equals("--lang") && index + 1 < args.length) {
        asked = args[index + 1];
      }
    }
    return Language.of(asked).orElseGet(() -> Language.ofLocale(env.locale()));
  }
}
