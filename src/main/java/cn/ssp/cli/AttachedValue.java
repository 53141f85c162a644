package cn.ssp.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Takes the value of {@code --wait} only where it is attached, as in {@code --wait=10m}: what
 * follows {@code --wait} is a roster or a batch.
 */
@SuppressWarnings("JdkObsolete") // picocli's interface asks for a Stack
final class AttachedValue implements IParameterPreprocessor {
  @Override
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    if (!command.parser().separator().equals(info.get("separator"))) {
      args.push(Waiting.DEFAULT);
    }
    return false;
  }
}
