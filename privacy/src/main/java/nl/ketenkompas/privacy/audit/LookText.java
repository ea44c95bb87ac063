package nl.ketenkompas.privacy.audit;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/** One look in words, with the titles of the covenant, or codes where it has none. */
final class LookText {
  private static final DateTimeFormatter DUTCH_DAY =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final AccessRecord record;
  private final Optional<Agreement<CovenantTerms>> covenant;
  private final Language language;

  LookText(AccessRecord record, Book book, Language language) {
    this.record = record;
    this.covenant = book.covenant(record.agreement());
    this.language = language;
  }

  String text() {
    List<String> sentences = new ArrayList<>();
    boolean nothing = record.items().stream().allMatch(item -> item.level() == Level.NONE);
    sentences.add(head(nothing ? Phrase.NOTHING : Phrase.LOOK));
    seen(sentences, Level.FULL, Phrase.FULL);
    seen(sentences, Level.SUMMARY, Phrase.SUMMARY);
    seen(sentences, Level.EXISTS, Phrase.EXISTS);
    Set<String> rules = new LinkedHashSet<>();
    Set<String> grounds = new LinkedHashSet<>();
    for (AccessLog.Item item : record.items()) {
      if (nothing || item.level() != Level.NONE) {
        rules.add(item.rule().id());
      }
      ground(item).ifPresent(grounds::add);
    }
    sentences.add(Phrase.RULE.text(language, agreement(), String.join(", ", rules)));
    sentences.addAll(grounds);
    return String.join(" ", sentences);
  }

  private String head(Phrase phrase) {
    ZonedDateTime at = record.at().atZone(zone());
    return phrase.text(
        language,
        language == Language.NL
            ? DUTCH_DAY.format(at)
            : DateTimeFormatter.ISO_LOCAL_DATE.format(at),
        TIME.format(at),
        party(),
        role(),
        purpose());
  }

  /** The zone of the covenant; without one, or with one that this platform lacks, UTC. */
  private ZoneId zone() {
    try {
      return covenant.<ZoneId>map(known -> ZoneId.of(known.zone())).orElse(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private void seen(List<String> sentences, Level level, Phrase phrase) {
    List<String> kinds =
        record.items().stream()
            .filter(item -> item.level() == level)
            .map(item -> kind(item.kind()))
            .toList();
    if (!kinds.isEmpty()) {
      sentences.add(phrase.text(language, String.join(", ", kinds)));
    }
  }

  private Optional<String> ground(AccessLog.Item item) {
    for (Phrase phrase : Phrase.values()) {
      if (phrase.name().equals(item.ground())) {
        return Optional.of(phrase.text(language));
      }
    }
    return Optional.empty();
  }

  private String agreement() {
    return covenant.map(known -> known.title().text(language)).orElse(record.agreement());
  }

  private String party() {
    return covenant.stream()
        .flatMap(known -> known.terms().parties().stream())
        .filter(party -> party.id().equals(record.partner()))
        .map(CovenantTerms.Party::name)
        .findFirst()
        .orElse(record.partner());
  }

  private String role() {
    return covenant.stream()
        .flatMap(known -> known.terms().roles().stream())
        .filter(role -> role.code().equals(record.role()))
        .map(role -> title(role.title()))
        .findFirst()
        .orElse(record.role());
  }

  private String purpose() {
    return covenant.stream()
        .flatMap(known -> known.terms().purposes().stream())
        .filter(purpose -> purpose.code().equals(record.purpose()))
        .map(purpose -> title(purpose.title()))
        .findFirst()
        .orElse(record.purpose());
  }

  private String kind(String code) {
    return covenant.stream()
        .flatMap(known -> known.terms().kinds().stream())
        .filter(kind -> kind.code().equals(code))
        .map(kind -> title(kind.title()))
        .findFirst()
        .orElse(code);
  }

  private String title(Title title) {
    return title.text(language);
  }
}
