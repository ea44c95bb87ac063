package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import nl.ketenkompas.model.Parsed;

class BsnFuzz {

  @FuzzTest
  void everyTextIsReadOrRefusedAndNeverShown(@NotNull String text) {
    Parsed<Bsn> strict = Bsn.tryParse(text);
    Parsed<Bsn> lenient = Bsn.tryParseLenient(text);
    strict
        .value()
        .ifPresent(
            bsn -> {
              assertThat(bsn.text()).hasSize(9).endsWith(text);
              assertThat(Bsn.parse(bsn.text())).isEqualTo(bsn);
              assertThat(bsn.toString()).doesNotContainPattern("\\d");
              assertThat(lenient).isEqualTo(strict);
            });
    if (text.length() > 3 && strict instanceof Parsed.Bad<Bsn> bad) {
      assertThat(bad.toString()).doesNotContain(text);
    }
  }
}
