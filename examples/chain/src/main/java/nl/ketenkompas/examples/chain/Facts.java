package nl.ketenkompas.examples.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import nl.ketenkompas.mandate.Advice;
import nl.ketenkompas.mandate.Cost;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.mandate.Objection;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.exchange.Row;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.trajectory.Change.OutOfOrder;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.OutreachCare;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.agreement.Standing;

/**
 * The facts that partners delivered beside people, each as the record of the room that reads it,
 * and under the key with which it was delivered. A row that cannot be a fact is refused with the
 * name of the field, so that the reader rejects and counts it; a row of a kind that no room knows
 * is counted here. Give it to {@link Delivery#read} to fill, then to {@link Chain}. For one thread.
 */
public final class Facts implements BiConsumer<String, Row> {
  private final List<Observation> observations = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();
  private final List<OutreachCare> outreachCare = new ArrayList<>();
  private final List<Circumstances> circumstances = new ArrayList<>();
  private final List<StepTaken> steps = new ArrayList<>();
  private final List<Family> families = new ArrayList<>();
  private final List<Advice> advice = new ArrayList<>();
  private final List<Signed> signatures = new ArrayList<>();
  private final List<MandateFacts.Holder> holders = new ArrayList<>();
  private final Map<FactKind, Long> counts = new EnumMap<>(FactKind.class);
  private final Map<String, Long> unknown = new TreeMap<>();

  /**
   * Takes a row.
   *
   * @param kind what it is, as its mapping says
   * @param row the row
   * @throws InvalidValueException with the name of the field, if the row cannot be such a fact
   */
  @Override
  public void accept(String kind, Row row) {
    Optional<FactKind> known = FactKind.ofCode(kind);
    if (known.isEmpty()) {
      unknown.merge(kind, 1L, Long::sum);
      return;
    }
    switch (known.get()) {
      case OBSERVATION -> observations.add(observation(row));
      case CONSENT -> permission(row);
      case CIRCUMSTANCES -> circumstances.add(circumstances(row));
      case STEP -> steps.add(step(row));
      case FAMILY -> families.add(family(row));
      case ADVICE -> advice.add(advice(row));
      case SIGNATURE -> signatures.add(signature(row));
      case HOLDER -> holders.add(holder(row));
    }
    counts.merge(known.get(), 1L, Long::sum);
  }

  private static Observation observation(Row row) {
    return Observation.parse(
        row.key(),
        row.text("area"),
        row.text("status"),
        day(row, "from"),
        row.date("until").orElse(null),
        row.key().partner(),
        row.instant("recordedAt")
            .orElseThrow(() -> new InvalidValueException("recordedAt", ValueError.EMPTY)),
        row.get("id").orElse(null),
        row.get("supersedes").orElse(null),
        row.get("legal").orElse(null),
        row.get("evidence").orElse(null));
  }

  private void permission(Row row) {
    switch (row.text("kind")) {
      case "CONSENT" -> consents.add(consent(row));
      case "OUTREACH" -> outreachCare.add(outreachCare(row));
      default -> throw new InvalidValueException("kind", ValueError.UNKNOWN_CODE);
    }
  }

  private static Consent consent(Row row) {
    LocalDate from = day(row, "from");
    Instant recordedAt = recordedAt(row);
    return new Consent(
        row.key(),
        scope(row),
        period(from, row, "until"),
        row.date("givenOn").orElse(from),
        row.get("document").orElse(null),
        recordedAt,
        row.date("withdrawnOn").map(on -> new Consent.Withdrawal(on, recordedAt)).orElse(null));
  }

  private static OutreachCare outreachCare(Row row) {
    LocalDate decidedOn = row.date("givenOn").orElseGet(() -> day(row, "from"));
    return new OutreachCare(
        row.key(),
        row.text("ground"),
        row.get("motivated").map(text -> isYes(text, "motivated")).orElse(false),
        row.text("decidedBy"),
        row.get("team").orElse(null),
        decidedOn,
        period(decidedOn, row, "until").until(),
        row.date("informedOn").orElse(null),
        scope(row),
        recordedAt(row));
  }

  private static SharingScope scope(Row row) {
    return new SharingScope(
        stated(row, "dataKinds"), stated(row, "partners"), stated(row, "purposes"));
  }

  /** A scope that is not filled in would share nothing without a word, so the row is refused. */
  private static List<String> stated(Row row, String field) {
    row.text(field);
    return codes(row, field);
  }

  private static Circumstances circumstances(Row row) {
    return new Circumstances(
        row.key(),
        codes(row, "labels"),
        row.get("municipality").orElse(null),
        codes(row, "caseloads"),
        codes(row, "families").stream().map(SourceKey::parse).toList(),
        row.get("step").orElse(null),
        constant(Standing.class, row.text("standing"), "standing"),
        period(day(row, "from"), row, "until"),
        recordedAt(row));
  }

  private static StepTaken step(Row row) {
    return new StepTaken(
        row.key(),
        row.get("id").orElse(null),
        constant(ProcessStep.class, row.text("step"), "step"),
        period(day(row, "from"), row, "until"),
        Checks.code(row.text("responsible"), "responsible"),
        Checks.code(row.text("organisation"), "organisation"),
        row.get("override")
            .map(
                why ->
                    new OutOfOrder(
                        Checks.code(row.text("function"), "function"),
                        Checks.text(why, 500, "override")))
            .orElse(null),
        row.instant("recordedAt")
            .orElseThrow(() -> new InvalidValueException("recordedAt", ValueError.EMPTY)));
  }

