package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of field an agreement may have, filled in rightly and wrongly, one at a time. */
class AgreementShapeTest {

  public enum Colour {
    RED,
    BLUE
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Square.class, name = "square")
  })
  public sealed interface Figure permits Circle, Square {}

  public record Circle(@Min(1) int radius) implements Figure {}

  public record Square(int side, @Nullable String name) implements Figure {}

  public record Ring(@Min(1) int radius) {}

  /** A text, a number or a number per name, as one value. */
  public record Amount(Object value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Amount of(String text) {
      if (!text.equals("all")) {
        throw new InvalidValueException("amount", ValueError.UNKNOWN_CODE);
      }
      return new Amount(text);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Amount of(int number) {
      if (number < 0) {
        throw new InvalidValueException("amount", ValueError.OUT_OF_BOUNDS);
      }
      return new Amount(number);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Amount of(Map<String, Integer> each) {
      return new Amount(each);
    }

    @JsonValue
    public Object json() {
      return value;
    }
  }

  public record All(
      @Nullable String text,
      int number,
      @Nullable Integer boxed,
      long big,
      @Nullable Long boxedBig,
      boolean flag,
      @Nullable Boolean boxedFlag,
      @Nullable Colour colour,
      @Nullable List<Colour> colours,
      @Nullable List<List<String>> table,
      @Nullable Map<String, Integer> counts,
      @Nullable Map<Colour, String> byColour,
      @Nullable Map<LocalDate, String> byDay,
      @Valid @Nullable Figure figure,
      @Nullable Amount amount,
      @Nullable Rule rule,
      @Nullable LocalDate day,
      @Nullable List<@NotNull @Valid Ring> rings,
      @NotBlank @Nullable String blank,
      @NotEmpty @Nullable List<String> some,
      @Max(9) @PositiveOrZero int digit,
      @Size(min = 2) @Nullable String two,
      @Size(max = 2) @Nullable List<String> few,
      @Size(min = 1, max = 2) @Nullable String pair,
      @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") @Nullable String code,
      @Pattern(regexp = "[a-z]") @Nullable String letter,
      @Email @Nullable String mail) {

    @JsonIgnore
    @AssertTrue(message = "expected a digit that is not 7")
    public boolean isLucky() {
      return digit != 7;
    }
  }

  private static final AgreementKind<All> KIND = AgreementKind.of("all", All.class, 1);

  /** {@code blank} and {@code some} are always there, unless they are asked about. */
  private static AgreementKind.Reading<All> read(String fields) {
    String all =
        (fields.contains("'blank'") ? "" : "'blank': 'x', ")
            + (fields.contains("'some'") ? "" : "'some': ['x'], ")
            + fields;
    return KIND.read(
        """
        {"schemaVersion": 1, "kind": "all", "id": "x", "version": 1,
         "title": {"nl": "a", "en": "b"}, "source": "s", "zone": "UTC",
         "valid": "2026-01-01/..", "terms": {%s}}
        """
            .formatted(all.replace('\'', '"')),
        "f");
  }

  private static List<AgreementError> errors(String fields) {
    return read(fields).fold(a -> List.of(), e -> e);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text': 'a'",
        "'text': null",
        "'number': 2147483647",
        "'number': null",
        "'boxed': -2147483648",
        "'big': 9223372036854775807",
        "'boxedBig': 99999999999",
        "'flag': true",
        "'boxedFlag': false",
        "'colour': 'BLUE'",
        "'colours': ['RED', 'BLUE']",
        "'table': [['a'], []]",
        "'counts': {'a': 1}",
        "'byColour': {'RED': 'x'}",
        "'byDay': {'2026-02-28': 'x'}",
        "'figure': {'shape': 'circle', 'radius': 1}",
        "'figure': {'side': 1, 'shape': 'square', 'name': 'x'}",
        "'amount': 'all'",
        "'amount': 5",
        "'amount': {'a': 5}",
        "'rule': 'SK-C7'",
        "'day': '2026-02-28'",
        "'digit': 9",
        "'digit': 0",
        "'two': 'ab'",
        "'few': ['a', 'b']",
        "'pair': 'ab'",
        "'code': 'a.b-c_1'",
        "'letter': 'a'"
      })
  void whatFitsIsRead(String fields) {
    assertThat(read(fields)).isInstanceOf(AgreementKind.Reading.Usable.class);
    String written = KIND.write(read(fields).orThrow());
    assertThat(KIND.read(written, "again").orThrow()).isEqualTo(read(fields).orThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'text': 1 | /terms/text | expected a text | verwacht een tekst
          'text': {} | /terms/text | expected a text | verwacht een tekst
          'number': 2147483648 | /terms/number | expected a whole number | verwacht een geheel getal
          'number': 1.5 | /terms/number | expected a whole number | verwacht een geheel getal
          'number': true | /terms/number | expected a whole number | verwacht een geheel getal
          'boxed': '1' | /terms/boxed | expected a whole number | verwacht een geheel getal
          'big': 9223372036854775808 | /terms/big | expected a whole number | verwacht een geheel getal
          'boxedBig': [] | /terms/boxedBig | expected a whole number | verwacht een geheel getal
          'flag': 1 | /terms/flag | expected true or false | verwacht true of false
          'boxedFlag': 'true' | /terms/boxedFlag | expected true or false | verwacht true of false
          'colour': 'GREEN' | /terms/colour | expected one of [RED, BLUE] | verwacht een van [RED, BLUE]
          'colour': 1 | /terms/colour | expected one of [RED, BLUE] | verwacht een van [RED, BLUE]
          'colours': 'RED' | /terms/colours | expected a list | verwacht een lijst
          'colours': ['RED', 2] | /terms/colours/1 | expected one of [RED, BLUE] | verwacht een van [RED, BLUE]
          'table': [['a', 1]] | /terms/table/0/1 | expected a text | verwacht een tekst
          'counts': [] | /terms/counts | expected an object | verwacht een object
          'counts': {'a/b~': 'x'} | /terms/counts/a~1b~0 | expected a whole number | verwacht een geheel getal
          'byColour': {'GREEN': 'x'} | /terms/byColour/GREEN | expected one of [RED, BLUE] | verwacht een van [RED, BLUE]
          'byDay': {'2026-02-30': 'x'} | /terms/byDay/2026-02-30 | this key is no LocalDate | deze sleutel is geen LocalDate
          'byColour': {'RED': 1} | /terms/byColour/RED | expected a text | verwacht een tekst
          'figure': 1 | /terms/figure | expected an object | verwacht een object
          'figure': {'radius': 1} | /terms/figure/shape | expected one of [circle, square] | verwacht een van [circle, square]
          'figure': {'shape': 7} | /terms/figure/shape | expected one of [circle, square] | verwacht een van [circle, square]
          'figure': {'shape': 'oval'} | /terms/figure/shape | expected one of [circle, square] | verwacht een van [circle, square]
          'figure': {'shape': 'circle', 'side': 1, 'radius': 1} | /terms/figure/side | unknown field; expected one of [radius] | onbekend veld; verwacht een van [radius]
          'figure': {'shape': 'circle'} | /terms/figure/radius | expected 1 or more | verwacht 1 of meer
          'figure': {'shape': 'square', 'side': 'x'} | /terms/figure/side | expected a whole number | verwacht een geheel getal
          'amount': true | /terms/amount | expected a text | verwacht een tekst
          'amount': 'few' | /terms/amount | amount: UNKNOWN_CODE | amount: UNKNOWN_CODE
          'amount': -1 | /terms/amount | amount: OUT_OF_BOUNDS | amount: OUT_OF_BOUNDS
          'amount': 99999999999 | /terms/amount | expected a text | verwacht een tekst
          'amount': {'a': 'x'} | /terms/amount/a | expected a whole number | verwacht een geheel getal
          'rule': 'SK-C999' | /terms/rule | rule: UNKNOWN_CODE | rule: UNKNOWN_CODE
          'rule': {} | /terms/rule | expected a text | verwacht een tekst
          'day': '2026-02-30' | /terms/day | expected LocalDate | verwacht LocalDate
          'rings': [null] | /terms/rings/0 | expected a value, there is none | verwacht een waarde, die ontbreekt
          'rings': [{}] | /terms/rings/0/radius | expected 1 or more | verwacht 1 of meer
          'rings': [{'radius': 1, 'x': 1}] | /terms/rings/0/x | unknown field; expected one of [radius] | onbekend veld; verwacht een van [radius]
          'blank': ' ' | /terms/blank | expected a text that is not blank | verwacht een tekst die niet leeg is
          'blank': null | /terms/blank | expected a text that is not blank | verwacht een tekst die niet leeg is
          'some': [] | /terms/some | expected at least one | verwacht er ten minste een
          'digit': -1 | /terms/digit | expected 0 or more | verwacht 0 of meer
          'digit': 10 | /terms/digit | expected 9 or less | verwacht 9 of minder
          'digit': 7 | /terms/lucky | expected a digit that is not 7 | expected a digit that is not 7
          'two': 'a' | /terms/two | expected at least 2 of them | verwacht er ten minste 2
          'few': ['a', 'b', 'c'] | /terms/few | expected at most 2 of them | verwacht er hoogstens 2
          'pair': '' | /terms/pair | expected 1 to 2 of them | verwacht er 1 tot en met 2
          'pair': 'abc' | /terms/pair | expected 1 to 2 of them | verwacht er 1 tot en met 2
          'code': 'a b' | /terms/code | expected a code: 1 to 80 letters, digits, dots, hyphens and underscores, beginning with a letter or digit | verwacht een code: 1 tot 80 letters, cijfers, punten, streepjes en liggende streepjes, te beginnen met een letter of cijfer
          'letter': 'A' | /terms/letter | expected a text of the form [a-z] | verwacht een tekst van de vorm [a-z]
          'mail': 'x' | /terms/mail | must be a well-formed email address | must be a well-formed email address
          """)
  void whatDoesNotFitIsSaidAtItsPlace(String fields, String pointer, String english, String dutch) {
    assertThat(errors(fields))
        .as("%s", errors(fields))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.pointer()).isEqualTo(pointer);
              assertThat(e.expected()).isEqualTo(english);
              assertThat(e.dutch()).isEqualTo(dutch);
              assertThat(e.line()).isEqualTo(3);
            });
  }

  @Test
  void whatFitsBesideWhatDoesNotIsNotReported() {
    assertThat(
            errors("'colours': [1, 'RED', 'GREEN'], 'counts': {'a': 'x', 'b': 1}, 'number': 'x'"))
        .extracting(AgreementError::pointer)
        .containsExactlyInAnyOrder(
            "/terms/colours/0", "/terms/colours/2", "/terms/counts/a", "/terms/number");
  }

  @Test
  void anErrorReadsInBothLanguages() {
    AgreementError error = errors("'number': 'x'").get(0);
    assertThat(error.text(Language.EN)).endsWith(" /terms/number: expected a whole number");
    assertThat(error.text(Language.NL)).endsWith(" /terms/number: verwacht een geheel getal");
    assertThat(error).hasToString(error.text(Language.EN));
    assertThat(new AgreementError("f", 1, 2, "", "expected x"))
        .hasToString("f:1:2 /: expected x")
        .isEqualTo(new AgreementError("f", 1, 2, "", "expected x", "expected x"));
  }

  @Test
  void theExceptionHoldsTheErrors() {
    AgreementKind.Reading<All> reading = read("'number': 'x', 'flag': 1");
    assertThatThrownBy(reading::orThrow)
        .isInstanceOfSatisfying(
            AgreementException.class,
            e -> assertThat(e.errors()).isEqualTo(errors("'number': 'x', 'flag': 1")).hasSize(2));
    String id = read("'number': 1").fold(a -> a.id(), e -> "none");
    assertThat(id).isEqualTo("x");
  }
}
