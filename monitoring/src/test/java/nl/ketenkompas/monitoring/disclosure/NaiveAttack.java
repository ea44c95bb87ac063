package nl.ketenkompas.monitoring.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.monitoring.disclosure.Earlier.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with paper and the simplex method: writes down every sum that the published tables show,
 * and asks how small and how large a cell can be. Knows nothing of networks.
 */
final class NaiveAttack {
  private static final double SMALL = 1e-7;

  private final Map<String, Integer> unknowns = new LinkedHashMap<>();
  private final Map<String, Double> shown = new HashMap<>();
  private final List<Map<String, Double>> sums = new ArrayList<>();
  private double[][] tableau = new double[0][];
  private int[] basis = new int[0];
  private int columns;

  /** Tables of one report; cells of the same categories are the same cell. */
  NaiveAttack see(String report, List<ProtectedTable> tables) {
    for (ProtectedTable table : tables) {
      int height = table.rows().size();
      Dimension dimension = table.columns();
      int width = dimension == null ? 0 : dimension.size();
      for (int r = 0; r <= height; r++) {
        for (int c = 0; c <= width; c++) {
          see(name(report, table, r, c), table.cell(r, c), table.roundedTo());
        }
        if (dimension != null) {
          Map<String, Double> row = new HashMap<>();
          for (int c = 0; c <= width; c++) {
            row.merge(name(report, table, r, c), c == width ? -1.0 : 1.0, Double::sum);
          }
          sums.add(row);
        }
      }
      for (int c = 0; c <= width; c++) {
        Map<String, Double> column = new HashMap<>();
        for (int r = 0; r <= height; r++) {
          column.merge(name(report, table, r, c), r == height ? -1.0 : 1.0, Double::sum);
        }
        sums.add(column);
      }
    }
    return this;
  }

  private void see(String name, @Nullable Long cell, long roundedTo) {
    if (cell != null && roundedTo == 1) {
      shown.put(name, (double) cell);
      return;
    }
    unknown(name);
    if (cell != null) {
      unknown("below " + name);
      sums.add(Map.of(name, 1.0, "below " + name, 1.0, "one", -(double) (cell + roundedTo - 1)));
      if (cell - roundedTo + 1 > 0) {
        unknown("above " + name);
        sums.add(Map.of(name, 1.0, "above " + name, -1.0, "one", -(double) (cell - roundedTo + 1)));
      }
      shown.put("one", 1.0);
    }
  }

  private void unknown(String name) {
    unknowns.putIfAbsent(name, unknowns.size());
  }

  static String name(String report, ProtectedTable table, int r, int c) {
    Dimension columns = table.columns();
    String row = r == table.rows().size() ? "" : table.rows().code() + r;
    String column = columns == null || c == columns.size() ? "" : columns.code() + c;
    return report + ":" + (row.compareTo(column) < 0 ? row + column : column + row);
  }

  /** What the persons of two reports have to do with each other. */
  NaiveAttack relate(String earlier, String later, Relation relation, ProtectedTable table) {
    int width = table.cells().get(0).size();
    for (int r = 0; r < table.cells().size(); r++) {
      for (int c = 0; c < width; c++) {
        String cell = name("", table, r, c);
        Map<String, Double> change = new HashMap<>();
        change.put(later + cell, 1.0);
        change.put(earlier + cell, -1.0);
        if (relation != Relation.CONTAINING) {
          unknown("came" + cell);
          change.put("came" + cell, -1.0);
        }
        if (relation != Relation.CONTAINED) {
          unknown("went" + cell);
          change.put("went" + cell, 1.0);
        }
        sums.add(change);
      }
    }
    return this;
  }

  /** Finds numbers that fit, to start from. */
  NaiveAttack ready() {
    int m = sums.size();
    int n = unknowns.size();
    columns = n + m;
    tableau = new double[m][columns + 1];
    basis = new int[m];
    double[] phase = new double[columns + 1];
    for (int i = 0; i < m; i++) {
      double[] row = tableau[i];
      for (Map.Entry<String, Double> term : sums.get(i).entrySet()) {
        Integer at = unknowns.get(term.getKey());
        if (at != null) {
          row[at] += term.getValue();
        } else {
          row[columns] -= term.getValue() * shown.getOrDefault(term.getKey(), Double.NaN);
        }
      }
      if (row[columns] < 0) {
        for (int j = 0; j <= columns; j++) {
          row[j] = -row[j];
        }
      }
      row[n + i] = 1;
      basis[i] = n + i;
      for (int j = 0; j <= columns; j++) {
        phase[j] += j >= n && j < columns ? 0 : row[j];
      }
    }
    climb(phase, n);
    if (phase[columns] > 1e-5) {
      throw new IllegalStateException("no counts fit");
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n && basis[i] >= n; j++) {
        if (Math.abs(tableau[i][j]) > SMALL) {
          pivot(i, j, new double[columns + 1]);
        }
      }
    }
    return this;
  }

  double width(Map<String, Double> goal) {
    Map<String, Double> down = new HashMap<>();
    goal.forEach((name, weight) -> down.put(name, -weight));
    return most(goal) + most(down);
  }

  double width(String cell) {
    return width(Map.of(cell, 1.0));
  }

  double most(String cell) {
    return most(Map.of(cell, 1.0));
  }

  double least(String cell) {
    return -most(Map.of(cell, -1.0));
  }

  private double most(Map<String, Double> goal) {
    double constant = 0;
    double[] gain = new double[columns + 1];
    for (Map.Entry<String, Double> term : goal.entrySet()) {
      Integer at = unknowns.get(term.getKey());
      if (at == null) {
        constant += term.getValue() * shown.getOrDefault(term.getKey(), Double.NaN);
      } else {
        gain[at] += term.getValue();
      }
    }
    for (int i = 0; i < basis.length; i++) {
      double factor = gain[basis[i]];
      for (int j = 0; j <= columns && factor != 0; j++) {
        gain[j] -= factor * tableau[i][j];
      }
    }
    return climb(gain, unknowns.size()) ? constant - gain[columns] : Double.POSITIVE_INFINITY;
  }

  /** False if there is no limit. The smallest number first, so that it does not go round. */
  private boolean climb(double[] gain, int n) {
    while (true) {
      int enter = 0;
      while (enter < n && gain[enter] <= SMALL) {
        enter++;
      }
      if (enter == n) {
        return true;
      }
      int leave = -1;
      for (int i = 0; i < basis.length; i++) {
        if (tableau[i][enter] > SMALL) {
          double ratio = tableau[i][columns] / tableau[i][enter];
          double best = leave < 0 ? 0 : tableau[leave][columns] / tableau[leave][enter];
          if (leave < 0
              || ratio < best - SMALL
              || (ratio < best + SMALL && basis[i] < basis[leave])) {
            leave = i;
          }
        }
      }
      if (leave < 0) {
        return false;
      }
      pivot(leave, enter, gain);
    }
  }

  private void pivot(int row, int column, double[] gain) {
    double[] pivot = tableau[row];
    double by = pivot[column];
    for (int j = 0; j <= columns; j++) {
      pivot[j] /= by;
    }
    for (double[] other : tableau) {
      if (other != pivot) {
        subtract(other, pivot, other[column]);
      }
    }
    subtract(gain, pivot, gain[column]);
    basis[row] = column;
  }

  private void subtract(double[] from, double[] row, double factor) {
    for (int j = 0; j <= columns && factor != 0; j++) {
      from[j] -= factor * row[j];
    }
  }
}
