package nl.ketenkompas.identity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

  @ParameterizedTest
  @CsvSource({
    "jansen, jansen, true",
    "jansen, jansn, true",
    "jansen, janssen, true",
    "jansen, jansem, true",
    "jansen, jasnen, true",
    "jansen, ansenj, false",
    "jansen, jnasne, false",
    "jansen, jan, false",
    "ab, ba, true",
    "a, b, true",
    "ab, cd, false",
    "abc, ab, true",
    "abcd, ab, false",
    "abcde, abdee, false"
  })
  void oneEditIsOneSlip(String one, String two, boolean expected) {
    assertThat(oneEdit(one, two)).isEqualTo(expected);
    assertThat(oneEdit(two, one)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "martha, marhta, 961",
    "dixon, dicksonx, 812",
    "jansen, jansen, 1000",
    "abc, xyz, 0",
    "a, a, 1000",
    "jones, johnson, 831",
    "dwayne, duane, 840",
    "abcvwxyz, cabvwxyz, 957"
  })
  void jaroWinklerIsThatOfThePapersInThousandths(String one, String two, int expected) {
    assertThat(jaroWinkler(one, two)).isCloseTo(expected, org.assertj.core.data.Offset.offset(2));
    assertThat(jaroWinkler(two, one)).isEqualTo(jaroWinkler(one, two));
  }

  @ParameterizedTest
  @CsvSource({"'', abc", "abc, ''", "'', ''"})
  void nothingIsLikeNothing(String one, String two) {
    assertThat(jaroWinkler(one, two)).isZero();
  }

  private static boolean oneEdit(String one, String two) {
    byte[] a = ("#" + one + "#").getBytes(StandardCharsets.UTF_8);
    byte[] b = ("##" + two).getBytes(StandardCharsets.UTF_8);
    return Similarity.oneEdit(a, 1, a.length - 1, b, 2, b.length);
  }

  private static int jaroWinkler(String one, String two) {
    byte[] a = ("#" + one + "#").getBytes(StandardCharsets.UTF_8);
    byte[] b = ("##" + two).getBytes(StandardCharsets.UTF_8);
    return Similarity.jaroWinkler(a, 1, a.length - 1, b, 2, b.length);
  }
}
