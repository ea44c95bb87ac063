package nl.ketenkompas.privacy.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.BreakGlass;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.Declined;
import nl.ketenkompas.privacy.DesignatedFamily;
import nl.ketenkompas.privacy.OutreachCare;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Signature;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.jspecify.annotations.Nullable;

/** Made-up clients in every part that matters on one day, as facts for the engine. */
final class Cast {
  static final String USER = "user";
  static final DateRange ALWAYS = DateRange.from(LocalDate.of(1850, 1, 1));
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
  private static final List<String> ALL = List.of(CovenantTerms.ALL);

  private final LocalDate day;
  private final Set<String> parties;
  private final String stranger;
  private final SourceKey family;
  private final Map<Part, ClientId> parts = new LinkedHashMap<>();

  Cast(LocalDate day, Set<String> parties) {
    this.day = day;
    this.parties = parties;
    String name = "stranger";
    while (parties.contains(name)) {
      name += "-x";
    }
    stranger = name;
    family = SourceKey.of(stranger, "family");
  }

  /** The client who plays a part. */
  ClientId play(Part part) {
    return parts.computeIfAbsent(part, p -> new ClientId("c" + parts.size()));
  }

  /** The facts about everybody, all parties having signed. */
  CovenantFacts facts() {
    return facts(parts, true);
  }

  /** The facts about one of them. */
  CovenantFacts facts(Part part, boolean signed) {
    return facts(Map.of(part, new ClientId("client")), signed);
  }

  /** The client to whom a key of these facts belongs. */
  Optional<ClientId> client(SourceKey key) {
    return Optional.of(new ClientId(key.local()));
  }

  private CovenantFacts facts(Map<Part, ClientId> played, boolean signed) {
    List<Consent> consents = new ArrayList<>();
    List<OutreachCare> outreach = new ArrayList<>();
    List<Circumstances> circumstances = new ArrayList<>();
    List<Declined> declined = new ArrayList<>();
    List<BreakGlass> emergencies = new ArrayList<>();
    for (Map.Entry<Part, ClientId> each : played.entrySet()) {
      Part part = each.getKey();
      SourceKey key = SourceKey.of(stranger, each.getValue().text());
      circumstances.add(circumstances(key, part));
      if (part.opening() == Opening.CONSENT || part.opening().isAuthorised()) {
        List<String> named = part.opening() == Opening.CONSENT ? ALL : List.copyOf(parties);
        consents.add(Consent.signed(key, new SharingScope(ALL, named, ALL), ALWAYS, "signed"));
      }
      if (part.opening() == Opening.DECLINED) {
        declined.add(new Declined(key, day, Instant.MIN));
      }
      Part.Terms terms = part.terms();
      if (terms != null && part.opening().isOutreach()) {
        outreach.add(
            OutreachCare.decided(
                key,
                String.valueOf(terms.ground()),
                "team",
                DateRange.of(day, after(terms.days()))));
      } else if (terms != null) {
        emergencies.add(
            new BreakGlass(
                key,
                USER,
                true,
                DateRange.of(day, after(terms.days())),
                after(terms.review()),
                null,
                Instant.MIN));
      }
    }
    return new CovenantFacts(
        signed ? parties.stream().map(p -> Signature.of(p, ALWAYS)).toList() : List.of(),
        consents,
        outreach,
        circumstances,
        declined,
        List.of(DesignatedFamily.of(family, ALWAYS)),
        emergencies);
  }

  /** So many days on, as far as dates go. */
  private LocalDate after(int days) {
    return day.plusDays(Math.min(days, ChronoUnit.DAYS.between(day, LAST)));
  }

  private Circumstances circumstances(SourceKey key, Part part) {
    ClientType type = part.type();
    return new Circumstances(
        key,
        listed(type.label()),
        type.place(),
        type.caseload() ? List.of(USER) : List.of(),
        type.designated() ? List.of(family) : List.of(),
        listed(type.chain()),
        part.step(),
        type.standing(),
        ALWAYS,
        Instant.MIN);
  }

  private static List<String> listed(@Nullable String code) {
    return code == null ? List.of() : List.of(code);
  }
}
