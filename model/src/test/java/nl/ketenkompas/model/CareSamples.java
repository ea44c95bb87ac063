package nl.ketenkompas.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.care.Action;
import nl.ketenkompas.model.care.Actor;
import nl.ketenkompas.model.care.AreaMatch;
import nl.ketenkompas.model.care.DataKind;
import nl.ketenkompas.model.care.DataKinds;
import nl.ketenkompas.model.care.Deviation;
import nl.ketenkompas.model.care.FilledForm;
import nl.ketenkompas.model.care.FormDefinition;
import nl.ketenkompas.model.care.FormError;
import nl.ketenkompas.model.care.FreeText;
import nl.ketenkompas.model.care.Goal;
import nl.ketenkompas.model.care.LifeArea;
import nl.ketenkompas.model.care.LifeAreas;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Plan;
import nl.ketenkompas.model.care.PlanCriterion;
import nl.ketenkompas.model.care.PlanGap;
import nl.ketenkompas.model.care.PlanLevel;
import nl.ketenkompas.model.care.Progress;
import nl.ketenkompas.model.care.Qualifier;
import nl.ketenkompas.model.care.Question;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.care.SupportNeed;
import nl.ketenkompas.model.care.Urgency;
import nl.ketenkompas.model.care.Words;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;

/** One value of each type of the package care, with its JSON form. */
final class CareSamples {
  private static final SourceKey KEY = SourceKey.of("shelter", "0012");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant RECORDED = Instant.parse("2026-01-06T09:30:00Z");
  private static final Words WORDS = new Words("Wonen", "Housing");
  private static final String WORDS_JSON = "{\"nl\":\"Wonen\",\"en\":\"Housing\"}";

  private CareSamples() {}

  /** The values and their JSON. */
  static Map<Object, String> all() {
    Map<Object, String> samples = new LinkedHashMap<>();
    lists(samples);
    facts(samples);
    plans(samples);
    forms(samples);
    return samples;
  }

  private static void lists(Map<Object, String> samples) {
    LifeArea area = new LifeArea("HOUSING", WORDS);
    String areaJson = "{\"code\":\"HOUSING\",\"name\":" + WORDS_JSON + "}";
    samples.put(WORDS, WORDS_JSON);
    samples.put(area, areaJson);
    samples.put(
        new LifeAreas("own", WORDS, "here", "SK-M1", List.of(area)),
        "{\"id\":\"own\",\"title\":"
            + WORDS_JSON
            + ",\"source\":\"here\",\"rule\":\"SK-M1\",\"areas\":["
            + areaJson
            + "]}");
    samples.put(
        new AreaMatch(AreaMatch.Relation.PART_OF, "INCOME", List.of("SK-M1")),
        "{\"relation\":\"PART_OF\",\"code\":\"INCOME\",\"rules\":[\"SK-M1\"]}");
    samples.put(AreaMatch.Relation.SAME, "\"SAME\"");
    samples.put(Sensitivity.SPECIAL_CATEGORY, "\"SPECIAL_CATEGORY\"");
    DataKind kind = new DataKind("bsn", WORDS, Sensitivity.NATIONAL_NUMBER);
    String kindJson =
        "{\"code\":\"bsn\",\"name\":" + WORDS_JSON + ",\"sensitivity\":\"NATIONAL_NUMBER\"}";
    samples.put(kind, kindJson);
    samples.put(
        new DataKinds("own", WORDS, "here", List.of(kind)),
        "{\"id\":\"own\",\"title\":"
            + WORDS_JSON
            + ",\"source\":\"here\",\"kinds\":["
            + kindJson
            + "]}");
  }

