package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataKindsTest {
  private static final DataKinds CHAIN = DataKinds.preset("chain");

  @ParameterizedTest
  @CsvSource({
    "identity, ORDINARY",
    "income, SENSITIVE",
    "nuisance, SENSITIVE",
    "health, HEALTH",
    "psychiatric-diagnosis, HEALTH",
    "descent, SPECIAL_CATEGORY",
    "offences, CRIMINAL",
    "bsn, NATIONAL_NUMBER",
    "agreement-package, ORDINARY",
  })
  @Covers({"SK-C9", "SK-C12", "PH-CVS"})
  void kindHasItsSensitivity(String code, Sensitivity sensitivity) {
    assertThat(CHAIN.check(code)).isEqualTo(code);
    assertThat(CHAIN.kind(code)).map(DataKind::sensitivity).contains(sensitivity);
  }

  @ParameterizedTest
  @CsvSource({
    "ORDINARY, AVG-6, false",
    "SENSITIVE, AVG-6, false",
    "HEALTH, AVG-9, true",
    "SPECIAL_CATEGORY, AVG-9, true",
    "CRIMINAL, AVG-10, true",
    "NATIONAL_NUMBER, UAVG-46, true",
  })
  @Covers({"AVG-6", "AVG-9", "AVG-10", "UAVG-46"})
  void lawProtectsSomeMoreThanOthers(Sensitivity sensitivity, String article, boolean more) {
    assertThat(sensitivity.article()).isEqualTo(article);
    assertThat(sensitivity.isProtected()).isEqualTo(more);
    assertThat(Rule.of(sensitivity.article()).nature()).isEqualTo(Rule.Nature.LAW);
  }

  @ParameterizedTest
  @EnumSource(Plan.Kind.class)
  void plansAreOfAKnownKindOfData(Plan.Kind kind) {
    assertThat(CHAIN.kind(kind.dataKind())).isPresent();
  }

  @Test
  void listsAreOpenAndCodesUnique() {
    DataKind pet = new DataKind("pet", new Words("Huisdier", "Pet"), Sensitivity.ORDINARY);
    DataKinds own = new DataKinds("own", pet.name(), "own", List.of(pet));

    assertThat(own.kind("pet")).contains(pet);
    assertThatThrownBy(() -> own.check("bsn")).hasMessage("dataKind: UNKNOWN_CODE");
    assertThatThrownBy(() -> new DataKinds("own", pet.name(), "own", List.of(pet, pet)))
        .hasMessage("dataKinds.kinds: DUPLICATE_KEY");
    assertThatThrownBy(() -> DataKinds.preset("own")).hasMessage("preset: UNKNOWN_CODE");
    assertThat(DataKinds.presets()).containsExactly(CHAIN);
  }
}
