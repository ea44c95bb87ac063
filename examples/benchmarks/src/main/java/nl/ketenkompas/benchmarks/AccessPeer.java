package nl.ketenkompas.benchmarks;

import java.io.IOException;

/**
 * A way to decide who may see what, on the random covenant of {@link AccessWorld}: a role sees a
 * kind of data up to a level, of clients of its groups in the user's own region, if the client
 * consented where that is asked or outreach care was decided. Those that need libraries of their
 * own are in the profile {@code peers}, and are found by {@link java.util.ServiceLoader}.
 */
public interface AccessPeer extends AutoCloseable {

  /** How the benchmark calls it. */
  String name();

  /** Takes in the covenant, the users and the clients; not measured. */
  void load(AccessWorld world) throws Exception;

  /** Whether the user of a question may see that much of that kind of data of that client. */
  boolean answer(int question) throws Exception;

  @Override
  default void close() throws IOException {}
}
