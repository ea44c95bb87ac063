package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class BsnProperties {

  @Property
  void elevenTestAgreesWithTheSumAsWritten(@ForAll @IntRange(max = 999_999_999) int number) {
    String digits = nine(number);
    assertThat(Bsn.tryParse(digits).value().isPresent()).isEqualTo(naive(digits));
  }

  @Property
  void oneInElevenCandidatesIsFoundAndTextInvertsParse(
      @ForAll @IntRange(max = 9_999) int serial, @ForAll @IntRange(max = 9) int range) {
    String digits = nine(range == 0 ? serial : 999_990_000 + serial);
    Bsn.tryParse(digits)
        .value()
        .ifPresent(
            bsn -> {
              assertThat(bsn.text()).isEqualTo(digits);
              assertThat(Bsn.parse(bsn.text())).isEqualTo(bsn);
              assertThat(bsn.isTestNumber()).isTrue();
            });
  }

  @Property
  void noSingleErrorAndNoSwapOfNeighboursSlipsThrough(
      @ForAll @IntRange(max = 9_999) int serial,
      @ForAll @IntRange(max = 8) int at,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    String digits = nine(999_990_000 + serial);
    if (!naive(digits)) {
      return;
    }
    char[] typo = digits.toCharArray();
    typo[at] = (char) ('0' + (typo[at] - '0' + shift) % 10);
    assertThat(Bsn.tryParse(new String(typo)).value()).isEmpty();
    char[] swapped = digits.toCharArray();
    int other = at == 8 ? 7 : at + 1;
    swapped[at] = digits.charAt(other);
    swapped[other] = digits.charAt(at);
    String swap = new String(swapped);
    if (!swap.equals(digits)) {
      assertThat(Bsn.tryParse(swap).value()).isEmpty();
    }
  }

  @Property
  void anyTextGivesAnAnswer(@ForAll @StringLength(max = 20) String text) {
    Bsn.tryParse(text).value().ifPresent(bsn -> assertThat(bsn.text()).endsWith(text));
    Bsn.tryParseLenient(text).value().ifPresent(bsn -> assertThat(naive(bsn.text())).isTrue());
  }

  private static String nine(int number) {
    return String.format(Locale.ROOT, "%09d", number);
  }

  private static boolean naive(String nine) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += (9 - i) * Character.digit(nine.charAt(i), 10);
    }
    sum -= Character.digit(nine.charAt(8), 10);
    return Math.floorMod(sum, 11) == 0 && !nine.equals("000000000");
  }
}
