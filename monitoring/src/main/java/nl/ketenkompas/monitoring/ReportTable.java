package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Title;
import org.jspecify.annotations.Nullable;

/**
 * One table of a report, with everything that a page needs: words in both languages, and how to
 * draw the same numbers. Immutable.
 *
 * @param id code of the table, once in a report
 * @param title what it is
 * @param audience who may see it
 * @param plot how the numbers may be drawn beside it
 * @param columns at least one
 * @param rows with a cell for each column
 * @param notes sentences below it
 */
@JsonPropertyOrder({"id", "title", "audience", "plot", "columns", "rows", "notes"})
public record ReportTable(
    String id,
    Title title,
    Audience audience,
    Plot plot,
    List<Column> columns,
    List<List<Cell>> rows,
    List<Title> notes) {

  /** Who may see a table. */
  public enum Audience {
    /** Everyone: small counts are protected, and nobody is named. */
    EVERYONE,
    /** Those who may see the figures as counted. */
    STAFF
  }

  /** How the numbers of a table may be drawn. */
  public enum Plot {
    /** Not. */
    NONE,
    /** A bar for each row. */
    BARS,
    /** A line through the rows. */
    LINE,
    /** Steps that narrow. */
    FUNNEL,
    /** Periods on a time line, from the first date column to the second. */
    PERIODS
  }

  /** What stands in a column. */
  public enum ColumnType {
    /** Words. */
    TEXT,
    /** Whole numbers. */
    NUMBER,
    /** Parts of a thousand. */
    PER_THOUSAND,
    /** Dates. */
    DATE
  }

  /** Whether there is something in a cell. */
  public enum State {
    /** There is. */
    SHOWN,
    /** It is protected. */
    HIDDEN,
    /** It is not known, or does not apply. */
    NONE
  }

  /**
   * A column.
   *
   * @param code of the column, once in a table
   * @param title what stands above it
   * @param type what stands in it
   */
  @JsonPropertyOrder({"code", "title", "type"})
  public record Column(String code, Title title, ColumnType type) {

    /**
     * Checks the code.
     *
     * @param code of the column
     * @param title what stands above it
     * @param type what stands in it
     * @throws InvalidValueException if the code is none
     */
    public Column {
      Checks.code(code, "column");
    }

    /**
     * Obtains a column.
     *
     * @param code of the column
     * @param type what stands in it
     * @param nl what stands above it in Dutch
     * @param en what stands above it in English
     * @return the column
     * @throws InvalidValueException if the code is none
     */
    public static Column of(String code, ColumnType type, String nl, String en) {
      return new Column(code, new Title(nl, en), type);
    }
  }

  /**
   * A cell: at most one of number, date and text.
   *
   * @param state whether there is something in it
   * @param number a whole number, or parts of a thousand; else null
   * @param date as {@code yyyy-mm-dd}; else null
   * @param text words; else null
   */
  @JsonPropertyOrder({"state", "number", "date", "text"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(
      State state, @Nullable Long number, @Nullable String date, @Nullable Title text) {

    /** A cell that is protected. */
    public static final Cell HIDDEN = new Cell(State.HIDDEN, null, null, null);

    /** A cell of which nothing is known. */
    public static final Cell NONE = new Cell(State.NONE, null, null, null);

    /**
     * Checks that there is one thing in it if it is shown, and nothing else.
     *
     * @param state whether there is something in it
     * @param number a whole number, or null
     * @param date a date, or null
     * @param text words, or null
     * @throws InvalidValueException if there is more, or less
     */
    public Cell {
      int things = (number == null ? 0 : 1) + (date == null ? 0 : 1) + (text == null ? 0 : 1);
      if (things != (state == State.SHOWN ? 1 : 0)) {
        throw new InvalidValueException("cell", ValueError.FORMAT);
      }
    }

    /**
     * Obtains a cell with a number.
     *
     * @param number the number; below 0 where that means there is none, use {@link #NONE}
     * @return the cell
     */
    public static Cell of(long number) {
      return new Cell(State.SHOWN, number, null, null);
    }

    /**
     * Obtains a cell with a date.
     *
     * @param date the date; null for none
     * @return the cell
     */
    public static Cell of(@Nullable LocalDate date) {
      return date == null ? NONE : new Cell(State.SHOWN, null, date.toString(), null);
    }

    /**
     * Obtains a cell with words.
     *
     * @param nl in Dutch
     * @param en in English
     * @return the cell
     */
    public static Cell of(String nl, String en) {
      return new Cell(State.SHOWN, null, null, new Title(nl, en));
    }

    /**
     * Obtains a cell with a code, which is the same in all languages.
     *
     * @param code such as the code of a partner
     * @return the cell
     */
    public static Cell code(String code) {
      return of(code, code);
    }
  }

  /**
   * Checks that each row has a cell of the right type for each column.
   *
   * @param id code of the table
   * @param title what it is
   * @param audience who may see it
   * @param plot how the numbers may be drawn
   * @param columns at least one
   * @param rows with a cell for each column
   * @param notes sentences below it
   * @throws InvalidValueException if the code is none, or a row does not fit
   */
  public ReportTable {
    Checks.code(id, "table");
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
    List<List<Cell>> copy = new ArrayList<>();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new InvalidValueException("row", ValueError.LENGTH);
      }
      for (int c = 0; c < row.size(); c++) {
        if (row.get(c).state() == State.SHOWN && !fits(row.get(c), columns.get(c).type())) {
          throw new InvalidValueException("cell", ValueError.FORMAT);
        }
      }
      copy.add(List.copyOf(row));
    }
    rows = List.copyOf(copy);
  }

  private static boolean fits(Cell cell, ColumnType type) {
    return switch (type) {
      case TEXT -> cell.text() != null;
      case DATE -> cell.date() != null;
      case NUMBER, PER_THOUSAND -> cell.number() != null;
    };
  }
}
