package nl.ketenkompas.model.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.exchange.MappingTerms.Field;
import nl.ketenkompas.model.exchange.MappingTerms.Format;
import nl.ketenkompas.model.exchange.MappingTerms.Split;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Finds everything in a mapping that would stop it from being used, before the first row is read.
 */
final class MappingLint {
  /**
   * One problem.
   *
   * @param field target field, or null when it is about the mapping itself
   * @param part component that is wrong; empty for the whole field
   * @param expected what was expected there; shows nothing of the mapping, since the place does
   */
  record Problem(@Nullable String field, String part, String expected) {
    String pointer() {
      if (field == null) {
        return "/terms/" + part;
      }
      String escaped = field.replace("~", "~0").replace("/", "~1");
      return "/terms/fields/" + escaped + (part.isEmpty() ? "" : "/" + part);
    }
  }

  private static final int MOST_COLUMNS = 10_000;
  private static final String ONE_CHARACTER =
      "expected one ASCII character that is not a letter, a digit, a blank or a line end";

  private final MappingTerms terms;
  private final List<Problem> problems = new ArrayList<>();
  private final boolean person;

  private MappingLint(MappingTerms terms) {
    this.terms = terms;
    this.person = terms.of().equals(MappingTerms.PERSON);
  }

  static List<Problem> problems(MappingTerms terms) {
    MappingLint lint = new MappingLint(terms);
    lint.head();
    terms.fields().forEach(lint::field);
    lint.together();
    return List.copyOf(lint.problems);
  }

  private void head() {
    if (Encodings.named(terms.encoding()) == null && !Encodings.isDetect(terms.encoding())) {
      add(null, "encoding", "expected utf-8, windows-1252, iso-8859-1, iso-8859-15 or detect");
    }
    if (terms.format() == Format.CSV) {
      if (!isMark(terms.separator())) {
        add(null, "separator", ONE_CHARACTER);
      }
      if (!terms.quote().isEmpty() && !isMark(terms.quote())) {
        add(null, "quote", ONE_CHARACTER + ", or nothing");
      }
      if (terms.quote().equals(terms.separator())) {
        add(null, "quote", "expected another character than the separator");
      }
    }
    if (!terms.fields().isEmpty() && !terms.fields().containsKey("key")) {
      add(null, "fields", "expected a field key: the partner's own number of each record");
    }
  }

  private static boolean isMark(String text) {
    if (text.length() != 1) {
      return false;
    }
    char c = text.charAt(0);
    return c == '\t' || (c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c));
  }

  private void field(String target, @Nullable Field field) {
    if (field == null) {
      return; // the constraints of the record report it
    }
    PersonField known = PersonField.BY_NAME.get(target);
    if (person && known == null) {
      add(target, "", "expected a field of persons: one of " + PersonField.BY_NAME.keySet());
    } else if (!person && !isCode(target)) {
      add(target, "", "expected 1 to 80 ASCII letters, digits, dots, hyphens or underscores");
    }
    origin(target, field);
    DatePattern dates = DatePattern.OWN;
    if (field.format() != null) {
      dates = DatePattern.compile(field.format());
      if (person && known != null && !known.isDate()) {
        add(target, "format", "expected no format, since this is not a date");
      } else if (dates == null) {
        add(
            target,
            "format",
            "expected yyyy, MM or M, dd or d with - / . or blanks between them, such as dd-MM-yyyy;"
                + " alternatives separated by |. Years need four digits");
      }
    }
    split(target, known, field);
    if (person && known != null && dates != null) {
      values(target, known, field, dates);
    }
  }

  private void origin(String target, Field field) {
    String column = field.column();
    if ((column == null) == (field.constant() == null)) {
      add(target, "", "expected either a column or a constant");
      return;
    }
    if (field.constant() != null && field.constant().isBlank()) {
      add(target, "constant", "expected a value, or no such field");
    }
    if (column == null) {
      if (target.equals("key")) {
        add(target, "constant", "expected a column, since each record has its own key");
      }
      if (!field.codes().isEmpty()) {
        add(target, "codes", "expected no codes beside a constant");
      }
    } else if (terms.format() == Format.JSON_LINES) {
      if (pointer(column) == null) {
        add(target, "column", "expected a JSON pointer, such as /name/surname");
      }
    } else if (column.isBlank()) {
      add(target, "column", "expected the name of a column");
    } else if (!terms.header() && columnNumber(column) < 0) {
      add(target, "column", "expected the number of a column, from 1 to " + MOST_COLUMNS);
    }
  }

  static @Nullable JsonPointer pointer(String column) {
    if (!column.startsWith("/")) {
      return null;
    }
    try {
      return JsonPointer.compile(column);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The index of a numbered column, counted from 0; -1 when it is none. */
  static int columnNumber(String column) {
    if (column.length() > 5) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < column.length(); i++) {
      char c = column.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number > MOST_COLUMNS ? -1 : number - 1;
  }

  private void split(String target, @Nullable PersonField known, Field field) {
    Split split = field.split();
    if (!person || known == null) {
      if (split != null && !person) {
        add(target, "split", "expected no split, since only names of persons are taken apart");
      }
    } else if (known == PersonField.FULL_NAME) {
      if (split == null || split == Split.PREFIX_SURNAME) {
        add(
            target,
            split == null ? "" : "split",
            "expected a split: SURNAME_COMMA_INITIALS, SURNAME_COMMA_GIVEN_NAMES,"
                + " GIVEN_NAMES_SURNAME or INITIALS_SURNAME");
      }
    } else if (known == PersonField.SURNAME || known == PersonField.PARTNER_SURNAME) {
      if (split != null && split != Split.PREFIX_SURNAME) {
        add(target, "split", "expected PREFIX_SURNAME or no split");
      }
    } else if (split != null) {
      add(target, "split", "expected no split, since only names are taken apart");
    }
  }

  private void values(String target, PersonField known, Field field, DatePattern dates) {
    if (field.constant() != null && !field.constant().isBlank()) {
      ValueError error = PersonAssembler.error(known, field.constant(), dates);
      if (error != null) {
        add(target, "constant", "expected a valid value: " + error);
      }
    }
    for (Map.Entry<String, String> code : field.codes().entrySet()) {
      if (code.getValue() == null || code.getValue().isEmpty()) {
        continue;
      }
      ValueError error = PersonAssembler.error(known, code.getValue(), dates);
      if (error != null) {
        add(target, "codes", "expected only codes for valid values: " + error);
        return;
      }
    }
  }

  private void together() {
    if (!person) {
      return;
    }
    not("fullName", true, "surname");
    not("fullName", true, "prefix");
    not("surname", isSplit("surname"), "prefix");
    not("partnerSurname", isSplit("partnerSurname"), "partnerPrefix");
    if (terms.fields().containsKey("partnerPrefix")
        && !terms.fields().containsKey("partnerSurname")) {
      add("partnerPrefix", "", "expected a field partnerSurname beside it");
    }
  }

  private boolean isSplit(String target) {
    Field field = terms.fields().get(target);
    return field != null && field.split() != null;
  }

  private void not(String one, boolean matters, String other) {
    if (matters && terms.fields().containsKey(one) && terms.fields().containsKey(other)) {
      add(other, "", "expected no such field beside " + one + ", which already brings it");
    }
  }

  private static boolean isCode(String text) {
    if (text.isEmpty() || text.length() > 80) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && (i == 0 || ".-_".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  private void add(@Nullable String field, String part, String expected) {
    problems.add(new Problem(field, part, expected));
  }
}
