package nl.ketenkompas.model.scenario;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.rule.Verdict;

/** A room in small: is a bag of stones too heavy? */
public final class Toy {
  static final AgreementKind<Terms> KIND = AgreementKind.of("toy", Terms.class, 1);

  static final Question<Terms, Stones, Asked> QUESTION =
      Question.of("toy.weigh", KIND, Stones.class, Asked.class, List.of("HEAVY", "LIGHT"))
          .withPresets(List.of("five"), id -> KIND.read(agreement(5), id + ".json").orThrow())
          .withCells(agreement -> List.of("below", "at", "above"));

  static final Engine<Terms, Stones, Asked> ENGINE = Engine.of("toy", QUESTION, Toy::answer);

  private Toy() {}

  public record Terms(@NotNull @Min(1) Integer limit, @NotNull Rule rule, Rule other) {}

  public record Stones(List<@NotNull @Valid Stone> stones) {
    public Stones {
      stones = stones == null ? List.of() : stones;
    }
  }

  public record Stone(@NotNull String colour, @NotNull @Min(1) Integer weight) {}

  public record Asked(@NotNull String colour) {}

  enum Code implements ReasonCode {
    LIMIT("SK-C7"),
    COLOUR("SK-C8"),
    IF_LIGHTER("SK-C10");

    private final String rule;

    Code(String rule) {
      this.rule = rule;
    }

    @Override
    public Rule rule() {
      return Rule.of(rule);
    }

    @Override
    public String template(Language language) {
      return name() + " " + language.code() + " {0}";
    }
  }

  private record Weighed(boolean heavy, List<Reason> reasons) implements Verdict {
    static Weighed of(boolean heavy) {
      return new Weighed(heavy, List.of(Reason.of(Code.LIMIT, Fact.number(5))));
    }
  }

  static String agreement(int limit) {
    return """
    {"schemaVersion": 1, "kind": "toy", "id": "bag", "version": 2,
     "title": {"nl": "Tas", "en": "Bag"}, "source": "SK-C10 is not a field of its own",
     "zone": "UTC", "valid": "2000-01-01/..",
     "terms": {"limit": %d, "rule": "SK-C7", "other": "SK-C9"}}
    """
        .formatted(limit);
  }

  static Answer answer(Agreement<Terms> agreement, Stones stones, Asked when) {
    if (when.colour().equals("glass")) {
      return Answer.unsupported("glass is not weighed here");
    }
    if (when.colour().equals("lead")) {
      throw new IllegalStateException("out of order");
    }
    int sum =
        stones.stones().stream()
            .filter(stone -> stone.colour().equals(when.colour()))
            .mapToInt(Stone::weight)
            .sum();
    int limit = agreement.terms().limit();
    Weighed weighed = Weighed.of(sum > limit);
    List<TurningPoint<Weighed>> turns =
        sum > limit
            ? List.of(
                new TurningPoint<>(Reason.of(Code.IF_LIGHTER, Fact.number(1)), Weighed.of(false)))
            : List.of();
    Step colour = Step.holds(Reason.of(Code.COLOUR, Fact.code(when.colour())));
    Step whole = new Step(Reason.of(Code.LIMIT, Fact.number(limit)), sum > limit, List.of(colour));
    return Answer.explained(
            new Explanation<>(weighed, List.of(whole), turns),
            verdict -> verdict.heavy() ? "HEAVY" : "LIGHT")
        .withValue("sum", Integer.toString(sum))
        .withValue("until", (String) null)
        .withCells(List.of(sum > limit ? "above" : sum == limit ? "at" : "below"));
  }
}
