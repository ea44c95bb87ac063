package nl.ketenkompas.model.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.NameUsage;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import nl.ketenkompas.model.testing.NameLists.GivenName;
import nl.ketenkompas.model.testing.NameLists.Place;
import nl.ketenkompas.model.testing.NameLists.Surname;
import nl.ketenkompas.model.testing.TruePerson.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Who the people really are. Eight consecutive numbers make a block whose layout follows from the
 * seed and the number of the block: who is whose twin, son, partner or child. A relative asks who
 * the head of the household is and never the other way round, so that each person can be made
 * alone.
 */
final class People {
  private static final int BLOCK = 8;
  private static final int LAYOUT = 1;
  private static final int SELF = 2;
  private static final int DESK = 3;

  private static final List<String> DUTCH = List.of("nl", "gr");

  private final long seed;
  private final boolean testNumbers;

  People(long seed, boolean testNumbers) {
    this.seed = seed;
    this.testNumbers = testNumbers;
  }

  /** A person before the partners made copies, with what only the generator knows. */
  record Self(
      int number,
      int household,
      Relation relation,
      String origin,
      boolean male,
      LocalDate born,
      PersonRecord truth,
      @Nullable GivenName called,
      @Nullable Address earlier,
      @Nullable Bsn secondBsn) {}

  private record Seat(int head, Relation relation) {}

  private Seat seat(int number) {
    int first = number - number % BLOCK;
    Dice dice = Dice.of(seed, LAYOUT, number / BLOCK);
    boolean twins = dice.chance(60);
    boolean namesakes = dice.chance(80);
    boolean couple = dice.chance(220);
    boolean children = dice.chance(110);
    return switch (number % BLOCK) {
      case 1 -> twins ? new Seat(first, Relation.TWIN) : head(number);
      case 3 -> namesakes ? new Seat(first + 2, Relation.NAMESAKE) : head(number);
      case 5 -> couple ? new Seat(first + 4, Relation.PARTNER) : head(number);
      case 6, 7 -> children ? new Seat(first + 4, Relation.CHILD) : head(number);
      default -> head(number);
    };
  }

  private static Seat head(int number) {
    return new Seat(number, Relation.HEAD);
  }

  private boolean headsFamily(int number) {
    return number % BLOCK == 4
        && (seat(number + 1).head == number || seat(number + 2).head == number);
  }

  private boolean headsNamesakes(int number) {
    return number % BLOCK == 2 && seat(number + 1).head == number;
  }

  Self person(int number) {
    Seat seat = seat(number);
    return switch (seat.relation) {
      case HEAD -> head(number, Dice.of(seed, SELF, number));
      case TWIN -> twin(number, person(seat.head));
      case NAMESAKE -> namesake(number, person(seat.head));
      case PARTNER -> partner(number, person(seat.head));
      case CHILD -> child(number, person(seat.head));
    };
  }

  private Self head(int number, Dice dice) {
    String origin = origin(dice);
    boolean family = headsFamily(number);
    boolean namesakes = headsNamesakes(number);
    boolean male = namesakes || dice.chance(590);
    int age = family ? dice.between(25, 50) : namesakes ? dice.between(48, 75) : age(dice);
    LocalDate born = born(dice, age);
    Surname surname = NameLists.surnamesOf(origin).pick(dice);
    Draft draft = new Draft(origin, male, born);
    draft.gender = dice.chance(985) ? (male ? Gender.MALE : Gender.FEMALE) : Gender.UNKNOWN;
    draft.give(surname.prefix(), surname.name(), dice);
    if (age >= 24 && dice.chance(male ? 160 : 330)) {
      draft.marry(NameLists.SURNAMES.pick(dice), dice);
    }
    draft.live(address(dice), dice);
    return finish(number, number, Relation.HEAD, draft, dice);
  }

