package nl.ketenkompas.model.testing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the little JSON that the sample needs, without a library. */
final class Json {
  private final StringBuilder out = new StringBuilder();
  private List<String> open = List.of();
  private boolean first = true;

  Json() {
    out.append('{');
  }

  /** Adds a value at a pointer; objects on the way are opened and closed as needed. */
  void add(String pointer, @Nullable String value, boolean number) {
    if (value == null) {
      return;
    }
    List<String> path = Arrays.asList(pointer.substring(1).split("/", -1));
    List<String> objects = path.subList(0, path.size() - 1);
    int common = 0;
    while (common < open.size()
        && common < objects.size()
        && open.get(common).equals(objects.get(common))) {
      common++;
    }
    for (int i = open.size(); i > common; i--) {
      out.append('}');
      first = false;
    }
    for (String name : objects.subList(common, objects.size())) {
      name(name);
      out.append('{');
      first = true;
    }
    open = objects;
    name(path.get(path.size() - 1));
    out.append(number ? value : quoted(value));
  }

  private void name(String name) {
    if (!first) {
      out.append(',');
    }
    first = false;
    out.append(quoted(name)).append(':');
  }

  String end() {
    out.append("}".repeat(open.size())).append('}');
    return out.toString();
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\t') {
        quoted.append("\\t");
      } else if (c < 0x20) {
        quoted
            .append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
