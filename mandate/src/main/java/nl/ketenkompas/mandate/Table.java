package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.agreement.RowKind;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * An agreement compiled for answering: everything by name, every ruling without a charge made once.
 */
final class Table {
  final MandateTerms terms;

  /** First day that counts: of the term and of this version of the agreement. */
  final long from;

  /** First day that no longer counts. */
  final long until;

  final Ruling beforeTerm;
  final Ruling expired;
  final Set<String> excludedKinds;
  final boolean meetsObjections;
  final List<String> parties;
  final Ruling[] notSigned;
  private final Map<String, Desk> desks = new HashMap<>();
  private final Map<String, RoleRulings> roles = new HashMap<>();

  Table(Agreement<MandateTerms> agreement) {
    terms = agreement.terms();
    DateRange inForce = MandateTerms.inForce(agreement);
    from = inForce.from().toEpochDay();
    until = end(inForce);
    beforeTerm =
        new Ruling.OutOfTerm(
            List.of(Reason.of(MandateReason.BEFORE_TERM, Fact.date(LocalDate.ofEpochDay(from)))));
    expired =
        new Ruling.OutOfTerm(
            until == Long.MAX_VALUE
                ? List.of(Reason.of(MandateReason.TERM_EXPIRED))
                : List.of(
                    Reason.of(MandateReason.TERM_EXPIRED, Fact.date(LocalDate.ofEpochDay(until)))));
    excludedKinds = Set.copyOf(terms.budget().excludedKinds());
    meetsObjections = terms.budget().meetsObjections();
    parties = terms.parties().stream().map(MandateTerms.Party::id).toList();
    notSigned = new Ruling[parties.size()];
    for (int p = 0; p < notSigned.length; p++) {
      notSigned[p] =
          new Ruling.NotInForce(
              List.of(Reason.of(MandateReason.NOT_SIGNED, Fact.code(parties.get(p)))));
    }
    for (MandateTerms.Institution institution : terms.institutions()) {
      addDesk(institution);
    }
    for (MandateTerms.Party party : terms.parties()) {
      Stream.concat(Stream.of(party.id()), party.bodies().stream().map(MandateTerms.Body::id))
          .forEach(
              id ->
                  desks.putIfAbsent(
                      id,
                      new Desk(id, null, parties.indexOf(party.id()), Set.of(), Map.of(), true)));
    }
    for (MandateTerms.Role role : terms.roles()) {
      roles.put(role.id(), new RoleRulings(role));
    }
  }

  private MandateTerms.@Nullable Level firstLevel() {
    return terms.ladder().isEmpty() ? null : terms.ladder().get(0);
  }

  private static long end(DateRange range) {
    LocalDate until = range.until();
    return until == null ? Long.MAX_VALUE : until.toEpochDay();
  }

  private void addDesk(MandateTerms.Institution institution) {
    int party = institution.party() == null ? Desk.NO_PARTY : parties.indexOf(institution.party());
    Map<String, Line> lines = new HashMap<>();
    for (MandateTerms.Row row : terms.rows()) {
      if (row.institution().equals(institution.id())) {
        Line line = new Line(row, party != Desk.NO_PARTY, firstLevel());
        lines.put(row.id(), line);
        lines.put(row.decision(), line);
        for (MandateTerms.Variant variant : row.variants()) {
          lines.put(row.id() + "." + variant.code(), line);
          lines.put(variant.decision(), line);
        }
      }
    }
    Set<String> ownStock = institution.ownStock().stream().collect(Collectors.toUnmodifiableSet());
    Desk desk = new Desk(institution.id(), null, party, ownStock, lines, true);
    desks.put(institution.id(), desk);
    ownStock.forEach(body -> desks.put(body, desk.of(body)));
  }

  Desk desk(String institution) {
    Desk desk = desks.get(institution);
    return desk == null ? Desk.NOBODY : desk;
  }

  /** The row that would have to be agreed; only for asking what would be. */
  Line added(Desk desk, String decision) {
    MandateTerms.Row row =
        new MandateTerms.Row(
            desk.id + "." + decision,
            desk.id,
            "",
            decision,
            new Title(decision, decision),
            RowKind.MANDATE,
            false,
            null,
            List.of(),
            null);
    return new Line(row, true, firstLevel());
  }

  /** The first role of the agreement that holds the mandate. */
  String holderRole() {
    return terms.roles().stream()
        .filter(MandateTerms.Role::mandateHolder)
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Nullable RoleRulings role(String id) {
    return roles.get(id);
  }

  /** A role with the rulings that rest on it. */
  static final class RoleRulings {
    static final Ruling NO_ROLE =
        new Ruling.NotMandateHolder(List.of(Reason.of(MandateReason.ROLE_WITHOUT_MANDATE)));
    static final Ruling NOT_IN_ROLE =
        new Ruling.NotMandateHolder(List.of(Reason.of(MandateReason.NOT_IN_ROLE)));
    static final Ruling GUARDS =
        new Ruling.NotMandateHolder(List.of(Reason.of(MandateReason.LEADER_GUARDS)));
    static final Ruling ADVISES =
        new Ruling.AdviceOnly(List.of(Reason.of(MandateReason.LEADER_ADVISES)));

    final String id;
    final boolean holder;
    private final Set<String> advisesOn;

    private RoleRulings(MandateTerms.Role role) {
      this.id = role.id();
      this.holder = role.mandateHolder();
      this.advisesOn = Set.copyOf(role.advisesOn());
    }

    /** The decision by any of its names: as it was put, or by the row it stands in. */
    boolean advises(String decision, @Nullable Line line) {
      return advisesOn.contains(decision)
          || (line != null && advisesOn.contains(line.row.decision()));
    }
  }
}
