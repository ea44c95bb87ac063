package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;

/** What is remarkable about facts under an agreement. */
final class FactFindings {
  private FactFindings() {}

  static List<Finding> of(Table table, MandateFacts facts) {
    List<Finding> findings = new ArrayList<>();
    LocalDate from = LocalDate.ofEpochDay(table.from);
    for (int i = 0; i < facts.signatures().size(); i++) {
      MandateFacts.Signature signature = facts.signatures().get(i);
      String pointer = "/signatures/" + i;
      if (!table.parties.contains(signature.party())) {
        findings.add(
            warning(
                pointer, Reason.of(MandateReason.UNKNOWN_SIGNATORY, Fact.code(signature.party()))));
      } else if (from.isBefore(signature.on())) {
        findings.add(
            warning(
                pointer,
                Reason.of(
                    MandateReason.TERM_BEFORE_SIGNATURE,
                    Fact.code(signature.party()),
                    Fact.date(from),
                    Fact.date(signature.on()))));
      }
    }
    for (MandateTerms.Role role : table.terms.roles()) {
      if (role.one()) {
        addOverlaps(role.id(), facts.holders(), findings);
      }
    }
    return List.copyOf(findings);
  }

  private static void addOverlaps(
      String role, List<MandateFacts.Holder> holders, List<Finding> findings) {
    for (int i = 0; i < holders.size(); i++) {
      MandateFacts.Holder later = holders.get(i);
      for (int j = 0; j < i; j++) {
        MandateFacts.Holder earlier = holders.get(j);
        if (later.role().equals(role)
            && earlier.role().equals(role)
            && !later.adviser().equals(earlier.adviser())
            && later.on().overlaps(earlier.on())) {
          LocalDate from =
              later.on().from().isAfter(earlier.on().from())
                  ? later.on().from()
                  : earlier.on().from();
          findings.add(
              warning(
                  "/holders/" + i,
                  Reason.of(MandateReason.TWO_LEADERS, Fact.code(role), Fact.date(from))));
        }
      }
    }
  }

  private static Finding warning(String pointer, Reason reason) {
    return new Finding(Severity.WARNING, pointer, reason);
  }
}
