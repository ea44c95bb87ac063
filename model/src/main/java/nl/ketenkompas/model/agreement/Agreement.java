package nl.ketenkompas.model.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.ketenkompas.model.time.DateRange;

/**
 * An agreement between partners as data: the same envelope for every kind, around the terms of that
 * kind. Obtained by {@link AgreementKind#read}. Immutable.
 *
 * @param schemaVersion version of the JSON form, counted from 1
 * @param kind such as {@code recognition}
 * @param id code of the agreement, the same for all its versions
 * @param version of the agreement, counted from 1
 * @param title what people call it
 * @param source where it comes from: the document it restates, or who drew it up
 * @param zone the civil time in which its days are meant, such as {@code Europe/Amsterdam}
 * @param valid the days on which it holds, half-open
 * @param terms what was agreed
 * @param <T> the type of the terms
 */
@JsonPropertyOrder({
  "schemaVersion",
  "kind",
  "id",
  "version",
  "title",
  "source",
  "zone",
  "valid",
  "terms"
})
public record Agreement<T>(
    @Min(1) int schemaVersion,
    @NotBlank String kind,
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String id,
    @Min(1) int version,
    @NotNull @Valid Title title,
    @NotBlank String source,
    @NotNull @Pattern(regexp = "[A-Za-z_]+(/[A-Za-z0-9_+-]+)*") String zone,
    @NotNull DateRange valid,
    @NotNull T terms) {}
