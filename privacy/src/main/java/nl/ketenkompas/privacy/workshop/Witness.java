package nl.ketenkompas.privacy.workshop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.jspecify.annotations.Nullable;

/**
 * A case in which two versions of a covenant answer otherwise: a made-up user, client and day. It
 * can be asked of any covenant. Immutable.
 *
 * @param role in which the user asks
 * @param party he works for
 * @param municipality in which he works, or null
 * @param purpose for which he asks
 * @param kind of data
 * @param deliveredBy the party that delivered the data
 * @param client the type of client
 * @param opening what opened the data
 * @param step that the client is in, or null
 * @param asOf the day
 * @param facts the same as facts for the engine; not in JSON
 */
@JsonPropertyOrder({
  "role",
  "party",
  "municipality",
  "purpose",
  "kind",
  "deliveredBy",
  "client",
  "opening",
  "step",
  "asOf"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Witness(
    String role,
    String party,
    @Nullable String municipality,
    String purpose,
    String kind,
    String deliveredBy,
    String client,
    String opening,
    @Nullable String step,
    LocalDate asOf,
    @JsonIgnore CovenantFacts facts) {

  /**
   * What a covenant answers in this case, as if it were in force on the day.
   *
   * @param covenant any version
   * @return how much is seen; for {@value CovenantDiff#NUMBER} whether it is the number (FULL), a
   *     pseudonym (EXISTS) or nothing
   */
  public Level level(Agreement<CovenantTerms> covenant) {
    ClientId client = new ClientId("c");
    Viewer viewer =
        Covenant.of(inForce(covenant))
            .at(Moment.asOf(asOf), facts, key -> Optional.of(client))
            .viewer(new User(Cast.USER, party, role, municipality), purpose);
    return level(viewer, client, kind, deliveredBy);
  }

  static Level number(Viewer viewer) {
    return viewer.pseudonyms().isPresent() ? Level.EXISTS : Level.FULL;
  }

  /** How much is seen of what one party delivered: nothing unless it signed. */
  static Level level(Viewer viewer, ClientId client, String kind, String from) {
    if (kind.equals(CovenantDiff.NUMBER)) {
      return viewer.view(client).levels().keySet().stream()
              .anyMatch(each -> level(viewer, client, each, from) != Level.NONE)
          ? number(viewer)
          : Level.NONE;
    }
    if (!viewer.mayPassOn(from)) {
      return Level.NONE;
    }
    return viewer.dependsOnSource(kind)
        ? viewer.decide(client, kind, from).level()
        : viewer.level(client, kind);
  }

  /** The same covenant, in force on every day: versions never overlap, and are compared so. */
  static Agreement<CovenantTerms> inForce(Agreement<CovenantTerms> covenant) {
    return new Agreement<>(
        covenant.schemaVersion(),
        covenant.kind(),
        covenant.id(),
        covenant.version(),
        covenant.title(),
        covenant.source(),
        covenant.zone(),
        DateRange.from(LocalDate.of(1850, 1, 1)),
        covenant.terms());
  }

  /** Shows the case, without the facts. */
  @Override
  public String toString() {
    return "Witness["
        + role
        + "@"
        + party
        + ", "
        + purpose
        + ", "
        + kind
        + ", "
        + client
        + ", "
        + opening
        + ", "
        + asOf
        + "]";
  }
}
