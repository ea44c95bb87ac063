package nl.ketenkompas.privacy.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.ketenkompas.model.client.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * What a privacy scenario asks: may this user see this kind of data of this client? Immutable.
 *
 * @param user code of the user, as in caseloads
 * @param partner code of the partner he works for
 * @param role code of the role in which he asks
 * @param municipality in which he works, or null
 * @param purpose code of the purpose for which he asks
 * @param client number of the client
 * @param kind code of the kind of data
 * @param asOf the day
 */
@JsonPropertyOrder({"user", "partner", "role", "municipality", "purpose", "client", "kind", "asOf"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessQuestion(
    @NotNull String user,
    @NotNull String partner,
    @NotNull String role,
    @Nullable String municipality,
    @NotNull String purpose,
    @NotNull ClientId client,
    @NotNull String kind,
    @NotNull LocalDate asOf) {}