  private static Family family(Row row) {
    OptionalLong left = row.wholeNumber("budgetLeftCents");
    if (left.isPresent() && left.getAsLong() < 0) {
      throw new InvalidValueException("budgetLeftCents", ValueError.OUT_OF_BOUNDS);
    }
    return new Family(
        row.key(),
        words(row, "members").stream()
            .map(word -> named("members", () -> SourceKey.parse(word)))
            .toList(),
        row.date("chosenOn").map(on -> period(on, row, "droppedOn")).orElse(null),
        left.isPresent() ? left.getAsLong() : null);
  }

  private static Advice advice(Row row) {
    Advice advice =
        Advice.of(
                row.key(),
                named("family", () -> SourceKey.of(row.key().partner(), row.text("family"))),
                day(row, "date"))
            .by(row.text("adviser"), row.text("role"))
            .to(row.text("institution"), row.text("decision"));
    Optional<String> owner = row.get("owner");
    if (owner.isPresent()) {
      advice = advice.withOwner(owner.get());
    }
    List<Objection> objections = new ArrayList<>();
    for (int i = 1; row.get("objection" + i).isPresent(); i++) {
      String field = "objection" + i;
      String ground = row.get("ground" + i).orElse(null);
      objections.add(
          new Objection(
              constant(Objection.Kind.class, row.text(field), field),
              Checks.optionalText(ground, 200, "ground" + i)));
    }
    OptionalLong cents = row.wholeNumber("costCents");
    Optional<String> kind = row.get("costKind");
    if (cents.isPresent() || kind.isPresent()) {
      advice =
          advice.withCost(
              new Cost(
                  cents.isPresent() ? cents.getAsLong() : null,
                  kind.orElseThrow(() -> new InvalidValueException("costKind", ValueError.EMPTY))));
    }
    Optional<String> entry = row.get("planEntry");
    if (entry.isPresent()) {
      advice = advice.withPlanEntry(entry.get());
    }
    return advice.withObjections(objections);
  }

  private static Signed signature(Row row) {
    return new Signed(
        row.key(),
        Checks.code(row.text("agreement"), "agreement"),
        Checks.code(row.text("party"), "party"),
        period(day(row, "on"), row, "until"),
        recordedAt(row));
  }

  private static MandateFacts.Holder holder(Row row) {
    return new MandateFacts.Holder(
        row.text("adviser"), row.text("role"), period(day(row, "from"), row, "until"));
  }

  private static LocalDate day(Row row, String field) {
    return row.date(field).orElseThrow(() -> new InvalidValueException(field, ValueError.EMPTY));
  }

  /** Without an instant it is known for ever. */
  private static Instant recordedAt(Row row) {
    return row.instant("recordedAt").orElse(Instant.MIN);
  }

  private static DateRange period(LocalDate from, Row row, String until) {
    return named(until, () -> new DateRange(from, row.date(until).orElse(null)));
  }

  private static List<String> words(Row row, String field) {
    return row.get(field).map(text -> List.of(text.split(" +"))).orElse(List.of());
  }

  private static List<String> codes(Row row, String field) {
    return words(row, field).stream().map(code -> Checks.code(code, field)).toList();
  }

  private static boolean isYes(String text, String field) {
    return switch (text) {
      case "YES" -> true;
      case "NO", "UNKNOWN" -> false;
      default -> throw new InvalidValueException(field, ValueError.UNKNOWN_CODE);
    };
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text, String field) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new InvalidValueException(field, ValueError.UNKNOWN_CODE);
  }

  /** A value that knows its type only, refused in the name of the field. */
  private static <T> T named(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValueException e) {
      throw new InvalidValueException(field, e.error());
    }
  }

  /**
   * How life areas went.
   *
   * @return in the order of delivery
   */
  public List<Observation> observations() {
    return Collections.unmodifiableList(observations);
  }

  /**
   * Consents of clients.
   *
   * @return in the order of delivery
   */
  public List<Consent> consents() {
    return Collections.unmodifiableList(consents);
  }

  /**
   * Decisions on outreach care.
   *
   * @return in the order of delivery
   */
  public List<OutreachCare> outreachCare() {
    return Collections.unmodifiableList(outreachCare);
  }

  /**
   * Circumstances of clients.
   *
   * @return in the order of delivery
   */
  public List<Circumstances> circumstances() {
    return Collections.unmodifiableList(circumstances);
  }

  /**
   * Process steps of clients.
   *
   * @return in the order of delivery
   */
  public List<StepTaken> steps() {
    return Collections.unmodifiableList(steps);
  }

  /**
   * Families of a pilot.
   *
   * @return in the order of delivery
   */
  public List<Family> families() {
    return Collections.unmodifiableList(families);
  }

  /**
   * Advice to institutions.
   *
   * @return in the order of delivery
   */
  public List<Advice> advice() {
    return Collections.unmodifiableList(advice);
  }

  /**
   * Signatures under agreements.
   *
   * @return in the order of delivery
   */
  public List<Signed> signatures() {
    return Collections.unmodifiableList(signatures);
  }

  /**
   * Who held which role.
   *
   * @return in the order of delivery
   */
  public List<MandateFacts.Holder> holders() {
    return Collections.unmodifiableList(holders);
  }

  /**
   * How many facts there are of a kind.
   *
   * @param kind the kind
   * @return the number
   */
  public long count(FactKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /**
   * Rows of kinds that no room knows: read, and not used.
   *
   * @return how many there are, by the code of the kind
   */
  public Map<String, Long> unknown() {
    return Collections.unmodifiableMap(unknown);
  }

  /** Shows counts only. */
  @Override
  public String toString() {
    return "Facts[" + counts + ", unknown=" + unknown + "]";
  }
}
