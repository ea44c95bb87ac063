package nl.ketenkompas.privacy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for the codes of users and municipalities, so that asking compares numbers only. */
final class Names {
  private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, String> codes = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** The number of a code; the same for ever. */
  int of(String code) {
    Integer number = numbers.get(code);
    return number == null ? numbers.computeIfAbsent(code, this::add) : number;
  }

  private int add(String code) {
    int number = next.getAndIncrement();
    codes.put(number, code);
    return number;
  }

  /** How many there are, so far. */
  int size() {
    return next.get();
  }

  /** The code that has a number. */
  String code(int number) {
    return codes.getOrDefault(number, "");
  }
}
