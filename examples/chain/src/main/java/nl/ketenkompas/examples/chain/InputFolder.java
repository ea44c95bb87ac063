package nl.ketenkompas.examples.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.exchange.MappingTerms;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What lies in an input folder: agreements by their kind, the mappings of partner files, and what
 * could not be used, with the reason. Every file of the folder turns up in one of these. Immutable.
 */
public final class InputFolder {
  private static final int MOST_AGREEMENT_BYTES = 20_000_000;

  private final Path dir;
  private final Map<String, List<Document>> agreements;
  private final List<Agreement<MappingTerms>> mappings;
  private final List<String> problems;
  private final List<String> unread;

  /** One agreement file, not yet bound to a kind. */
  private record Document(String file, String json) {}

  private InputFolder(
      Path dir,
      Map<String, List<Document>> agreements,
      List<Agreement<MappingTerms>> mappings,
      List<String> problems,
      List<String> unread) {
    this.dir = dir;
    this.agreements = agreements;
    this.mappings = List.copyOf(mappings);
    this.problems = List.copyOf(problems);
    this.unread = List.copyOf(unread);
  }

  /**
   * Looks at a folder: reads every {@code .json} file in it as an agreement or a mapping. The
   * folders below it are not looked at.
   *
   * @param dir the folder
   * @return what lies there
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static InputFolder open(Path dir) {
    List<Path> files;
    try (Stream<Path> found = Files.list(dir)) {
      files =
          found
              .filter(file -> !Files.isDirectory(file))
              .filter(file -> !name(file).startsWith("."))
              .sorted(Comparator.comparing(InputFolder::name))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<Document>> agreements = new LinkedHashMap<>();
    List<Agreement<MappingTerms>> mappings = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> data = new TreeSet<>();
    for (Path file : files) {
      if (!name(file).endsWith(".json")) {
        data.add(name(file));
        continue;
      }
      Optional<Document> document = read(file, problems);
      if (document.isEmpty()) {
        continue;
      }
      String kind;
      try {
        kind = kindOf(document.get().json());
      } catch (JacksonException e) {
        problems.add(
            name(file)
                + ":"
                + e.getLocation().getLineNr()
                + ":"
                + e.getLocation().getColumnNr()
                + " not valid JSON: "
                + e.getOriginalMessage());
        continue;
      }
      if (kind.equals(MappingTerms.KIND.name())) {
        bind(MappingTerms.KIND, document.get(), problems).ifPresent(mappings::add);
      } else if (kind.isEmpty()) {
        problems.add(
            name(file)
                + ": expected an agreement with a field \"kind\".\n"
                + "Maybe it is a partner file: those end in .csv or .jsonl.");
      } else {
        agreements.computeIfAbsent(kind, k -> new ArrayList<>()).add(document.get());
      }
    }
    mappings.sort(Comparator.comparing(mapping -> mapping.terms().file()));
    for (Agreement<MappingTerms> mapping : mappings) {
      data.remove(mapping.terms().file());
    }
    return new InputFolder(dir, agreements, mappings, problems, List.copyOf(data));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Optional<Document> read(Path file, List<String> problems) {
    try {
      if (Files.size(file) > MOST_AGREEMENT_BYTES) {
        problems.add(
            name(file) + ": expected an agreement of at most " + MOST_AGREEMENT_BYTES + " bytes");
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      boolean mark =
          bytes.length >= 3
              && bytes[0] == (byte) 0xEF
              && bytes[1] == (byte) 0xBB
              && bytes[2] == (byte) 0xBF;
      ByteBuffer text = mark ? ByteBuffer.wrap(bytes, 3, bytes.length - 3) : ByteBuffer.wrap(bytes);
      return Optional.of(
          new Document(name(file), StandardCharsets.UTF_8.newDecoder().decode(text).toString()));
    } catch (CharacterCodingException e) {
      problems.add(name(file) + ": expected UTF-8.\nMaybe it was saved in Windows-1252.");
    } catch (IOException e) {
      problems.add(name(file) + ": cannot be read");
    }
    return Optional.empty();
  }

  /** The kind that a file says it is; empty when it says none. */
  private static String kindOf(String json) {
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean kind = parser.currentName().equals("kind");
        JsonToken value = parser.nextToken();
        if (kind && value == JsonToken.VALUE_STRING) {
          return parser.getString();
        }
        parser.skipChildren();
      }
      return "";
    }
  }

  private static <T> Optional<Agreement<T>> bind(
      AgreementKind<T> kind, Document document, List<String> problems) {
    return kind.read(document.json(), document.file())
        .fold(
            Optional::of,
            errors -> {
              problems.add(
                  errors.stream().map(AgreementError::toString).collect(Collectors.joining("\n")));
              return Optional.<Agreement<T>>empty();
            });
  }

  /**
   * The one agreement of a kind. Several, or one that is not usable, are problems.
   *
   * @param kind which
   * @param problems where to note what is wrong, a text of one or more lines each
   * @param <T> the type of the terms
   * @return the agreement, or empty when there is none that can be used
   */
  public <T> Optional<Agreement<T>> agreement(AgreementKind<T> kind, List<String> problems) {
    List<Document> found = agreements.getOrDefault(kind.name(), List.of());
    if (found.size() > 1) {
      problems.add(
          "expected one agreement of kind "
              + kind.name()
              + ", found "
              + found.stream().map(Document::file).collect(Collectors.joining(", "))
              + ".\nMaybe keep one of them in a folder of its own.");
      return Optional.empty();
    }
    return found.isEmpty() ? Optional.empty() : bind(kind, found.get(0), problems);
  }

  /**
   * The folder.
   *
   * @return as it was given
   */
  public Path dir() {
    return dir;
  }

  /**
   * The usable mappings, by the name of their partner file.
   *
   * @return the mappings
   */
  public List<Agreement<MappingTerms>> mappings() {
    return mappings;
  }

  /**
   * The kinds of agreements that lie here, mappings apart.
   *
   * @return the names of the kinds
   */
  public Set<String> kinds() {
    return Set.copyOf(agreements.keySet());
  }

  /**
   * What is wrong with files of the folder, a text of one or more lines each.
   *
   * @return the problems
   */
  public List<String> problems() {
    return problems;
  }

  /**
   * Files that no mapping names: they were not read.
   *
   * @return their names
   */
  public List<String> unread() {
    return unread;
  }
}
