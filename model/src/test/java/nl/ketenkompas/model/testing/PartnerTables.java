package nl.ketenkompas.model.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.NameUsage;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.TruePerson.Copy;
import org.jspecify.annotations.Nullable;

/** The files in which five partners deliver people, each as such partners write them. */
final class PartnerTables {
  static final Table<Copy> SHELTER =
      new Table<>(
          "opvang",
          Population.SHELTER,
          "person",
          Table.Style.SEMICOLON,
          "Cliëntenlijst van de opvang",
          "Client list of the shelter",
          Map.of("trajectoryManagerOrganisation", Population.SHELTER.name()),
          List.of(
              Column.of("key", "Cliëntnr", c -> c.record().key().local()),
              Column.of("fullName", "Naam", PartnerTables::surnameFirst)
                  .split("SURNAME_COMMA_INITIALS"),
              Column.of("birthDate", "Geboortedatum", date("dd-MM-yyyy")).format("dd-MM-yyyy"),
              Column.coded(
                  "gender",
                  "Geslacht",
                  c -> c.record().gender().code(),
                  "man",
                  "M",
                  "vrouw",
                  "V",
                  "onbekend",
                  "O"),
              Column.of("bsn", "BSN", PartnerTables::bsn),
              Column.coded(
                  "addressKind",
                  "Briefadres",
                  address(a -> a.kind().code()),
                  "ja",
                  "B",
                  "nee",
                  "W"),
              Column.of("postcode", "Postcode", PartnerTables::spacedPostcode),
              Column.of("houseNumber", "Huisnr", address(PartnerTables::number)),
              Column.of("houseNumberSuffix", "Toev.", address(Address::suffix)),
              Column.of("place", "Plaats", address(Address::place)),
              Column.of("trajectoryManager", "Begeleider", manager(TrajectoryManager::name)),
              Column.of(
                  "trajectoryManagerContact",
                  "Bereikbaar via",
                  manager(TrajectoryManager::contact)),
              Column.coded(
                  "status",
                  "Status",
                  c -> c.record().status(),
                  "in zorg",
                  "active",
                  "wachtlijst",
                  "waiting",
                  "uit zorg",
                  "ended")));

  static final Table<Copy> POLICE =
      new Table<>(
          "politie",
          Population.POLICE,
          "person",
          Table.Style.WINDOWS,
          "Personen bekend bij de politie",
          "People known to the police",
          Map.of(),
          List.of(
              Column.of("key", "Registratienummer", c -> c.record().key().local()),
              Column.of("surname", "Achternaam", name(PersonName::surname)),
              Column.of("prefix", "Tussenvoegsel", name(PersonName::prefix)),
              Column.of("givenNames", "Voornamen", name(PersonName::givenNames)),
              Column.of("initials", "Voorletters", name(PersonName::initials)),
              Column.of("birthDate", "Geb.datum", date("yyyyMMdd")).format("yyyyMMdd"),
              Column.coded(
                  "gender",
                  "Geslacht",
                  c -> c.record().gender().code(),
                  "Man",
                  "M",
                  "Vrouw",
                  "V",
                  "Onb.",
                  "O"),
              Column.of("bsn", "BSN", PartnerTables::bsn).droppingBad(),
              Column.coded(
                  "addressKind",
                  "Soort adres",
                  address(a -> a.kind().code()),
                  "woon",
                  "W",
                  "post",
                  "B"),
              Column.of("street", "Straat", address(Address::street)),
              Column.of("houseNumber", "Nr", address(PartnerTables::number)),
              Column.of("houseNumberSuffix", "Toevoeging", address(Address::suffix)),
              Column.of("postcode", "Postcode", PartnerTables::spacedPostcode),
              Column.of("place", "Woonplaats", address(Address::place)),
              Column.of("deathDate", "Overleden", death("yyyyMMdd")).format("yyyyMMdd"),
              Column.coded(
                  "status",
                  "Dossier",
                  c -> c.record().status(),
                  "open",
                  "active",
                  "aangehouden",
                  "waiting",
                  "gesloten",
                  "ended")));

