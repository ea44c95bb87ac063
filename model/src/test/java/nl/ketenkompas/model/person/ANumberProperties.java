package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ANumberProperties {

  @Property
  void agreesWithTheSumsAsWritten(
      @ForAll @LongRange(min = 1_000_000_000L, max = 9_999_999_900L) long start) {
    // One in some two hundred numbers fits, so look at a run of them
    for (long number = start; number < start + 99; number++) {
      String text = Long.toString(number);
      assertThat(ANumber.tryParse(text).value().isPresent()).isEqualTo(naive(text));
    }
  }

  private static boolean naive(String text) {
    int sum = 0;
    double weighted = 0;
    boolean neighbours = false;
    for (int i = 0; i < 10; i++) {
      int digit = Integer.parseInt(text.substring(i, i + 1));
      sum += digit;
      weighted += digit * Math.pow(2, i);
      neighbours |= i > 0 && text.substring(i, i + 1).equals(text.substring(i - 1, i));
    }
    return !neighbours
        && !text.startsWith("0")
        && (sum % 11 == 0 || sum % 11 == 5)
        && weighted % 11 == 0;
  }
}