  private Self twin(int number, Self other) {
    Dice dice = Dice.of(seed, SELF, number);
    Draft draft = new Draft(other.origin, other.male, other.born);
    draft.gender = other.truth.gender();
    draft.prefix = other.truth.name().prefix();
    draft.surname = other.truth.name().surname();
    draft.sameInitial(other, dice);
    draft.addresses = other.truth.addresses();
    draft.earlier = other.earlier;
    return finish(number, other.number, Relation.TWIN, draft, dice);
  }

  private Self namesake(int number, Self father) {
    Dice dice = Dice.of(seed, SELF, number);
    LocalDate born =
        born(dice, Math.max(18, age(REFERENCE_YEAR, father.born) - dice.between(20, 30)));
    Draft draft = new Draft(father.origin, true, born);
    draft.gender = Gender.MALE;
    draft.prefix = father.truth.name().prefix();
    draft.surname = father.truth.name().surname();
    if (dice.chance(500)) {
      draft.givenNames = father.truth.name().givenNames();
      draft.called = father.called;
    } else {
      draft.sameInitial(father, dice);
    }
    draft.addresses = father.truth.addresses();
    return finish(number, father.number, Relation.NAMESAKE, draft, dice);
  }

  private static final int REFERENCE_YEAR = Population.REFERENCE.getYear();

  private static int age(int year, LocalDate born) {
    return year - born.getYear();
  }

  private Self partner(int number, Self head) {
    Dice dice = Dice.of(seed, SELF, number);
    boolean male = dice.chance(60) ? head.male : !head.male;
    String origin = dice.chance(800) ? head.origin : origin(dice);
    int age = Math.max(19, age(REFERENCE_YEAR, head.born) + dice.between(-6, 6));
    Draft draft = new Draft(origin, male, born(dice, age));
    draft.gender = male ? Gender.MALE : Gender.FEMALE;
    Surname own = NameLists.surnamesOf(origin).pick(dice);
    draft.give(own.prefix(), own.name(), dice);
    String surname = head.truth.name().surname();
    if (surname != null) {
      draft.marry(new Surname(head.truth.name().prefix(), surname, 1, head.origin), dice);
    }
    draft.addresses = head.truth.addresses();
    return finish(number, head.number, Relation.PARTNER, draft, dice);
  }

  private Self child(int number, Self head) {
    Dice dice = Dice.of(seed, SELF, number);
    boolean male = dice.chance(520);
    int parentsAge = age(REFERENCE_YEAR, head.born);
    int oldest = Math.max(1, Math.min(22, parentsAge - 18));
    Draft draft = new Draft(head.origin, male, born(dice, dice.between(1, oldest)));
    draft.gender = male ? Gender.MALE : Gender.FEMALE;
    // Half of the children bear the name of the head, the others that of the other parent
    String surname = head.truth.name().surname();
    Dice family = Dice.of(seed, LAYOUT, head.number, 1);
    if (surname != null && family.chance(650)) {
      draft.give(head.truth.name().prefix(), surname, dice);
    } else {
      Surname other = NameLists.surnamesOf(head.origin).pick(family);
      draft.give(other.prefix(), other.name(), dice);
    }
    draft.addresses = head.truth.addresses();
    return finish(number, head.number, Relation.CHILD, draft, dice);
  }

  private Self finish(int number, int head, Relation relation, Draft draft, Dice dice) {
    boolean newcomer = !DUTCH.contains(draft.origin);
    boolean undocumented =
        dice.chance(
            switch (draft.origin) {
              case "er", "sy", "so" -> 250;
              case "pl", "east" -> 450;
              default -> newcomer ? 80 : 50;
            });
    int ordinal = 2 * number;
    PersonRecord truth =
        PersonRecord.of(SourceKey.of("truth", Integer.toString(number)))
            .withName(
                new PersonName(
                    draft.givenNames,
                    null,
                    draft.prefix,
                    draft.surname,
                    draft.partners,
                    draft.usage))
            .withBsn(undocumented ? null : bsn(ordinal))
            .withBirthDate(registered(draft, dice))
            .withGender(draft.gender)
            .withAddresses(draft.addresses)
            .withDeathDate(dice.chance(14) ? death(draft.born, dice) : null)
            .withSecret(dice.chance(25));
    Bsn second = !undocumented && dice.chance(4) ? bsn(ordinal + 1) : null;
    return new Self(
        number,
        head,
        relation,
        draft.origin,
        draft.male,
        draft.born,
        truth,
        draft.called,
        draft.earlier,
        second);
  }

