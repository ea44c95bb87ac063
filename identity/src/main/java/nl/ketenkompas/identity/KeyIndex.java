package nl.ketenkompas.identity;

import java.util.function.IntConsumer;
import nl.ketenkompas.identity.Lexicon.Word;
import nl.ketenkompas.identity.agreement.KeyField;

/** Who has which value of one key, among numbered records. Built by one thread, then only read. */
final class KeyIndex {
  private static final Groups NOBODY = new Groups(new int[1], new int[0]);

  final Clause clause;

  /** Value of the whole key: the records that have it. */
  final Groups whole;

  private final KeyValues values;
  private final Groups byPartnerSurname;
  private final KeyValues anchors;
  private final Groups anchored;
  private final Groups unfinished;

  KeyIndex(Clause clause, Traits[] records, boolean partnerSurnames) {
    this.clause = clause;
    values = new KeyValues(clause.fields);
    Pairs wholes = new Pairs();
    for (int i = 0; i < records.length; i++) {
      if (clause.complete(records[i])) {
        int record = i;
        values.add(records[i], records[i].surname, value -> wholes.add(value, record));
      }
    }
    Pairs partners = new Pairs();
    boolean byPartner = partnerSurnames && clause.fields.contains(KeyField.SURNAME);
    if (byPartner) {
      for (int i = 0; i < records.length; i++) {
        if (records[i].partners.length > 0 && clause.complete(records[i], clause.besideSurname)) {
          int record = i;
          for (Word partner : records[i].partners) {
            values.add(records[i], partner, value -> partners.add(value, record));
          }
        }
      }
    }
    whole = wholes.byFirst(values.count());
    byPartnerSurname = byPartner ? partners.byFirst(values.count()) : NOBODY;
    anchors = new KeyValues(clause.anchor);
    if (clause.open.isEmpty()) {
      anchored = NOBODY;
      unfinished = NOBODY;
      return;
    }
    Pairs all = new Pairs();
    Pairs some = new Pairs();
    for (int i = 0; i < records.length; i++) {
      if (clause.complete(records[i], clause.anchor)) {
        int record = i;
        boolean finished = clause.complete(records[i]);
        anchors.add(
            records[i],
            records[i].surname,
            value -> {
              all.add(value, record);
              if (!finished) {
                some.add(value, record);
              }
            });
      }
    }
    anchored = all.byFirst(anchors.count());
    unfinished = some.byFirst(anchors.count());
  }

  /** The groups of {@link #whole} that a complete record belongs to. */
  void groups(Traits traits, IntConsumer group) {
    values.find(traits, traits.surname, group);
  }

  /**
   * The records that might fit partly: those among which one must look. Returns how many records
   * share the part that is searched by, when they are more than {@code max} and so none was given;
   * 0 otherwise.
   */
  int nearby(Traits traits, int max, IntConsumer record) {
    if (clause.open.isEmpty() || !clause.complete(traits, clause.anchor)) {
      return 0;
    }
    // A record that is complete can only be joined by one that is not, unless complete values may
    // differ too.
    Groups among = clause.loose || !clause.complete(traits) ? anchored : unfinished;
    int[] most = new int[1];
    anchors.find(traits, traits.surname, group -> give(among, group, max, most, record));
    return most[0];
  }

  /** The records that might fit by a partner's surname; as {@link #nearby}. */
  int byPartnerSurname(Traits traits, int max, IntConsumer record) {
    if (byPartnerSurname == NOBODY || !clause.complete(traits, clause.besideSurname)) {
      return 0;
    }
    int[] most = new int[1];
    if (traits.surname != null) {
      values.find(
          traits, traits.surname, group -> give(byPartnerSurname, group, max, most, record));
    }
    for (Word partner : traits.partners) {
      values.find(
          traits,
          partner,
          group -> {
            give(whole, group, max, most, record);
            give(byPartnerSurname, group, max, most, record);
          });
    }
    return most[0];
  }

  private static void give(Groups among, int group, int max, int[] most, IntConsumer record) {
    int size = among.size(group);
    if (size > max) {
      most[0] = Math.max(most[0], size);
      return;
    }
    for (int i = 0; i < size; i++) {
      record.accept(among.member(group, i));
    }
  }
}
