package nl.ketenkompas.model.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests set. */
final class TestClock implements InstantSource {
  static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized TestClock plus(Duration step) {
    now = now.plus(step);
    return this;
  }
}