  /** The number with that place in the sequence; two places give two numbers. */
  Bsn bsn(int ordinal) {
    if (testNumbers) {
      List<Bsn> all = Bsns.test();
      // 7919 is prime and no divisor of the number of test numbers
      int start = Dice.of(seed, DESK, 99).below(all.size());
      return all.get((int) ((start + ordinal * 7919L) % all.size()));
    }
    return Bsns.number((int) ((ordinal + 2L * Population.MOST_PEOPLE) % Bsns.NUMBERS));
  }

  private static PartialDate registered(Draft draft, Dice dice) {
    int incomplete =
        switch (draft.origin) {
          case "er", "sy", "so" -> 450;
          case "ma", "tr" -> 130;
          default -> 28;
        };
    LocalDate born = draft.born;
    if (!dice.chance(incomplete)) {
      return PartialDate.of(born);
    }
    return switch (dice.below(8)) {
      case 0 -> PartialDate.UNKNOWN;
      case 1, 2 -> PartialDate.of(born.getYear(), born.getMonthValue(), 0).orThrow();
      default -> PartialDate.of(born.getYear(), 0, 0).orThrow();
    };
  }

  private static @Nullable PartialDate death(LocalDate born, Dice dice) {
    LocalDate on = Population.REFERENCE.minusDays(dice.between(20, 1200));
    return on.isAfter(born) ? PartialDate.of(on) : null;
  }

  private static String origin(Dice dice) {
    int drawn = dice.below(1000);
    if (drawn < 640) {
      return "nl";
    }
    if (drawn < 720) {
      return "gr";
    }
    if (drawn < 772) {
      return "ma";
    }
    if (drawn < 817) {
      return "tr";
    }
    if (drawn < 860) {
      return "sr";
    }
    if (drawn < 895) {
      return "cw";
    }
    if (drawn < 903) {
      return "id";
    }
    if (drawn < 933) {
      return "pl";
    }
    if (drawn < 948) {
      return "er";
    }
    if (drawn < 966) {
      return "sy";
    }
    return drawn < 984 ? "so" : "east";
  }

  private static int age(Dice dice) {
    if (dice.chance(50)) {
      return dice.between(12, 17);
    }
    return 18 + dice.below(36) + dice.below(33);
  }

  private static LocalDate born(Dice dice, int age) {
    return Population.REFERENCE.minusYears(age).minusDays(dice.below(365));
  }

  private Address address(Dice dice) {
    Place place = NameLists.PLACES.pick(dice);
    if (dice.chance(450)) {
      // A desk of the municipality or a shelter gives its address to many
      int desk = dice.below(3);
      Dice of = Dice.of(seed, DESK, place.name().hashCode(), desk);
      return address(Address.Kind.CORRESPONDENCE, place, of);
    }
    return address(Address.Kind.HOME, place, dice);
  }

  private static Address address(Address.Kind kind, Place place, Dice dice) {
    String letters = "ABCDEGHJKLMNPRSTVWXZ";
    char first = letters.charAt(dice.below(letters.length()));
    char second = letters.charAt(dice.below(letters.length()));
    if (first == 'S' && (second == 'A' || second == 'D' || second == 'S')) {
      second = 'B';
    }
    return new Address(
        kind,
        Postcode.parse(dice.pick(place.postcodes()) + first + second),
        dice.between(1, 260),
        dice.chance(140) ? dice.oneOf("a", "b", "A", "bis", "II", "3hoog", "c") : null,
        dice.pick(NameLists.STREETS),
        place.name());
  }

