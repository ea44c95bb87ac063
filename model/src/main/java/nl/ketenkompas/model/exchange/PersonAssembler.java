package nl.ketenkompas.model.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.NameUsage;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * Makes the minimal data set of a person (SK-C9) out of the values of a row. Each value is checked
 * by itself, so that a mapping can say per field what happens to bad ones.
 */
final class PersonAssembler implements Assembler<PersonRecord> {
  private static final Parsed<Boolean> YES = Parsed.ok(true);
  private static final Parsed<Boolean> NO = Parsed.ok(false);

  private final @Nullable Slot bsn;
  private final @Nullable Slot givenNames;
  private final @Nullable Slot initials;
  private final @Nullable Slot prefix;
  private final @Nullable Slot surname;
  private final @Nullable Slot fullName;
  private final @Nullable Slot partnerPrefix;
  private final @Nullable Slot partnerSurname;
  private final @Nullable Slot nameUsage;
  private final @Nullable Slot birthDate;
  private final @Nullable Slot gender;
  private final @Nullable Slot postcode;
  private final @Nullable Slot houseNumber;
  private final @Nullable Slot houseNumberSuffix;
  private final @Nullable Slot street;
  private final @Nullable Slot place;
  private final @Nullable Slot addressKind;
  private final @Nullable Slot deathDate;
  private final @Nullable Slot secret;
  private final @Nullable Slot trajectoryManager;
  private final @Nullable Slot trajectoryManagerOrganisation;
  private final @Nullable Slot trajectoryManagerContact;
  private final @Nullable Slot status;
  private final boolean address;

  PersonAssembler(List<Slot> all) {
    Map<PersonField, Slot> slots = new EnumMap<>(PersonField.class);
    for (Slot slot : all) {
      PersonField field = PersonField.BY_NAME.get(slot.target());
      if (field != null) {
        slots.put(field, slot);
      }
    }
    bsn = slots.get(PersonField.BSN);
    givenNames = slots.get(PersonField.GIVEN_NAMES);
    initials = slots.get(PersonField.INITIALS);
    prefix = slots.get(PersonField.PREFIX);
    surname = slots.get(PersonField.SURNAME);
    fullName = slots.get(PersonField.FULL_NAME);
    partnerPrefix = slots.get(PersonField.PARTNER_PREFIX);
    partnerSurname = slots.get(PersonField.PARTNER_SURNAME);
    nameUsage = slots.get(PersonField.NAME_USAGE);
    birthDate = slots.get(PersonField.BIRTH_DATE);
    gender = slots.get(PersonField.GENDER);
    postcode = slots.get(PersonField.POSTCODE);
    houseNumber = slots.get(PersonField.HOUSE_NUMBER);
    houseNumberSuffix = slots.get(PersonField.HOUSE_NUMBER_SUFFIX);
    street = slots.get(PersonField.STREET);
    place = slots.get(PersonField.PLACE);
    addressKind = slots.get(PersonField.ADDRESS_KIND);
    deathDate = slots.get(PersonField.DEATH_DATE);
    secret = slots.get(PersonField.SECRET);
    trajectoryManager = slots.get(PersonField.TRAJECTORY_MANAGER);
    trajectoryManagerOrganisation = slots.get(PersonField.TRAJECTORY_MANAGER_ORGANISATION);
    trajectoryManagerContact = slots.get(PersonField.TRAJECTORY_MANAGER_CONTACT);
    status = slots.get(PersonField.STATUS);
    address =
        postcode != null
            || houseNumber != null
            || houseNumberSuffix != null
            || street != null
            || place != null;
  }

  @Override
  public boolean uniqueKeys() {
    return true;
  }

  @Override
  public @Nullable PersonRecord assemble(RowValues row, SourceKey key, long line) {
    PersonName name = name(row);
    Bsn bsn = value(row, this.bsn, Bsn::tryParse);
    PartialDate birthDate = date(row, this.birthDate);
    Gender gender = value(row, this.gender, PersonAssembler::gender);
    Address home = address ? address(row) : null;
    PartialDate deathDate = date(row, this.deathDate);
    Boolean secret = value(row, this.secret, PersonAssembler::secret);
    TrajectoryManager manager = manager(row);
    String status = value(row, this.status, PersonAssembler::status);
    if (row.failed()) {
      return null;
    }
    row.person = bsn == null ? 0 : bsn.hashCode(); // no two numbers have the same
    return new PersonRecord(
        key,
        name,
        bsn,
        birthDate == null ? PartialDate.UNKNOWN : birthDate,
        gender == null ? Gender.UNKNOWN : gender,
        home == null ? List.of() : List.of(home),
        deathDate,
        secret != null && secret,
        manager,
        status);
  }

