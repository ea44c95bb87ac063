package nl.ketenkompas.mandate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.PlanBudget;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;

/**
 * What most tests start from: Groningen, signed by all seven on 1 February 2011, one family chosen.
 */
final class Given {
  static final Agreement<MandateTerms> GRONINGEN = MandateTerms.preset("groningen-2011");
  static final SourceKey FAMILY = SourceKey.of("pilot", "family-1");
  static final LocalDate SIGNED = LocalDate.of(2011, 2, 1);
  static final LocalDate MAY = LocalDate.of(2011, 5, 2);

  private static final Mandate MANDATE = Mandate.of(GRONINGEN, facts());

  private Given() {}

  static List<Signature> signedOn(LocalDate on, String... parties) {
    return Stream.of(parties).map(party -> new Signature(party, on)).toList();
  }

  static List<Signature> allSignedOn(LocalDate on) {
    return signedOn(on, "A", "B", "C", "D", "E", "F", "G");
  }

  static MandateFacts facts() {
    return MandateFacts.none()
        .withSignatures(allSignedOn(SIGNED))
        .withFamilies(List.of(new ChosenFamily(FAMILY, DateRange.from(LocalDate.of(2010, 12, 1)))))
        .withHolders(
            List.of(
                new Holder("c1", "COACH", DateRange.from(LocalDate.of(2010, 12, 1))),
                new Holder("p1", "PROJECT_LEADER", DateRange.from(LocalDate.of(2010, 12, 1)))))
        .withBudgets(List.of(new PlanBudget(FAMILY, 50_000)));
  }

  static Mandate mandate() {
    return MANDATE;
  }

  static Advice advice() {
    return Advice.of(SourceKey.of("pilot", "advice-1"), FAMILY, MAY)
        .by("c1", "COACH")
        .to("SOZAWE", "SPECIAL_ASSISTANCE")
        .withPlanEntry("ghp-1");
  }

  /** The text of the preset as it lies in the jar, for tests that edit the agreement. */
  static String file() {
    return read("agreement/groningen-2011.json");
  }

  static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Mandate.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Mandate edited(String from, String to) {
    String file = file();
    if (!file.contains(from)) {
      throw new IllegalArgumentException("not in the agreement: " + from);
    }
    return Mandate.of(
        MandateTerms.KIND.read(file.replace(from, to), "edited.json").orThrow(), facts());
  }
}