  static final Table<Copy> MENTAL_HEALTH =
      new Table<>(
          "ggz",
          Population.MENTAL_HEALTH,
          "person",
          Table.Style.JSON_LINES,
          "Patiënten van de ggz",
          "Patients of mental health care",
          Map.of(),
          List.of(
              Column.of("key", "/patientnummer", c -> c.record().key().local()),
              Column.of("givenNames", "/naam/voornamen", name(PersonName::givenNames)),
              Column.of("initials", "/naam/voorletters", name(PersonName::initials)),
              Column.of("prefix", "/naam/geslachtsnaam/voorvoegsel", name(PersonName::prefix)),
              Column.of("surname", "/naam/geslachtsnaam/achternaam", name(PersonName::surname)),
              Column.of("partnerPrefix", "/naam/partner/voorvoegsel", partner(PartnerName::prefix)),
              Column.of(
                  "partnerSurname", "/naam/partner/achternaam", partner(PartnerName::surname)),
              Column.coded(
                  "nameUsage",
                  "/naam/naamgebruik",
                  PartnerTables::usage,
                  "NL1",
                  "E",
                  "NL2",
                  "P",
                  "NL3",
                  "V",
                  "NL4",
                  "N"),
              Column.of("bsn", "/bsn", PartnerTables::bsn),
              Column.of("birthDate", "/geboortedatum", PartnerTables::isoBirthDate),
              Column.coded(
                  "gender",
                  "/geslacht",
                  c -> c.record().gender().code(),
                  "M",
                  "M",
                  "F",
                  "V",
                  "UNK",
                  "O",
                  "UN",
                  "O"),
              Column.coded(
                  "addressKind",
                  "/adres/soort",
                  address(a -> a.kind().code()),
                  "woonadres",
                  "W",
                  "postadres",
                  "B"),
              Column.of("street", "/adres/straat", address(Address::street)),
              Column.<Copy>of("houseNumber", "/adres/huisnummer", address(PartnerTables::number))
                  .asNumber(),
              Column.of("houseNumberSuffix", "/adres/toevoeging", address(Address::suffix)),
              Column.of("postcode", "/adres/postcode", address(PartnerTables::postcode)),
              Column.of("place", "/adres/woonplaats", address(Address::place)),
              Column.of("deathDate", "/overleden", PartnerTables::isoDeathDate),
              Column.of("trajectoryManager", "/behandelaar/naam", manager(TrajectoryManager::name)),
              Column.of(
                  "trajectoryManagerOrganisation",
                  "/behandelaar/instelling",
                  manager(TrajectoryManager::organisation)),
              Column.of(
                  "trajectoryManagerContact",
                  "/behandelaar/email",
                  manager(TrajectoryManager::contact)),
              Column.coded(
                  "status",
                  "/behandelstatus",
                  c -> c.record().status(),
                  "in behandeling",
                  "active",
                  "wachtend",
                  "waiting",
                  "afgesloten",
                  "ended")));

  static final Table<Copy> MUNICIPALITY =
      new Table<>(
          "gemeente",
          Population.MUNICIPALITY,
          "person",
          Table.Style.TAB_WITH_MARK,
          "Personen uit de BRP bij de gemeente",
          "People from the BRP at the municipality",
          Map.of(),
          List.of(
              Column.of("key", "Persoonsnummer", c -> c.record().key().local()),
              Column.of("bsn", "Burgerservicenummer", PartnerTables::bsn),
              Column.of("givenNames", "Voornamen", name(PersonName::givenNames)),
              Column.of("prefix", "Voorvoegsel", name(PersonName::prefix)),
              Column.of("surname", "Geslachtsnaam", PartnerTables::registeredSurname),
              Column.of("nameUsage", "Naamgebruik", PartnerTables::usage),
              Column.of("partnerPrefix", "Voorvoegsel partner", partner(PartnerName::prefix)),
              Column.of("partnerSurname", "Geslachtsnaam partner", partner(PartnerName::surname)),
              Column.of("birthDate", "Geboortedatum", date("yyyyMMdd")).format("yyyyMMdd"),
              Column.of("gender", "Geslacht", c -> c.record().gender().code()),
              Column.of("addressKind", "Functie adres", address(a -> a.kind().code())),
              Column.of("street", "Straatnaam", address(Address::street)),
              Column.of("houseNumber", "Huisnummer", address(PartnerTables::number)),
              Column.of("houseNumberSuffix", "Letter/toevoeging", address(Address::suffix)),
              Column.of("postcode", "Postcode", address(PartnerTables::postcode)),
              Column.of("place", "Woonplaats", address(Address::place)),
              Column.of("deathDate", "Datum overlijden", death("yyyyMMdd")).format("yyyyMMdd"),
              Column.of("secret", "Geheimhouding", c -> c.record().secret() ? "7" : "0"),
              Column.of("trajectoryManager", "Regisseur", manager(TrajectoryManager::name)),
              Column.of(
                  "trajectoryManagerOrganisation",
                  "Organisatie regisseur",
                  manager(TrajectoryManager::organisation)),
              Column.of(
                  "trajectoryManagerContact",
                  "E-mail regisseur",
                  manager(TrajectoryManager::contact)),
              Column.coded(
                  "status",
                  "Status",
                  c -> c.record().status(),
                  "lopend",
                  "active",
                  "aangemeld",
                  "waiting",
                  "beëindigd",
                  "ended")));

