package nl.ketenkompas.privacy.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/** What can be recorded about a request of a client. */
public sealed interface RightsCommand {

  /**
   * Under which key of the client.
   *
   * @return the key
   */
  SourceKey key();

  /**
   * Which request.
   *
   * @return code of the request, unique for the key
   */
  String reference();

  /**
   * A client asks.
   *
   * @param key of the client
   * @param reference code of the request
   * @param right what he asks for
   * @param kind code of the kind of data that it is about, or null: all
   * @param statement what he says about it, at most 4000 characters, or null
   * @param askedOn the day
   * @param applicant who asks
   */
  @JsonPropertyOrder({"key", "reference", "right", "kind", "statement", "askedOn", "applicant"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ask(
      SourceKey key,
      String reference,
      Right right,
      @Nullable String kind,
      @Nullable String statement,
      LocalDate askedOn,
      Applicant applicant)
      implements RightsCommand {

    /**
     * Checks the codes and the length.
     *
     * @param key of the client
     * @param reference code of the request
     * @param right what he asks for
     * @param kind code of the kind of data, or null
     * @param statement what he says about it, or null
     * @param askedOn the day
     * @param applicant who asks
     * @throws InvalidValueException with the reason; the statement is not in the message
     */
    public Ask {
      Checks.code(reference, "reference");
      if (kind != null) {
        Checks.code(kind, "kind");
      }
      Checks.optionalText(statement, 4000, "statement");
    }

    /** Shows the reference only. */
    @Override
    public String toString() {
      return "Ask[" + reference + "]";
    }
  }

  /**
   * The client is answered. A refusal, in whole or in part, must say why.
   *
   * @param key of the client
   * @param reference code of the request
   * @param outcome what was decided
   * @param reply what he is told, at most 4000 characters, or null
   * @param by code of who decided
   * @param on the day
   */
  @JsonPropertyOrder({"key", "reference", "outcome", "reply", "by", "on"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reply(
      SourceKey key,
      String reference,
      Outcome outcome,
      @Nullable String reply,
      String by,
      LocalDate on)
      implements RightsCommand {

    /**
     * Checks the codes and the length.
     *
     * @param key of the client
     * @param reference code of the request
     * @param outcome what was decided
     * @param reply what he is told, or null
     * @param by code of who decided
     * @param on the day
     * @throws InvalidValueException with the reason; the reply is not in the message
     */
    public Reply {
      Checks.code(reference, "reference");
      Checks.code(by, "by");
      Checks.optionalText(reply, 4000, "reply");
    }

    /** Shows the reference only. */
    @Override
    public String toString() {
      return "Reply[" + reference + "]";
    }
  }

  /** What was decided. */
  enum Outcome {
    /** It is done. */
    GRANTED,
    /** It is done for a part. */
    PARTLY,
    /** It is not done. */
    REFUSED
  }

  /**
   * A recipient is told what changed (AVG-19).
   *
   * @param key of the client
   * @param reference code of the request
   * @param partner code of the recipient
   * @param on the day
   */
  @JsonPropertyOrder({"key", "reference", "partner", "on"})
  record Tell(SourceKey key, String reference, String partner, LocalDate on)
      implements RightsCommand {

    /**
     * Checks the codes.
     *
     * @param key of the client
     * @param reference code of the request
     * @param partner code of the recipient
     * @param on the day
     * @throws InvalidValueException with the reason
     */
    public Tell {
      Checks.code(reference, "reference");
      Checks.code(partner, "partner");
    }

    /** Shows the reference only. */
    @Override
    public String toString() {
      return "Tell[" + reference + "]";
    }
  }
}
