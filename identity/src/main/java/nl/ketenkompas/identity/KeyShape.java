package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import nl.ketenkompas.identity.Lexicon.Word;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.model.person.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Some fields of a key, and the 64-bit values that stand for what a record has there. Equal fields
 * give equal values; whoever finds a record by one compares the fields as well.
 */
final class KeyShape {
  final KeyField[] fields;

  private final long seed;
  private final KeyField[] plain;
  private final AddressPart address;

  /**
   * @param number different for each shape of an index
   */
  KeyShape(int number, Set<KeyField> fields) {
    this.fields = Clause.array(fields);
    this.seed = Postings.mix(number);
    this.address = AddressPart.of(fields);
    List<KeyField> plain = new ArrayList<>(fields);
    plain.removeIf(KeyField::ofAddress);
    this.plain = plain.toArray(KeyField[]::new);
  }

  /** The values of a record that is complete; none when it has a word that nobody has. */
  void each(Traits traits, @Nullable Word surname, LongConsumer value) {
    long hash = seed;
    for (KeyField field : plain) {
      long part = part(field, traits, surname);
      if (part < 0) {
        return;
      }
      hash = Postings.mix(hash + part);
    }
    if (address.none()) {
      value.accept(hash);
      return;
    }
    for (long each : traits.addresses) {
      long part = address.of(each);
      if (part != 0) {
        value.accept(Postings.mix(hash + part));
      }
    }
  }

  private static long part(KeyField field, Traits traits, @Nullable Word surname) {
    return switch (field) {
      case BSN -> traits.bsn;
      case SURNAME -> surname == null ? Lexicon.UNSEEN : surname.id();
      case INITIAL -> traits.initial;
      case GIVEN_NAMES -> traits.givenNames == null ? Lexicon.UNSEEN : traits.givenNames.id();
      case BIRTH_DATE -> traits.birthDay();
      case GENDER -> traits.gender == Gender.MALE ? 1 : traits.gender == Gender.FEMALE ? 2 : 0;
      case POSTCODE, HOUSE_NUMBER -> throw new IllegalArgumentException("an address goes apart");
    };
  }
}