  private static void facts(Map<Object, String> samples) {
    samples.put(FreeText.of("een\r\ntwee"), "\"een\\ntwee\"");
    samples.put(Status.STABLE, "\"STABLE\"");
    samples.put(Qualifier.NOT_STATED, "\"NOT_STATED\"");
    samples.put(
        Observation.of(KEY, "HOUSING", Status.STABLE, DAY, null, "shelter", RECORDED),
        "{\"key\":\"shelter/0012\",\"area\":\"HOUSING\",\"status\":\"STABLE\","
            + "\"from\":\"2026-01-05\",\"source\":\"shelter\","
            + "\"recordedAt\":\"2026-01-06T09:30:00Z\"}");
    samples.put(
        new Observation(
            KEY,
            "INCOME",
            Status.UNKNOWN,
            DAY,
            DAY.minusDays(1),
            "shelter",
            RECORDED,
            "o 2",
            "o 1",
            Qualifier.NO,
            Qualifier.UNKNOWN),
        "{\"key\":\"shelter/0012\",\"area\":\"INCOME\",\"status\":\"UNKNOWN\","
            + "\"from\":\"2026-01-05\",\"until\":\"2026-01-04\",\"source\":\"shelter\","
            + "\"recordedAt\":\"2026-01-06T09:30:00Z\",\"id\":\"o 2\",\"supersedes\":\"o 1\","
            + "\"legal\":\"NO\",\"evidence\":\"UNKNOWN\"}");
    samples.put(Urgency.CRISIS, "\"CRISIS\"");
    samples.put(Actor.Kind.NETWORK, "\"NETWORK\"");
    samples.put(Actor.client(KEY), "{\"kind\":\"CLIENT\",\"person\":\"shelter/0012\"}");
    samples.put(Actor.network(), "{\"kind\":\"NETWORK\"}");
    samples.put(
        Actor.partner("shelter", "client-manager").withName(FreeText.of("T. Wouda")),
        "{\"kind\":\"PARTNER\",\"partner\":\"shelter\",\"role\":\"client-manager\","
            + "\"name\":\"T. Wouda\"}");
    samples.put(
        new SupportNeed(
            KEY,
            "n2",
            "INCOME",
            Urgency.URGENT,
            Actor.client(),
            FreeText.of("Geld voor eten"),
            DAY,
            DAY.plusDays(30),
            RECORDED,
            "n1"),
        "{\"key\":\"shelter/0012\",\"id\":\"n2\",\"area\":\"INCOME\",\"urgency\":\"URGENT\","
            + "\"from\":{\"kind\":\"CLIENT\"},\"text\":\"Geld voor eten\","
            + "\"askedOn\":\"2026-01-05\",\"until\":\"2026-02-04\","
            + "\"recordedAt\":\"2026-01-06T09:30:00Z\",\"supersedes\":\"n1\"}");
  }

  private static void plans(Map<Object, String> samples) {
    Progress done = new Progress(DAY, RECORDED, Progress.State.DONE);
    String doneJson =
        "{\"on\":\"2026-01-05\",\"recordedAt\":\"2026-01-06T09:30:00Z\",\"state\":\"DONE\"}";
    Goal goal = new Goal("g1", FreeText.of("Een kamer"), "HOUSING", null, null, DAY, List.of(done));
    String goalJson =
        "{\"id\":\"g1\",\"text\":\"Een kamer\",\"area\":\"HOUSING\",\"due\":\"2026-01-05\","
            + "\"progress\":["
            + doneJson
            + "]}";
    Action action =
        new Action(
            "a1",
            FreeText.of("Zoeken"),
            "g1",
            "HOUSING",
            PlanLevel.PERSON,
            KEY,
            Actor.network(),
            DAY,
            12_500L,
            "SERVICE",
            List.of());
    String actionJson =
        "{\"id\":\"a1\",\"text\":\"Zoeken\",\"goal\":\"g1\",\"area\":\"HOUSING\","
            + "\"level\":\"PERSON\",\"person\":\"shelter/0012\",\"actor\":{\"kind\":\"NETWORK\"},"
            + "\"due\":\"2026-01-05\",\"costCents\":12500,\"costKind\":\"SERVICE\"}";
    Deviation deviation = new Deviation("housing", "g1", DAY, FreeText.of("Geen plaats"));
    String deviationJson =
        "{\"partner\":\"housing\",\"goal\":\"g1\",\"on\":\"2026-01-05\","
            + "\"reason\":\"Geen plaats\"}";
    samples.put(Progress.State.STOPPED, "\"STOPPED\"");
    samples.put(done, doneJson);
    samples.put(goal, goalJson);
    samples.put(
        new Goal("g2", FreeText.of("Rust"), null, null, null, null, List.of()),
        "{\"id\":\"g2\",\"text\":\"Rust\"}");
    samples.put(action, actionJson);
    samples.put(
        new Action(
            "a2", FreeText.of("Praten"), null, null, null, null, null, null, null, null, List.of()),
        "{\"id\":\"a2\",\"text\":\"Praten\"}");
    samples.put(deviation, deviationJson);
    samples.put(Plan.Kind.TRAJECTORY, "\"TRAJECTORY\"");
    samples.put(PlanLevel.FAMILY, "\"FAMILY\"");
    samples.put(
        new Plan(
            SourceKey.of("municipality", "family-1"),
            "p2",
            Plan.Kind.FAMILY_RECOVERY,
            List.of(KEY),
            "family-7",
            DateRange.parse("2026-01-05/.."),
            RECORDED,
            "p1",
            50_000_000_000L,
            List.of(goal),
            List.of(action),
            List.of(deviation),
            List.of(done)),
        "{\"key\":\"municipality/family-1\",\"id\":\"p2\",\"kind\":\"FAMILY_RECOVERY\","
            + "\"members\":[\"shelter/0012\"],\"lifeAreas\":\"family-7\","
            + "\"valid\":\"2026-01-05/..\",\"recordedAt\":\"2026-01-06T09:30:00Z\","
            + "\"supersedes\":\"p1\",\"budgetCents\":50000000000,\"goals\":["
            + goalJson
            + "],\"actions\":["
            + actionJson
            + "],\"deviations\":["
            + deviationJson
            + "],\"progress\":["
            + doneJson
            + "]}");
    samples.put(PlanCriterion.ACTION_DUE, "\"ACTION_DUE\"");
    samples.put(
        new PlanGap(PlanCriterion.ACTION_DUE, "/actions/0/due"),
        "{\"criterion\":\"ACTION_DUE\",\"rule\":\"ST-PLAN\",\"pointer\":\"/actions/0/due\"}");
  }

