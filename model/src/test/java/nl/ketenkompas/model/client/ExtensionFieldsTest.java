package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.ExtensionField.Sensitivity;
import nl.ketenkompas.model.client.ExtensionFields.FieldError;
import nl.ketenkompas.model.testing.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionFieldsTest {
  private static final ExtensionFields FIELDS =
      new ExtensionFields(
          List.of(
              field("note", ExtensionField.Type.TEXT, Sensitivity.ORDINARY, false),
              field("shoeSize", ExtensionField.Type.NUMBER, Sensitivity.ORDINARY, true),
              field("since", ExtensionField.Type.DATE, Sensitivity.ORDINARY, false),
              field(
                  "diagnosis", ExtensionField.Type.CODE, Sensitivity.SPECIAL, false, "F20", "F32"),
              field("convicted", ExtensionField.Type.BOOLEAN, Sensitivity.CRIMINAL, false),
              field("vNumber", ExtensionField.Type.TEXT, Sensitivity.NATIONAL_NUMBER, false)));

  private static ExtensionField field(
      String name,
      ExtensionField.Type type,
      Sensitivity sensitivity,
      boolean required,
      String... codes) {
    return new ExtensionField(name, type, List.of(codes), sensitivity, required, "nl", "en");
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT,    'Zwarte kat', 'Zwarte kat'",
    "NUMBER,  42,           42",
    "NUMBER,  -007.50,      -7.5",
    "NUMBER,  0.00,         0",
    "NUMBER,  -0,           0",
    "NUMBER,  100,          100",
    "NUMBER,  .5,           0.5",
    "DATE,    2011-07-01,   2011-07-01",
    "NUMBER,  123456789012345678901234567890, 123456789012345678901234567890",
    "DATE,    1850-01-01,   1850-01-01",
    "DATE,    2200-12-31,   2200-12-31",
    "CODE,    A,            A",
    "BOOLEAN, true,         true",
    "BOOLEAN, false,        false",
  })
  @Covers("SK-C15")
  void readsValuesInTheirOneWrittenForm(ExtensionField.Type type, String text, String written) {
    assertThat(of(type).read(text).orThrow()).isEqualTo(written);
    assertThat(of(type).read(written).orThrow()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT,    ' ',        EMPTY",
    "NUMBER,  '',         EMPTY",
    "NUMBER,  '1,5',      CHARACTERS",
    "NUMBER,  1e9,        CHARACTERS",
    "NUMBER,  1-2,        CHARACTERS",
    "NUMBER,  ٤٢,         NON_ASCII_DIGITS",
    "NUMBER,  1.2.3,      FORMAT",
    "NUMBER,  -,          FORMAT",
    "NUMBER,  -.,         FORMAT",
    "NUMBER,  1234567890123456789012345678901, LENGTH",
    "DATE,    01-07-2011, FORMAT",
    "DATE,    2011-02-29, FORMAT",
    "DATE,    1849-12-31, OUT_OF_BOUNDS",
    "DATE,    2201-01-01, OUT_OF_BOUNDS",
    "CODE,    B,          UNKNOWN_CODE",
    "CODE,    ' ',        EMPTY",
    "BOOLEAN, ja,         UNKNOWN_CODE",
  })
  @Covers("SK-C15")
  void refusesTheRest(ExtensionField.Type type, String text, ValueError error) {
    assertThat(of(type).read(text).<@Nullable ValueError>fold(ok -> null, bad -> bad))
        .isEqualTo(error);
  }

  private static ExtensionField of(ExtensionField.Type type) {
    return type == ExtensionField.Type.CODE
        ? field("field", type, Sensitivity.ORDINARY, false, "A")
        : field("field", type, Sensitivity.ORDINARY, false);
  }

  @Test
  @Covers("SK-C15")
  void acceptsWhatIsDeclared() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("shoeSize", 42);
    values.put("convicted", false);
    values.put("since", "2011-07-01");
    values.put("note", null);
    Extensions good = FIELDS.check(values).orThrow();
    assertThat(good.values())
        .isEqualTo(Map.of("shoeSize", "42", "convicted", "false", "since", "2011-07-01"));
    assertThat(good.get("shoeSize")).contains("42");
    assertThat(good.get("note")).isEmpty();
    assertThat(good).hasToString("Extensions[3]");
    assertThat(FIELDS.find("since")).isPresent();
    assertThat(FIELDS.find("until")).isEmpty();
  }

  @Test
  @Covers("SK-C15")
  void listsAllErrorsAtOnceAndNamesNoValue() {
    ExtensionFields.Checked checked =
        FIELDS.check(
            Map.of(
                "note",
                List.of("Secret"),
                "since",
                true,
                "diagnosis",
                "Secret",
                "convicted",
                1,
                "Secret",
                "Secret"));
    assertThat(checked.<List<FieldError>>fold(good -> List.of(), errors -> errors))
        .containsExactly(
            new FieldError("note", ValueError.FORMAT),
            new FieldError("shoeSize", ValueError.EMPTY),
            new FieldError("since", ValueError.FORMAT),
            new FieldError("diagnosis", ValueError.UNKNOWN_CODE),
            new FieldError("convicted", ValueError.UNKNOWN_CODE),
            new FieldError("extensionField", ValueError.UNKNOWN_CODE));
    assertThat(checked.toString()).doesNotContain("Secret");
    assertThatThrownBy(checked::orThrow).hasMessage("note: FORMAT");
  }

  @Test
  @Covers({"AVG-6", "AVG-9", "AVG-10", "UAVG-46"})
  void keepsOnlyWhatMayBeSeen() {
    Extensions all =
        FIELDS
            .check(Map.of("shoeSize", 42, "diagnosis", "F20", "convicted", true, "vNumber", "0123"))
            .orThrow();
    for (Sensitivity sensitivity : Sensitivity.values()) {
      assertThat(FIELDS.only(all, Set.of(sensitivity)).values()).hasSize(1);
    }
    assertThat(FIELDS.only(all, Set.of(Sensitivity.SPECIAL)).get("diagnosis")).contains("F20");
    assertThat(FIELDS.only(all, Set.of())).isEqualTo(Extensions.NONE);
    assertThat(FIELDS.only(new Extensions(Map.of("old", "1")), Set.of(Sensitivity.values())))
        .isEqualTo(Extensions.NONE);
  }

  @Test
  void refusesDeclarationsThatContradictThemselves() {
    assertThatThrownBy(() -> field("f", ExtensionField.Type.CODE, Sensitivity.ORDINARY, false))
        .hasMessage("extensionCode: EMPTY");
    assertThatThrownBy(() -> field("f", ExtensionField.Type.TEXT, Sensitivity.ORDINARY, false, "A"))
        .hasMessage("extensionCode: FORMAT");
    assertThatThrownBy(
            () -> field("f", ExtensionField.Type.CODE, Sensitivity.ORDINARY, false, "A", "A"))
        .hasMessage("extensionCode: DUPLICATE_KEY");
    ExtensionField one = of(ExtensionField.Type.TEXT);
    assertThatThrownBy(() -> new ExtensionFields(List.of(one, one)))
        .hasMessage("extensionField: DUPLICATE_KEY");
    assertThatThrownBy(() -> ExtensionField.Type.ofJson("IMAGE"))
        .hasMessage("extensionType: UNKNOWN_CODE");
    assertThatThrownBy(() -> Sensitivity.ofJson("SOME")).hasMessage("sensitivity: UNKNOWN_CODE");
    assertThatThrownBy(() -> Extensions.ofJson("Secret")).hasMessage("extensions: FORMAT");
    assertThatThrownBy(() -> Extensions.ofJson(Map.of("a b", "1")))
        .hasMessage("extensionField: CHARACTERS");
    assertThatThrownBy(() -> Extensions.ofJson(Map.of("a", List.of("Secret"))))
        .hasMessage("extension: FORMAT");
  }
}
