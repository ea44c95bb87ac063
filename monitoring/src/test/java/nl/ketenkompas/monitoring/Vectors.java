package nl.ketenkompas.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/** The published conformance vectors, read as any vendor would: from the JSON alone. */
final class Vectors {
  static final String FILE = "conformance/stability-norm.json";
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([{}\\[\\]:,])|\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s{}\\[\\]:,\"]+))");

  private Vectors() {}

  /** One vector: a norm, the facts of one client, a moment, and what must come out. */
  record Vector(Map<String, Object> json) {

    String name() {
      return (String) get("name");
    }

    List<String> rules() {
      return list("rules").stream().map(String.class::cast).toList();
    }

    /** The version of the norm that is valid on the day of the question (SN-9). */
    StabilityNorm norm() {
      List<Map<String, Object>> versions = new ArrayList<>(objects("otherVersions"));
      versions.add(json);
      versions.sort(Comparator.comparing(v -> (String) v.getOrDefault("valid", "1900-01-01/..")));
      List<Agreement<NormTerms>> agreements = new ArrayList<>();
      for (Map<String, Object> version : versions) {
        String terms = write(Objects.requireNonNull(version.get("norm")));
        agreements.add(
            Given.agreement(
                terms.substring(1, terms.length() - 1),
                (String) version.getOrDefault("valid", "1900-01-01/.."),
                agreements.size() + 1));
      }
      return StabilityNorms.of(agreements).on(asOf()).orElseThrow();
    }

    LocalDate asOf() {
      return LocalDate.parse((String) get("asOf"));
    }

    Moment moment() {
      Object known = json.get("knownOn");
      return known == null
          ? Moment.asOf(asOf())
          : new Moment(asOf(), Given.instant((String) known));
    }

    ClientFacts facts() {
      return ClientFacts.of(objects("observations").stream().map(Observation::ofJson).toList())
          .withExemptions(
              objects("exemptions").stream()
                  .map(
                      e ->
                          new Exemption(
                              SourceKey.parse((String) Objects.requireNonNull(e.get("key"))),
                              (String) Objects.requireNonNull(e.get("area")),
                              DateRange.parse((String) Objects.requireNonNull(e.get("period")))))
                  .toList())
          .withLife(Given.date((String) json.get("birth")), Given.date((String) json.get("death")));
    }

    /** What must come out; dates that are absent must be absent in the answer too. */
    Map<String, String> expected() {
      Map<String, String> expected = new LinkedHashMap<>();
      for (String date : List.of("attainedOn", "holdsSince", "projectedOn")) {
        expected.put(date, "null");
      }
      object("expect").forEach((name, value) -> expected.put(name, String.valueOf(value)));
      return expected;
    }

    private Object get(String name) {
      return Objects.requireNonNull(json.get(name), name);
    }

    private List<?> list(String name) {
      return (List<?>) json.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(String name) {
      return (Map<String, Object>) get(name);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> objects(String name) {
      return list(name).stream().map(o -> (Map<String, Object>) o).toList();
    }

    @Override
    public String toString() {
      return name() + ": " + get("why");
    }
  }

  static Stream<Vector> all() {
    return read().stream();
  }

  private static List<Vector> read() {
    String text;
    try (InputStream in =
        Objects.requireNonNull(StabilityNorm.class.getResourceAsStream(FILE), FILE)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Vector root = new Vector(new Reader(text).object());
    return root.objects("vectors").stream().map(Vector::new).toList();
  }

  /** Objects, lists, texts without escapes, numbers and truth values: all that the file has. */
  private static final class Reader {
    private final Matcher token;

    Reader(String text) {
      token = TOKEN.matcher(text);
    }

    Map<String, Object> object() {
      next();
      return members();
    }

    private void next() {
      if (!token.find()) {
        throw new IllegalArgumentException("the file of vectors ends too early");
      }
    }

    private boolean at(String mark) {
      return mark.equals(token.group(1));
    }

    private Object value() {
      if (at("{")) {
        return members();
      }
      if (at("[")) {
        List<Object> list = new ArrayList<>();
        for (next(); !at("]"); next()) {
          if (!at(",")) {
            list.add(value());
          }
        }
        return list;
      }
      if (token.group(2) != null) {
        return token.group(2);
      }
      String word = token.group(3);
      return word.equals("true") || word.equals("false")
          ? Boolean.valueOf(word)
          : Integer.valueOf(word);
    }

    private Map<String, Object> members() {
      Map<String, Object> members = new LinkedHashMap<>();
      for (next(); !at("}"); next()) {
        if (!at(",")) {
          String name = token.group(2);
          next();
          next();
          if (members.put(name, value()) != null) {
            throw new IllegalArgumentException("twice in one object: " + name);
          }
        }
      }
      return members;
    }
  }

  private static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> "\"" + e.getKey() + "\": " + write(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Vectors::write).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String ? "\"" + value + "\"" : value.toString();
  }
}
