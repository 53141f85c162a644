package cn.ssp.cli;

import picocli.CommandLine;

/** {@code ssp token}: the CA medium of an employer. */
@CommandLine.Command(name = "token")
final class TokenCommand {}
