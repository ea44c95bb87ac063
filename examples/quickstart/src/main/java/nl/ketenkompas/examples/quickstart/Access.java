package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ketenkompas.examples.chain.Chain;
import nl.ketenkompas.examples.chain.ClientFile;
import nl.ketenkompas.examples.chain.ClientFile.AreaNow;
import nl.ketenkompas.examples.quickstart.Lines.AccessLine;
import nl.ketenkompas.examples.quickstart.Lines.Because;
import nl.ketenkompas.examples.quickstart.Lines.FileLine;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.privacy.AccessDecision;
import nl.ketenkompas.privacy.AccessReason;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.redaction.Disclosed;
import nl.ketenkompas.privacy.redaction.Disclosure;
import nl.ketenkompas.privacy.redaction.RedactedFile;
import org.jspecify.annotations.Nullable;

/** What the covenant gives each role, and a few files as two roles see them. */
final class Access {
  private static final int FILES = 5;

  private final Chain chain;
  private final Path out;
  private final Language language;
  private final Progress progress;
  private final List<Client> clients;

  Access(Chain chain, Path out, Language language, Progress progress) {
    this.chain = chain;
    this.out = out;
    this.language = language;
    this.progress = progress;
    this.clients = chain.recognised().clients();
  }

  /** What one viewer got. */
  private static final class Look {
    private final Viewer viewer;
    private final BitSet seen = new BitSet();
    private final Map<Level, Long> levels = new EnumMap<>(Level.class);
    private final Set<String> rules = new TreeSet<>();
    private final Map<Reason, Integer> refusals = new TreeMap<>(Reasons.ORDER);

    Look(Viewer viewer) {
      this.viewer = viewer;
    }

    long count(Level level) {
      return levels.getOrDefault(level, 0L);
    }
  }

  /** Writes access.jsonl, files.jsonl and access-log.jsonl. */
  Section run() throws IOException {
    Situation situation = chain.situation().orElse(null);
    try (JsonLines access = new JsonLines(out.resolve("access.jsonl"));
        JsonLines files = new JsonLines(out.resolve("files.jsonl"));
        JsonLines log = new JsonLines(out.resolve("access-log.jsonl"))) {
      if (situation == null) {
        return new Section(Words.WHO_SEES_WHAT.in(language)).add(Words.NO_COVENANT.in(language));
      }
      Section section =
          new Section(
              Headings.of(
                  Words.WHO_SEES_WHAT,
                  situation.covenant().agreement(),
                  CovenantTerms.KIND,
                  language));
      Table perKind =
          new Table(
              Words.ANSWERS_PER_KIND.in(language),
              Words.ROLE.in(language),
              Words.PURPOSE.in(language),
              Words.KIND.in(language),
              "#" + Level.FULL,
              "#" + Level.SUMMARY,
              "#" + Level.EXISTS,
              "#" + Level.NONE,
              Words.GRANTED_BY.in(language));
      List<Look> looks = looks(situation, access, perKind);
      section.add(perRole(looks));
      section.addToPage(perKind);
      disclose(looks, files, log, section);
      return section;
    } finally {
      progress.clear();
    }
  }

  private List<Look> looks(Situation situation, JsonLines access, Table perKind) {
    CovenantTerms terms = situation.covenant().agreement().terms();
    List<Look> looks = new ArrayList<>();
    for (User user : chain.users()) {
      Set<String> purposes = new LinkedHashSet<>();
      for (Grant grant : terms.grants()) {
        if (grant.role().equals(user.role())) {
          purposes.add(grant.purpose());
        }
      }
      purposes.forEach(purpose -> looks.add(new Look(situation.viewer(user, purpose))));
    }
    long done = 0;
    for (Look look : looks) {
      for (DataKind kind : terms.kinds()) {
        progress.show(
            Words.ASKING.in(language), done++, (long) looks.size() * terms.kinds().size());
        ask(look, kind.code(), access, perKind);
      }
    }
    return looks;
  }

