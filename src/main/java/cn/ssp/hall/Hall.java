package cn.ssp.hall;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.SignedDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A hall, as one employer uses it. What it answers is a value; that no answer came is one too, and
 * never taken for a refusal. Not thread-safe.
 */
public interface Hall extends AutoCloseable {
  /**
   * Logs in. Nothing is declared by it, so its failures can be told at once.
   *
   * @throws cn.ssp.finding.Failure of one of {@code HallKinds} when the hall cannot be reached or
   *     refuses the employer
   */
  void logIn();

  /** Hands in a batch. Logs in again where the hall has forgotten the last time. */
  SubmitOutcome submit(SignedDeclaration declaration);

  /** Asks whether the hall has a batch under that key. */
  FindOutcome find(IdempotencyKey key);

  /** Asks what became of a batch. */
  FetchOutcome fetch(BatchId batch);

  /**
   * What the employer has handed in since an instant of the hall's clock (单位办件), the first one
   * first.
   *
   * @throws cn.ssp.finding.Failure of one of {@code HallKinds} when no answer came
   */
  List<BatchStatus> submitted(Instant since);

  /**
   * How far the hall's clock was ahead of ours at its last answer; negative where it was behind,
   * and empty where it has not said.
   */
  Optional<Duration> clockSkew();

  @Override
  void close();
}
