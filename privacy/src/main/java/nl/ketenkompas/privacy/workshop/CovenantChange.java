package nl.ketenkompas.privacy.workshop;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.time.DateRange;

/**
 * One group of cells in which another version of a covenant answers otherwise: one role at one
 * party, for one purpose, from one level to another. Immutable.
 *
 * <p>A cell is a kind of data, in a {@linkplain #periods period}, as {@linkplain #openings opened}
 * by the client or an exception, of a {@linkplain #clients type of client}, {@linkplain #from
 * delivered} by a party, in a {@linkplain #steps step}, with signatures {@linkplain #signatures
 * recorded} or as published. The lists tell what occurs in the group; {@link #cells} counts the
 * cells and {@link #mark} marks precisely which they are.
 *
 * @param direction whether more or less is seen
 * @param role code of the role
 * @param party code of the party whose people hold it
 * @param purpose code of the purpose
 * @param kinds codes of the kinds of data; {@value CovenantDiff#NUMBER} is the number of the client
 *     itself, which is EXISTS where the role gets pseudonyms
 * @param before what was seen
 * @param after what is seen
 * @param openings what opened the data, with the terms of exceptions
 * @param clients the types of client, each as little as makes the difference
 * @param from codes of the parties that delivered the data
 * @param steps codes of the steps the client is in; {@code -} for none
 * @param signatures {@code RECORDED} when all parties signed by a recorded fact, {@code PUBLISHED}
 *     when only the signatures of the published text count
 * @param periods the days
 * @param cells how many cells
 * @param mark sixteen digits that tell these cells from any others
 * @param witness one of the cells, to be asked again
 */
@JsonPropertyOrder({
  "direction",
  "role",
  "party",
  "purpose",
  "kinds",
  "before",
  "after",
  "openings",
  "clients",
  "from",
  "steps",
  "signatures",
  "periods",
  "cells",
  "mark",
  "witness"
})
public record CovenantChange(
    Direction direction,
    String role,
    String party,
    String purpose,
    List<String> kinds,
    Level before,
    Level after,
    List<String> openings,
    List<String> clients,
    List<String> from,
    List<String> steps,
    List<String> signatures,
    List<DateRange> periods,
    long cells,
    String mark,
    Witness witness) {

  /** Whether more or less is seen. */
  public enum Direction {
    /** More is seen. */
    WIDENED,
    /** Less is seen. */
    NARROWED
  }

  /**
   * Copies the lists.
   *
   * @param direction whether more or less is seen
   * @param role code of the role
   * @param party code of the party
   * @param purpose code of the purpose
   * @param kinds codes of the kinds of data
   * @param before what was seen
   * @param after what is seen
   * @param openings what opened the data
   * @param clients the types of client
   * @param from codes of the parties that delivered the data
   * @param steps codes of the steps
   * @param signatures how parties signed
   * @param periods the days
   * @param cells how many cells
   * @param mark sixteen digits
   * @param witness one of the cells
   */
  public CovenantChange {
    kinds = List.copyOf(kinds);
    openings = List.copyOf(openings);
    clients = List.copyOf(clients);
    from = List.copyOf(from);
    steps = List.copyOf(steps);
    signatures = List.copyOf(signatures);
    periods = List.copyOf(periods);
  }

  /**
   * The line by which a policy officer accepts this very change: no other change of these or any
   * covenants has it. Such as {@code WIDENED shelter-worker@shelter care health SUMMARY>FULL
   * 5f0c...}.
   *
   * @return one line
   */
  public String line() {
    return String.join(
        " ",
        direction.name(),
        role + "@" + party,
        purpose,
        String.join(",", kinds),
        before + ">" + after,
        mark);
  }

  /**
   * The change in words.
   *
   * @param language of the words; codes stay codes
   * @return one line
   */
  public String text(Language language) {
    return role
        + "@"
        + party
        + ", "
        + purpose
        + ": "
        + String.join(", ", kinds)
        + ": "
        + word(before, language)
        + " "
        + TableWord.BECOMES.text(language)
        + " "
        + word(after, language)
        + " | "
        + openings.stream().map(opening -> opened(opening, language)).collect(joining("; "))
        + " | "
        + TableWord.CLIENTS.text(language)
        + ": "
        + String.join(", ", clients)
        + " | "
        + TableWord.FROM.text(language)
        + ": "
        + String.join(", ", from)
        + " | "
        + TableWord.STEPS.text(language)
        + ": "
        + String.join(", ", steps)
        + " | "
        + periods.stream().map(DateRange::toString).collect(joining(", "));
  }

  private static String word(Level level, Language language) {
    return TableWord.valueOf(level.name()).text(language);
  }

  /** Exceptions stand with their terms, such as {@code OUTREACH(severe-neglect/183)}. */
  private static String opened(String opening, Language language) {
    int terms = opening.indexOf('(');
    return terms < 0
        ? Opening.valueOf(opening).text(language)
        : Opening.valueOf(opening.substring(0, terms)).text(language)
            + " "
            + opening.substring(terms);
  }

  /** The line. */
  @Override
  public String toString() {
    return line();
  }
}
