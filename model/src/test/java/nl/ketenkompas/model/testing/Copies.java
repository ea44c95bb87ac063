package nl.ketenkompas.model.testing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import nl.ketenkompas.model.testing.NameLists.GivenName;
import nl.ketenkompas.model.testing.People.Self;
import nl.ketenkompas.model.testing.TruePerson.Copy;
import org.jspecify.annotations.Nullable;

/**
 * What partners make of people: each with habits of its own (the police writes no diacritics beyond
 * its character set, the shelter initials only, the municipality follows the BRP), and errors on
 * top.
 */
final class Copies {
  private static final int COPIES = 5;
  private static final int MANAGERS = 6;

  private final Population population;
  private final People people;

  Copies(Population population, People people) {
    this.population = population;
    this.people = people;
  }

  /** How often something happens at a partner, in cases of a thousand. */
  private record Habits(
      int bsnMissing,
      int bsnWrong,
      int typo,
      int callName,
      int initialsOnly,
      int firstNameOnly,
      int partnerNameAsSurname,
      boolean keepsPartnerNames,
      int prefixInSurname,
      int prefixMissing,
      int noDiacritics,
      int dateWrong,
      int dateMissing,
      int genderUnknown,
      int addressOld,
      int addressMissing,
      int managed) {

    static final Habits SHELTER =
        new Habits(480, 8, 40, 250, 1000, 0, 330, false, 0, 60, 350, 30, 15, 30, 350, 400, 700);
    static final Habits POLICE =
        new Habits(620, 4, 30, 60, 100, 250, 150, false, 170, 70, 700, 18, 5, 10, 350, 150, 0);
    static final Habits MENTAL_HEALTH =
        new Habits(160, 4, 12, 20, 20, 100, 40, true, 20, 15, 40, 8, 2, 10, 200, 100, 600);
    static final Habits MUNICIPALITY =
        new Habits(40, 1, 2, 0, 0, 0, 0, true, 0, 0, 0, 0, 0, 0, 60, 0, 300);
    static final Habits YOUTH_CARE =
        new Habits(170, 4, 20, 350, 40, 450, 60, false, 40, 40, 250, 12, 5, 15, 250, 80, 500);

    static Habits of(String partner) {
      return switch (partner) {
        case "shelter" -> SHELTER;
        case "police" -> POLICE;
        case "mental-health" -> MENTAL_HEALTH;
        case "municipality" -> MUNICIPALITY;
        default -> YOUTH_CARE;
      };
    }
  }

  TruePerson complete(Self self) {
    Dice dice = Dice.of(population.seed(), COPIES, self.number());
    List<Copy> copies = new ArrayList<>();
    for (String partner : partners(self, dice)) {
      copies.add(copy(self, partner, 0, dice));
      if (dice.chance(18)) {
        copies.add(copy(self, partner, 1, dice));
      }
    }
    return new TruePerson(
        self.number(), self.truth(), self.secondBsn(), self.household(), self.relation(), copies);
  }

  private static List<String> partners(Self self, Dice dice) {
    int age = Population.REFERENCE.getYear() - self.born().getYear();
    List<String> at = new ArrayList<>();
    if (age >= 16 && dice.chance(520)) {
      at.add("shelter");
    }
    if (age >= 12 && dice.chance(380)) {
      at.add("police");
    }
    if (age >= 18 && dice.chance(330)) {
      at.add("mental-health");
    }
    if (dice.chance(self.truth().bsn() == null ? 250 : 680)) {
      at.add("municipality");
    }
    if (age < 23 && dice.chance(800)) {
      at.add("youth-care");
    }
    if (at.size() > 4) {
      at.remove(dice.below(5));
    }
    if (at.isEmpty()) {
      at.add(age < 18 ? "youth-care" : "shelter");
    }
    return at;
  }

