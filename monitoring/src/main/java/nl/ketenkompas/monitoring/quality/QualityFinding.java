package nl.ketenkompas.monitoring.quality;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.rule.Texts;

/**
 * Everything that can be odd about what partners deliver. Nothing is dropped for it. Each has a
 * sentence and an {@linkplain #advice advice}, in both languages.
 */
public enum QualityFinding implements ReasonCode {
  /** No BSN. */
  BSN_MISSING(Severity.INFO, QualityArea.IDENTITY, "SK-C10"),
  /** No birth surname. */
  SURNAME_MISSING(Severity.ERROR, QualityArea.MINIMAL_DATA, "SK-C9"),
  /** No given name and no initial. */
  INITIAL_MISSING(Severity.WARNING, QualityArea.MINIMAL_DATA, "SK-C9"),
  /** No date of birth. */
  BIRTH_DATE_MISSING(Severity.ERROR, QualityArea.MINIMAL_DATA, "SK-C9"),
  /** The date of birth is not complete. */
  BIRTH_DATE_PARTIAL(Severity.WARNING, QualityArea.MINIMAL_DATA, "SK-C9"),
  /** Born on 1 January, which often stands for an unknown day. */
  BIRTH_DATE_FIRST_JANUARY(Severity.INFO, QualityArea.IDENTITY, "SK-C7"),
  /** The date of birth lies in the future. */
  BIRTH_DATE_IN_FUTURE(Severity.ERROR, QualityArea.IDENTITY, "SK-C9"),
  /** Older than so many years, and not deceased. */
  BIRTH_DATE_IMPROBABLE(Severity.WARNING, QualityArea.IDENTITY, "SK-C9"),
  /** Younger than so many years. */
  UNDER_AGE(Severity.WARNING, QualityArea.IDENTITY, "SK-C3"),
  /** The gender is unknown. */
  GENDER_UNKNOWN(Severity.INFO, QualityArea.MINIMAL_DATA, "SK-C9"),
  /** The birth surname is a filler, such as "unknown". */
  NAME_PLACEHOLDER(Severity.ERROR, QualityArea.IDENTITY, "SK-C7"),
  /** The given name is a filler, such as "unknown". */
  GIVEN_NAME_PLACEHOLDER(Severity.WARNING, QualityArea.IDENTITY, "SK-C7"),
  /** There are digits in the birth surname. */
  NAME_WITH_DIGITS(Severity.WARNING, QualityArea.IDENTITY, "SK-C7"),
  /** No trajectory manager. */
  TRAJECTORY_MANAGER_MISSING(Severity.WARNING, QualityArea.MINIMAL_DATA, "SK-C9"),
  /** No telephone or e-mail of the trajectory manager is known. */
  TRAJECTORY_MANAGER_UNREACHABLE(Severity.INFO, QualityArea.MINIMAL_DATA, "SK-C9"),
  /** No status. */
  STATUS_MISSING(Severity.WARNING, QualityArea.MINIMAL_DATA, "SK-C9"),
  /** No address at all. */
  ADDRESS_MISSING(Severity.INFO, QualityArea.ADDRESS, "SK-C9"),
  /** A correspondence address only. */
  HOME_ADDRESS_MISSING(Severity.INFO, QualityArea.ADDRESS, "SK-C9"),
  /** Two home addresses at once. */
  HOME_ADDRESS_TWICE(Severity.WARNING, QualityArea.ADDRESS, "SK-C9"),
  /** A home address without postcode. */
  POSTCODE_MISSING(Severity.INFO, QualityArea.ADDRESS, "SK-C9"),
  /** A postcode without house number. */
  HOUSE_NUMBER_MISSING(Severity.INFO, QualityArea.ADDRESS, "SK-C9"),
  /** Deceased before birth. */
  DEATH_BEFORE_BIRTH(Severity.ERROR, QualityArea.IDENTITY, "SK-C9"),
  /** The date of death lies in the future. */
  DEATH_IN_FUTURE(Severity.ERROR, QualityArea.IDENTITY, "SK-C9"),
  /** The date of death is not complete. */
  DEATH_DATE_PARTIAL(Severity.INFO, QualityArea.IDENTITY, "SK-C9"),
  /** Two different BSNs. */
  BSN_CONFLICT(Severity.ERROR, QualityArea.IDENTITY, "SK-C7"),
  /** Two different birth surnames. */
  SURNAME_CONFLICT(Severity.WARNING, QualityArea.IDENTITY, "SK-C8"),
  /** Two different initials. */
  INITIAL_CONFLICT(Severity.WARNING, QualityArea.IDENTITY, "SK-C7"),
  /** Two dates of birth that do not go together. */
  BIRTH_DATE_CONFLICT(Severity.ERROR, QualityArea.IDENTITY, "SK-C7"),
  /** Two genders that do not go together. */
  GENDER_CONFLICT(Severity.WARNING, QualityArea.IDENTITY, "SK-C7"),
  /** Two different home addresses. */
  HOME_ADDRESS_CONFLICT(Severity.INFO, QualityArea.ADDRESS, "SK-C9"),
  /** Two dates of death that do not go together. */
  DEATH_CONFLICT(Severity.ERROR, QualityArea.IDENTITY, "SK-C9"),
  /** One of them tells of a death and another does not. */
  DEATH_KNOWN_TO_SOME(Severity.WARNING, QualityArea.IDENTITY, "SK-C6"),
  /** Two different statuses. */
  STATUS_CONFLICT(Severity.INFO, QualityArea.MINIMAL_DATA, "SK-C6"),
  /** Two different trajectory managers. */
  TRAJECTORY_MANAGER_CONFLICT(Severity.WARNING, QualityArea.MINIMAL_DATA, "SK-C6"),
  /** One of them keeps the data secret and another does not. */
  SECRECY_CONFLICT(Severity.ERROR, QualityArea.IDENTITY, "SK-C6"),
  /** One partner has this client twice. */
  DOUBLE_ENTRY(Severity.WARNING, QualityArea.IDENTITY, "SK-C6"),
  /** One of them and another have the same BSN and are two clients. */
  BSN_SHARED(Severity.ERROR, QualityArea.IDENTITY, "SK-C7"),
  /** One of them belongs to two clients. */
  KEY_SHARED(Severity.ERROR, QualityArea.IDENTITY, "SK-C7"),
  /** Nothing was ever seen of a client. */
  NEVER_SEEN(Severity.WARNING, QualityArea.TIMELINESS, "SN-2"),
  /** Of a client nothing was ever seen about an area. */
  AREA_NEVER_SEEN(Severity.WARNING, QualityArea.TIMELINESS, "SN-2"),
  /** Of a client an area was asked for and never became known. */
  AREA_ONLY_UNKNOWN(Severity.WARNING, QualityArea.TIMELINESS, "SN-2"),
  /** Of a client nothing was heard about an area since a day. */
  AREA_STALE(Severity.WARNING, QualityArea.TIMELINESS, "SN-5"),
  /** The end lies before the beginning. */
  OBSERVATION_INVERTED(Severity.ERROR, QualityArea.OBSERVATION, "SN-1"),
  /** Beginning and end are one day, which is no day at all. */
  OBSERVATION_NO_DAYS(Severity.WARNING, QualityArea.OBSERVATION, "SN-1"),
  /** Begins only on. */
  OBSERVATION_FUTURE(Severity.WARNING, QualityArea.OBSERVATION, "SN-8"),
  /** Begins on a day before birth. */
  OBSERVATION_BEFORE_BIRTH(Severity.ERROR, QualityArea.OBSERVATION, "SN-9"),
  /** Begins on a day after death. */
  OBSERVATION_AFTER_DEATH(Severity.ERROR, QualityArea.OBSERVATION, "SN-9"),
  /** Delivered more than once. */
  OBSERVATION_TWICE(Severity.INFO, QualityArea.OBSERVATION, "SK-C6"),
  /** What began on a day was recorded late. */
  OBSERVATION_LATE(Severity.WARNING, QualityArea.TIMELINESS, "SN-8"),
  /** What began on a day had been recorded before. */
  OBSERVATION_AHEAD(Severity.WARNING, QualityArea.TIMELINESS, "SN-8"),
  /** Recorded after the day of the question. */
  RECORDED_AFTER_TODAY(Severity.ERROR, QualityArea.TIMELINESS, "SN-8"),
  /** An area is no life area of the norm. */
  AREA_NOT_IN_NORM(Severity.INFO, QualityArea.OBSERVATION, "SN-2"),
  /** One observation from a day over a very long time. */
  OBSERVATION_VERY_LONG(Severity.INFO, QualityArea.OBSERVATION, "SN-3"),
  /** Not said whether the income is lawful. */
  INCOME_LEGALITY_NOT_STATED(Severity.INFO, QualityArea.OBSERVATION, "SK-M7"),
  /** Not said whether there is evidence of care. */
  CARE_EVIDENCE_NOT_STATED(Severity.INFO, QualityArea.OBSERVATION, "SK-M7"),
  /** Unlawful income called stable. */
  INCOME_UNLAWFUL_AS_STABLE(Severity.WARNING, QualityArea.OBSERVATION, "SK-M7"),
  /** Care without evidence called stable. */
  CARE_UNPROVEN_AS_STABLE(Severity.WARNING, QualityArea.OBSERVATION, "SK-M7"),
  /** A mark that does not belong to an area. */
  QUALIFIER_OUT_OF_PLACE(Severity.INFO, QualityArea.OBSERVATION, "SK-M7"),
  /** Corrects an observation that does not exist. */
  CORRECTS_NOTHING(Severity.WARNING, QualityArea.OBSERVATION, "SN-9"),
  /** Corrects what was corrected before. */
  CORRECTED_TWICE(Severity.WARNING, QualityArea.OBSERVATION, "SN-9"),
  /** Corrects itself. */
  CORRECTS_ITSELF(Severity.ERROR, QualityArea.OBSERVATION, "SN-9"),
  /** The same number with another content. */
  ID_REUSED(Severity.ERROR, QualityArea.OBSERVATION, "SN-9"),
  /** No person belongs to this number. */
  OBSERVATION_OF_UNKNOWN_KEY(Severity.ERROR, QualityArea.OBSERVATION, "SK-C6"),
  /** Partners contradict each other about an area. */
  PARTNERS_CONTRADICT(Severity.WARNING, QualityArea.OBSERVATION, "SN-4"),
  /** A partner contradicts itself about an area. */
  PARTNER_CONTRADICTS_ITSELF(Severity.ERROR, QualityArea.OBSERVATION, "SN-4"),
  /** The end lies before the beginning. */
  STAY_INVERTED(Severity.ERROR, QualityArea.STAY, "SN-1"),
  /** Beginning and end are one day, which is no day at all. */
  STAY_NO_DAYS(Severity.WARNING, QualityArea.STAY, "SN-1"),
  /** Begins only on. */
  STAY_FUTURE(Severity.WARNING, QualityArea.STAY, "SN-8"),
  /** Begins on a day before birth. */
  STAY_BEFORE_BIRTH(Severity.ERROR, QualityArea.STAY, "SN-9"),
  /** Goes on after death, from. */
  STAY_AFTER_DEATH(Severity.ERROR, QualityArea.STAY, "SN-9"),
  /** Delivered more than once. */
  STAY_TWICE(Severity.INFO, QualityArea.STAY, "SK-C6"),
  /** What began on a day was recorded late. */
  STAY_LATE(Severity.WARNING, QualityArea.TIMELINESS, "SN-8"),
  /** Has been open since. */
  STAY_OPEN_TOO_LONG(Severity.WARNING, QualityArea.STAY, "SK-C17"),
  /** With two partners on one day in an area. */
  STAYS_OVERLAP(Severity.WARNING, QualityArea.STAY, "SK-C6"),
  /** No person belongs to this number. */
  STAY_OF_UNKNOWN_KEY(Severity.ERROR, QualityArea.STAY, "SK-C6");

  private static final String BETWEEN = " || ";
  private static final Texts TEXTS =
      Texts.of(QualityFinding.class, name -> QualityFinding.class.getResourceAsStream(name));

  private final Severity severity;
  private final QualityArea area;
  private final String ruleId;

  QualityFinding(Severity severity, QualityArea area, String ruleId) {
    this.severity = severity;
    this.area = area;
    this.ruleId = ruleId;
  }

  /**
   * How bad it is.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * What it is about.
   *
   * @return the area
   */
  public QualityArea area() {
    return area;
  }

  @Override
  public Rule rule() {
    return Rule.of(ruleId);
  }

  @Override
  public String template(Language language) {
    String text = TEXTS.text(this, language);
    return text.substring(0, text.indexOf(BETWEEN));
  }

  /**
   * What to do about it.
   *
   * @param language which
   * @return a sentence
   */
  public String advice(Language language) {
    String text = TEXTS.text(this, language);
    return text.substring(text.indexOf(BETWEEN) + BETWEEN.length());
  }
}
