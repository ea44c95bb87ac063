package nl.ketenkompas.model.agreement;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.AgreementKind.Reading;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Reads one agreement file in passes, so that all errors come at once: where every value stands,
 * the shape of the tree, binding that notes what does not fit and goes on, and the constraints of
 * the records.
 */
final class AgreementReader<T> {
  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(
              new ParameterMessageInterpolator(
                  Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
          .buildValidatorFactory()
          .getValidator();

  private final AgreementKind<T> kind;
  private final Class<T> terms;
  private final String file;
  private final Map<String, TokenStreamLocation> places = new HashMap<>();
  private final List<AgreementError> errors = new ArrayList<>();

  AgreementReader(AgreementKind<T> kind, Class<T> terms, String file) {
    this.kind = kind;
    this.terms = terms;
    this.file = file;
  }

  Reading<T> read(String json) {
    locate(json);
    if (!errors.isEmpty()) {
      return new Reading.Unusable<>(List.copyOf(errors));
    }
    Agreement<T> agreement = bind(json);
    if (agreement != null) {
      checkHead(agreement);
      validate(agreement, "");
      if (agreement.terms() != null) {
        validate(agreement.terms(), "/terms");
      }
    }
    if (agreement == null || !errors.isEmpty()) {
      errors.sort(
          Comparator.comparingInt(AgreementError::line)
              .thenComparingInt(AgreementError::column)
              .thenComparing(AgreementError::pointer)
              .thenComparing(AgreementError::expected));
      return new Reading.Unusable<>(List.copyOf(errors));
    }
    return new Reading.Usable<>(agreement);
  }

  private void validate(Object bean, String prefix) {
    for (ConstraintViolation<Object> violation : VALIDATOR.validate(bean)) {
      String pointer = prefix + pointer(violation.getPropertyPath());
      if (errors.stream().noneMatch(e -> covers(e.pointer(), pointer))) {
        add(pointer, violation.getMessage());
      }
    }
  }

  private static boolean covers(String known, String pointer) {
    return known.equals(pointer) || known.startsWith(pointer + "/");
  }

  private void checkHead(Agreement<T> agreement) {
    if (agreement.kind() != null && !agreement.kind().equals(kind.name())) {
      add("/kind", "expected \"" + kind.name() + "\"");
    }
    if (agreement.schemaVersion() > kind.schemaVersion()) {
      add(
          "/schemaVersion",
          "expected at most "
              + kind.schemaVersion()
              + ". Maybe this file was written for a newer version of the library.");
    }
  }

  /** First pass: the place of every value; also finds broken syntax and fields that stand twice. */
  private void locate(String json) {
    try (JsonParser parser = AgreementJson.MAPPER.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          continue;
        }
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        if (token == JsonToken.PROPERTY_NAME) {
          if (places.containsKey(pointer)) {
            add(pointer, parser.currentTokenLocation(), "this field stands twice in its object");
          }
          places.put(pointer, parser.currentTokenLocation());
        } else if (token.isStructStart()) {
          String own = ownPointer(parser);
          places.put(own, parser.currentTokenLocation());
        } else {
          places.put(pointer, parser.currentTokenLocation());
        }
      }
      if (places.isEmpty()) {
        add("", "expected a JSON object, the file is empty");
      }
    } catch (JacksonException e) {
      add("", e.getLocation(), "not valid JSON: " + e.getOriginalMessage());
    }
  }

  private static String ownPointer(JsonParser parser) {
    var parent = parser.streamReadContext().getParent();
    return parent == null ? "" : parent.pathAsPointer().toString();
  }

  private @Nullable Agreement<T> bind(String json) {
    var mapper = AgreementJson.MAPPER.rebuild().addHandler(new Collector()).build();
    JavaType type = mapper.getTypeFactory().constructParametricType(Agreement.class, terms);
    try {
      JsonNode tree = mapper.readTree(json);
      if (!tree.isObject()) {
        add("", "expected a JSON object");
        return null;
      }
      new AgreementShape(terms, this::add).fits(tree, Agreement.class, "");
      return mapper.treeToValue(tree, type);
    } catch (JacksonException e) {
      add(path(e), expectation(e));
      return null;
    }
  }

  private static String path(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference reference : e.getPath()) {
      pointer
          .append('/')
          .append(
              reference.getPropertyName() != null
                  ? escape(reference.getPropertyName())
                  : Integer.toString(reference.getIndex()));
    }
    return pointer.toString();
  }

  private static String expectation(JacksonException e) {
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        pointer.append('/').append(escape(node.getKey().toString()));
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(escape(node.getName()));
      }
    }
    return pointer.toString();
  }

  private static String escape(String part) {
    return part.replace("~", "~0").replace("/", "~1");
  }

  private void add(String pointer, String expected) {
    String place = pointer;
    while (!places.containsKey(place) && place.contains("/")) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    add(pointer, places.get(place), expected);
  }

  private void add(String pointer, @Nullable TokenStreamLocation place, String expected) {
    errors.add(
        new AgreementError(
            file,
            place == null ? 1 : Math.max(1, place.getLineNr()),
            place == null ? 1 : Math.max(1, place.getColumnNr()),
            pointer,
            expected));
  }

  static String expected(Class<?> target) {
    if (target.isEnum()) {
      List<String> codes = new ArrayList<>();
      for (Object constant : target.getEnumConstants()) {
        codes.add(AgreementJson.MAPPER.valueToTree(constant).asString());
      }
      return "expected one of " + codes;
    }
    return "expected "
        + switch (target.getSimpleName()) {
          case "int", "Integer", "long", "Long" -> "a whole number";
          case "boolean", "Boolean" -> "true or false";
          case "String" -> "a text";
          case "List" -> "a list";
          default ->
              target.isRecord()
                  ? "an object (" + target.getSimpleName() + ")"
                  : target.getSimpleName();
        };
  }

  /** Notes what does not fit, puts nothing in its place and lets binding go on. */
  private final class Collector extends DeserializationProblemHandler {

    private void note(DeserializationContext context, String expected) {
      JsonParser parser = context.getParser();
      String pointer = parser.streamReadContext().pathAsPointer().toString();
      if (parser.currentToken() != null && parser.currentToken().isStructStart()) {
        pointer = ownPointer(parser);
      }
      add(pointer, expected);
    }

    @Override
    public @Nullable Object handleWeirdKey(
        DeserializationContext context, Class<?> rawKeyType, String key, String failure) {
      note(context, "this key is no " + rawKeyType.getSimpleName());
      return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String value, String failure) {
      note(context, expected(target));
      return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> target, Number value, String failure) {
      note(context, expected(target));
      return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken token,
        JsonParser parser,
        String failure) {
      note(context, expected(target.getRawClass()));
      parser.skipChildren();
      return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
        DeserializationContext context, Class<?> target, Object argument, Throwable problem) {
      Throwable cause = problem;
      while (!(cause instanceof InvalidValueException) && cause.getCause() != null) {
        cause = cause.getCause();
      }
      note(
          context,
          cause instanceof InvalidValueException e
              ? e.type() + ": " + e.error()
              : expected(target));
      return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> target,
        ValueInstantiator instantiator,
        JsonParser parser,
        String failure) {
      note(context, expected(target));
      parser.skipChildren();
      return null;
    }
  }
}