  /** A person in the making. */
  private static final class Draft {
    private final String origin;
    private final boolean male;
    private final LocalDate born;
    private Gender gender = Gender.UNKNOWN;
    private @Nullable String givenNames;
    private @Nullable GivenName called;
    private @Nullable String prefix;
    private @Nullable String surname;
    private List<PartnerName> partners = List.of();
    private @Nullable NameUsage usage;
    private List<Address> addresses = List.of();
    private @Nullable Address earlier;

    Draft(String origin, boolean male, LocalDate born) {
      this.origin = origin;
      this.male = male;
      this.born = born;
    }

    void give(@Nullable String prefix, String surname, Dice dice) {
      this.prefix = prefix;
      this.surname = surname;
      NameLists.Weighted<GivenName> names =
          NameLists.givenNames(male, origin, born.getYear(), dice);
      GivenName first = names.pick(dice);
      boolean chain = List.of("so", "er", "sy").contains(origin);
      if (dice.chance(chain ? 160 : 2)) {
        // One name, or a chain of names without a surname: the register puts all of it in the
        // surname
        this.prefix = null;
        this.surname =
            dice.chance(500) ? first.name() : first.name() + " bin " + names.pick(dice).name();
        return;
      }
      called = first;
      StringBuilder all = new StringBuilder(first.name());
      int more = DUTCH.contains(origin) ? dice.oneOf(0, 0, 0, 1, 1, 2) : dice.oneOf(0, 0, 0, 0, 1);
      for (int i = 0; i < more; i++) {
        String next = names.pick(dice).name();
        if (!next.equals(first.name())) {
          all.append(' ').append(next);
        }
      }
      givenNames = all.toString();
    }

    /** Another given name with the same initial, as twins and sons may have. */
    void sameInitial(Self other, Dice dice) {
      GivenName theirs = other.called;
      if (theirs == null) {
        // Who has one name only shares it with nobody
        NameLists.Weighted<GivenName> names =
            NameLists.givenNames(male, origin, born.getYear(), dice);
        surname = names.pick(dice).name() + " bin " + names.pick(dice).name();
        prefix = null;
        return;
      }
      List<GivenName> fitting = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        GivenName name = NameLists.givenNames(male, origin, born.getYear(), dice).pick(dice);
        if (!name.name().equals(theirs.name())
            && name.name().charAt(0) == theirs.name().charAt(0)
            && name.name().startsWith("IJ") == theirs.name().startsWith("IJ")) {
          fitting.add(name);
        }
      }
      GivenName name = fitting.isEmpty() ? theirs : fitting.get(0);
      called = name;
      givenNames = fitting.isEmpty() ? theirs.name() + " Maria" : name.name();
    }

    void marry(Surname other, Dice dice) {
      List<PartnerName> names = new ArrayList<>();
      names.add(new PartnerName(other.prefix(), other.name()));
      if (dice.chance(120)) {
        Surname former = NameLists.SURNAMES.pick(dice);
        names.add(new PartnerName(former.prefix(), former.name()));
      }
      partners = names;
      int drawn = dice.below(100);
      usage =
          male
              ? drawn < 92 ? NameUsage.OWN : NameUsage.OWN_PARTNER
              : drawn < 34
                  ? NameUsage.OWN
                  : drawn < 70
                      ? NameUsage.PARTNER
                      : drawn < 94 ? NameUsage.PARTNER_OWN : NameUsage.OWN_PARTNER;
    }

    void live(Address address, Dice dice) {
      int drawn = dice.below(100);
      if (drawn < 14) {
        return;
      }
      addresses = List.of(address);
      if (drawn < 44) {
        earlier = address(Address.Kind.HOME, NameLists.PLACES.pick(dice), dice);
      }
    }
  }
}
