package cn.ssp.cli;

import cn.ssp.roster.read.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a run is. The thread that works tells it; others may look at any moment, to show it, or
 * to say what was done when the run has to end early.
 */
final class Work {
  /** What long work there is. */
  enum Step {
    /** Nothing that takes long, or nothing yet. */
    NONE,
    /** {@code ssp validate} checks rosters. */
    VALIDATING,
    /** {@code ssp fix} looks for what can be mended. */
    MENDING,
    /** {@code ssp fix} writes the copy. */
    COPYING,
    /** {@code ssp submit} checks rosters. */
    CHECKING,
    /** {@code ssp submit} compares rows with the ledger. */
    COMPARING,
    /** Batches are signed, written down and sent. */
    SENDING,
    /** The hall is asked for its answers. */
    WAITING
  }

  /**
   * Where a run is.
   *
   * @param step what it does, or did last
   * @param over whether that is done
   * @param since when that began
   * @param name the file that it is about; empty where it is about none
   * @param rows the rows that it has dealt with, in all files
   * @param done the files or batches that it is through with
   * @param of how many there are of those
   * @param share how much of all is done, from 0 to 1; NaN where nobody can tell
   */
  record Mark(
      Step step,
      boolean over,
      Instant since,
      String name,
      long rows,
      long done,
      long of,
      double share) {
    private Mark file(String next, double reached) {
      return new Mark(step, over, since, next, rows, done, of, reached);
    }

    private Mark row(double reached) {
      return new Mark(step, over, since, name, rows + 1, done, of, reached);
    }

    private Mark through(double reached) {
      return new Mark(step, over, since, name, rows, done + 1, of, reached);
    }

    private Mark ended() {
      return new Mark(step, true, since, name, rows, done, of, share);
    }
  }

  private final Clock clock;
  private final Runnable atTheEnd;
  private volatile Mark mark;
  private long weights;
  private long passed;
  private long weight;

  /**
   * Work that has not begun.
   *
   * @param atTheEnd is run at the end of each step
   */
  Work(Clock clock, Runnable atTheEnd) {
    this.clock = clock;
    this.atTheEnd = atTheEnd;
    this.mark = new Mark(Step.NONE, true, clock.instant(), "", 0, 0, 0, Double.NaN);
  }

  /** Where the run is. */
  Mark mark() {
    return mark;
  }

  /**
   * Begins a step that goes through files.
   *
   * @param files how many there are
   * @param weight how much work they are together, in bytes
   */
  void beginFiles(Step step, int files, long weight) {
    weights = Math.max(1, weight);
    passed = 0;
    this.weight = 0;
    mark = new Mark(step, false, clock.instant(), "", 0, 0, files, 0);
  }

  /** Comes to the next file, which is that much of the work. */
  void file(String name, long bytes) {
    weight = bytes;
    mark = mark.file(name, reached(0));
  }

  /** Is through with another row of the file, of which that share was read by now. */
  void row(double share) {
    mark = mark.row(reached(share));
  }

  /** The same roster, whose rows are told as they are read. */
  Roster counted(Roster roster) {
    return roster.through(
        row -> {
          if (!row.isBlank()) {
            row(roster.share());
          }
          return Optional.of(row);
        });
  }

  /** Is through with the file. */
  void fileDone() {
    passed += weight;
    weight = 0;
    mark = mark.through(reached(0));
  }

  private double reached(double share) {
    return Math.min(1, (passed + share * weight) / weights);
  }

  /** Begins a step about one file of which nobody can tell how far it is. */
  void begin(Step step, String name) {
    mark = new Mark(step, false, clock.instant(), name, 0, 0, 1, Double.NaN);
  }

  /**
   * Begins a step of batches, or goes on with it: so many of them are done. A single one is long.
   */
  void batches(Step step, long done, long of) {
    Mark now = mark;
    boolean goesOn = now.step() == step && !now.over();
    Instant since = goesOn ? now.since() : clock.instant();
    double share = of > 1 ? Math.min(1, (double) done / of) : Double.NaN;
    mark = new Mark(step, false, since, "", 0, done, of, share);
  }

  /** Ends the step. */
  void end() {
    mark = mark.ended();
    atTheEnd.run();
  }
}
