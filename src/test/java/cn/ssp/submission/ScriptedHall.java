package cn.ssp.submission;

import cn.ssp.declaration.BatchId;
import cn.ssp.declaration.IdempotencyKey;
import cn.ssp.declaration.SignedDeclaration;
import cn.ssp.hall.BatchStatus;
import cn.ssp.hall.FetchOutcome;
import cn.ssp.hall.FindOutcome;
import cn.ssp.hall.Hall;
import cn.ssp.hall.SubmitOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** A hall that answers as it is told to, and remembers what it was asked. */
@NullMarked
final class ScriptedHall implements Hall {
  private final Deque<SubmitOutcome> submits = new ArrayDeque<>();
  private final Deque<FindOutcome> finds = new ArrayDeque<>();
  private final Deque<FetchOutcome> fetches = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<byte[]> sent = new ArrayList<>();

  ScriptedHall submits(SubmitOutcome... outcomes) {
    submits.addAll(List.of(outcomes));
    return this;
  }

  ScriptedHall finds(FindOutcome... outcomes) {
    finds.addAll(List.of(outcomes));
    return this;
  }

  ScriptedHall fetches(FetchOutcome... outcomes) {
    fetches.addAll(List.of(outcomes));
    return this;
  }

  /** What it was asked, in order: {@code submit}, {@code find}, {@code fetch}. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** The packages that came, in order. */
  List<byte[]> sent() {
    return List.copyOf(sent);
  }

  @Override
  public void logIn() {}

  @Override
  public SubmitOutcome submit(SignedDeclaration declaration) {
    asked.add("submit");
    sent.add(declaration.bytes().clone());
    return submits.remove();
  }

  @Override
  public FindOutcome find(IdempotencyKey key) {
    asked.add("find");
    return finds.remove();
  }

  @Override
  public FetchOutcome fetch(BatchId batch) {
    asked.add("fetch");
    return fetches.remove();
  }

  @Override
  public List<BatchStatus> submitted(Instant since) {
    return List.of();
  }

  @Override
  public Optional<Duration> clockSkew() {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
