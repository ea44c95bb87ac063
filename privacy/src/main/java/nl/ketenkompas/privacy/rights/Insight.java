package nl.ketenkompas.privacy.rights;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/**
 * What a client is told when he asks (<i>inzage</i>, AVG-15): what is held, from whom, what for, by
 * which law, who may see it, how long it is kept, who saw it and why, and which rights he has. In
 * plain words; the data themselves come with it by {@link
 * nl.ketenkompas.privacy.redaction.FileSchema#disclose}. Immutable.
 *
 * <pre>{@code
 * Insight insight = Insight.of(covenant, applicant, day, held, looks, Language.NL);
 * insight.fold(given -> given.text(), refused -> ...);
 * }</pre>
 */
public sealed interface Insight extends Verdict {

  /**
   * The client is told.
   *
   * @param text sentences, one for each line of a letter
   * @param withheld what is held but not shown, by kind of data, since it would harm another
   * @param reasons who asks, and why a part is withheld
   */
  @JsonPropertyOrder({"text", "withheld", "reasons"})
  record Given(List<String> text, List<String> withheld, List<Reason> reasons) implements Insight {

    /**
     * Copies the lists.
     *
     * @param text sentences
     * @param withheld codes of kinds of data
     * @param reasons at least one
     */
    public Given {
      text = List.copyOf(text);
      withheld = List.copyOf(withheld);
      reasons = List.copyOf(reasons);
    }

    /** Shows how many lines there are. */
    @Override
    public String toString() {
      return "Given[" + text.size() + "]";
    }
  }

  /**
   * Who asks may not.
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"reasons"})
  record Refused(List<Reason> reasons) implements Insight {

    /**
     * Copies the reasons.
     *
     * @param reasons at least one
     */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Handles both cases.
   *
   * @param given for a client who is told
   * @param refused for who may not ask
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Given, ? extends R> given, Function<? super Refused, ? extends R> refused) {
    return this instanceof Given g ? given.apply(g) : refused.apply((Refused) this);
  }

  /**
   * Tells what is held about a client.
   *
   * @param covenant under which it is shared
   * @param applicant who asks
   * @param day the day
   * @param held what is held
   * @param looks who looked and why, in sentences, as the audit trail tells them
   * @param language of the words
   * @return what the client is told, or why not
   */
  static Insight of(
      Agreement<CovenantTerms> covenant,
      Applicant applicant,
      LocalDate day,
      Collection<Held> held,
      List<String> looks,
      Language language) {
    Entitlement entitlement = applicant.assess(day);
    if (!entitlement.may()) {
      return new Refused(entitlement.reasons());
    }
    List<Reason> reasons = new ArrayList<>(entitlement.reasons());
    List<String> withheld =
        held.stream().filter(Held::harmsAnother).map(Held::kind).distinct().sorted().toList();
    if (!withheld.isEmpty()) {
      reasons.add(Reason.of(RightsReason.PRIVACY_OF_ANOTHER));
    }
    return new Given(new Letter(covenant, language).lines(held, looks), withheld, reasons);
  }
}
