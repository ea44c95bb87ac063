package nl.ketenkompas.model.signal;

import java.util.function.LongSupplier;

/**
 * A listener with the ticker that times are taken from: the library itself reads no clock. Engines
 * take one in their method {@code listening}; without it they measure nothing. Immutable; thread
 * safe if ticker and listener are.
 *
 * <pre>{@code
 * Mandate measured = mandate.listening(Meter.of(System::nanoTime, timers::record));
 * }</pre>
 */
public final class Meter {

  /** What stands for the answer when a question was about many. */
  public static final String MANY = "MANY";

  private final LongSupplier ticker;
  private final EngineListener listener;

  private Meter(LongSupplier ticker, EngineListener listener) {
    this.ticker = ticker;
    this.listener = listener;
  }

  /**
   * Obtains a meter.
   *
   * @param ticker nanoseconds since any moment, such as {@code System::nanoTime}
   * @param listener is told what was done
   * @return the meter
   */
  public static Meter of(LongSupplier ticker, EngineListener listener) {
    return new Meter(ticker, listener);
  }

  /**
   * Begins to measure; for engines.
   *
   * @return what {@link #end} asks for
   */
  public long begin() {
    return ticker.getAsLong();
  }

  /**
   * Tells the listener; for engines.
   *
   * @param begin what {@link #begin} gave
   * @param question room and method
   * @param answer code of the case of the answer, or {@link #MANY}
   * @param count about how many
   */
  public void end(long begin, String question, String answer, long count) {
    listener.answered(question, answer, count, ticker.getAsLong() - begin);
  }
}
