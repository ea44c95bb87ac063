package nl.ketenkompas.examples.quickstart;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/** The words of the summary, apart from what the rooms say themselves. */
enum Words {
  TITLE,
  CONTENTS,
  SECTION_OF,
  COUNT,
  RULE,
  RULES,
  WHAT_WAS_READ,
  RECORDS_PER_FILE,
  FILE,
  READ,
  ACCEPTED,
  REJECTED,
  PARTNER,
  TOTAL,
  SUM,
  REJECTED_FOR,
  NO_MAPPING,
  UNKNOWN_KIND,
  OF_NOBODY,
  SIGNED_ELSEWHERE,
  WHO_IS_THIS,
  CLIENTS_FOUND,
  CLIENTS,
  KNOWN_TO_SEVERAL,
  WITH_BSN,
  TO_REVIEW,
  WHO_MAY_BE_ONE,
  PAIRS_OF_CLIENTS,
  LIKELY,
  DOUBTFUL,
  LISTED,
  WHO_SEES_WHAT,
  NO_COVENANT,
  ANSWERS_PER_ROLE,
  ANSWERS_PER_KIND,
  ROLE,
  PURPOSE,
  KIND,
  SEES,
  GRANTED_BY,
  OR_REFUSED,
  FILES_OPENED,
  NO_FILES,
  FILE_OF,
  FIELD,
  EXISTS,
  ABSENT,
  WITHHELD,
  IN_BROAD_TERMS,
  SINCE,
  WHO_DECIDES,
  NO_MANDATE,
  RULINGS,
  RULING,
  CHARGES,
  HOW_IS_IT_GOING,
  NO_NORM,
  NOT_VALID,
  NOT_VALID_BUT_USED,
  STABLE_MIXES,
  HOLDS,
  ATTAINED,
  PROJECTED,
  LIMITING_AREAS,
  AREA,
  WHERE_ARE_THEY,
  NO_TRAJECTORY,
  TRAJECTORIES,
  GOING_ON,
  NOT_GOING_ON,
  OPEN_STEP,
  STEPS_ACCEPTED,
  STEPS_REFUSED,
  DO_WE_REACH,
  NO_COHORT,
  INDICATORS,
  INDICATOR,
  NUMERATOR,
  DENOMINATOR,
  OVER,
  NOT_KNOWN,
  NORM,
  FINDINGS,
  RESULTS,
  READING,
  ASKING,
  ASSESSING,
  AS_OF,
  HIDDEN;

  private static final Texts TEXTS =
      Texts.of(Words.class, name -> Words.class.getResourceAsStream(name));

  /** The text with {@code {0}}, {@code {1}} and so on filled in. */
  String in(Language language, Object... facts) {
    String text = TEXTS.text(this, language);
    for (int i = 0; i < facts.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(facts[i]));
    }
    return text;
  }
}