  private static void forms(Map<Object, String> samples) {
    Question.Choice choice = new Question.Choice("yes", WORDS);
    String choiceJson = "{\"code\":\"yes\",\"text\":" + WORDS_JSON + "}";
    Question.Condition condition = new Question.Condition("q1", List.of("yes"));
    String conditionJson = "{\"question\":\"q1\",\"in\":[\"yes\"]}";
    Question first =
        new Question(
            "q1",
            WORDS,
            Question.Type.CODES,
            List.of(choice),
            null,
            null,
            "HOUSING",
            "housing",
            true,
            null);
    String firstJson =
        "{\"code\":\"q1\",\"text\":"
            + WORDS_JSON
            + ",\"type\":\"CODES\",\"choices\":["
            + choiceJson
            + "],\"area\":\"HOUSING\",\"kind\":\"housing\",\"required\":true}";
    Question second =
        new Question(
            "q2",
            WORDS,
            Question.Type.NUMBER,
            List.of(),
            -1L,
            9L,
            null,
            "housing",
            false,
            condition);
    String secondJson =
        "{\"code\":\"q2\",\"text\":"
            + WORDS_JSON
            + ",\"type\":\"NUMBER\",\"least\":-1,\"most\":9,\"kind\":\"housing\",\"when\":"
            + conditionJson
            + "}";
    samples.put(choice, choiceJson);
    samples.put(condition, conditionJson);
    samples.put(Question.Type.YES_NO, "\"YES_NO\"");
    samples.put(first, firstJson);
    samples.put(second, secondJson);
    samples.put(
        new FormDefinition(
            "f",
            2,
            WORDS,
            "here",
            DateRange.parse("2026-01-01/2027-01-01"),
            "monitoring-5",
            "chain",
            List.of(first, second)),
        "{\"id\":\"f\",\"version\":2,\"title\":"
            + WORDS_JSON
            + ",\"source\":\"here\",\"valid\":\"2026-01-01/2027-01-01\","
            + "\"lifeAreas\":\"monitoring-5\",\"dataKinds\":\"chain\",\"questions\":["
            + firstJson
            + ","
            + secondJson
            + "]}");
    FilledForm.Answer answer = FilledForm.Answer.of("q1", "yes");
    String answerJson = "{\"question\":\"q1\",\"values\":[\"yes\"]}";
    samples.put(answer, answerJson);
    samples.put(FilledForm.Answer.of("q2"), "{\"question\":\"q2\"}");
    samples.put(
        new FilledForm(KEY, "f", 2, DAY, RECORDED, List.of(answer)),
        "{\"key\":\"shelter/0012\",\"form\":\"f\",\"version\":2,\"filledOn\":\"2026-01-05\","
            + "\"recordedAt\":\"2026-01-06T09:30:00Z\",\"answers\":["
            + answerJson
            + "]}");
    samples.put(FormError.Code.TOO_MANY, "\"TOO_MANY\"");
    samples.put(
        new FormError("q1", FormError.Code.TOO_MANY),
        "{\"question\":\"q1\",\"code\":\"TOO_MANY\"}");
    samples.put(new FormError(null, FormError.Code.FORM_UNKNOWN), "{\"code\":\"FORM_UNKNOWN\"}");
  }
}
