package nl.ketenkompas.privacy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for the codes of users and municipalities, so that asking compares numbers only. */
final class Names {
  private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** The number of a code; the same for ever. */
  int of(String code) {
    return numbers.computeIfAbsent(code, unseen -> next.getAndIncrement());
  }
}
