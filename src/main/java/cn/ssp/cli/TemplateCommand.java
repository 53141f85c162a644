package cn.ssp.cli;

import picocli.CommandLine;

/** {@code ssp template}: the layouts that rosters follow. Its subcommands do the work. */
@CommandLine.Command(name = "template")
final class TemplateCommand {}