  private Copy copy(Self self, String partner, int again, Dice dice) {
    Habits habits = Habits.of(partner);
    SourceKey key = population.key(partner, self.number(), again);
    EnumSet<Damage> damages = EnumSet.noneOf(Damage.class);
    PersonRecord truth = self.truth();
    PersonName name = name(self, habits, partner, damages, dice);

    Bsn bsn = truth.bsn();
    String typed = null;
    if (bsn != null) {
      Bsn second = self.secondBsn();
      if (dice.chance(habits.bsnMissing)) {
        bsn = null;
        damages.add(Damage.BSN_MISSING);
      } else if (dice.chance(habits.bsnWrong)) {
        typed = Bsns.nearly(bsn, dice);
        bsn = null;
        damages.add(Damage.BSN_DIGIT_WRONG);
      } else if (dice.chance(2)) {
        int other = dice.below(population.size());
        if (other != self.number()) {
          bsn = people.bsn(2 * other);
          damages.add(Damage.BSN_OF_ANOTHER);
        }
      } else if (second != null && dice.chance(500)) {
        bsn = second;
        damages.add(Damage.BSN_SECOND);
      }
    }

    Gender gender = truth.gender();
    if (gender != Gender.UNKNOWN) {
      if (dice.chance(habits.genderUnknown)) {
        gender = Gender.UNKNOWN;
        damages.add(Damage.GENDER_UNKNOWN);
      } else if (habits.genderUnknown > 0 && dice.chance(4)) {
        gender = gender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
        damages.add(Damage.GENDER_WRONG);
      }
    }

    boolean register = partner.equals("municipality");
    PersonRecord record =
        PersonRecord.of(key)
            .withName(name)
            .withBsn(bsn)
            .withBirthDate(birthDate(self, habits, damages, dice))
            .withGender(gender)
            .withAddresses(addresses(self, habits, damages, dice))
            .withDeathDate(register || dice.chance(200) ? truth.deathDate() : null)
            .withSecret(register && truth.secret())
            .withTrajectoryManager(manager(partner, habits, dice))
            .withStatus(
                truth.deathDate() != null && register
                    ? "ended"
                    : dice.oneOf("active", "active", "active", "waiting", "ended"));
    return new Copy(record, damages, typed);
  }

  private PersonName name(
      Self self, Habits habits, String partner, EnumSet<Damage> damages, Dice dice) {
    PersonName truth = self.truth().name();
    String given = truth.givenNames();
    String initials = null;
    GivenName called = self.called();
    if (given != null && called != null) {
      if (!called.callName().equals(called.name()) && dice.chance(habits.callName)) {
        given = called.callName();
        damages.add(Damage.CALL_NAME);
      } else if (given.indexOf(' ') > 0 && dice.chance(habits.firstNameOnly)) {
        given = called.name();
        if (!given.equals(truth.givenNames())) {
          damages.add(Damage.FIRST_GIVEN_NAME_ONLY);
        }
      }
      if (dice.chance(habits.initialsOnly)) {
        initials = initials(given, dice.chance(300));
        given = null;
        damages.add(Damage.INITIALS_ONLY);
      } else if (dice.chance(habits.typo)) {
        given = typo(given, dice);
        damages.add(Damage.TYPO_IN_GIVEN_NAME);
      }
    }

    String prefix = truth.prefix();
    String surname = truth.surname();
    List<PartnerName> partners = truth.partners();
    NameUsage usage = truth.usage();
    boolean usesPartner = usage == NameUsage.PARTNER || usage == NameUsage.PARTNER_OWN;
    if (usesPartner && !partners.isEmpty() && dice.chance(habits.partnerNameAsSurname)) {
      PartnerName current = partners.get(0);
      if (usage == NameUsage.PARTNER_OWN && surname != null) {
        surname = current.surname() + "-" + (prefix == null ? "" : prefix + " ") + surname;
      } else {
        surname = current.surname();
      }
      prefix = current.prefix();
      damages.add(Damage.PARTNER_NAME_AS_SURNAME);
    }
    if (!habits.keepsPartnerNames && !partners.isEmpty()) {
      partners = List.of();
      usage = null;
      damages.add(Damage.PARTNER_NAMES_MISSING);
    } else if (partners.size() > 1) {
      partners = partners.subList(0, 1);
      damages.add(Damage.PARTNER_NAMES_MISSING);
    }
    if (surname != null) {
      if (prefix != null && dice.chance(habits.prefixInSurname)) {
        surname = prefix + " " + surname;
        prefix = null;
        damages.add(Damage.PREFIX_IN_SURNAME);
      } else if (prefix != null && dice.chance(habits.prefixMissing)) {
        prefix = null;
        damages.add(Damage.PREFIX_MISSING);
      }
      if (dice.chance(habits.typo)) {
        surname = typo(surname, dice);
        damages.add(Damage.TYPO_IN_SURNAME);
      }
    }

    boolean plain = dice.chance(habits.noDiacritics);
    boolean windows = partner.equals("police");
    if (plain || windows) {
      PersonName before = new PersonName(given, initials, prefix, surname, partners, usage);
      given = given == null ? null : plain(given, !plain);
      initials = initials == null ? null : plain(initials, !plain);
      surname = surname == null ? null : plain(surname, !plain);
      partners =
          partners.stream()
              .map(p -> new PartnerName(p.prefix(), plain(p.surname(), !plain)))
              .toList();
      if (!before.equals(new PersonName(given, initials, prefix, surname, partners, usage))) {
        damages.add(Damage.DIACRITICS_MISSING);
      }
    }
    return new PersonName(given, initials, prefix, surname, partners, usage);
  }

