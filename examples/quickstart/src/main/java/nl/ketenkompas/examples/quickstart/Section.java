package nl.ketenkompas.examples.quickstart;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the summary: sentences and tables, written once and shown on the console and on the
 * page, so that both say the same. Values of people are in {@link #onPage} only, which the console
 * does not show.
 */
final class Section {
  private final String title;
  private final List<Object> parts = new ArrayList<>();
  private final List<Table> onPage = new ArrayList<>();

  Section(String title) {
    this.title = title;
  }

  Section add(String sentence) {
    parts.add(sentence);
    return this;
  }

  Section add(Table table) {
    parts.add(table);
    return this;
  }

  /** Adds a table for the page only: long, or with values of people. */
  void addToPage(Table table) {
    onPage.add(table);
  }

  String title() {
    return title;
  }

  /** Sentences and tables, in order. */
  List<Object> parts() {
    return List.copyOf(parts);
  }

  List<Table> onPage() {
    return List.copyOf(onPage);
  }

  void print(PrintStream console) {
    console.println();
    console.println(title);
    for (Object part : parts) {
      if (part instanceof Table table) {
        table.lines().forEach(line -> console.println("  " + line));
      } else {
        console.println("  " + part);
      }
    }
  }
}
