package nl.ketenkompas.privacy.rights;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.rights.ProcessingRegister.Activity;
import nl.ketenkompas.privacy.rights.ProcessingRegister.Recipient;

/** Writes what a client is told, line by line. */
final class Letter {
  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

  private final Agreement<CovenantTerms> covenant;
  private final Language language;
  private final ProcessingRegister register;

  Letter(Agreement<CovenantTerms> covenant, Language language) {
    this.covenant = covenant;
    this.language = language;
    register = ProcessingRegister.of(covenant, (kind, purpose) -> "");
  }

  List<String> lines(Collection<Held> held, List<String> looks) {
    List<String> lines = new ArrayList<>();
    lines.add((held.isEmpty() ? RightsPhrase.NOTHING_HELD : RightsPhrase.HELD).text(language));
    held.stream()
        .sorted(Comparator.comparing(Held::kind).thenComparing(Held::received))
        .forEach(one -> lines.add(line(one)));
    held.stream()
        .map(Held::kind)
        .distinct()
        .sorted()
        .forEach(kind -> register.activities().forEach(one -> activity(lines, one, kind)));
    lines.add((looks.isEmpty() ? RightsPhrase.NO_LOOKS : RightsPhrase.LOOKS).text(language));
    lines.addAll(looks);
    lines.add(RightsPhrase.RIGHTS.text(language));
    return lines;
  }

  private String line(Held one) {
    String from = party(one.key().partner());
    String what = kind(one.kind());
    String line = RightsPhrase.ITEM.text(language, what, from, date(one.received()));
    LocalDate until = one.keptUntil();
    String kept =
        until == null
            ? RightsPhrase.KEPT_OPEN.text(language)
            : RightsPhrase.KEPT_UNTIL.text(language, date(until));
    String closed = one.harmsAnother() ? " " + RightsPhrase.CLOSED.text(language) : "";
    return line + " " + kept + closed;
  }

  private void activity(List<String> lines, Activity activity, String kind) {
    List<String> recipients =
        activity.recipients().stream()
            .filter(recipient -> recipient.kind().equals(kind))
            .map(this::recipient)
            .toList();
    if (!recipients.isEmpty()) {
      lines.add(
          RightsPhrase.PURPOSE.text(
              language,
              kind(kind),
              activity.purpose().text(language),
              String.join(", ", activity.bases().stream().map(Object::toString).toList()),
              String.join(", ", recipients)));
    }
  }

  private String recipient(Recipient recipient) {
    String level = RightsPhrase.valueOf(recipient.level().name()).text(language);
    return recipient.title().text(language) + " (" + level + ")";
  }

  private String party(String code) {
    return covenant.terms().parties().stream()
        .filter(party -> party.id().equals(code))
        .map(Party::name)
        .findFirst()
        .orElse(code);
  }

  private String kind(String code) {
    Optional<DataKind> known =
        covenant.terms().kinds().stream().filter(one -> one.code().equals(code)).findFirst();
    return known.map(one -> one.title().text(language)).orElse(code);
  }

  private String date(LocalDate date) {
    return language == Language.NL ? DUTCH.format(date) : date.toString();
  }
}
