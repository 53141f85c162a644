package cn.ssp.report;

import cn.ssp.finding.Arg;
import cn.ssp.finding.Finding;
import cn.ssp.finding.FindingKind;
import cn.ssp.template.Template;
import java.io.IOException;
import java.util.List;

/**
 * A report in one format. It is told of the run in this order: {@link #start}; for each roster
 * {@link #roster}, its findings, and {@link #checked}, or {@link #unreadable}, which may also cut a
 * roster short that had already begun; the {@link #plan} of each roster that is to be declared; for
 * each batch {@link #batch}, the hall's answers as findings, and {@link #answered}; {@link
 * #finish}.
 */
public interface Report {
  /** Begins the report. */
  void start(RunHeader header) throws IOException;

  /**
   * Begins a roster.
   *
   * @param file the roster's name as the user gave it
   */
  void roster(String file, Template template) throws IOException;

  /** Takes a finding about the roster begun last. */
  void finding(Finding finding) throws IOException;

  /** Ends the roster begun last. */
  void checked(Outcome outcome) throws IOException;

  /**
   * Takes a roster that cannot be read.
   *
   * @param file the roster's name as the user gave it
   */
  void unreadable(String file, FindingKind kind, List<Arg> args) throws IOException;

  /** Takes what is to be declared of a roster. */
  void plan(PlanSection plan) throws IOException;

  /** Begins a batch. */
  void batch(BatchSection batch) throws IOException;

  /**
   * Ends the batch begun last.
   *
   * @param suppressed how many of the hall's answers were left out of the report
   */
  void answered(long suppressed) throws IOException;

  /** Ends the report. What it was written to stays open. */
  void finish(Summary summary) throws IOException;
}
