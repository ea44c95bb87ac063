package nl.ketenkompas.model.agreement;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.AgreementKind.Reading;
import nl.ketenkompas.model.agreement.Expected.Words;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one agreement file in passes, so that all errors come at once: the tree, its shape, binding
 * that notes what does not fit and goes on, and the constraints of the records.
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

  /** Refuses what the parser alone would let pass. */
  private static final ObjectReader TREES =
      AgreementJson.MAPPER
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private static final int PASSES = 100;

  private final AgreementKind<T> kind;
  private final JavaType type;
  private final String json;
  private final AgreementErrors errors;

  AgreementReader(AgreementKind<T> kind, String json, String file) {
    this.kind = kind;
    this.type =
        AgreementJson.MAPPER
            .getTypeFactory()
            .constructParametricType(Agreement.class, kind.terms());
    this.json = json;
    this.errors = new AgreementErrors(json, file);
  }

  Reading<T> read() {
    ObjectNode tree = tree();
    if (tree == null) {
      return new Reading.Unusable<>(errors.sorted());
    }
    tree = upgraded(tree);
    new AgreementShape(kind.terms(), errors).check(tree);
    Agreement<T> agreement = bind(tree);
    if (agreement != null) {
      checkHead(agreement);
      validate(agreement, "");
      if (agreement.terms() != null) {
        validate(agreement.terms(), "/terms");
      }
    }
    return agreement == null || !errors.isEmpty()
        ? new Reading.Unusable<>(errors.sorted())
        : new Reading.Usable<>(agreement);
  }

  private void validate(Object bean, String prefix) {
    for (ConstraintViolation<Object> violation : VALIDATOR.validate(bean)) {
      String pointer = prefix + pointer(violation.getPropertyPath());
      if (!errors.cover(pointer)) {
        errors.add(pointer, ConstraintWords.of(violation));
      }
    }
  }

  /** The file as a tree, or null and the reasons why it is none. */
  private @Nullable ObjectNode tree() {
    if (json.length() > AgreementLimits.FILE) {
      errors.add("", Expected.withinLimits());
      return null;
    }
    try {
      if (!hasTooManyValues(json) && TREES.readTree(json) instanceof ObjectNode object) {
        return object;
      }
      errors.locate();
      if (errors.isEmpty()) {
        errors.add("", Expected.FILE_OBJECT.with());
      }
    } catch (JacksonException e) {
      errors.locate();
      if (errors.isEmpty()) {
        errors.add(e);
      }
    }
    return null;
  }

  private static boolean hasTooManyValues(String json) {
    if (json.length() < 2 * AgreementLimits.VALUES) {
      return false; // every value takes a character, and another to part it from the next
    }
    int values = 0;
    try (JsonParser parser = AgreementJson.MAPPER.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        values += token.isStructStart() || token.isScalarValue() ? 1 : 0;
      }
    }
    return values > AgreementLimits.VALUES;
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
      errors.add("/schemaVersion", Expected.VERSION_AT_LEAST.with(kind.oldestSchemaVersion()));
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
        errors.add("/terms", Expected.OLD_FORM.with(from));
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
      errors.add("/kind", Expected.KIND.with(kind.name()));
    }
    if (agreement.schemaVersion() > kind.schemaVersion()) {
      errors.add("/schemaVersion", Expected.VERSION_AT_MOST.with(kind.schemaVersion()));
    }
  }

  /** What cannot be bound at all is noted, taken out, and the rest bound again. */
  private @Nullable Agreement<T> bind(ObjectNode tree) {
    ObjectReader reader =
        AgreementJson.MAPPER.readerFor(type).withAttribute(AgreementReader.class, this);
    for (int pass = 0; pass < PASSES; pass++) {
      int before = errors.size();
      try {
        return reader.readValue(tree);
      } catch (JacksonException e) {
        errors.backTo(before);
        errors.add(path(e), expectation(e));
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
  private static Words expectation(JacksonException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidValueException invalid) {
        return Expected.VALUE.with(invalid.type(), invalid.error());
      }
    }
    return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? expected(mismatch.getTargetType())
        : Expected.SOMETHING_ELSE.with();
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

  static List<String> codes(Class<?> enumType) {
    List<String> codes = new ArrayList<>();
    for (Object constant : enumType.getEnumConstants()) {
      codes.add(AgreementJson.MAPPER.valueToTree(constant).asString());
    }
    return codes;
  }

  static Words expected(Class<?> target) {
    if (target.isEnum()) {
      return Expected.ONE_OF.with(codes(target));
    }
    return switch (target.getSimpleName()) {
      case "int", "Integer", "long", "Long" -> Expected.WHOLE_NUMBER.with();
      case "boolean", "Boolean" -> Expected.TRUE_OR_FALSE.with();
      case "String" -> Expected.TEXT.with();
      case "List" -> Expected.LIST.with();
      default ->
          target.isRecord()
              ? Expected.OBJECT_OF.with(target.getSimpleName())
              : Expected.TYPE.with(target.getSimpleName());
    };
  }

  /** Notes what does not fit, puts nothing in its place and lets binding go on. */
  static final class Collector extends DeserializationProblemHandler {

    private static void note(DeserializationContext context, Words expected) {
      if (context.getAttribute(AgreementReader.class) instanceof AgreementReader<?> reader) {
        reader.errors.add(AgreementErrors.pointer(context.getParser()), expected);
      }
    }

    @Override
    public @Nullable Object handleWeirdKey(
        DeserializationContext context, Class<?> rawKeyType, String key, String failure) {
      note(context, Expected.KEY.with(rawKeyType.getSimpleName()));
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
              ? Expected.VALUE.with(e.type(), e.error())
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
