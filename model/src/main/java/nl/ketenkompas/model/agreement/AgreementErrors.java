package nl.ketenkompas.model.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.agreement.Expected.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * What is wrong with one agreement file, each with its place. Where the values of the file stand is
 * looked up at the first error: most files have none.
 */
final class AgreementErrors {
  private final String json;
  private final String file;
  private final List<AgreementError> errors = new ArrayList<>();
  private final Map<String, TokenStreamLocation> places = new HashMap<>();
  private boolean located;

  AgreementErrors(String json, String file) {
    this.json = json;
    this.file = file;
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  /** By line and column, each once. */
  List<AgreementError> sorted() {
    return errors.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(AgreementError::line)
                .thenComparingInt(AgreementError::column)
                .thenComparing(AgreementError::pointer)
                .thenComparing(AgreementError::expected))
        .toList();
  }

  /** Whether there is an error at the place or below it. */
  boolean cover(String pointer) {
    return errors.stream()
        .anyMatch(e -> e.pointer().equals(pointer) || e.pointer().startsWith(pointer + "/"));
  }

  /** How many there are, to go {@link #backTo} later. */
  int size() {
    return errors.size();
  }

  void backTo(int size) {
    errors.subList(size, errors.size()).clear();
  }

  void add(String pointer, Words expected) {
    if (!located && json.length() <= AgreementLimits.FILE) {
      locate();
    }
    String place = pointer;
    while (!places.containsKey(place) && place.contains("/")) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    add(pointer, places.get(place), expected);
  }

  /** The file is broken in a way that the parser sees. */
  void add(JacksonException e) {
    add("", e.getLocation(), broken(e));
  }

  /** In our words: those of Jackson show what stands in the file. */
  private static Words broken(JacksonException e) {
    return e instanceof StreamConstraintsException
        ? Expected.withinLimits()
        : Expected.SYNTAX.with();
  }

  private void add(String pointer, @Nullable TokenStreamLocation place, Words expected) {
    if (errors.size() > AgreementLimits.ERRORS) {
      return;
    }
    if (errors.size() == AgreementLimits.ERRORS) {
      Words more = Expected.MORE_ERRORS.with(AgreementLimits.ERRORS);
      errors.add(new AgreementError(file, 1, 1, "", more.english(), more.dutch()));
      return;
    }
    errors.add(
        new AgreementError(
            file,
            place == null ? 1 : Math.max(1, place.getLineNr()),
            place == null ? 1 : Math.max(1, place.getColumnNr()),
            pointer,
            expected.english(),
            expected.dutch()));
  }

  /** Looks up the place of every value; reports broken syntax and fields that stand twice. */
  void locate() {
    located = true;
    int values = 0;
    try (JsonParser parser = AgreementJson.MAPPER.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          continue;
        }
        String pointer = pointer(parser);
        if (token == JsonToken.PROPERTY_NAME) {
          if (places.containsKey(pointer)) {
            add(pointer, parser.currentTokenLocation(), Expected.TWICE.with());
          }
        } else if (++values > AgreementLimits.VALUES) {
          add(pointer, parser.currentTokenLocation(), Expected.withinLimits());
          return;
        }
        places.put(pointer, parser.currentTokenLocation());
      }
      if (places.isEmpty()) {
        add("", null, Expected.FILE_EMPTY.with());
      }
    } catch (JacksonException e) {
      add(e);
    }
  }

  /** The place of the token at hand; of an object or list its own, not that of what is inside. */
  static String pointer(JsonParser parser) {
    var context = parser.streamReadContext();
    JsonToken token = parser.currentToken();
    if (token != null && token.isStructStart()) {
      context = context.getParent();
    }
    return context == null ? "" : context.pathAsPointer().toString();
  }
}
