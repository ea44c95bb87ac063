package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.identity.Lexicon.GivenNames;
import nl.ketenkompas.identity.Lexicon.Word;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import nl.ketenkompas.model.person.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about who somebody is, folded and numbered for comparison: some 60 bytes
 * instead of the record. Zero and null mean unknown.
 */
final class Traits {
  private static final Word[] NO_WORDS = {};
  private static final long[] NO_ADDRESSES = {};
  private static final int HOUSE_NUMBER_BITS = 17;

  final int bsn;
  final @Nullable Word surname;
  final Word[] partners;
  final int initial;
  final @Nullable GivenNames givenNames;
  final PartialDate birthDate;
  final Gender gender;
  final long[] addresses;
  final boolean deceased;

  /** The birth date as a number when it is known to the day, otherwise 0. */
  private final int wholeBirthDay;

  private Traits(
      int bsn,
      @Nullable Word surname,
      Word[] partners,
      int initial,
      @Nullable GivenNames givenNames,
      PartialDate birthDate,
      Gender gender,
      long[] addresses,
      boolean deceased) {
    this.bsn = bsn;
    this.surname = surname;
    this.partners = partners;
    this.initial = initial;
    this.givenNames = givenNames;
    this.birthDate = birthDate;
    this.gender = gender;
    this.addresses = addresses;
    this.deceased = deceased;
    this.wholeBirthDay =
        birthDate.precision() == PartialDate.Precision.DAY
            ? birthDate.year() * 10_000 + birthDate.month() * 100 + birthDate.day()
            : 0;
  }

  /** The traits of a record that goes into the index. */
  static Traits adding(PersonRecord record, Lexicon lexicon) {
    return of(record, lexicon, true);
  }

  /** The traits of a record that is asked about. */
  static Traits asking(PersonRecord record, Lexicon lexicon) {
    return of(record, lexicon, false);
  }

  private static Traits of(PersonRecord record, Lexicon lexicon, boolean add) {
    PersonName name = record.name();
    String own = core(name.prefix(), name.surname());
    List<Word> partners = new ArrayList<>(0);
    for (String other : otherSurnames(name, own)) {
      Word word = add ? lexicon.addSurname(other) : lexicon.findSurname(other);
      if (word != null) {
        partners.add(word);
      }
    }
    return new Traits(
        record.bsn() == null ? 0 : Integer.parseInt(record.bsn().text()),
        add ? lexicon.addSurname(own) : lexicon.findSurname(own),
        partners.isEmpty() ? NO_WORDS : partners.toArray(Word[]::new),
        name.firstInitial().map(letter -> letter.codePointAt(0)).orElse(0),
        add ? lexicon.addGivenNames(name.givenNames()) : lexicon.findGivenNames(name.givenNames()),
        record.birthDate(),
        record.gender(),
        addresses(record.addresses()),
        record.deathDate() != null);
  }

  /** A surname without the prefix that some partners leave before or behind it. */
  private static @Nullable String core(@Nullable String prefix, @Nullable String surname) {
    return surname != null && prefix == null && mayHavePrefix(surname)
        ? Prefixes.split(surname).surname()
        : surname;
  }

  private static boolean mayHavePrefix(String surname) {
    for (int i = 0; i < surname.length(); i++) {
      char c = surname.charAt(i);
      if (c == ' ' || c == ',' || c == '.' || c == '-') {
        return true;
      }
    }
    return false;
  }

  /**
   * The surnames that somebody may be registered under besides the own one: those of partners, both
   * together, and the parts of a double name without the prefixes in it.
   */
  private static List<String> otherSurnames(PersonName name, @Nullable String own) {
    List<String> others = new ArrayList<>(0);
    for (PartnerName partner : name.partners()) {
      String theirs = core(partner.prefix(), partner.surname());
      if (theirs != null) {
        others.add(theirs);
        if (own != null) {
          others.add(own + theirs);
          others.add(theirs + own);
        }
      }
    }
    int hyphen = own == null ? -1 : own.indexOf('-');
    if (own != null && hyphen > 0) {
      String behind = own.substring(hyphen + 1).strip();
      String core = behind.isEmpty() ? null : core(null, behind);
      if (core != null && !core.equals(behind)) {
        others.add(own.substring(0, hyphen) + core);
      }
    }
    return others;
  }

  private static long[] addresses(List<Address> addresses) {
    long[] packed = NO_ADDRESSES;
    for (Address address : addresses) {
      long each =
          (long) pack(address.postcode()) << HOUSE_NUMBER_BITS
              | (address.houseNumber() == null ? 0 : address.houseNumber());
      if (each != 0) {
        packed = Arrays.copyOf(packed, packed.length + 1);
        packed[packed.length - 1] = each;
      }
    }
    return packed;
  }