  private static PartialDate birthDate(
      Self self, Habits habits, EnumSet<Damage> damages, Dice dice) {
    PartialDate date = self.truth().birthDate();
    if (dice.chance(habits.dateMissing)) {
      damages.add(Damage.BIRTH_DATE_MISSING);
      return PartialDate.UNKNOWN;
    }
    if (date.precision() == PartialDate.Precision.YEAR
        && habits.dateMissing > 0
        && dice.chance(600)) {
      damages.add(Damage.FIRST_OF_JANUARY);
      return PartialDate.of(date.year(), 1, 1).orThrow();
    }
    if (date.precision() != PartialDate.Precision.DAY || !dice.chance(habits.dateWrong)) {
      return date;
    }
    if (date.day() <= 12 && date.day() != date.month()) {
      damages.add(Damage.DAY_AND_MONTH_SWAPPED);
      return PartialDate.of(date.year(), /* month= */ date.day(), /* day= */ date.month())
          .orThrow();
    }
    damages.add(Damage.BIRTH_DATE_DIGIT_WRONG);
    LocalDate born = self.born();
    return PartialDate.of(
        switch (dice.below(3)) {
          case 0 -> born.plusYears(born.getYear() > 1980 ? -1 : 1);
          case 1 -> born.plusYears(born.getYear() > 1970 ? -10 : 10);
          default -> born.plusDays(born.getDayOfMonth() > 15 ? -10 : 10);
        });
  }

  private static List<Address> addresses(
      Self self, Habits habits, EnumSet<Damage> damages, Dice dice) {
    List<Address> addresses = self.truth().addresses();
    if (addresses.isEmpty()) {
      return addresses;
    }
    if (dice.chance(habits.addressMissing)) {
      damages.add(Damage.ADDRESS_MISSING);
      return List.of();
    }
    Address earlier = self.earlier();
    if (earlier != null && dice.chance(habits.addressOld)) {
      damages.add(Damage.ADDRESS_OLD);
      return List.of(earlier);
    }
    return addresses;
  }

  private @Nullable TrajectoryManager manager(String partner, Habits habits, Dice dice) {
    if (!dice.chance(habits.managed)) {
      return null;
    }
    // About forty clients to a manager
    int number = dice.below(Math.max(1, population.size() / 60));
    return manager(population.seed(), partner, number);
  }

  static TrajectoryManager manager(long seed, String partner, int number) {
    Dice of = Dice.of(seed, MANAGERS, partner.hashCode(), number);
    GivenName given = NameLists.givenNames(of.chance(400), "nl", 1970, of).pick(of);
    NameLists.Surname surname = NameLists.surnamesOf(of.oneOf("nl", "nl", "gr", "sr")).pick(of);
    String whole = (surname.prefix() == null ? "" : surname.prefix() + " ") + surname.name();
    String organisation =
        Population.PARTNERS.stream()
            .filter(p -> p.id().equals(partner))
            .map(nl.ketenkompas.model.chain.Partner::name)
            .findFirst()
            .orElse(partner);
    return new TrajectoryManager(
        given.callName().charAt(0) + ". " + whole,
        organisation,
        "medewerker" + (number + 1) + "@" + partner + ".example");
  }