  /** Why a text cannot stand in a field, or null. */
  static @Nullable ValueError error(PersonField field, String text, DatePattern dates) {
    Parsed<?> parsed =
        switch (field) {
          case BSN -> Bsn.tryParse(text);
          case BIRTH_DATE, DEATH_DATE -> dates.parse(text);
          case GENDER -> gender(text);
          case NAME_USAGE -> nameUsage(text);
          case ADDRESS_KIND -> addressKind(text);
          case SECRET -> secret(text);
          case STATUS -> status(text);
          case POSTCODE -> Postcode.tryParse(text);
          case HOUSE_NUMBER -> houseNumber(text);
          case KEY -> text(text, 80);
          case INITIALS -> text(text, 40);
          case PREFIX, PARTNER_PREFIX -> text(text, 20);
          case HOUSE_NUMBER_SUFFIX -> text(text, 10);
          case STREET, PLACE -> text(text, 80);
          case FULL_NAME -> text(text, 400);
          case GIVEN_NAMES,
              SURNAME,
              PARTNER_SURNAME,
              TRAJECTORY_MANAGER,
              TRAJECTORY_MANAGER_ORGANISATION,
              TRAJECTORY_MANAGER_CONTACT ->
              text(text, 200);
        };
    return parsed instanceof Parsed.Bad<?> bad ? bad.error() : null;
  }

  private PersonName name(RowValues row) {
    String givenNames = text(row, this.givenNames, 200);
    String initials = text(row, this.initials, 40);
    String prefix = text(row, this.prefix, 20);
    String surname = null;
    Slot own = fullName == null ? this.surname : fullName;
    if (own != null && own.split() != null) {
      NameSplitter.Parts parts = parts(row, own);
      if (parts != null) {
        givenNames = givenNames == null ? parts.givenNames() : givenNames;
        initials = initials == null ? parts.initials() : initials;
        prefix = parts.prefix();
        surname = parts.surname();
      }
    } else {
      surname = text(row, this.surname, 200);
    }
    NameUsage usage = value(row, this.nameUsage, PersonAssembler::nameUsage);
    PartnerName partner = partner(row);
    if (givenNames == null
        && initials == null
        && prefix == null
        && surname == null
        && partner == null
        && usage == null) {
      return PersonName.UNKNOWN;
    }
    return new PersonName(
        givenNames,
        initials,
        prefix,
        surname,
        partner == null ? List.of() : List.of(partner),
        usage);
  }

  private @Nullable PartnerName partner(RowValues row) {
    Slot slot = partnerSurname;
    if (slot == null) {
      return null;
    }
    String prefix = text(row, this.partnerPrefix, 20);
    String surname;
    if (slot.split() != null) {
      NameSplitter.Parts parts = parts(row, slot);
      prefix = parts == null ? null : parts.prefix();
      surname = parts == null ? null : parts.surname();
    } else {
      surname = text(row, this.partnerSurname, 200);
    }
    return surname == null || surname.equals(".") ? null : new PartnerName(prefix, surname);
  }

  private static NameSplitter.@Nullable Parts parts(RowValues row, Slot slot) {
    MappingTerms.Split split = slot.split();
    return split == null ? null : value(row, slot, text -> parts(text, split));
  }

  private static Parsed<NameSplitter.Parts> parts(String text, MappingTerms.Split split) {
    ValueError error = error(text, 400);
    if (error != null) {
      return Parsed.bad("name", error);
    }
    NameSplitter.Parts parts = NameSplitter.split(text, split);
    boolean fits =
        !tooLong(parts.givenNames(), 200)
            && !tooLong(parts.initials(), 40)
            && !tooLong(parts.prefix(), 20)
            && !tooLong(parts.surname(), 200);
    return fits ? Parsed.ok(parts) : Parsed.bad("name", ValueError.LENGTH);
  }

  private static boolean tooLong(@Nullable String text, int max) {
    return text != null && text.length() > max;
  }

  private @Nullable Address address(RowValues row) {
    Postcode postcode = value(row, this.postcode, Postcode::tryParse);
    Integer number = value(row, this.houseNumber, PersonAssembler::houseNumber);
    String suffix = text(row, this.houseNumberSuffix, 10);
    String street = text(row, this.street, 80);
    String place = text(row, this.place, 80);
    Address.Kind kind = value(row, this.addressKind, PersonAssembler::addressKind);
    if (postcode == null && number == null && suffix == null && street == null && place == null) {
      return null;
    }
    return new Address(
        kind == null ? Address.Kind.HOME : kind, postcode, number, suffix, street, place);
  }

