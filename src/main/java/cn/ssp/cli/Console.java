package cn.ssp.cli;

import cn.ssp.finding.Failure;
import cn.ssp.report.Masking;
import cn.ssp.report.OneLine;
import cn.ssp.text.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;

/** Speaks to the person at the console, in one language. */
final class Console {
  private final Env env;
  private final Messages messages;
  private final PrintStream err;

  Console(Env env, Messages messages) {
    this.env = env;
    this.messages = messages;
    this.err = env.messages();
  }

  Messages messages() {
    return messages;
  }

  /** Prints what was asked for on standard output. */
  void print(String text) {
    try {
      env.out().write(text.getBytes(env.charset()));
      env.out().flush();
    } catch (IOException e) {
      throw StandardOutput.failed(e);
    }
  }

  /** Tells something on standard error. */
  void tell(String sentence) {
    err.println("ssp: " + OneLine.of(sentence));
  }

  /** Tells several lines on standard error, as they are. */
  void tell(Stream<String> lines) {
    lines.forEach(err::println);
  }

  /** Tells that a roster could not be read, on standard error. */
  void tell(String roster, Failure failure) {
    Masking masking = Masking.masked();
    tell(roster + ": " + messages.message(failure.kind(), failure.args(), masking));
  }

  /** What failed, as a sentence. */
  String sentence(Failure failure) {
    return messages.message(failure.kind(), failure.args(), Masking.masked());
  }

  /** Tells what failed, and how to mend it, on standard error. */
  void tell(Failure failure) {
    Masking masking = Masking.masked();
    tell(messages.message(failure.kind(), failure.args(), masking));
    err.println("  → " + OneLine.of(messages.remedy(failure.kind(), failure.args(), masking)));
  }
}