  /**
   * Initials as the BRP makes them: a letter and a dot for each name, one for a hyphenated name;
   * with {@code longer} the habit of writing Th., Ph., Chr. and IJ.
   */
  static String initials(String givenNames, boolean longer) {
    StringBuilder initials = new StringBuilder();
    for (String name : givenNames.split(" ", -1)) {
      String letters = name.substring(0, 1);
      if (longer) {
        for (String start : List.of("IJ", "Chr", "Th", "Ph")) {
          if (name.startsWith(start)) {
            letters = start;
          }
        }
      }
      initials.append(letters).append('.');
    }
    return initials.toString();
  }

  /** Another text that a hasty writer makes of a name. */
  static String typo(String name, Dice dice) {
    for (int attempt = 0; attempt < 20; attempt++) {
      String wrong = onceWrong(name, dice);
      if (!wrong.equals(name) && !wrong.isBlank() && Character.isLetter(wrong.charAt(0))) {
        return wrong;
      }
    }
    return name + "s";
  }

  private static String onceWrong(String name, Dice dice) {
    int at = dice.below(name.length());
    if (!Character.isLetter(name.charAt(at))) {
      return name;
    }
    return switch (dice.below(6)) {
      case 0 -> name.length() < 4 ? name : name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at + 1) + name.substring(at);
      case 2 ->
          at == 0 || at + 1 >= name.length() || !Character.isLetter(name.charAt(at + 1))
              ? name
              : name.substring(0, at)
                  + name.charAt(at + 1)
                  + name.charAt(at)
                  + name.substring(at + 2);
      case 3 -> name.substring(0, at) + neighbour(name.charAt(at), dice) + name.substring(at + 1);
      case 4 -> sound(name, dice);
      default -> at == 0 ? name : name.substring(0, at) + "e" + name.substring(at);
    };
  }

  private static char neighbour(char letter, Dice dice) {
    String rows = "qwertyuiop asdfghjkl zxcvbnm";
    int at = rows.indexOf(Character.toLowerCase(letter));
    if (at < 0) {
      return letter;
    }
    int to = dice.chance(500) ? at - 1 : at + 1;
    if (to < 0 || to >= rows.length() || rows.charAt(to) == ' ') {
      return letter;
    }
    char typed = rows.charAt(to);
    return Character.isUpperCase(letter) ? Character.toUpperCase(typed) : typed;
  }

  /** Spellings that sound alike. */
  private static String sound(String name, Dice dice) {
    List<String[]> pairs =
        List.of(
            new String[] {"ij", "y"},
            new String[] {"y", "ij"},
            new String[] {"ei", "ij"},
            new String[] {"c", "k"},
            new String[] {"k", "c"},
            new String[] {"s", "z"},
            new String[] {"z", "s"},
            new String[] {"f", "v"},
            new String[] {"aa", "a"},
            new String[] {"oo", "o"},
            new String[] {"dt", "t"},
            new String[] {"ou", "au"},
            new String[] {"ss", "s"});
    String[] pair = dice.pick(pairs);
    int at = name.indexOf(pair[0], 1);
    return at < 0 ? name : name.substring(0, at) + pair[1] + name.substring(at + pair[0].length());
  }

  /** Letters without diacritics; with {@code keepWestern} only those that Windows-1252 lacks. */
  static String plain(String name, boolean keepWestern) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 0x80 || (keepWestern && c >= 0xC0 && c <= 0xFF)) {
        plain.append(c);
        continue;
      }
      switch (c) {
        case 'ı' -> plain.append('i');
        case 'ł' -> plain.append('l');
        case 'Ł' -> plain.append('L');
        case 'đ' -> plain.append('d');
        case 'Đ' -> plain.append('D');
        case 'ø' -> plain.append('o');
        case 'Ø' -> plain.append('O');
        case 'ß' -> plain.append("ss");
        case 'ĳ' -> plain.append("ij");
        default -> {
          String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
          plain.append(base.charAt(0));
        }
      }
    }
    return plain.toString();
  }
}