  private static int pack(@Nullable Postcode postcode) {
    if (postcode == null) {
      return 0;
    }
    String text = postcode.text();
    return Integer.parseInt(text, 0, 4, 10) * 676
        + (text.charAt(4) - 'A') * 26
        + (text.charAt(5) - 'A');
  }

  /** What of an address a key looks at; 0 when a part that it needs is unknown. */
  static long addressPart(long address, boolean postcode, boolean houseNumber) {
    long number = address & (1L << HOUSE_NUMBER_BITS) - 1;
    long code = address >>> HOUSE_NUMBER_BITS;
    if ((postcode && code == 0) || (houseNumber && number == 0)) {
      return 0;
    }
    return (postcode ? code << HOUSE_NUMBER_BITS : 0) | (houseNumber ? number : 0);
  }

  int birthDay() {
    return birthDate.year() * 10_000 + birthDate.month() * 100 + birthDate.day();
  }

  /** Whether a field outside the address is known well enough for a key. */
  boolean complete(KeyField field) {
    return switch (field) {
      case BSN -> bsn != 0;
      case SURNAME -> surname != null;
      case INITIAL -> initial != 0;
      case GIVEN_NAMES -> givenNames != null && givenNames.writtenOut();
      case BIRTH_DATE -> wholeBirthDay != 0;
      case GENDER -> gender != Gender.UNKNOWN;
      case POSTCODE, HOUSE_NUMBER -> addresses.length > 0;
    };
  }

  /** Whether a field outside the address is complete on both sides and equal. */
  boolean agrees(KeyField field, Traits other) {
    return switch (field) {
      case BSN -> bsn != 0 && bsn == other.bsn;
      case SURNAME -> surname != null && other.surname != null && surname.same(other.surname);
      case INITIAL -> initial != 0 && initial == other.initial;
      case GIVEN_NAMES ->
          givenNames != null
              && other.givenNames != null
              && givenNames.writtenOut()
              && givenNames.same(other.givenNames);
      case BIRTH_DATE -> wholeBirthDay != 0 && wholeBirthDay == other.wholeBirthDay;
      case GENDER -> gender != Gender.UNKNOWN && gender == other.gender;
      case POSTCODE, HOUSE_NUMBER ->
          throw new IllegalArgumentException("an address is compared whole");
    };
  }

  /** Whether a field is known on both sides and cannot be the same; addresses never do. */
  boolean contradicts(KeyField field, Traits other) {
    return switch (field) {
      case BSN -> bsn != 0 && other.bsn != 0 && bsn != other.bsn;
      case SURNAME -> surnameContradicts(other);
      case INITIAL -> initial != 0 && other.initial != 0 && initial != other.initial;
      case GIVEN_NAMES ->
          givenNames != null
              && other.givenNames != null
              && givenNames.contradicts(other.givenNames);
      case BIRTH_DATE -> birthDateContradicts(other);
      case GENDER -> gender.contradicts(other.gender);
      case POSTCODE, HOUSE_NUMBER -> false;
    };
  }

  private boolean birthDateContradicts(Traits other) {
    boolean bothWhole = wholeBirthDay != 0 && other.wholeBirthDay != 0;
    return bothWhole
        ? wholeBirthDay != other.wholeBirthDay
        : birthDate.relationTo(other.birthDate) == PartialDate.Relation.CONTRADICTING;
  }

  private boolean surnameContradicts(Traits other) {
    return surname != null
        && other.surname != null
        && surname.contradicts(other.surname)
        && !among(surname, other.partners)
        && !among(other.surname, partners);
  }

  private static boolean among(Word word, Word[] words) {
    for (Word each : words) {
      if (each.same(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the own or a partner's surname of one is that of the other, the two own ones apart. */
  boolean sharesPartnerSurname(Traits other) {
    for (Word partner : partners) {
      if ((other.surname != null && partner.same(other.surname))
          || among(partner, other.partners)) {
        return true;
      }
    }
    return surname != null && among(surname, other.partners);
  }

  /** A copy in which one field is as in another record; for turning points. */
  Traits with(KeyField field, Traits from) {
    return new Traits(
        field == KeyField.BSN ? from.bsn : bsn,
        field == KeyField.SURNAME ? from.surname : surname,
        partners,
        field == KeyField.INITIAL ? from.initial : initial,
        field == KeyField.GIVEN_NAMES ? from.givenNames : givenNames,
        field == KeyField.BIRTH_DATE ? from.birthDate : birthDate,
        field == KeyField.GENDER ? from.gender : gender,
        field.ofAddress() ? from.addresses : addresses,
        deceased);
  }

  /** A copy in which one field is unknown; for turning points. */
  Traits without(KeyField field) {
    return with(field, NOTHING);
  }

  private static final Traits NOTHING =
      new Traits(
          0, null, NO_WORDS, 0, null, PartialDate.UNKNOWN, Gender.UNKNOWN, NO_ADDRESSES, false);

  @Override
  public String toString() {
    return "Traits[*]";
  }
}