  private @Nullable TrajectoryManager manager(RowValues row) {
    String name = text(row, this.trajectoryManager, 200);
    String organisation = text(row, this.trajectoryManagerOrganisation, 200);
    String contact = text(row, this.trajectoryManagerContact, 200);
    if (name != null) {
      int place = name.hashCode() & (RowValues.MANAGERS - 1);
      TrajectoryManager before = row.managers[place];
      if (before != null
          && before.name().equals(name)
          && Objects.equals(before.organisation(), organisation)
          && Objects.equals(before.contact(), contact)) {
        return before;
      }
      TrajectoryManager manager = new TrajectoryManager(name, organisation, contact);
      row.managers[place] = manager;
      return manager;
    }
    // An organisation or a telephone number without a name is no trajectory manager (SK-C9).
    without(row, organisation, trajectoryManagerOrganisation);
    without(row, contact, trajectoryManagerContact);
    return null;
  }

  private static void without(RowValues row, @Nullable String value, @Nullable Slot slot) {
    if (value != null && slot != null && slot.constant() == null) {
      row.bad(slot, RejectCode.MISSING);
    }
  }

  private static @Nullable PartialDate date(RowValues row, @Nullable Slot slot) {
    return slot == null ? null : value(row, slot, slot.dates()::parse);
  }

  /** What a value stands for; parsed once for all records in which it comes back. */
  @SuppressWarnings("unchecked") // a slot always has the same reader
  private static <V> @Nullable V value(
      RowValues row, @Nullable Slot slot, Function<String, Parsed<V>> reader) {
    if (slot == null) {
      return null;
    }
    RowValues.Value value = row.value(slot);
    if (!value.done) {
      String text = value.text;
      if (text == null) {
        return null;
      }
      Parsed<V> parsed = reader.apply(text);
      if (parsed instanceof Parsed.Bad<V> bad) {
        value.error = RejectCode.of(bad.error());
      } else {
        value.parsed = ((Parsed.Ok<V>) parsed).got();
      }
      value.done = true;
    }
    RejectCode error = value.error;
    if (error != null) {
      row.bad(slot, error);
      return null;
    }
    return (V) value.parsed;
  }

  private static @Nullable String text(RowValues row, @Nullable Slot slot, int max) {
    if (slot == null) {
      return null;
    }
    RowValues.Value value = row.value(slot);
    String text = value.text;
    if (text == null) {
      return null;
    }
    if (!value.done) {
      ValueError error = error(text, max);
      value.error = error == null ? null : RejectCode.of(error);
      value.done = true;
    }
    RejectCode error = value.error;
    if (error != null) {
      row.bad(slot, error);
      return null;
    }
    return text;
  }

  /** The test of {@link Checks#text}, which is asked only where it is not plain. */
  static @Nullable ValueError error(String text, int max) {
    if (text.length() > max) {
      return ValueError.LENGTH;
    }
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        try {
          Checks.text(text, max, "text");
          return null;
        } catch (InvalidValueException e) {
          return e.error();
        }
      }
      blank &= c == ' ';
    }
    return blank ? ValueError.EMPTY : null;
  }

  private static Parsed<String> text(String text, int max) {
    ValueError error = error(text, max);
    return error == null ? Parsed.ok(text) : Parsed.bad("text", error);
  }

  private static Parsed<Gender> gender(String text) {
    return switch (text) {
      case "M", "V", "O" -> Parsed.ok(Gender.ofCode(text));
      default -> Parsed.bad("gender", ValueError.UNKNOWN_CODE);
    };
  }

  private static Parsed<NameUsage> nameUsage(String text) {
    return switch (text) {
      case "E", "P", "V", "N" -> Parsed.ok(NameUsage.ofCode(text));
      default -> Parsed.bad("nameUsage", ValueError.UNKNOWN_CODE);
    };
  }

  private static Parsed<Address.Kind> addressKind(String text) {
    return switch (text) {
      case "W", "B" -> Parsed.ok(Address.Kind.ofCode(text));
      default -> Parsed.bad("addressKind", ValueError.UNKNOWN_CODE);
    };
  }

  /**
   * The BRP writes 0 to 7, of which every other than 0 asks for secrecy; others write yes or no.
   */
  private static Parsed<Boolean> secret(String text) {
    return switch (text) {
      case "1", "2", "3", "4", "5", "6", "7", "J", "true" -> YES;
      case "0", "N", "false" -> NO;
      default -> Parsed.bad("secret", ValueError.UNKNOWN_CODE);
    };
  }

  private static Parsed<String> status(String text) {
    try {
      return Parsed.ok(Checks.code(text, "status"));
    } catch (InvalidValueException e) {
      return Parsed.bad("status", e.error());
    }
  }

  private static Parsed<Integer> houseNumber(String text) {
    if (text.length() > 5) {
      return Parsed.bad("houseNumber", ValueError.LENGTH);
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Parsed.bad("houseNumber", ValueError.CHARACTERS);
      }
      number = number * 10 + (c - '0');
    }
    return number == 0 ? Parsed.bad("houseNumber", ValueError.OUT_OF_BOUNDS) : Parsed.ok(number);
  }
}
