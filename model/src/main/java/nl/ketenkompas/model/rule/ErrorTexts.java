package nl.ketenkompas.model.rule;

import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.care.FormError;

/**
 * What the error codes of values and forms say, as sentences; a message to the person who filled in
 * something wrong begins here. Other codes have a {@code text} of their own. Thread safe.
 *
 * <pre>{@code
 * Bsn.tryParse(input).fold(bsn -> ..., error -> ErrorTexts.text(error, Language.NL));
 * }</pre>
 */
public final class ErrorTexts {
  private static final Texts VALUES =
      Texts.of(ValueError.class, name -> ValueError.class.getResourceAsStream(name));
  private static final Texts FORMS =
      Texts.of(
          FormError.Code.class, name -> FormError.class.getResourceAsStream("FormError" + name));

  private ErrorTexts() {}

  /**
   * What is wrong with a value.
   *
   * @param error the code
   * @param language of the sentence
   * @return the sentence
   */
  public static String text(ValueError error, Language language) {
    return VALUES.text(error, language);
  }

  /**
   * What is wrong with a filled-in form.
   *
   * @param error the code
   * @param language of the sentence
   * @return the sentence
   */
  public static String text(FormError.Code error, Language language) {
    return FORMS.text(error, language);
  }
}
