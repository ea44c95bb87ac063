package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * Which request an operation belongs to, across systems: the header {@code traceparent} of W3C
 * Trace Context, as the Logboek Dataverwerkingen (LDV) asks. Whether the sender sampled is of no
 * importance here: everything is logged. Immutable.
 *
 * <p>Text and JSON: {@code 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01}; {@link #parse}
 * inverts {@link #toString}. Of later versions of the header the first four parts are read.
 *
 * @param traceId the request: 32 hexadecimal digits in lower case, not all zero
 * @param operationId the operation that asked: 16 hexadecimal digits in lower case, not all zero
 */
public record TraceContext(String traceId, String operationId) {
  private static final String TYPE = "traceparent";
  private static final int TRACE_END = 35;
  private static final int OPERATION_END = 52;
  private static final int LENGTH = 55;

  /**
   * Checks the parts.
   *
   * @param traceId the request
   * @param operationId the operation that asked
   * @throws InvalidValueException if one has other characters or another length, or is all zero
   */
  public TraceContext {
    check(traceId, 32);
    check(operationId, 16);
  }

  private static void check(String id, int length) {
    if (id.length() != length) {
      throw new InvalidValueException(TYPE, ValueError.LENGTH);
    }
    if (!isHex(id)) {
      throw new InvalidValueException(TYPE, ValueError.CHARACTERS);
    }
    if (id.chars().allMatch(c -> c == '0')) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
  }

  private static boolean isHex(String id) {
    return id.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /**
   * Obtains a context from the header.
   *
   * @param header as it was received
   * @return the context
   * @throws InvalidValueException if it is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TraceContext parse(String header) {
    if (header.length() < LENGTH
        || header.charAt(2) != '-'
        || header.charAt(TRACE_END) != '-'
        || header.charAt(OPERATION_END) != '-'
        || !isHex(header.substring(OPERATION_END + 1, LENGTH))) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    String version = header.substring(0, 2);
    boolean longer = header.length() > LENGTH;
    boolean mayBeLonger = !version.equals("00") && longer && header.charAt(LENGTH) == '-';
    if (!isHex(version) || version.equals("ff") || (longer && !mayBeLonger)) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    return new TraceContext(
        header.substring(3, TRACE_END), header.substring(TRACE_END + 1, OPERATION_END));
  }

  /** Sixteen digits; Long.toHexString leaves out zeros at the front. */
  static String hex(long id) {
    return HexFormat.of().toHexDigits(id);
  }

  @JsonValue
  @Override
  public String toString() {
    return "00-" + traceId + "-" + operationId + "-01";
  }
}
