package cn.ssp.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * The process that holds a batch, as its own machine knows it.
 *
 * @param process its number
 * @param startedAt when it started, in seconds of the epoch; 0 where the machine did not say
 */
record LeaseHolder(long process, long startedAt) {
  /** A machine whose clock is set counts back to another second. */
  private static final long TOLERANCE_SECONDS = 2;

  /** Whether it is the worker's, who is on the same machine. */
  boolean is(Worker worker) {
    return process == worker.process() && startedAt == worker.startedAt();
  }

  /** Whether no such process runs on this machine any more. */
  boolean isDead() {
    Optional<ProcessHandle> handle = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
    return handle.isEmpty()
        || handle.flatMap(found -> found.info().startInstant()).filter(this::isAnother).isPresent();
  }

  private boolean isAnother(Instant start) {
    return startedAt != 0 && Math.abs(start.getEpochSecond() - startedAt) > TOLERANCE_SECONDS;
  }
}
