package nl.ketenkompas.model.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The date forms of partners, compiled once: {@code yyyy}, {@code MM} or {@code M}, {@code dd} or
 * {@code d}, with marks between them. No years of two digits: nobody can tell 1926 from 2026.
 */
final class DatePattern {
  /** Dates of our own text form. */
  static final DatePattern OWN = new DatePattern(List.of());

  private static final String MARKS = "-/. ";

  /** One alternative: per step a letter y, M or d, or a mark, and how many digits. */
  private static final class Form {
    final byte[] what;
    final byte[] least;
    final byte[] most;

    /** In {@code digits} stands per step how many, 0 for one or two. */
    Form(String what, String digits) {
      this.what = what.getBytes(StandardCharsets.US_ASCII);
      least = new byte[digits.length()];
      most = new byte[digits.length()];
      for (int i = 0; i < digits.length(); i++) {
        int count = digits.charAt(i) - '0';
        least[i] = (byte) (count == 0 ? 1 : count);
        most[i] = (byte) (count == 0 ? 2 : count);
      }
    }
  }

  private final List<Form> forms;

  private DatePattern(List<Form> forms) {
    this.forms = forms;
  }

  /** The pattern, or null when it is not one. */
  static @Nullable DatePattern compile(String text) {
    List<Form> forms = new ArrayList<>();
    for (String alternative : text.split("\\|", -1)) {
      Form form = form(alternative);
      if (form == null) {
        return null;
      }
      forms.add(form);
    }
    return new DatePattern(List.copyOf(forms));
  }

  private static @Nullable Form form(String text) {
    int length = text.length();
    StringBuilder what = new StringBuilder(length);
    StringBuilder digits = new StringBuilder(length);
    boolean year = false;
    boolean month = false;
    boolean day = false;
    int at = 0;
    while (at < length) {
      char c = text.charAt(at);
      int run = 1;
      while (at + run < length && text.charAt(at + run) == c) {
        run++;
      }
      if (c == 'y' && run == 4 && !year) {
        year = true;
        digits.append('4');
      } else if (c == 'M' && run <= 2 && !month) {
        month = true;
        digits.append(run == 2 ? '2' : '0');
      } else if (c == 'd' && run <= 2 && !day) {
        day = true;
        digits.append(run == 2 ? '2' : '0');
      } else if (MARKS.indexOf(c) >= 0 && run == 1) {
        digits.append('1');
      } else {
        return null;
      }
      int before = what.length() - 1;
      if (before >= 0 && digits.charAt(before) == '0' && MARKS.indexOf(c) < 0) {
        return null; // 1112 as "dM" could be the first of December or the eleventh of February
      }
      what.append(c);
      at += run;
    }
    if (!year || (day && !month)) {
      return null;
    }
    return new Form(what.toString(), digits.toString());
  }

  Parsed<PartialDate> parse(String text) {
    if (forms.isEmpty()) {
      return PartialDate.tryParse(text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }

  /** As {@link #parse(String)}, of bytes in any encoding that leaves ASCII as it is. */
  Parsed<PartialDate> parse(byte[] bytes, int from, int to) {
    Parsed<PartialDate> first = null;
    for (int form = 0; form < forms.size(); form++) {
      int digits = digits(bytes, from, to, form);
      if (digits >= 0) {
        Parsed<PartialDate> date = date(digits);
        if (date instanceof Parsed.Ok<PartialDate>) {
          return date;
        }
        first = first == null ? date : first;
      }
    }
    return first == null ? Parsed.bad("date", ValueError.FORMAT) : first;
  }

  /** How many forms there are; the first that gives a date counts. */
  int count() {
    return forms.size();
  }

  /** The date of eight digits, or why it is none. */
  static Parsed<PartialDate> date(int digits) {
    return PartialDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
  }

  /** Year, month and day as eight digits, such as 19710314; -1 when the text has another form. */
  int digits(byte[] text, int from, int to, int which) {
    Form form = forms.get(which);
    int at = from;
    int year = 0;
    int month = 0;
    int day = 0;
    for (int step = 0; step < form.what.length; step++) {
      byte what = form.what[step];
      if (what != 'y' && what != 'M' && what != 'd') {
        if (at >= to || text[at] != what) {
          return -1;
        }
        at++;
        continue;
      }
      int most = form.most[step];
      int number = 0;
      int count = 0;
      while (count < most && at < to && text[at] >= '0' && text[at] <= '9') {
        number = number * 10 + (text[at] - '0');
        at++;
        count++;
      }
      if (count < form.least[step]) {
        return -1;
      }
      switch (what) {
        case 'y' -> year = number;
        case 'M' -> month = number;
        default -> day = number;
      }
    }
    return at == to ? year * 10_000 + month * 100 + day : -1;
  }
}
