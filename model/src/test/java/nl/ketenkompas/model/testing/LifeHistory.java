package nl.ketenkompas.model.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a generated person in the chain from 2008 on, as the partners saw it: how the
 * life areas went, the process steps, consents, and the circumstances that decide who may see the
 * file. Every row is keyed by the record of the partner that delivers it. Follows from the seed and
 * the person; immutable.
 *
 * <p>Among the stories: recovery, relapse, slow and stuck trajectories, silence; corrections,
 * contradictions between partners, gaps, inverted and future-dated periods, income that is not
 * lawful, care without evidence; consents that are limited, expired, withdrawn, or unsigned;
 * outreach care.
 */
public final class LifeHistory {
  /** The five life areas, as the norms call them. */
  public static final List<String> AREAS =
      List.of("HOUSING", "INCOME", "CARE", "DAY_ACTIVITY", "HEALTH_INSURANCE");

  /** The six process steps, in order. */
  public static final List<String> STEPS =
      List.of("REGISTRATION", "TRIAGE", "CLARIFICATION", "ALLOCATION", "MONITORING", "OUTFLOW");

  private static final int HISTORY = 20;
  private static final LocalDate BEGIN = LocalDate.of(2008, 2, 1);
  private static final LocalDate AS_OF = Population.REFERENCE;

  private final Story story;
  private final List<Observed> observations;
  private final List<Step> steps;
  private final List<Permission> permissions;
  private final List<Circumstance> circumstances;

  private LifeHistory(
      Story story,
      List<Observed> observations,
      List<Step> steps,
      List<Permission> permissions,
      List<Circumstance> circumstances) {
    this.story = story;
    this.observations = List.copyOf(observations);
    this.steps = List.copyOf(steps);
    this.permissions = List.copyOf(permissions);
    this.circumstances = List.copyOf(circumstances);
  }

  /** How it goes with somebody, in one word. */
  public enum Story {
    /** Not on a trajectory. */
    NOT_FOLLOWED,
    /** All areas become stable, and stay so. */
    RECOVERS,
    /** Becomes stable and falls back, some of them up again. */
    RELAPSES,
    /** One or two areas lag behind. */
    SLOW,
    /** Nothing becomes stable for long. */
    STUCK,
    /** Hardly anybody wrote anything down. */
    SILENT
  }

  /**
   * What a partner saw of a life area during a period.
   *
   * @param id of the observation at the partner
   * @param key of the record at the partner
   * @param area one of {@link #AREAS}
   * @param status {@code STABLE}, {@code UNSTABLE} or {@code UNKNOWN}
   * @param from the first day
   * @param until the first day no longer covered, or null: until further notice; may lie before
   *     {@code from}
   * @param recordedAt when it was recorded
   * @param legal for income {@code YES}, {@code NO} or {@code UNKNOWN}; null when not stated
   * @param evidence for care {@code YES}, {@code NO} or {@code UNKNOWN}; null when not stated
   * @param supersedes the id of the observation that it corrects, or null
   */
  public record Observed(
      String id,
      SourceKey key,
      String area,
      String status,
      LocalDate from,
      @Nullable LocalDate until,
      Instant recordedAt,
      @Nullable String legal,
      @Nullable String evidence,
      @Nullable String supersedes) {}

  /**
   * A step of the process.
   *
   * @param id of the step at the partner
   * @param key of the record at the partner
   * @param step one of {@link #STEPS}
   * @param from the first day
   * @param until the day on which it was completed, or null while it is open
   * @param responsible code of staff
   * @param function what that person is
   * @param organisation code of the partner where that person works
   * @param override why the order of the steps was departed from, or null
   * @param recordedAt when it was recorded
   */
  public record Step(
      String id,
      SourceKey key,
      String step,
      LocalDate from,
      @Nullable LocalDate until,
      String responsible,
      String function,
      String organisation,
      @Nullable String override,
      Instant recordedAt) {}

