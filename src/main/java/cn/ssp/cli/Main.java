package cn.ssp.cli;

/** Starts ssp. */
public final class Main {
  private Main() {}

  /** Runs ssp with the arguments of the command line. */
  public static void main(String[] args) {
    Program program = new Program(Env.ofProcess());
    Runtime.getRuntime().addShutdownHook(new Thread(program::interrupted));
    System.exit(program.run(args).code());
  }
}
