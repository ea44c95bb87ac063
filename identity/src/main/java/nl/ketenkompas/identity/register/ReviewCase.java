package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.identity.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * Something to review, with what it is worth. Value-free. Immutable.
 *
 * @param item what it is about
 * @param percent how likely it is that something is wrong
 * @param priority what looking at it is expected to save, in euro cents; below 0 it costs more
 * @param deferredUntil the first day on which it is looked at again, or null
 */
@JsonPropertyOrder({"item", "percent", "priority", "deferredUntil"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewCase(
    ReviewItem item, int percent, long priority, @Nullable LocalDate deferredUntil) {}