  /**
   * A consent, or a decision on outreach care.
   *
   * @param id of the consent or decision at the partner
   * @param key of the record at the partner
   * @param kind {@code CONSENT} or {@code OUTREACH}
   * @param dataKinds codes of kinds of data, or {@code all}
   * @param partners codes of partners, or {@code all}
   * @param purposes codes of purposes, or {@code all}
   * @param from the first day
   * @param until the first day no longer covered, or null; of outreach care the day of review
   * @param givenOn the day of signature or decision
   * @param document reference to the signed document, or null when there is none
   * @param withdrawnOn the first day on which it does not hold, or null
   * @param ground of outreach care, or null
   * @param motivated whether the motivation of outreach care is on record
   * @param decidedBy code of who decided on outreach care, or null
   * @param recordedAt when it was recorded
   */
  public record Permission(
      String id,
      SourceKey key,
      String kind,
      List<String> dataKinds,
      List<String> partners,
      List<String> purposes,
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate givenOn,
      @Nullable String document,
      @Nullable LocalDate withdrawnOn,
      @Nullable String ground,
      boolean motivated,
      @Nullable String decidedBy,
      Instant recordedAt) {}

  /**
   * What decides in whose view somebody is.
   *
   * @param key of the record at the partner
   * @param labels such as {@code homeless}
   * @param municipality to which the person belongs
   * @param caseloads codes of staff
   * @param standing {@code CURRENT}, {@code FORMER} or {@code DECEASED}
   * @param from the first day
   * @param until the first day no longer covered, or null
   * @param recordedAt when it was recorded
   */
  public record Circumstance(
      SourceKey key,
      List<String> labels,
      String municipality,
      List<String> caseloads,
      String standing,
      LocalDate from,
      @Nullable LocalDate until,
      Instant recordedAt) {}

  /**
   * The story in one word.
   *
   * @return how it goes
   */
  public Story story() {
    return story;
  }

  /**
   * What partners saw.
   *
   * @return observations, in no particular order
   */
  public List<Observed> observations() {
    return observations;
  }

  /**
   * The process steps.
   *
   * @return in the order in which they were taken
   */
  public List<Step> steps() {
    return steps;
  }

  /**
   * Consents and decisions on outreach care.
   *
   * @return in no particular order
   */
  public List<Permission> permissions() {
    return permissions;
  }

  /**
   * Circumstances, one for each record.
   *
   * @return in the order of the records
   */
  public List<Circumstance> circumstances() {
    return circumstances;
  }

  /**
   * Obtains the history of a person.
   *
   * @param seed of the population
   * @param person one of its people
   * @return the history
   */
  public static LifeHistory of(long seed, TruePerson person) {
    return new Writer(seed, person).write();
  }

  /** Code of a member of staff of a partner. */
  static String staff(String partner, int number) {
    return "u-" + partner + "-" + number;
  }

  /** Makes one history. */
  private static final class Writer {
    private final Dice dice;
    private final TruePerson person;
    private final Map<String, SourceKey> keys = new LinkedHashMap<>();
    private final int staff;
    private final List<Observed> observations = new ArrayList<>();
    private int ids;

    Writer(long seed, TruePerson person) {
      this.dice = Dice.of(seed, HISTORY, person.number());
      this.person = person;
      for (TruePerson.Copy copy : person.copies()) {
        SourceKey key = copy.record().key();
        keys.putIfAbsent(key.partner(), key);
      }
      this.staff = dice.below(20) + 1;
    }

    LifeHistory write() {
      Story story = story();
      LocalDate start = BEGIN.plusDays(dice.below(1_400));
      if (story != Story.NOT_FOLLOWED) {
        observe(story, start);
      }
      Collections.sort(observations, (a, b) -> a.recordedAt().compareTo(b.recordedAt()));
      return new LifeHistory(
          story,
          observations,
          steps(story, start),
          permissions(story, start),
          circumstances(start));
    }

    private Story story() {
      boolean adult = !person.truth().birthDate().toLocalDate().map(Writer::isMinor).orElse(false);
      boolean chance = dice.chance(620);
      boolean known = keys.containsKey("municipality") || keys.containsKey("shelter");
      if (!adult || !chance || !known) {
        return Story.NOT_FOLLOWED;
      }
      int drawn = dice.below(100);
      if (drawn < 36) {
        return Story.RECOVERS;
      }
      if (drawn < 54) {
        return Story.RELAPSES;
      }
      if (drawn < 74) {
        return Story.SLOW;
      }
      return drawn < 92 ? Story.STUCK : Story.SILENT;
    }

    private static boolean isMinor(LocalDate birth) {
      return birth.isAfter(AS_OF.minusYears(18));
    }

