package cn.ssp.cli;

/** Starts ssp. */
public final class Main {
  private Main() {}

  /** Runs ssp with the arguments of the command line. */
  public static void main(String[] args) {
    System.exit(new Program(Env.ofProcess()).run(args).code());
  }
}
