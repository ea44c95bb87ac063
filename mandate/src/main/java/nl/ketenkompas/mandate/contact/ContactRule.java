package nl.ketenkompas.mandate.contact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The contact rule: staff of every partner agree each contact with a chosen family with the project
 * beforehand, unless a duty by law is at stake; then the project is told afterwards. Immutable and
 * thread safe; judging takes time with the number of signatures, holders and spans of the family.
 *
 * <pre>{@code
 * ContactRule rule = ContactRule.of(agreement, facts);
 * FamilyContact contact =
 *     FamilyContact.of(key, family, "POLITIE", DayTime.parse("2011-05-02T14:30"))
 *         .agreedWith("coach-1", DayTime.parse("2011-05-02T09:00"));
 * ContactVerdict verdict = rule.judge(contact, DayTime.parse("2011-06-01"));
 * }</pre>
 *
 * <p>Rules FM-8.I, FM-8.V, FM-8.VI, FL-ERAF, FL-TRUST.
 */
public final class ContactRule {
  private final MandateTerms terms;
  private final DateRange inForce;
  private final MandateTerms.@Nullable Contact rule;
  private final MandateFacts facts;
  private final ZoneId zone;
  private final int warnAfterDays;

  private ContactRule(Agreement<MandateTerms> agreement, MandateFacts facts) {
    terms = agreement.terms();
    inForce = MandateTerms.inForce(agreement);
    rule = terms.contact();
    this.facts = facts;
    zone = ZoneId.of(agreement.zone());
    String duty = rule == null ? null : rule.inform();
    warnAfterDays =
        terms.duties().stream()
            .filter(d -> d.id().equals(duty))
            .mapToInt(MandateTerms.Duty::warnAfterDays)
            .findFirst()
            .orElse(0);
  }

  /**
   * Obtains the rule of an agreement.
   *
   * @param agreement read with {@link MandateTerms#KIND}
   * @param facts who signed, which families were chosen and who speaks for the project
   * @return the rule
   */
  public static ContactRule of(Agreement<MandateTerms> agreement, MandateFacts facts) {
    return new ContactRule(agreement, facts);
  }

  /**
   * Whether a contact kept to the rule.
   *
   * @param contact as it was recorded
   * @param asOf the moment asked about, for the duty to tell the project; what was told later is
   *     not told yet
   * @return the verdict
   */
  public ContactVerdict judge(FamilyContact contact, DayTime asOf) {
    MandateTerms.Contact clause = rule;
    if (clause == null) {
      return new ContactVerdict.Outside(List.of(Reason.of(ContactReason.NO_CONTACT_RULE)));
    }
    Reason outside = outside(contact);
    if (outside != null) {
      return new ContactVerdict.Outside(List.of(outside));
    }
    List<Reason> notProvable = new ArrayList<>();
    List<Reason> failed = new ArrayList<>();
    for (FamilyContact.Agreed agreed : contact.agreed()) {
      Fact with = Fact.code(agreed.with());
      Fact on = Fact.date(agreed.at().on());
      if (!speaksForProject(clause, agreed)) {
        failed.add(Reason.of(ContactReason.AGREED_WITH_OTHER, with));
        continue;
      }
      switch (agreed.at().order(contact.at())) {
        case BEFORE -> {
          return new ContactVerdict.AgreedBefore(
              List.of(Reason.of(ContactReason.AGREED_BEFORE, with, on)));
        }
        case NOT_BEFORE -> failed.add(Reason.of(ContactReason.AGREED_AFTER, with, on));
        case NOT_PROVABLE -> notProvable.add(Reason.of(ContactReason.ORDER_NOT_PROVABLE, with));
      }
    }
    if (contact.statutoryGround() != null && clause.statutoryException()) {
      return statutory(contact, asOf);
    }
    if (!notProvable.isEmpty()) {
      return new ContactVerdict.NotProvable(notProvable);
    }
    if (failed.isEmpty()) {
      failed.add(Reason.of(ContactReason.NOT_AGREED));
    }
    if (contact.statutoryGround() != null) {
      failed.add(Reason.of(ContactReason.NO_EXCEPTION));
    }
    return new ContactVerdict.Breach(failed);
  }

  /**
   * Judges the contacts of a period. The same record twice is judged once; two records under one
   * key are both judged.
   *
   * @param contacts in any order
   * @param assessments made in that period, in any order
   * @param asOf the moment asked about
   * @return what broke the rule, what cannot be proven, what waits, and what else is remarkable
   */
  public ContactReport report(
      List<FamilyContact> contacts, List<Assessment> assessments, DayTime asOf) {
    List<FamilyContact> sorted =
        contacts.stream()
            .distinct()
            .sorted(Comparator.comparing(FamilyContact::key).thenComparing(FamilyContact::toString))
            .toList();
    List<ContactReport.Judged> breaches = new ArrayList<>();
    List<ContactReport.Judged> notProvable = new ArrayList<>();
    List<ContactReport.Judged> waiting = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (FamilyContact contact : sorted) {
      ContactVerdict verdict = judge(contact, asOf);
      ContactReport.Judged judged = new ContactReport.Judged(contact.key(), verdict);
      if (verdict instanceof ContactVerdict.Breach) {
        breaches.add(judged);
      } else if (verdict instanceof ContactVerdict.NotProvable) {
        notProvable.add(judged);
      } else if (verdict instanceof ContactVerdict.Statutory statutory
          && statutory.duty() != ContactVerdict.Duty.DONE) {
        waiting.add(judged);
      }
      addUnasked(contact, findings);
    }
    addRepeated(assessments, findings);
    return new ContactReport(sorted.size(), breaches, notProvable, waiting, findings);
  }