    private void observe(Story story, LocalDate start) {
      int lagging = dice.below(AREAS.size());
      for (int i = 0; i < AREAS.size(); i++) {
        String area = AREAS.get(i);
        if (story == Story.SILENT && !dice.chance(250)) {
          continue;
        }
        SourceKey key = source(area);
        LocalDate good = start.plusDays(dice.between(20, 260));
        switch (story) {
          case RECOVERS -> {
            bad(key, area, start, good);
            good(key, area, good, null);
          }
          case RELAPSES -> {
            bad(key, area, start, good);
            LocalDate fall = good.plusDays(dice.between(60, 420));
            LocalDate again = fall.plusDays(dice.between(14, 150));
            good(key, area, good, fall);
            if (dice.chance(550)) {
              bad(key, area, fall, again);
              good(key, area, again, null);
            } else {
              bad(key, area, fall, null);
            }
          }
          case SLOW -> {
            if (i == lagging || (i == (lagging + 2) % AREAS.size() && dice.chance(400))) {
              LocalDate late = AS_OF.minusDays(dice.between(-10, 85));
              bad(key, area, start, late);
              if (!late.isAfter(AS_OF)) {
                good(key, area, late, null);
              }
            } else {
              bad(key, area, start, good);
              good(key, area, good, null);
            }
          }
          case STUCK -> {
            LocalDate brief = good.plusDays(dice.between(5, 75));
            bad(key, area, start, good);
            if (dice.chance(400)) {
              good(key, area, good, brief);
              bad(key, area, brief, null);
            } else if (dice.chance(300)) {
              add(key, area, "UNKNOWN", good, null);
            } else {
              bad(key, area, good, null);
            }
          }
          default -> add(key, area, dice.oneOf("STABLE", "UNSTABLE", "UNKNOWN"), good, brief(good));
        }
        mishaps(key, area, good);
      }
    }

    private LocalDate brief(LocalDate day) {
      return day.plusDays(dice.between(10, 200));
    }

    /**
     * The municipality knows about income and insurance, the clinic about care, the shelter about
     * the rest.
     */
    private SourceKey source(String area) {
      List<String> order =
          switch (area) {
            case "INCOME", "HEALTH_INSURANCE" -> List.of("municipality", "shelter");
            default -> List.of("shelter", "municipality");
          };
      for (String partner : order) {
        SourceKey key = keys.get(partner);
        if (key != null) {
          return key;
        }
      }
      throw new IllegalStateException("followed by nobody");
    }

    private void bad(SourceKey key, String area, LocalDate from, @Nullable LocalDate until) {
      if (from.isAfter(AS_OF)) {
        return;
      }
      add(key, area, "UNSTABLE", from, clip(until));
    }

    private void good(SourceKey key, String area, LocalDate from, @Nullable LocalDate until) {
      if (from.isAfter(AS_OF)) {
        return;
      }
      LocalDate end = clip(until);
      LocalDate last = end == null ? AS_OF : end;
      if (last.isAfter(from.plusDays(120)) && dice.chance(350)) {
        // Looked at again half way: two periods, mostly without a gap
        LocalDate again = from.plusDays(dice.between(45, 110));
        int gap = dice.chance(200) ? dice.between(1, 24) : 0;
        add(key, area, "STABLE", from, again);
        if (gap > 0 && dice.chance(300)) {
          add(key, area, "UNKNOWN", again, again.plusDays(gap));
        }
        add(key, area, "STABLE", again.plusDays(gap), end);
      } else {
        add(key, area, "STABLE", from, end);
      }
    }

    private static @Nullable LocalDate clip(@Nullable LocalDate until) {
      return until != null && until.isAfter(AS_OF) ? null : until;
    }

    private void add(
        SourceKey key, String area, String status, LocalDate from, @Nullable LocalDate until) {
      add(key, area, status, from, until, null, from.plusDays(dice.below(11)));
    }

    private void add(
        SourceKey key,
        String area,
        String status,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String supersedes,
        LocalDate recorded) {
      String legal = null;
      String evidence = null;
      if (status.equals("STABLE") && area.equals("INCOME")) {
        legal = dice.chance(920) ? "YES" : doubt();
      }
      if (status.equals("STABLE") && area.equals("CARE")) {
        evidence = dice.chance(930) ? "YES" : doubt();
      }
      observations.add(
          new Observed(
              key.local() + "-W" + ++ids,
              key,
              area,
              status,
              from,
              until,
              at(recorded),
              legal,
              evidence,
              supersedes));
    }

    private @Nullable String doubt() {
      return switch (dice.below(3)) {
        case 0 -> "NO";
        case 1 -> "UNKNOWN";
        default -> null;
      };
    }

    private Instant at(LocalDate day) {
      return day.atTime(dice.between(7, 16), dice.below(60)).toInstant(ZoneOffset.UTC);
    }

