package nl.ketenkompas.model.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code holidays.tsv} beside this class: which calendar has which days, and why. */
final class HolidayFile {

  private HolidayFile() {}

  static Map<String, WorkCalendar> calendars() {
    Map<String, List<Holiday>> holidays = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(HolidayFile.class.getResourceAsStream("holidays.tsv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        Holiday holiday =
            new Holiday(
                cells[1],
                HolidayDate.parse(cells[2]),
                number(cells[3]),
                number(cells[4]),
                number(cells[5]),
                SundayRule.valueOf(cells[6]),
                cells[7]);
        for (String calendar : cells[0].split(" ", -1)) {
          holidays.computeIfAbsent(calendar, key -> new ArrayList<>()).add(holiday);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
    holidays.forEach((id, days) -> calendars.put(id, WorkCalendar.of(id, null, days)));
    return Collections.unmodifiableMap(calendars);
  }

  private static @Nullable Integer number(String cell) {
    return cell.isEmpty() ? null : Integer.valueOf(cell);
  }
}