  private @Nullable Reason outside(FamilyContact contact) {
    LocalDate day = contact.at().on();
    LocalDate from = inForce.from();
    LocalDate until = inForce.until();
    if (day.isBefore(from)) {
      return Reason.of(MandateReason.BEFORE_TERM, Fact.date(from));
    }
    if (until != null && !day.isBefore(until)) {
      return Reason.of(MandateReason.TERM_EXPIRED, Fact.date(until));
    }
    LocalDate settled = facts.settledOn();
    if (settled != null && !day.isBefore(settled)) {
      return Reason.of(MandateReason.ENDED_EARLY, Fact.date(settled));
    }
    String party = terms.partyOf(contact.institution()).orElse(null);
    if (party == null) {
      return Reason.of(ContactReason.NO_PARTNER, Fact.code(contact.institution()));
    }
    if (facts.signatures().stream()
        .noneMatch(s -> s.party().equals(party) && !day.isBefore(s.on()))) {
      return Reason.of(MandateReason.NOT_SIGNED, Fact.code(party));
    }
    if (facts.families().stream()
        .noneMatch(f -> f.family().equals(contact.family()) && f.on().contains(day))) {
      return Reason.of(MandateReason.NEVER_SELECTED);
    }
    return null;
  }

  private boolean speaksForProject(MandateTerms.Contact clause, FamilyContact.Agreed agreed) {
    return facts.holders().stream()
        .anyMatch(
            holder ->
                holder.adviser().equals(agreed.with())
                    && clause.agreeWith().contains(holder.role())
                    && holder.on().contains(agreed.at().on()));
  }

  private ContactVerdict statutory(FamilyContact contact, DayTime asOf) {
    Reason duty = Reason.of(ContactReason.STATUTORY_DUTY);
    DayTime informed = contact.informedAt();
    if (informed != null && asOf.order(informed) != DayTime.Order.BEFORE) {
      return new ContactVerdict.Statutory(
          ContactVerdict.Duty.DONE,
          List.of(duty, Reason.of(ContactReason.INFORMED, Fact.date(informed.on()))));
    }
    Reason open = Reason.of(ContactReason.INFORM_OPEN, Fact.code(contact.institution()));
    if (contact.at().longerThan(warnAfterDays, asOf, zone)) {
      return new ContactVerdict.Statutory(
          ContactVerdict.Duty.WAITS,
          List.of(duty, open, Reason.of(ContactReason.INFORM_WAITS, Fact.number(warnAfterDays))));
    }
    return new ContactVerdict.Statutory(ContactVerdict.Duty.OPEN, List.of(duty, open));
  }

  private static void addUnasked(FamilyContact contact, List<Finding> findings) {
    if (contact.unasked() && contact.origin() == null) {
      findings.add(warning(Reason.of(ContactReason.ORIGIN_MISSING, Fact.record(contact.key()))));
    }
    if (contact.unasked() && contact.basis() == null) {
      findings.add(warning(Reason.of(ContactReason.BASIS_MISSING, Fact.record(contact.key()))));
    }
  }

  /** What one judged, another judges again. He who did it first may look again. */
  private void addRepeated(List<Assessment> assessments, List<Finding> findings) {
    List<Assessment> sorted =
        assessments.stream()
            .distinct()
            .sorted(Comparator.comparing(Assessment::on).thenComparing(Assessment::key))
            .toList();
    Map<List<Object>, Assessment> first = new HashMap<>();
    for (Assessment assessment : sorted) {
      if (!chosen(assessment.family(), assessment.on())) {
        continue;
      }
      Assessment before =
          first.putIfAbsent(List.of(assessment.family(), assessment.kind()), assessment);
      if (before != null && !before.by().equals(assessment.by())) {
        findings.add(
            warning(
                Reason.of(
                    ContactReason.ASSESSED_AGAIN,
                    Fact.code(assessment.kind()),
                    Fact.code(assessment.by()),
                    Fact.code(before.by()),
                    Fact.date(before.on()),
                    Fact.record(assessment.key()))));
      }
    }
  }

  private boolean chosen(SourceKey family, LocalDate day) {
    return facts.families().stream()
        .anyMatch(f -> f.family().equals(family) && f.on().contains(day));
  }

  private static Finding warning(Reason reason) {
    return new Finding(Severity.WARNING, "", reason);
  }
}