    private void mishaps(SourceKey key, String area, LocalDate good) {
      if (observations.isEmpty() || good.isAfter(AS_OF.minusDays(60))) {
        return;
      }
      Observed last = observations.get(observations.size() - 1);
      LocalDate later = AS_OF.minusDays(dice.between(1, 50));
      if (dice.chance(30)) {
        // A correction: it began some days later, or it never was
        LocalDate from = last.from().plusDays(dice.between(1, 20));
        LocalDate until = dice.chance(150) ? from : last.until();
        if (until != null && until.isBefore(from)) {
          until = from;
        }
        LocalDate recorded = dice.chance(150) ? AS_OF.plusDays(dice.between(1, 15)) : later;
        add(key, area, last.status(), from, until, last.id(), recorded);
      }
      if (dice.chance(12)) {
        // Somebody else saw it differently for a while
        SourceKey other = keys.get(key.partner().equals("shelter") ? "municipality" : "shelter");
        if (other != null) {
          LocalDate from = last.from().plusDays(dice.between(10, 60));
          if (from.isBefore(AS_OF)) {
            add(other, area, "UNSTABLE", from, from.plusDays(dice.between(2, 15)));
          }
        }
      }
      if (dice.chance(4)) {
        add(key, area, "STABLE", later, later.minusDays(dice.between(1, 30)));
      }
      if (dice.chance(4)) {
        LocalDate from = AS_OF.plusDays(dice.between(5, 40));
        add(key, area, "STABLE", from, null, null, later);
      }
    }

    private List<Step> steps(Story story, LocalDate start) {
      List<Step> steps = new ArrayList<>();
      if (story == Story.NOT_FOLLOWED) {
        return steps;
      }
      SourceKey key = keys.get("municipality");
      if (key == null) {
        key = keys.get("shelter");
      }
      if (key == null) {
        return steps;
      }
      int reached =
          switch (story) {
            case RECOVERS -> dice.chance(300) ? 6 : 5;
            case RELAPSES, SLOW -> 5;
            case SILENT -> dice.between(1, 3);
            default -> dice.between(2, 5);
          };
      LocalDate day = start;
      int skipped = reached > 3 && dice.chance(20) ? 2 : -1;
      for (int i = 0; i < reached && !day.isAfter(AS_OF); i++) {
        if (i == skipped) {
          continue;
        }
        int length =
            switch (i) {
              case 0 -> dice.between(0, 9);
              case 1 -> dice.between(0, 21);
              case 2 -> dice.between(14, 75);
              case 3 -> dice.between(7, 60);
              case 4 -> dice.between(365, 800);
              default -> dice.between(60, 200);
            };
        LocalDate end = day.plusDays(length);
        boolean open = (i == reached - 1 && i != 5) || end.isAfter(AS_OF);
        String partner = i < 4 ? "municipality" : key.partner();
        steps.add(
            new Step(
                key.local() + "-S" + (i + 1),
                key,
                STEPS.get(i),
                day,
                open ? null : end,
                staff(partner, i < 4 ? staff % 6 + 1 : staff),
                i < 2 ? "centraal onthaal" : i < 4 ? "trajectregisseur" : "cliëntmanager",
                partner,
                skipped >= 0 && i == skipped + 1 ? "crisis: zorg kon niet wachten" : null,
                at(day.plusDays(dice.below(4)))));
        day = end;
      }
      return steps;
    }

    private List<Permission> permissions(Story story, LocalDate start) {
      List<Permission> all = new ArrayList<>();
      boolean followed = story != Story.NOT_FOLLOWED;
      int consents = 0;
      for (String partner : List.of("shelter", "municipality", "mental-health")) {
        SourceKey key = keys.get(partner);
        if (key == null) {
          continue;
        }
        int often =
            switch (partner) {
              case "shelter" -> followed ? 640 : 240;
              case "municipality" -> followed && consents == 0 ? 420 : 40;
              default -> 180;
            };
        if (dice.chance(often)) {
          all.add(consent(key, start, ++consents));
        }
      }
      if (consents == 0 && followed && dice.chance(330)) {
        SourceKey key = keys.get("shelter");
        SourceKey at = key == null ? keys.get("municipality") : key;
        if (at != null) {
          all.add(outreach(at));
        }
      }
      return all;
    }

