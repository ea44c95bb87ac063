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
import java.util.Objects;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.AgreementKind.Reading;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

  private static final int PASSES = 100;

  private final AgreementKind<T> kind;
  private final JavaType type;
  private final String file;
  private final Map<String, TokenStreamLocation> places = new HashMap<>();
  private final List<AgreementError> errors = new ArrayList<>();

  AgreementReader(AgreementKind<T> kind, String file) {
    this.kind = kind;
    this.type =
        AgreementJson.MAPPER
            .getTypeFactory()
            .constructParametricType(Agreement.class, kind.terms());
    this.file = file;
  }

  Reading<T> read(String json) {
    ObjectNode tree = null;
    if (json.length() > AgreementLimits.FILE) {
      add("", AgreementLimits.all());
    } else {
      locate(json);
      tree = errors.isEmpty() ? tree(json) : null;
    }
    if (tree == null) {
      return unusable();
    }
    tree = upgraded(tree);
    new AgreementShape(kind.terms(), this::add).fits(tree, Agreement.class, "");
    Agreement<T> agreement = bind(tree);
    if (agreement != null) {
      checkHead(agreement);
      validate(agreement, "");
      if (agreement.terms() != null) {
        validate(agreement.terms(), "/terms");
      }
    }
    return agreement == null || !errors.isEmpty() ? unusable() : new Reading.Usable<>(agreement);
  }

  private Reading<T> unusable() {
    List<AgreementError> sorted =
        errors.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt(AgreementError::line)
                    .thenComparingInt(AgreementError::column)
                    .thenComparing(AgreementError::pointer)
                    .thenComparing(AgreementError::expected))
            .toList();
    return new Reading.Unusable<>(sorted);
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

  /** Brings the terms of an older file to the current form; leaves alone what it cannot read. */
  private ObjectNode upgraded(ObjectNode tree) {
    JsonNode version = tree.get("schemaVersion");
    if (version == null || !version.canConvertToInt() || !version.isIntegralNumber()) {
      return tree;
    }
    int from = version.asInt();
    if (from >= kind.schemaVersion() || from < 1) {
      return tree;
    }
    if (from < kind.oldestSchemaVersion()) {
      add("/schemaVersion", "expected at least " + kind.oldestSchemaVersion());
      return tree;
    }
    if (!(tree.get("terms") instanceof ObjectNode old)) {
      return tree;
    }
    Map<String, @Nullable Object> terms = AgreementJson.plain(old);
    for (int step = from; step < kind.schemaVersion(); step++) {
      try {
        Objects.requireNonNull(kind.upgrade(step)).apply(terms);
      } catch (RuntimeException e) {
        // Without the cause, which may show what stands in the file
        add("/terms", "expected the form of schemaVersion " + from);
        return tree;
      }
    }
    ObjectNode upgraded = tree.deepCopy();
    upgraded.put("schemaVersion", kind.schemaVersion());
    upgraded.set("terms", AgreementJson.MAPPER.valueToTree(terms));
    return upgraded;
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
    int values = 0;
    try (JsonParser parser = AgreementJson.MAPPER.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          continue;
        }
        String pointer =
            token.isStructStart()
                ? ownPointer(parser)
                : parser.streamReadContext().pathAsPointer().toString();
        if (token == JsonToken.PROPERTY_NAME) {
          if (places.containsKey(pointer)) {
            add(pointer, parser.currentTokenLocation(), "this field stands twice in its object");
          }
        } else if (++values > AgreementLimits.VALUES) {
          add(pointer, parser.currentTokenLocation(), AgreementLimits.all());
          return;
        }
        places.put(pointer, parser.currentTokenLocation());
      }
      if (places.isEmpty()) {
        add("", "expected a JSON object, the file is empty");
      }
    } catch (JacksonException e) {
      add("", e.getLocation(), broken(e));
    }
  }

  /** In our words: those of Jackson show what stands in the file. */
  private static String broken(JacksonException e) {
    return e instanceof StreamConstraintsException
        ? AgreementLimits.all()
        : "not valid JSON: expected something else here. Maybe a comma, quote or bracket is"
            + " missing or stands here too many.";
  }

  private @Nullable ObjectNode tree(String json) {
    try {
      if (AgreementJson.MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
      add("", "expected a JSON object");
    } catch (JacksonException e) {
      add("", e.getLocation(), broken(e));
    }
    return null;
  }

  private static String ownPointer(JsonParser parser) {
    var parent = parser.streamReadContext().getParent();
    return parent == null ? "" : parent.pathAsPointer().toString();
  }

  /** What cannot be bound at all is noted, taken out, and the rest bound again. */
  private @Nullable Agreement<T> bind(ObjectNode tree) {
    ObjectReader reader =
        AgreementJson.MAPPER.readerFor(type).withAttribute(AgreementReader.class, this);
    for (int pass = 0; pass < PASSES; pass++) {
      List<AgreementError> before = List.copyOf(errors);
      try {
        return reader.readValue(tree);
      } catch (JacksonException e) {
        errors.clear();
        errors.addAll(before);
        add(path(e), expectation(e));
        if (!takeOut(tree, e.getPath())) {
          return null;
        }
      }
    }
    return null;
  }

  private static boolean takeOut(ObjectNode tree, List<JacksonException.Reference> path) {
    JsonNode parent = tree;
    for (int i = 0; i < path.size(); i++) {
      JacksonException.Reference step = path.get(i);
      String name = step.getPropertyName();
      if (i == path.size() - 1) {
        if (parent instanceof ObjectNode object && name != null && object.hasNonNull(name)) {
          object.putNull(name);
          return true;
        }
        if (parent instanceof ArrayNode list && list.hasNonNull(step.getIndex())) {
          list.setNull(step.getIndex());
          return true;
        }
        return false;
      }
      parent = name == null ? parent.path(step.getIndex()) : parent.path(name);
    }
    return false;
  }

  private static String path(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference reference : e.getPath()) {
      String name = reference.getPropertyName();
      pointer
          .append('/')
          .append(name != null ? escape(name) : Integer.toString(reference.getIndex()));
    }
    return pointer.toString();
  }

  /** In our words: those of Jackson show what stands in the file. */
  private static String expectation(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidValueException invalid) {
        return invalid.type() + ": " + invalid.error();
      }
    }
    return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? expected(mismatch.getTargetType())
        : "expected something else here";
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
    if (errors.size() > AgreementLimits.ERRORS) {
      return;
    }
    if (errors.size() == AgreementLimits.ERRORS) {
      errors.add(
          new AgreementError(
              file,
              1,
              1,
              "",
              "more than " + AgreementLimits.ERRORS + " errors; the rest is left out"));
      return;
    }
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
  static final class Collector extends DeserializationProblemHandler {

    private static void note(DeserializationContext context, String expected) {
      if (!(context.getAttribute(AgreementReader.class) instanceof AgreementReader<?> reader)) {
        return;
      }
      JsonParser parser = context.getParser();
      String pointer = parser.streamReadContext().pathAsPointer().toString();
      if (parser.currentToken() != null && parser.currentToken().isStructStart()) {
        pointer = ownPointer(parser);
      }
      reader.add(pointer, expected);
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
