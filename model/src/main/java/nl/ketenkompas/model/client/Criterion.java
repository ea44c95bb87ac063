package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a {@link TargetGroup}, as data, with its sentence in both languages. JSON: an
 * object whose {@code kind} is {@code AT_LEAST}, {@code IS} or {@code AGED}. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Criterion.AtLeast.class, name = "AT_LEAST"),
  @JsonSubTypes.Type(value = Criterion.Is.class, name = "IS"),
  @JsonSubTypes.Type(value = Criterion.Aged.class, name = "AGED")
})
public sealed interface Criterion {

  /** Whether a criterion is met, as far as the facts tell. */
  enum Met {
    /** It is. */
    YES,
    /** It is not. */
    NO,
    /** The facts do not tell. */
    UNKNOWN
  }

  /**
   * What it says, in plain Dutch.
   *
   * @return the sentence
   */
  String nl();

  /**
   * What it says, in English.
   *
   * @return the sentence
   */
  String en();

  /**
   * Whether it is met.
   *
   * @param facts what is known of the client or family
   * @param day the day on which it is asked
   * @return yes, no or unknown
   */
  Met met(GroupFacts facts, LocalDate day);

  /**
   * At least so many different codes of a fact hold, such as three kinds of problems.
   *
   * @param fact name of the fact, a code
   * @param count one or more
   * @param codes the codes that count, each once
   * @param open whether codes that are not listed count too ("such as")
   * @param nl what it says in Dutch, at most 300 characters
   * @param en what it says in English, at most 300 characters
   */
  @JsonPropertyOrder({"fact", "count", "codes", "open", "nl", "en"})
  record AtLeast(String fact, int count, List<String> codes, boolean open, String nl, String en)
      implements Criterion {

    /**
     * Checks the parts.
     *
     * @param fact name of the fact
     * @param count one or more
     * @param codes the codes that count
     * @param open whether codes that are not listed count too
     * @param nl what it says in Dutch
     * @param en what it says in English
     * @throws InvalidValueException with the reason; a closed list holds at least {@code count}
     *     codes
     */
    public AtLeast {
      Checks.code(fact, "fact");
      codes = codes == null ? List.of() : List.copyOf(codes);
      codes.forEach(code -> Checks.code(code, "criterionCode"));
      if (new HashSet<>(codes).size() < codes.size()) {
        throw new InvalidValueException("criterionCode", ValueError.DUPLICATE_KEY);
      }
      if (count < 1 || (!open && count > codes.size())) {
        throw new InvalidValueException("criterionCount", ValueError.OUT_OF_BOUNDS);
      }
      Checks.text(nl, 300, "nl");
      Checks.text(en, 300, "en");
    }

    @Override
    public Met met(GroupFacts facts, LocalDate day) {
      GroupFacts.Codes known = facts.codes().get(fact);
      if (known == null) {
        return Met.UNKNOWN;
      }
      long holding = known.codes().stream().filter(code -> open || codes.contains(code)).count();
      if (holding >= count) {
        return Met.YES;
      }
      return known.complete() ? Met.NO : Met.UNKNOWN;
    }
  }

  /**
   * A fact is so, or is not so.
   *
   * @param fact name of the fact, a code
   * @param value what it must be
   * @param nl what it says in Dutch, at most 300 characters
   * @param en what it says in English, at most 300 characters
   */
  @JsonPropertyOrder({"fact", "value", "nl", "en"})
  record Is(String fact, boolean value, String nl, String en) implements Criterion {

    /**
     * Checks the parts.
     *
     * @param fact name of the fact
     * @param value what it must be
     * @param nl what it says in Dutch
     * @param en what it says in English
     * @throws InvalidValueException with the reason
     */
    public Is {
      Checks.code(fact, "fact");
      Checks.text(nl, 300, "nl");
      Checks.text(en, 300, "en");
    }

    @Override
    public Met met(GroupFacts facts, LocalDate day) {
      Boolean known = facts.flags().get(fact);
      if (known == null) {
        return Met.UNKNOWN;
      }
      return known == value ? Met.YES : Met.NO;
    }
  }

  /**
   * The age lies between two, counted in calendar months from the birth date; the day on which that
   * many months are full is the first of that age. Where that day does not exist, it is the last of
   * the month. A birth date that is not whole decides when all days it can be agree.
   *
   * @param fromMonths the first age, inclusive, from 0 to 1800, or null for none
   * @param untilMonths the last age, exclusive, from 0 to 1800, or null for none
   * @param nl what it says in Dutch, at most 300 characters
   * @param en what it says in English, at most 300 characters
   */
  @JsonPropertyOrder({"fromMonths", "untilMonths", "nl", "en"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Aged(@Nullable Integer fromMonths, @Nullable Integer untilMonths, String nl, String en)
      implements Criterion {

    /**
     * Checks the parts.
     *
     * @param fromMonths the first age, inclusive, or null
     * @param untilMonths the last age, exclusive, or null
     * @param nl what it says in Dutch
     * @param en what it says in English
     * @throws InvalidValueException with the reason; one of the ages is there, and the first lies
     *     before the last
     */
    public Aged {
      if (fromMonths == null && untilMonths == null) {
        throw new InvalidValueException("criterionAge", ValueError.EMPTY);
      }
      check(fromMonths);
      check(untilMonths);
      if (fromMonths != null && untilMonths != null && fromMonths >= untilMonths) {
        throw new InvalidValueException("criterionAge", ValueError.INVERTED);
      }
      Checks.text(nl, 300, "nl");
      Checks.text(en, 300, "en");
    }

    private static void check(@Nullable Integer months) {
      if (months != null && (months < 0 || months > 1800)) {
        throw new InvalidValueException("criterionAge", ValueError.OUT_OF_BOUNDS);
      }
    }

    @Override
    public Met met(GroupFacts facts, LocalDate day) {
      LocalDate first = facts.birthDate().earliest().orElse(null);
      if (first == null) {
        return Met.UNKNOWN;
      }
      LocalDate last =
          switch (facts.birthDate().precision()) {
            case NONE, DAY -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
          };
      if (tooYoung(first, day) || tooOld(last, day)) {
        return Met.NO;
      }
      return tooYoung(last, day) || tooOld(first, day) ? Met.UNKNOWN : Met.YES;
    }

    private boolean tooYoung(LocalDate birth, LocalDate day) {
      return day.isBefore(birth)
          || (fromMonths != null && day.isBefore(birth.plusMonths(fromMonths)));
    }

    private boolean tooOld(LocalDate birth, LocalDate day) {
      return untilMonths != null && !day.isBefore(birth.plusMonths(untilMonths));
    }
  }
}
