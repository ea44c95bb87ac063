package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import nl.ketenkompas.identity.Lexicon.Word;
import nl.ketenkompas.identity.agreement.KeyField;

/** Who has which value of one key, among numbered records. Built by one thread, then only read. */
final class KeyIndex {
  private static final Groups NOBODY = new Groups(new int[1], new int[0]);

  final Clause clause;

  /** Value of the whole key: the records that have it. */
  final Groups whole;

  /** The records whose key is complete. */
  final BitSet complete = new BitSet();

  private final KeyValues values;
  private final Groups byPartnerSurname;
  private final List<OpenIndex> opens = new ArrayList<>();

  KeyIndex(Clause clause, Traits[] records, boolean partnerSurnames) {
    this(clause, records, partnerSurnames, clause.opens);
  }

  /** With whole keys only, for joining. */
  static KeyIndex ofWhole(Clause clause, Traits[] records) {
    return new KeyIndex(clause, records, false, List.of());
  }

  private KeyIndex(
      Clause clause, Traits[] records, boolean partnerSurnames, List<Clause.Open> opens) {
    this.clause = clause;
    values = new KeyValues(clause.fields);
    Pairs wholes = new Pairs();
    for (int i = 0; i < records.length; i++) {
      if (clause.complete(records[i])) {
        int record = i;
        complete.set(i);
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
    for (Clause.Open open : opens) {
      this.opens.add(OpenIndex.of(clause, open, records, complete));
    }
  }

  /**
   * What is searched by when some fields may be incomplete: all records, and those whose key is not
   * complete.
   */
  private static final class OpenIndex {
    private final Clause.Open open;
    private final KeyField[] anchor;
    private final KeyValues anchors;
    private final Groups anchored;
    private final Groups unfinished;

    OpenIndex(
        Clause.Open open,
        KeyField[] anchor,
        KeyValues anchors,
        Groups anchored,
        Groups unfinished) {
      this.open = open;
      this.anchor = anchor;
      this.anchors = anchors;
      this.anchored = anchored;
      this.unfinished = unfinished;
    }

    static OpenIndex of(Clause clause, Clause.Open open, Traits[] records, BitSet complete) {
      KeyField[] anchor = Clause.array(open.anchor());
      KeyValues anchors = new KeyValues(open.anchor());
      Pairs all = new Pairs();
      Pairs some = new Pairs();
      for (int i = 0; i < records.length; i++) {
        if (clause.complete(records[i], anchor)) {
          int record = i;
          anchors.add(
              records[i],
              records[i].surname,
              value -> {
                all.add(value, record);
                if (!complete.get(record)) {
                  some.add(value, record);
                }
              });
        }
      }
      return new OpenIndex(
          open, anchor, anchors, all.byFirst(anchors.count()), some.byFirst(anchors.count()));
    }
  }

  /** The groups of {@link #whole} that a complete record belongs to. */
  void groups(Traits traits, IntConsumer group) {
    values.find(traits, traits.surname, group);
  }

  /** The records that have the whole key of a complete record; as {@link #nearby}. */
  int whole(Traits traits, int max, IntConsumer record) {
    int[] most = new int[1];
    groups(traits, group -> give(whole, group, max, most, record));
    return most[0];
  }

  /**
   * The records that might fit partly: those among which one must look. Returns how many records
   * share the part that is searched by, when they are more than {@code max} and so none was given;
   * 0 otherwise.
   */
  int nearby(Traits traits, int max, IntConsumer record) {
    int[] most = new int[1];
    for (OpenIndex index : opens) {
      if (clause.complete(traits, index.anchor)) {
        // Two complete records cannot fit in part, unless complete values may differ too.
        Groups among =
            index.open.loose() || !clause.complete(traits) ? index.anchored : index.unfinished;
        index.anchors.find(traits, traits.surname, group -> give(among, group, max, most, record));
      }
    }
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
