package nl.ketenkompas.model.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of records and quotes, once more, without an eye to speed: on a whole text of one byte
 * a character, one record at a time, each looked at from its beginning.
 */
final class ReferenceSplitter {
  /** A record: values without outer blanks, or a code; and where the next begins. */
  record Piece(
      long line, List<String> values, String code, boolean blank, int next, long nextLine) {}

  private final String text;
  private final char separator;
  private final char quote;
  private final ReadLimits limits;

  ReferenceSplitter(String text, char separator, char quote, ReadLimits limits) {
    this.text = text;
    this.separator = separator;
    this.quote = quote;
    this.limits = limits;
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    long line = 1;
    while (at < text.length()) {
      Piece piece = piece(at, line);
      if (!piece.blank()) {
        pieces.add(piece);
      }
      at = piece.next();
      line = piece.nextLine();
    }
    return pieces;
  }

  private Piece piece(int begin, long line) {
    List<String> values = new ArrayList<>();
    boolean control = false;
    boolean quoted = false;
    int at = begin;
    while (true) {
      int open = at;
      while (open < text.length() && text.charAt(open) == ' ') {
        open++;
      }
      int end;
      // Blanks that already reach over the limit end the record before a quote behind them is seen.
      if (open < text.length() && text.charAt(open) == quote && open - begin < limits.lineBytes()) {
        quoted = true;
        int close = open + 1;
        boolean closed = false;
        while (!closed) {
          if (close >= text.length() || close - open - 1 > limits.quotedBytes()) {
            return failed("UNCLOSED_QUOTE", begin, line, open);
          }
          if (text.charAt(close) != quote) {
            close++;
          } else if (close + 1 < text.length() && text.charAt(close + 1) == quote) {
            close += 2;
          } else {
            closed = true;
          }
        }
        end = close + 1;
        while (end < text.length()
            && text.charAt(end) == ' '
            && end - begin <= limits.lineBytes()) {
          end++;
        }
        String content = text.substring(open + 1, close);
        if (end < text.length() && text.charAt(end) != separator && !isLineEnd(end)) {
          return lineEnds(content) > 0
              ? failed("UNCLOSED_QUOTE", begin, line, open)
              : failed("BAD_QUOTING", begin, line, open);
        }
        if (end - begin > limits.lineBytes()) {
          return failed("LINE_TOO_LONG", begin, line, end);
        }
        control |= hasControl(content);
        values.add(trim(content.replace("" + quote + quote, "" + quote)));
      } else {
        end = at;
        while (end < text.length() && text.charAt(end) != separator && !isLineEnd(end)) {
          end++;
        }
        int over = begin + limits.lineBytes();
        if (end > over || (end == over && end < text.length() && text.charAt(end) == separator)) {
          return failed("LINE_TOO_LONG", begin, line, Math.max(at, over));
        }
        String content = text.substring(at, end);
        control |= hasControl(content);
        values.add(trim(content));
      }
      if (end == text.length() || isLineEnd(end)) {
        int next = behindLineEnd(end);
        long nextLine = line + lineEnds(text.substring(begin, next));
        boolean blank = values.size() == 1 && !quoted && values.get(0).isEmpty() && !control;
        return new Piece(line, values, control ? "CONTROL_CHARACTER" : "", blank, next, nextLine);
      }
      if (end - begin >= limits.lineBytes()) {
        return failed("LINE_TOO_LONG", begin, line, end);
      }
      at = end + 1;
    }
  }

  /**
   * A record that is given up: reading goes on behind the line of the character at {@code place}.
   */
  private Piece failed(String code, int begin, long line, int place) {
    int end = place;
    while (end < text.length() && !isLineEnd(end)) {
      end++;
    }
    int next = behindLineEnd(end);
    return new Piece(
        line, List.of(), code, false, next, line + lineEnds(text.substring(begin, next)));
  }

  private boolean isLineEnd(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private int behindLineEnd(int end) {
    return text.startsWith("\r\n", end) ? end + 2 : Math.min(text.length(), end + 1);
  }

  private static long lineEnds(String part) {
    return part.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
  }

  private static boolean hasControl(String content) {
    return content.chars().anyMatch(c -> (c < 0x20 && "\t\n\r".indexOf(c) < 0) || c == 0x7f);
  }

  private static String trim(String content) {
    int start = 0;
    int end = content.length();
    while (start < end && " \t\n\r".indexOf(content.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && " \t\n\r".indexOf(content.charAt(end - 1)) >= 0) {
      end--;
    }
    return content.substring(start, end);
  }
}
