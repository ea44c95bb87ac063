package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.jspecify.annotations.Nullable;

/**
 * Norms and histories as short texts. One observation per line: {@code HOUSING S 2024-01-01/..},
 * with {@code @instant} recorded (noon of the first day when absent), {@code #id}, {@code ~id} it
 * corrects, {@code by=source}, {@code legal=NO}, {@code evidence=NO}, {@code key=partner/number}.
 */
final class Given {

  private Given() {}

  /** A norm of these terms, written as JSON without the outer braces. */
  static StabilityNorm norm(String terms) {
    return StabilityNorm.of(agreement(terms, "1900-01-01/..", 1));
  }

  static Agreement<NormTerms> agreement(String terms, String valid, int version) {
    return NormTerms.KIND.read(json(terms, valid, version), "norm.json").orThrow();
  }

  static String json(String terms, String valid, int version) {
    return """
    {
      "schemaVersion": 1, "kind": "norm", "id": "trial", "version": %d,
      "title": {"nl": "Proef", "en": "Trial"}, "source": "a test",
      "zone": "Europe/Amsterdam", "valid": "%s",
      "terms": {%s}
    }
    """
        .formatted(version, valid, terms);
  }

  static List<Observation> seen(String lines) {
    List<Observation> seen = new ArrayList<>();
    for (String line : lines.split("[\n;]", -1)) {
      if (!line.isBlank()) {
        seen.add(observation(line.trim()));
      }
    }
    return seen;
  }

  private static Observation observation(String line) {
    String[] words = line.split(" +", -1);
    String[] ends = words[2].split("/", -1);
    LocalDate from = LocalDate.parse(ends[0]);
    LocalDate until = ends[1].equals("..") ? null : LocalDate.parse(ends[1]);
    String source = "shelter";
    Instant recordedAt = from.atTime(12, 0).toInstant(ZoneOffset.UTC);
    SourceKey key = SourceKey.of("shelter", "1");
    String id = null;
    String supersedes = null;
    String legal = null;
    String evidence = null;
    for (int i = 3; i < words.length; i++) {
      String value = words[i].substring(words[i].indexOf('=') + 1);
      if (words[i].startsWith("@")) {
        recordedAt = instant(words[i].substring(1));
      } else if (words[i].startsWith("#")) {
        id = words[i].substring(1);
      } else if (words[i].startsWith("~")) {
        supersedes = words[i].substring(1);
      } else if (words[i].startsWith("by=")) {
        source = value;
      } else if (words[i].startsWith("legal=")) {
        legal = value;
      } else if (words[i].startsWith("evidence=")) {
        evidence = value;
      } else if (words[i].startsWith("key=")) {
        key = SourceKey.parse(value);
      } else {
        throw new IllegalArgumentException(words[i]);
      }
    }
    String status =
        switch (words[1]) {
          case "S" -> "STABLE";
          case "U" -> "UNSTABLE";
          default -> "UNKNOWN";
        };
    return Observation.parse(
        key, words[0], status, from, until, source, recordedAt, id, supersedes, legal, evidence);
  }

  /** An instant, or noon of a date. */
  static Instant instant(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  static Exemption exemption(String area, String period) {
    return new Exemption(SourceKey.of("shelter", "1"), area, DateRange.parse(period));
  }

  static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
