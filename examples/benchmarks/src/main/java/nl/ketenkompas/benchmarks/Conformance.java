package nl.ketenkompas.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import nl.ketenkompas.monitoring.StabilityNorm;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The conformance kit of the stability norm: files to feed a system with, and a judge of it. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    description = "Files to test a system of stable mixes with, and a judge of its answers.",
    subcommandsRepeatable = false)
public final class Conformance {
  private static final String VECTORS = "conformance/stability-norm.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SHOWN = 10;

  private final PrintStream out;
  private final PrintStream log;

  private Conformance(PrintStream out, PrintStream log) {
    this.out = out;
    this.log = log;
  }

  /**
   * Runs the command line and ends the virtual machine with its exit code.
   *
   * @param arguments try {@code --help}
   */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String... arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  static int run(PrintStream out, PrintStream log, String... arguments) {
    CommandLine line = Commands.line(new Conformance(out, log), out, log, problem -> false);
    if (arguments.length == 0) {
      line.usage(log);
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(arguments);
  }

  @Command(
      name = "generate",
      mixinStandardHelpOptions = true,
      description = "Writes made-up observations, the same for the same seed; prints SHA-256.")
  int generate(
      @Option(names = "--clients", defaultValue = "100000", description = "how many clients")
          int clients,
      @Option(names = "--seed", defaultValue = "1", description = "which clients") long seed,
      @Option(names = "--out", required = true, paramLabel = "FILE", description = "to write")
          Path file)
      throws IOException {
    MessageDigest digest = sha256();
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(file), digest),
                StandardCharsets.UTF_8),
            1 << 16)) {
      Observations.write(writer, clients, seed);
    }
    out.print(HexFormat.of().formatHex(digest.digest()) + "  " + file.getFileName() + "\n");
    return 0;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Command(
      name = "vectors",
      mixinStandardHelpOptions = true,
      description = {
        "Writes a folder for each vector: norm.json, question.csv (as_of,known_on),",
        "observations.csv and expected.csv with the columns that were worked out by hand.",
        "Vectors that rows of observations cannot say (exemptions, birth, death, a client without",
        "any) are in the published JSON only."
      })
  int vectors(
      @Option(names = "--out", required = true, paramLabel = "DIR", description = "to write into")
          Path folder)
      throws IOException {
    int written = 0;
    int left = 0;
    for (JsonNode vector : published()) {
      if (vector.has("exemptions")
          || vector.has("birth")
          || vector.has("death")
          || vector.get("observations").isEmpty()) {
        left++;
        continue;
      }
      Path dir = Files.createDirectories(folder.resolve(vector.get("name").asString()));
      Files.writeString(dir.resolve("norm.json"), norm(vector));
      Files.writeString(
          dir.resolve("question.csv"),
          "as_of,known_on\n" + text(vector, "asOf") + "," + text(vector, "knownOn") + "\n");
      Files.writeString(dir.resolve("observations.csv"), observations(vector));
      Files.writeString(dir.resolve("expected.csv"), expected(vector.get("expect")));
      written++;
    }
    log.println(written + " vectors written, " + left + " in the JSON only");
    return 0;
  }

  private static JsonNode published() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(StabilityNorm.class.getResourceAsStream(VECTORS), VECTORS)) {
      return JSON.readTree(in.readAllBytes()).get("vectors");
    }
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null ? "" : value.asString();
  }

  private static String norm(JsonNode vector) {
    ObjectNode norm = JSON.createObjectNode();
    norm.put("schemaVersion", 1).put("kind", "norm").put("id", text(vector, "name"));
    norm.put("version", 1);
    norm.putObject("title").put("nl", "Proef").put("en", "Trial");
    norm.put("source", "conformance kit").put("zone", "Europe/Amsterdam");
    norm.put("valid", vector.has("valid") ? text(vector, "valid") : "1900-01-01/..");
    norm.set("terms", vector.get("norm"));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(norm) + "\n";
  }

  /** Ids are those of one partner; in one file they carry its name. */
  private static String observations(JsonNode vector) {
    StringBuilder rows = new StringBuilder(Observations.HEADER);
    for (JsonNode o : vector.get("observations")) {
      String key = text(o, "key");
      String partner = key.substring(0, key.indexOf('/')) + "-";
      rows.append("client");
      for (String name :
          List.of("area", "status", "from", "until", "recordedAt", "source", "id", "supersedes")) {
        String value = text(o, name);
        boolean id = name.equals("id") || name.equals("supersedes");
        rows.append(',').append(id && !value.isEmpty() ? partner + value : value);
      }
      rows.append(',').append(text(o, "legal")).append(',').append(text(o, "evidence"));
      rows.append('\n');
    }
    return rows.toString();
  }

  private static String expected(JsonNode expect) {
    String header = "client,attained_on,holds,longest_days";
    String row =
        String.join(
            ",",
            "client",
            text(expect, "attainedOn"),
            text(expect, "holds"),
            text(expect, "longestRunDays"));
    if (expect.has("limitingAreas")) {
      List<String> areas = new ArrayList<>();
      expect.get("limitingAreas").forEach(area -> areas.add(area.asString()));
      return header + ",limiting_areas\n" + row + "," + String.join(";", areas) + "\n";
    }
    return header + "\n" + row + "\n";
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Compares answers with what is expected, client by client, in every column of EXPECTED.",
        "Prints how many differ per column and the first of them.",
        "Exit code 0: the same; 1: not the same, or not to be read."
      })
  int check(
      @Parameters(paramLabel = "EXPECTED.csv", description = "one row a client") Path expected,
      @Parameters(paramLabel = "ACTUAL.csv", description = "in any order") Path actual)
      throws IOException {
    Map<String, Map<String, String>> right = read(expected);
    Map<String, Map<String, String>> given = read(actual);
    Map<String, List<String>> differences = new LinkedHashMap<>();
    TreeSet<String> clients = new TreeSet<>(right.keySet());
    clients.addAll(given.keySet());
    for (String client : clients) {
      Map<String, String> one = right.get(client);
      Map<String, String> other = given.get(client);
      if (one == null || other == null) {
        note(differences, "client", client + (one == null ? ": not expected" : ": missing"));
        continue;
      }
      one.forEach(
          (column, value) -> {
            String answer = other.get(column);
            if (!value.equals(answer)) {
              note(
                  differences,
                  column,
                  client
                      + ": expected '"
                      + value
                      + (answer == null ? "', no such column" : "', got '" + answer + "'"));
            }
          });
    }
    differences.forEach(
        (column, all) -> {
          out.print(column + ": " + all.size() + " of " + clients.size() + " differ\n");
          all.stream().limit(SHOWN).forEach(line -> out.print("  " + line + "\n"));
        });
    if (differences.isEmpty()) {
      out.print("the same: " + clients.size() + " clients\n");
    }
    out.flush();
    return differences.isEmpty() ? 0 : 1;
  }

  private static void note(Map<String, List<String>> differences, String column, String line) {
    differences.computeIfAbsent(column, key -> new ArrayList<>()).add(line);
  }

  /** The rows by client, each a value by column; line ends of any kind, quotes where needed. */
  private static Map<String, Map<String, String>> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("no such file: " + file.getFileName());
    }
    List<String> lines = Files.readString(file).lines().filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(file.getFileName() + ": expected a line of column names");
    }
    List<String> columns = cells(lines.get(0));
    int key = columns.indexOf("client");
    if (key < 0) {
      throw new IllegalArgumentException(file.getFileName() + ": no column 'client'");
    }
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            file.getFileName() + " line " + (i + 1) + ": expected " + columns.size() + " columns");
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        row.put(columns.get(c), cells.get(c));
      }
      if (rows.put(cells.get(key), row) != null) {
        throw new IllegalArgumentException(
            file.getFileName() + " line " + (i + 1) + ": this client has a row already");
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
