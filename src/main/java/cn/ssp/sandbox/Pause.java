package cn.ssp.sandbox;

import java.util.concurrent.TimeUnit;

/**
 * How long a fault takes.
 *
 * @param seconds never negative
 */
record Pause(int seconds) {
  /** Lets the time pass; less of it when the hall ends. */
  void pass() {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
