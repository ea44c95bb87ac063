package nl.ketenkompas.model.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import nl.ketenkompas.model.rule.Language;

/**
 * What an agreement is called, in both languages. Immutable.
 *
 * @param nl in Dutch
 * @param en in English
 */
@JsonPropertyOrder({"nl", "en"})
public record Title(@NotBlank String nl, @NotBlank String en) {

  /**
   * The title in one language.
   *
   * @param language which
   * @return the title
   */
  public String text(Language language) {
    return language == Language.NL ? nl : en;
  }
}
