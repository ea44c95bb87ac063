package nl.ketenkompas.model.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/** The sentences in which results are told. */
enum ScenarioWord {
  PASSED,
  FAILED,
  REJECTED,
  UNSUPPORTED,
  EXPECTED,
  GOT,
  STEPS,
  COVERAGE,
  CLAUSES_MISSED,
  CELLS_MISSED,
  TOTAL,
  IGNORED,
  MAYBE_TURN,
  MAYBE_NEAREST,
  MAYBE_OTHERWISE,
  MAYBE_CITED,
  MAYBE_VALUE,
  MAYBE_STOPPED;

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");
  private static final Texts TEXTS =
      Texts.of(ScenarioWord.class, name -> ScenarioWord.class.getResourceAsStream(name));

  String text(Language language, String... parts) {
    Matcher place = PLACE.matcher(TEXTS.text(this, language));
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      place.appendReplacement(
          text, Matcher.quoteReplacement(parts[place.group(1).charAt(0) - '0']));
    }
    return place.appendTail(text).toString();
  }
}
