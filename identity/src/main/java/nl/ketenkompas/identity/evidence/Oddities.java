package nl.ketenkompas.identity.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;

/** What was odd about the records: for people to look at, never a reason to stop. */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
final class Oddities {
  /** Of 365 days, the first of January may have this many times its share. */
  private static final int SHARE = 8;

  private static final int LEAST_FIRST = 5;

  private final List<Finding> findings = new ArrayList<>();

  Oddities(
      PackedRows rows,
      Frequencies frequencies,
      Members members,
      Blocking blocking,
      int sharedAddresses,
      boolean[] silent,
      int decisionsAgainstBsn) {
    for (EvidenceField field : EvidenceField.values()) {
      if (!frequencies.has(field.ordinal())) {
        continue;
      }
      int known = frequencies.known(field.ordinal());
      if (known == 0) {
        add(Severity.INFO, EvidenceReason.EMPTY_FIELD, Fact.field(field.code()));
      } else if (known > 20
          && frequencies.most(field.ordinal()) > known / 20 * 19
          && field != EvidenceField.PLACE
          && field != EvidenceField.REGION) {
        add(Severity.WARNING, EvidenceReason.CONSTANT_FIELD, Fact.field(field.code()));
      }
    }
    for (Blocking.Skipped skipped : blocking.skipped()) {
      add(
          Severity.INFO,
          EvidenceReason.BLOCKS_SKIPPED,
          Fact.code(skipped.key().name().toLowerCase(Locale.ROOT).replace('_', '-')),
          Fact.number(skipped.blocks()),
          Fact.number(skipped.rows()),
          Fact.number(skipped.limit()));
    }
    long tooLittle = 0;
    int most = 0;
    for (int row = 0; row < members.rows(); row++) {
      tooLittle += silent[row] ? members.size(row) : 0;
      most = Math.max(most, members.size(row));
    }
    count(Severity.WARNING, EvidenceReason.SAY_TOO_LITTLE, tooLittle);
    count(
        Severity.WARNING,
        EvidenceReason.MANY_EQUAL_RECORDS,
        most < LinkageRun.MANY_EQUAL ? 0 : most);
    count(Severity.INFO, EvidenceReason.FIRST_OF_JANUARY, firstOfJanuary(rows));
    count(Severity.INFO, EvidenceReason.SHARED_ADDRESSES, sharedAddresses);
    count(Severity.WARNING, EvidenceReason.TEXTS_CUT, rows.cut());
    count(Severity.WARNING, EvidenceReason.DECISION_AGAINST_BSN, decisionsAgainstBsn);
  }

  /**
   * How many whole birth dates are on the first of January; 0 when not many more than by chance.
   */
  private static long firstOfJanuary(PackedRows rows) {
    long whole = 0;
    long first = 0;
    for (int row = 0; row < rows.count(); row++) {
      int date = rows.cells[(row << PackedRows.SHIFT) + PackedRows.DATE];
      int month = PackedRows.month(date);
      int day = PackedRows.day(date);
      whole += month != 0 && day != 0 ? 1 : 0;
      first += month == 1 && day == 1 ? 1 : 0;
    }
    return first > LEAST_FIRST && first * 365 > whole * SHARE ? first : 0;
  }

  private void count(Severity severity, EvidenceReason reason, long count) {
    if (count > 0) {
      add(severity, reason, Fact.number(count));
    }
  }

  private void add(Severity severity, EvidenceReason reason, Fact... facts) {
    findings.add(new Finding(severity, "", Reason.of(reason, facts)));
  }

  List<Finding> findings() {
    return findings;
  }
}
