package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import nl.ketenkompas.identity.Lexicon.Word;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.model.person.Gender;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of some fields together, numbered exactly: fields are packed into 63 bits as
 * far as they fit, and the number of that pack goes with the next fields into the next pack. No
 * hash of a value stands for the value, so two people never share a key by chance.
 */
final class KeyValues {
  private static final int NUMBER_BITS = 31;
  private static final int PACK_BITS = 63;

  private final AddressPart address;
  private final List<List<KeyField>> packs = new ArrayList<>();
  private final List<LongNumbering> numbers = new ArrayList<>();

  KeyValues(Set<KeyField> fields) {
    address = AddressPart.of(fields);
    List<KeyField> left = new ArrayList<>();
    if (!address.none()) {
      // First, because an address does not fit beside a number.
      left.add(KeyField.POSTCODE);
    }
    for (KeyField field : fields) {
      if (!field.ofAddress()) {
        left.add(field);
      }
    }
    while (!left.isEmpty()) {
      int room = packs.isEmpty() ? PACK_BITS : PACK_BITS - NUMBER_BITS;
      List<KeyField> pack = new ArrayList<>();
      for (KeyField field : List.copyOf(left)) {
        int bits = bits(field);
        if (bits <= room) {
          pack.add(field);
          left.remove(field);
          room -= bits;
        }
      }
      packs.add(pack);
      numbers.add(new LongNumbering());
    }
  }

  private static int bits(KeyField field) {
    return switch (field) {
      case BSN -> 30;
      case SURNAME, GIVEN_NAMES -> NUMBER_BITS;
      case INITIAL -> 21;
      case BIRTH_DATE -> 25;
      case GENDER -> 2;
      case POSTCODE, HOUSE_NUMBER -> 40;
    };
  }

  int count() {
    return numbers.get(numbers.size() - 1).size();
  }

  /** Numbers the values of a record that is complete; several when it has several addresses. */
  void add(Traits traits, @Nullable Word surname, IntConsumer numbered) {
    each(traits, surname, true, numbered);
  }

  /** The numbers of the values of a record that is complete, as far as they have one. */
  void find(Traits traits, @Nullable Word surname, IntConsumer found) {
    each(traits, surname, false, found);
  }

  private void each(Traits traits, @Nullable Word surname, boolean add, IntConsumer to) {
    if (address.none()) {
      accept(number(traits, surname, 0, add), to);
      return;
    }
    for (int i = 0; i < traits.addresses.length; i++) {
      long part = address.of(traits.addresses[i]);
      boolean seen = part == 0;
      for (int j = 0; j < i && !seen; j++) {
        seen = part == address.of(traits.addresses[j]);
      }
      if (!seen) {
        accept(number(traits, surname, part, add), to);
      }
    }
  }

  private static void accept(int number, IntConsumer to) {
    if (number >= 0) {
      to.accept(number);
    }
  }

  private int number(Traits traits, @Nullable Word surname, long address, boolean add) {
    int number = 0;
    for (int p = 0; p < packs.size(); p++) {
      long packed = number;
      for (KeyField field : packs.get(p)) {
        long value = value(traits, surname, address, field);
        if (value < 0) {
          return LongNumbering.UNSEEN;
        }
        packed = packed << bits(field) | value;
      }
      LongNumbering numbering = numbers.get(p);
      number = add ? numbering.add(packed) : numbering.find(packed);
      if (number < 0) {
        return LongNumbering.UNSEEN;
      }
    }
    return number;
  }

  private static long value(Traits traits, @Nullable Word surname, long address, KeyField field) {
    return switch (field) {
      case BSN -> traits.bsn;
      case SURNAME -> surname == null ? Lexicon.UNSEEN : surname.id();
      case INITIAL -> traits.initial;
      case GIVEN_NAMES -> traits.givenNames == null ? Lexicon.UNSEEN : traits.givenNames.id();
      case BIRTH_DATE -> traits.birthDay();
      case GENDER -> traits.gender == Gender.MALE ? 1 : traits.gender == Gender.FEMALE ? 2 : 0;
      case POSTCODE, HOUSE_NUMBER -> address;
    };
  }
}
