package cn.ssp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.ssp.sandbox.web.Reply;
import java.util.Arrays;
import java.util.Optional;

/** What can befall a call on request. Those that answer nothing close the connection. */
enum FaultKind {
  /** 503, and nothing is done. */
  REFUSE("refuse") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      throw Refusals.unavailable();
    }
  },
  /** 429, and nothing is done. */
  TOO_MANY("too-many") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      throw Refusals.tooMany(pause.seconds());
    }
  },
  /** A defect of the hall: 500, and nothing is done. */
  FAIL("fail") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      throw new IllegalStateException("asked for");
    }
  },
  /** The connection stays open for a while, and nothing is done. */
  HANG("hang") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      pause.pass();
      return Optional.empty();
    }
  },
  /** The connection breaks off before anything is done. */
  DROP_BEFORE("drop-before-accept") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      return Optional.empty();
    }
  },
  /** All is done, and the connection breaks off. */
  DROP_AFTER("drop-after-accept") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      work.answer();
      return Optional.empty();
    }
  },
  /** All is done, and the answer comes late. */
  LATE("answer-late") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      Reply reply = work.answer();
      pause.pass();
      return Optional.of(reply);
    }
  },
  /** All is done, and the answer comes twice in one body. */
  TWICE("answer-twice") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      return Optional.of(work.answer().twice());
    }
  },
  /** All is done, and what comes is a page of some gateway. */
  NOT_THE_PROTOCOL("not-the-protocol") {
    @Override
    Optional<Reply> befall(Work work, Pause pause) {
      byte[] page = "<html><body>登录已超时</body></html>".getBytes(UTF_8);
      return Optional.of(Reply.of(work.answer().status(), "text/html; charset=utf-8", page));
    }
  };

  /** What a call asks for. */
  @FunctionalInterface
  interface Work {
    /** Does it, and answers. */
    Reply answer();
  }

  private final String word;

  FaultKind(String word) {
    this.word = word;
  }

  /** What it is asked for by. */
  String word() {
    return word;
  }

  /** The one of a word; empty when there is none. */
  static Optional<FaultKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findAny();
  }

  /**
   * Answers a call in its own way.
   *
   * @return empty where the connection breaks off
   */
  abstract Optional<Reply> befall(Work work, Pause pause);
}
