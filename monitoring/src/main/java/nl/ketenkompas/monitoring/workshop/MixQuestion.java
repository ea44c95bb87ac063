package nl.ketenkompas.monitoring.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a monitoring scenario asks: does the stable mix hold? Immutable.
 *
 * @param asOf on this day, at its end
 * @param knownOn what was recorded up to the end of this day counts; null for everything
 */
@JsonPropertyOrder({"asOf", "knownOn"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MixQuestion(@NotNull LocalDate asOf, @Nullable LocalDate knownOn) {}
