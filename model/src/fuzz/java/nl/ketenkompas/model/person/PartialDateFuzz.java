package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

class PartialDateFuzz {

  @FuzzTest
  void everyTextIsReadOrRefusedAndReadAgain(@NotNull String text) {
    PartialDate.tryParse(text)
        .value()
        .ifPresent(
            date -> {
              assertThat(PartialDate.parse(date.text())).isEqualTo(date);
              assertThat(date.relationTo(date)).isNotEqualTo(PartialDate.Relation.CONTRADICTING);
              assertThat(date.toString()).doesNotContainPattern("\\d");
            });
  }
}
