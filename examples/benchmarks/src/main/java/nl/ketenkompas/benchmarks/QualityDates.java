package nl.ketenkompas.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the digits of a date, also of one that cannot be: month 45 still tells two dates apart. */
final class QualityDates {
  private QualityDates() {}

  /**
   * Eight digits, year first.
   *
   * @param form as in a mapping, alternatives separated by a bar; or null
   */
  static @Nullable String digits(String text, @Nullable String form) {
    List<String> groups = groups(text);
    if (form != null) {
      for (String alternative : form.split("\\|", -1)) {
        String digits = byForm(text, groups, alternative);
        if (digits != null) {
          return digits;
        }
      }
    }
    return guessed(groups);
  }

  private static List<String> groups(String text) {
    List<String> groups = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        group.append(c);
      } else if (group.length() > 0) {
        groups.add(group.toString());
        group.setLength(0);
      }
    }
    return groups;
  }

  private static @Nullable String byForm(String text, List<String> groups, String form) {
    String order = form.replaceAll("[^yMd]", "").replaceAll("(.)\\1+", "$1");
    if (form.matches("[yMd]+")) {
      if (groups.size() != 1 || text.strip().length() != form.length()) {
        return null;
      }
      String digits = groups.get(0);
      int y = form.indexOf("yyyy");
      int m = form.indexOf("MM");
      int d = form.indexOf("dd");
      return digits.length() != form.length() || y < 0
          ? null
          : digits.substring(y, y + 4)
              + (m < 0 ? "00" : digits.substring(m, m + 2))
              + (d < 0 ? "00" : digits.substring(d, d + 2));
    }
    if (groups.size() != order.length()) {
      return null;
    }
    String year = "";
    String month = "00";
    String day = "00";
    for (int i = 0; i < order.length(); i++) {
      switch (order.charAt(i)) {
        case 'y' -> year = groups.get(i);
        case 'M' -> month = groups.get(i);
        default -> day = groups.get(i);
      }
    }
    return joined(year, month, day);
  }

  private static @Nullable String guessed(List<String> groups) {
    if (groups.isEmpty()) {
      return null;
    }
    String first = groups.get(0);
    if (first.length() == 8 && isYear(first.substring(0, 4))) {
      return first;
    }
    if (first.length() == 8 && isYear(first.substring(4))) {
      return first.substring(4) + first.substring(2, 4) + first.substring(0, 2);
    }
    if (first.length() == 8) {
      return first;
    }
    if (groups.size() >= 3 && first.length() == 4) {
      return joined(first, groups.get(1), groups.get(2));
    }
    if (groups.size() >= 3 && groups.get(2).length() == 4) {
      return joined(groups.get(2), groups.get(1), first);
    }
    if (groups.size() == 2 && first.length() == 4) {
      return joined(first, groups.get(1), "00");
    }
    return groups.size() == 1 && isYear(first) ? first + "0000" : null;
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4 && digits.compareTo("1850") >= 0 && digits.compareTo("2100") < 0;
  }

  private static @Nullable String joined(String year, String month, String day) {
    if (year.length() != 4 || month.length() > 2 || day.length() > 2) {
      return null;
    }
    return year + "0".repeat(2 - month.length()) + month + "0".repeat(2 - day.length()) + day;
  }
}