  private void ask(Look look, String kind, JsonLines access, Table perKind) {
    // The viewer hands out the same few instances again and again
    IdentityHashMap<AccessDecision, int[]> counts = new IdentityHashMap<>();
    for (int c = 0; c < clients.size(); c++) {
      AccessDecision decision = look.viewer.decide(clients.get(c).id(), kind);
      counts.computeIfAbsent(decision, d -> new int[1])[0]++;
      if (decision.level() != Level.NONE) {
        look.seen.set(c);
      }
    }
    Map<Level, Integer> levels = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      levels.put(level, 0);
    }
    Set<String> rules = new TreeSet<>();
    Map<Reason, Integer> refusals = new TreeMap<>(Reasons.ORDER);
    counts.forEach(
        (decision, count) -> {
          levels.merge(decision.level(), count[0], Integer::sum);
          look.levels.merge(decision.level(), (long) count[0], Long::sum);
          Reason reason = decision.reasons().get(0);
          if (decision.level() == Level.NONE) {
            refusals.merge(reason, count[0], Integer::sum);
            look.refusals.merge(reason, count[0], Integer::sum);
          } else {
            rules.add(reason.rule().id());
          }
        });
    look.rules.addAll(rules);
    User user = look.viewer.user();
    access.write(
        new AccessLine(
            user.role(),
            user.partner(),
            user.id(),
            look.viewer.purpose(),
            kind,
            levels,
            List.copyOf(rules),
            refusals.entrySet().stream()
                .map(
                    refused ->
                        new AccessLine.Refused(
                            refused.getKey().rule().id(),
                            refused.getKey().code().name(),
                            refused.getValue()))
                .toList()));
    perKind.row(
        user.role(),
        look.viewer.purpose(),
        kind,
        levels.getOrDefault(Level.FULL, 0),
        levels.getOrDefault(Level.SUMMARY, 0),
        levels.getOrDefault(Level.EXISTS, 0),
        levels.getOrDefault(Level.NONE, 0),
        String.join(" ", rules));
  }

  private Table perRole(List<Look> looks) {
    Table table =
        new Table(
            Words.ANSWERS_PER_ROLE.in(language, clients.size()),
            Words.ROLE.in(language),
            Words.PARTNER.in(language),
            Words.PURPOSE.in(language),
            "#" + Words.SEES.in(language),
            "#" + Level.FULL,
            "#" + Level.SUMMARY,
            "#" + Level.EXISTS,
            "#" + Level.NONE,
            Words.OR_REFUSED.in(language));
    for (Look look : looks) {
      User user = look.viewer.user();
      table.row(
          user.role(),
          user.partner(),
          look.viewer.purpose(),
          look.seen.cardinality(),
          look.count(Level.FULL),
          look.count(Level.SUMMARY),
          look.count(Level.EXISTS),
          look.count(Level.NONE),
          look.rules.isEmpty()
              ? Reasons.mostFrequent(look.refusals).map(reason -> reason.text(language)).orElse("")
              : String.join(" ", look.rules));
    }
    return table;
  }

  private void disclose(List<Look> looks, JsonLines files, JsonLines log, Section section) {
    Optional<Look[]> two = two(looks);
    if (two.isEmpty()) {
      section.add(Words.NO_FILES.in(language));
      return;
    }
    Look one = two.get()[0];
    Look other = two.get()[1];
    BitSet both = (BitSet) one.seen.clone();
    both.and(other.seen);
    int[] entries = new int[1];
    AccessLog confirming =
        entry -> {
          log.write(entry);
          entries[0]++;
          return true;
        };
    int opened = 0;
    int shown = 0;
    for (int c = both.nextSetBit(0); c >= 0 && shown < FILES; c = both.nextSetBit(c + 1)) {
      if (!differ(one.viewer, other.viewer, clients.get(c))) {
        continue;
      }
      ClientFile file = chain.fileOf(clients.get(c));
      @Nullable RedactedFile first = disclose(file, one.viewer, confirming, files);
      @Nullable RedactedFile second = disclose(file, other.viewer, confirming, files);
      opened += (first == null ? 0 : 1) + (second == null ? 0 : 1);
      shown++;
      section.addToPage(table(file, one, first, other, second));
    }
    section.add(
        Words.FILES_OPENED.in(
            language, opened, shown, entries[0], AccessReason.LOG_REFUSED.rule().id()));
  }

  /** The first two roles of different partners who see something of the same client. */
  private static Optional<Look[]> two(List<Look> looks) {
    for (int i = 0; i < looks.size(); i++) {
      for (int j = i + 1; j < looks.size(); j++) {
        Look one = looks.get(i);
        Look other = looks.get(j);
        if (!one.viewer.user().partner().equals(other.viewer.user().partner())
            && one.seen.intersects(other.seen)) {
          return Optional.of(new Look[] {one, other});
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the two do not see the same of a client. */
  private static boolean differ(Viewer one, Viewer other, Client client) {
    return ClientFile.SCHEMA.fields().stream()
        .anyMatch(
            field ->
                one.level(client.id(), field.kind()) != other.level(client.id(), field.kind()));
  }

  private @Nullable RedactedFile disclose(
      ClientFile file, Viewer viewer, AccessLog log, JsonLines files) {
    Disclosure disclosure = ClientFile.SCHEMA.disclose(file, viewer, log);
    RedactedFile redacted =
        disclosure
            .<Optional<RedactedFile>>fold(
                opened -> Optional.of(opened.file()), closed -> Optional.empty())
            .orElse(null);
    User user = viewer.user();
    files.write(
        new FileLine(
            user.role(),
            user.partner(),
            user.id(),
            viewer.purpose(),
            redacted,
            Because.of(disclosure.reasons(), language)));
    return redacted;
  }

  private Table table(
      ClientFile file,
      Look one,
      @Nullable RedactedFile first,
      Look other,
      @Nullable RedactedFile second) {
    Table table =
        new Table(
            Words.FILE_OF.in(language, file.client()),
            Words.FIELD.in(language),
            one.viewer.user().role(),
            other.viewer.user().role());
    for (var field : ClientFile.SCHEMA.fields()) {
      table.row(field.name(), cell(first, field.name()), cell(second, field.name()));
    }
    return table;
  }

  private String cell(@Nullable RedactedFile file, String field) {
    Disclosed<?> disclosed = file == null ? null : file.fields().get(field);
    return disclosed == null
        ? Words.WITHHELD.in(language)
        : disclosed.<String>fold(
            this::value,
            summary -> Words.IN_BROAD_TERMS.in(language, summary),
            () -> Words.EXISTS.in(language),
            () -> Words.ABSENT.in(language),
            () -> Words.WITHHELD.in(language));
  }

  /** The values mask themselves in their own texts; here they are meant to be read. */
  private String value(Object value) {
    if (value instanceof Bsn bsn) {
      return bsn.text();
    }
    if (value instanceof PartialDate date) {
      return date.text();
    }
    if (value instanceof Gender gender) {
      return gender.code();
    }
    if (value instanceof Address address) {
      return text(address);
    }
    if (value instanceof TrajectoryManager manager) {
      return words(manager.name(), manager.organisation());
    }
    if (value instanceof AreaNow area) {
      return Words.SINCE.in(language, area.status(), area.since());
    }
    return value.toString();
  }

  private static String text(Address address) {
    return words(
        address.street(),
        address.houseNumber() == null ? null : address.houseNumber().toString(),
        address.suffix(),
        address.postcode() == null ? null : address.postcode().text(),
        address.place());
  }

  private static String words(@Nullable String... words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      if (word != null) {
        text.append(text.length() == 0 ? "" : " ").append(word);
      }
    }
    return text.toString();
  }
}
