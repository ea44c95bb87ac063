package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * Made-up people, one to a line: {@code initials or given names; prefix; surname; birth date;
 * gender}, and behind it in any order {@code bsn=, partner=, home=, post=} and {@code dead}.
 */
public final class People {
  private static final Pattern SEMICOLON = Pattern.compile(" *; *");

  private People() {}

  public static PersonRecord person(String key, String line) {
    List<String> cells = Arrays.asList(SEMICOLON.split(line, -1));
    PersonRecord record =
        PersonRecord.of(SourceKey.parse(key))
            .withBirthDate(PartialDate.parse(cells.get(3)))
            .withGender(Gender.ofCode(cells.get(4)));
    List<PartnerName> partners = new ArrayList<>();
    for (String cell : cells.subList(5, cells.size())) {
      String value = cell.substring(cell.indexOf('=') + 1);
      if (cell.equals("dead")) {
        record = record.withDeathDate(PartialDate.UNKNOWN);
      } else if (cell.startsWith("bsn=")) {
        record = record.withBsn(Bsn.parse(value));
      } else if (cell.startsWith("typed=")) {
        record = record.withBsn(Bsn.tryParse(value).value().orElse(null));
      } else if (cell.startsWith("partner=")) {
        partners.add(new PartnerName(null, value));
      } else if (cell.startsWith("home=")) {
        record = record.withAddresses(List.of(address(Address.Kind.HOME, value)));
      } else if (cell.startsWith("post=")) {
        record = record.withAddresses(List.of(address(Address.Kind.CORRESPONDENCE, value)));
      } else {
        throw new IllegalArgumentException(cell);
      }
    }
    String given = cells.get(0);
    boolean initials = given.endsWith(".");
    return record.withName(
        new PersonName(
            initials ? null : orNull(given),
            initials ? given : null,
            orNull(cells.get(1)),
            orNull(cells.get(2)),
            partners,
            null));
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static Address address(Address.Kind kind, String text) {
    return new Address(
        kind,
        Postcode.parse(text.substring(0, 6)),
        Integer.valueOf(text.substring(7)),
        null,
        null,
        null);
  }
}
