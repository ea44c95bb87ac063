package nl.ketenkompas.examples.quickstart;

import java.io.Console;
import java.io.PrintStream;

/**
 * A progress bar on the console; nothing at all when the output is not a terminal. One thread only.
 */
final class Progress {
  private static final int WIDTH = 30;

  private final PrintStream to;
  private final boolean shown;
  private long drawnAt = Long.MIN_VALUE;

  private Progress(PrintStream to, boolean shown) {
    this.to = to;
    this.shown = shown;
  }

  static Progress on(PrintStream to) {
    return new Progress(to, terminal());
  }

  static Progress none(PrintStream to) {
    return new Progress(to, false);
  }

  /** From JDK 22 on there may be a console that is no terminal; it then says so itself. */
  @SuppressWarnings("SystemConsoleNull") // both are asked: null before JDK 22, isTerminal() after
  private static boolean terminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  void show(String what, long done, long all) {
    if (!shown || all <= 0) {
      return;
    }
    long percent = Math.min(100, done * 100 / all);
    if (percent == drawnAt) {
      return;
    }
    drawnAt = percent;
    int filled = (int) (percent * WIDTH / 100);
    to.print(
        "\r"
            + what
            + " ["
            + "#".repeat(filled)
            + " ".repeat(WIDTH - filled)
            + "] "
            + percent
            + " %  ");
    to.flush();
  }

  void clear() {
    if (shown && drawnAt != Long.MIN_VALUE) {
      to.print("\r" + " ".repeat(WIDTH + 40) + "\r");
      to.flush();
      drawnAt = Long.MIN_VALUE;
    }
  }
}
