package nl.ketenkompas.model.signal;

/**
 * Is told what an engine did and how long it took, for a host's own measurements. It gets codes and
 * counts only: neither whom a question was about, nor what the answer rests on.
 *
 * <p>Implementations are thread safe and quick, and do not throw: they run inside the question, on
 * the thread that asked it, and what they throw reaches who asked.
 */
@FunctionalInterface
public interface EngineListener {

  /**
   * A question was answered. One that ends in an exception is not told.
   *
   * @param question what was asked, such as {@code mandate.rule}: room and method
   * @param answer code of the case of the answer, such as {@code BINDING}; {@code MANY} when the
   *     question was about many
   * @param count about how many: 1, or the number of clients or records
   * @param nanos how long it took, by the ticker of the {@link Meter}
   */
  void answered(String question, String answer, long count, long nanos);
}