  static final Table<Copy> YOUTH_CARE =
      new Table<>(
          "jeugdzorg",
          Population.YOUTH_CARE,
          "person",
          Table.Style.JSON_LINES,
          "Jeugdigen in zorg",
          "Youths in care",
          Map.of("trajectoryManagerOrganisation", Population.YOUTH_CARE.name()),
          List.of(
              Column.of("key", "/clientcode", c -> c.record().key().local()),
              Column.of("fullName", "/naam", PartnerTables::surnameFirst)
                  .split("SURNAME_COMMA_GIVEN_NAMES"),
              Column.of("birthDate", "/geboren", date("dd-MM-yyyy")).format("dd-MM-yyyy"),
              Column.coded(
                  "gender",
                  "/sekse",
                  c -> c.record().gender().code(),
                  "jongen",
                  "M",
                  "meisje",
                  "V",
                  "onbekend",
                  "O"),
              Column.of("bsn", "/bsn", PartnerTables::bsn),
              Column.of("postcode", "/postcode", address(PartnerTables::postcode)),
              Column.<Copy>of("houseNumber", "/huisnummer", address(PartnerTables::number))
                  .asNumber(),
              Column.of("houseNumberSuffix", "/huisletter", address(Address::suffix)),
              Column.of("place", "/woonplaats", address(Address::place)),
              Column.of("trajectoryManager", "/gezinsvoogd", manager(TrajectoryManager::name)),
              Column.of(
                  "trajectoryManagerContact", "/contact", manager(TrajectoryManager::contact)),
              Column.coded(
                  "status",
                  "/status",
                  c -> c.record().status(),
                  "lopend",
                  "active",
                  "wachtlijst",
                  "waiting",
                  "afgesloten",
                  "ended")));

  static final List<Table<Copy>> ALL =
      List.of(SHELTER, POLICE, MENTAL_HEALTH, MUNICIPALITY, YOUTH_CARE);

  private PartnerTables() {}

  static Table<Copy> of(String partner) {
    for (Table<Copy> table : ALL) {
      if (table.partner().id().equals(partner)) {
        return table;
      }
    }
    throw new IllegalArgumentException("no such partner");
  }

  private static Function<Copy, @Nullable String> name(
      Function<PersonName, @Nullable String> part) {
    return copy -> part.apply(copy.record().name());
  }

  private static Function<Copy, @Nullable String> partner(
      Function<PartnerName, @Nullable String> part) {
    return copy -> {
      List<PartnerName> partners = copy.record().name().partners();
      return partners.isEmpty() ? null : part.apply(partners.get(0));
    };
  }

  private static Function<Copy, @Nullable String> manager(
      Function<TrajectoryManager, @Nullable String> part) {
    return copy -> {
      TrajectoryManager manager = copy.record().trajectoryManager();
      return manager == null ? null : part.apply(manager);
    };
  }

  private static Function<Copy, @Nullable String> address(
      Function<Address, @Nullable String> part) {
    return copy -> {
      List<Address> addresses = copy.record().addresses();
      return addresses.isEmpty() ? null : part.apply(addresses.get(0));
    };
  }

  private static @Nullable String number(Address address) {
    Integer number = address.houseNumber();
    return number == null ? null : number.toString();
  }

  private static @Nullable String postcode(Address address) {
    return address.postcode() == null ? null : address.postcode().text();
  }

  private static @Nullable String spacedPostcode(Copy copy) {
    List<Address> addresses = copy.record().addresses();
    String code = addresses.isEmpty() ? null : postcode(addresses.get(0));
    return code == null ? null : code.substring(0, 4) + " " + code.substring(4);
  }

  private static @Nullable String bsn(Copy copy) {
    Bsn bsn = copy.record().bsn();
    return bsn == null ? copy.typedBsn() : bsn.text();
  }

  private static @Nullable String usage(Copy copy) {
    NameUsage usage = copy.record().name().usage();
    return usage == null ? null : usage.code();
  }

  /** The BRP writes a dot for an unknown surname. */
  private static String registeredSurname(Copy copy) {
    String surname = copy.record().name().surname();
    return surname == null ? "." : surname;
  }

  /** As in "Meer, van der A.M." */
  private static @Nullable String surnameFirst(Copy copy) {
    PersonName name = copy.record().name();
    String surname = name.surname();
    String first = name.givenNames() == null ? name.initials() : name.givenNames();
    if (surname == null) {
      return first;
    }
    StringBuilder joined = new StringBuilder(surname);
    String comma = ", ";
    if (name.prefix() != null) {
      joined.append(comma).append(name.prefix());
      comma = " ";
    }
    return first == null ? joined.toString() : joined.append(comma).append(first).toString();
  }

  private static Function<Copy, @Nullable String> date(String pattern) {
    return copy -> {
      PartialDate date = copy.record().birthDate();
      // The register writes zeros for an unknown date; others leave the cell empty
      boolean register = copy.record().key().partner().equals("municipality");
      return date.equals(PartialDate.UNKNOWN) && !register ? null : text(date, pattern);
    };
  }

  private static Function<Copy, @Nullable String> death(String pattern) {
    return copy -> {
      PartialDate date = copy.record().deathDate();
      return date == null ? null : text(date, pattern);
    };
  }

  private static String text(PartialDate date, String pattern) {
    return pattern
        .replace("yyyy", padded(date.year(), 4))
        .replace("MM", padded(date.month(), 2))
        .replace("dd", padded(date.day(), 2));
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }

  private static @Nullable String isoBirthDate(Copy copy) {
    PartialDate date = copy.record().birthDate();
    return date.equals(PartialDate.UNKNOWN) ? null : date.text();
  }

  private static @Nullable String isoDeathDate(Copy copy) {
    PartialDate date = copy.record().deathDate();
    return date == null ? null : date.text();
  }
}