    private Permission consent(SourceKey key, LocalDate start, int number) {
      LocalDate given = start.plusDays(dice.between(0, 40));
      if (given.isAfter(AS_OF)) {
        given = AS_OF.minusDays(dice.below(30));
      }
      List<String> everything = List.of("all");
      List<String> kinds = everything;
      List<String> partners = everything;
      List<String> purposes = everything;
      if (dice.chance(220)) {
        kinds =
            dice.oneOf(
                List.of("identity", "address", "status", "trajectory", "housing"),
                List.of("identity", "status", "trajectory", "housing", "income", "daytime"),
                List.of("identity", "address", "status", "health"));
      }
      if (dice.chance(160)) {
        partners =
            dice.oneOf(
                List.of("municipality", "shelter"),
                List.of("municipality", "shelter", "mental-health"),
                List.of("shelter", "housing"));
      }
      if (dice.chance(140)) {
        purposes = List.of("care");
      }
      LocalDate until = dice.chance(450) ? null : given.plusMonths(dice.oneOf(6, 12, 24, 36));
      LocalDate withdrawn = dice.chance(110) ? given.plusDays(dice.between(14, 500)) : null;
      boolean signed = !dice.chance(45);
      return new Permission(
          key.local() + "-T" + number,
          key,
          "CONSENT",
          kinds,
          partners,
          purposes,
          given,
          until,
          given,
          signed ? "DOC-" + given.getYear() + "-" + key.local() : null,
          withdrawn == null || withdrawn.isAfter(AS_OF) ? null : withdrawn,
          null,
          false,
          null,
          at(given.plusDays(dice.below(6))));
    }

    private Permission outreach(SourceKey key) {
      LocalDate decided = AS_OF.minusDays(dice.between(3, 260));
      boolean motivated = !dice.chance(80);
      int days = dice.chance(100) ? dice.between(190, 400) : dice.between(60, 183);
      return new Permission(
          key.local() + "-B1",
          key,
          "OUTREACH",
          List.of("all"),
          List.of("all"),
          List.of("care"),
          decided,
          dice.chance(60) ? null : decided.plusDays(days),
          decided,
          null,
          null,
          dice.oneOf("cannot-care-for-self", "severe-neglect", "danger-to-self"),
          motivated,
          staff(key.partner(), staff),
          at(decided.plusDays(dice.below(3))));
    }

    private List<Circumstance> circumstances(LocalDate start) {
      List<Circumstance> all = new ArrayList<>();
      boolean young =
          person
              .truth()
              .birthDate()
              .toLocalDate()
              .map(b -> b.isAfter(AS_OF.minusYears(23)))
              .orElse(false);
      boolean offender = dice.chance(180);
      boolean nuisance = dice.chance(260);
      boolean avoider = dice.chance(220);
      boolean eviction = dice.chance(200);
      boolean residential = dice.chance(600);
      String place =
          person.truth().addresses().isEmpty()
              ? "Groningen"
              : or(person.truth().addresses().get(0).place(), "Groningen");
      for (TruePerson.Copy copy : person.copies()) {
        SourceKey key = copy.record().key();
        List<String> labels = new ArrayList<>();
        switch (key.partner()) {
          case "shelter" -> {
            labels.add("homeless");
            labels.add(residential ? "residentially-homeless" : "actually-homeless");
            if (young) {
              labels.add("homeless-youth");
            }
            if (avoider) {
              labels.add("care-avoider");
            }
          }
          case "police" -> {
            if (offender) {
              labels.add("repeat-offender");
            }
            if (nuisance) {
              labels.add("nuisance");
            }
          }
          case "mental-health" -> {
            if (avoider) {
              labels.add("care-avoider");
            }
          }
          case "municipality" -> {
            if (eviction && !keys.containsKey("shelter")) {
              labels.add("threatened-eviction");
            }
            if (nuisance && keys.containsKey("police")) {
              labels.add("nuisance");
            }
          }
          default -> {
            if (keys.containsKey("shelter")) {
              labels.add("homeless-youth");
            }
          }
        }
        boolean ended = "ended".equals(copy.record().status());
        String standing =
            copy.record().deathDate() != null ? "DECEASED" : ended ? "FORMER" : "CURRENT";
        boolean caseload = key.partner().equals("shelter") || key.partner().equals("mental-health");
        all.add(
            new Circumstance(
                key,
                List.copyOf(labels),
                place,
                caseload ? List.of(staff(key.partner(), staff)) : List.of(),
                standing,
                start,
                null,
                at(start.plusDays(dice.below(8)))));
      }
      return all;
    }

    private static String or(@Nullable String text, String other) {
      return text == null ? other : text;
    }
  }
}
