package nl.ketenkompas.model.port;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Where every look into a client file is written down <em>before</em> it is opened (NEN-7513: which
 * client, which user, on whose behalf, which data, by which agreement). It confirms each entry; no
 * confirmation, no data. The log itself adds the time of writing.
 *
 * <p>Implementations are thread safe.
 */
@FunctionalInterface
public interface AccessLog {

  /**
   * Writes an entry down.
   *
   * @param entry who is about to see what of whom
   * @return true only if the entry is kept; on false, or on an exception, the file stays closed
   */
  boolean confirm(Entry entry);

  /**
   * One look into the file of one client. Immutable; nothing in it depends on what is in the file.
   *
   * @param user code of the user
   * @param partner code of the partner on whose behalf the user looks
   * @param role code of the role
   * @param purpose code of the purpose
   * @param client whose file
   * @param moment as of which day the file is asked for, and as known when
   * @param agreement id and version of the agreement that decides, such as {@code vng-2008@1}
   * @param items what the user gets to see, in the order of the file
   */
  @JsonPropertyOrder({
    "user",
    "partner",
    "role",
    "purpose",
    "client",
    "moment",
    "agreement",
    "items"
  })
  record Entry(
      String user,
      String partner,
      String role,
      String purpose,
      ClientId client,
      Moment moment,
      String agreement,
      List<Item> items) {

    /**
     * Copies the items.
     *
     * @param user code of the user
     * @param partner code of the partner
     * @param role code of the role
     * @param purpose code of the purpose
     * @param client whose file
     * @param moment as of which day, and as known when
     * @param agreement id and version of the agreement
     * @param items what the user gets to see
     */
    public Entry {
      items = List.copyOf(items);
    }
  }

  /**
   * How much of one kind of data, by which rule, and what opened it beyond that rule.
   *
   * @param kind code of the kind of data
   * @param level how much
   * @param rule the rule that the answer rests on
   * @param ground code of the consent or exception that opened it, such as {@code CONSENT_GIVEN},
   *     or null when there is none to name
   * @param evidence under which key that consent or exception stands, or null
   */
  @JsonPropertyOrder({"kind", "level", "rule", "ground", "evidence"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String kind, Level level, Rule rule, @Nullable String ground, @Nullable SourceKey evidence) {

    /**
     * An item that names no consent or exception.
     *
     * @param kind code of the kind of data
     * @param level how much
     * @param rule the rule that the answer rests on
     */
    public Item(String kind, Level level, Rule rule) {
      this(kind, level, rule, null, null);
    }
  }
}
