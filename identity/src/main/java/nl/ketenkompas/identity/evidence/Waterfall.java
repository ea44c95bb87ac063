package nl.ketenkompas.identity.evidence;

import java.util.List;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;

/**
 * How the score of a pair came about, step by step, without any value of a person: the steps add up
 * to the score exactly. Immutable.
 *
 * @param steps in order, beginning with what holds before anything is compared
 * @param score in thousandths of a bit: 1000 makes a match twice as likely
 * @param vetoed whether a rule says that it is not one person, whatever the score
 * @param outcome what it means
 */
public record Waterfall(List<Step> steps, int score, boolean vetoed, PairOutcome outcome) {

  /**
   * One step.
   *
   * @param reason what was found
   * @param millibits what it weighs: for one person above zero, against it below
   */
  public record Step(Reason reason, int millibits) {}

  /**
   * Copies the steps.
   *
   * @param steps in order
   * @param score their sum
   * @param vetoed whether a rule forbids it
   * @param outcome what it means
   */
  public Waterfall {
    steps = List.copyOf(steps);
  }

  /**
   * How likely it is one person, by the score.
   *
   * @return 0 to 1
   */
  public double chance() {
    return vetoed ? 0 : Bits.chance(score);
  }

  /**
   * The steps as plain text, a line each, with the weight in bits.
   *
   * @param language of the text
   * @return lines that end with a line feed
   */
  public String text(Language language) {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      line(text, step.millibits(), step.reason().text(language));
    }
    line(text, score, language == Language.NL ? "Samen." : "Together.");
    return text.toString();
  }

  private static void line(StringBuilder text, int millibits, String sentence) {
    int tenths = Math.round(millibits / 100f);
    String number = (tenths < 0 ? "-" : "+") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    text.append(" ".repeat(Math.max(0, 6 - number.length())))
        .append(number)
        .append("  ")
        .append(sentence)
        .append('\n');
  }
}
