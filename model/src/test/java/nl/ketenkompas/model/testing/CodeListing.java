package nl.ketenkompas.model.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ketenkompas.model.rule.ErrorTexts;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a module with their rule and their sentence in both languages, to be kept as a page
 * and golden file ({@code CODES.md}): the names are promises. Each module has this test:
 *
 * <pre>{@code
 * @Test
 * void codesAreThoseOfThePage() {
 *   CodeListing.of(Recogniser.class).assertUnchanged();
 * }
 * }</pre>
 *
 * <p>Found are all enums that are reason codes, that an exception gives, or whose name ends in
 * {@code Code}, {@code Error}, {@code Finding}, {@code Gap}, {@code Problem}, {@code Reason},
 * {@code Refusal} or {@code Reject}. One without a sentence for each constant is a problem, and so
 * is a sentence that names other facts in Dutch than in English.
 */
public final class CodeListing {
  private static final Pattern NAME =
      Pattern.compile(".*(?:Code|Error|Finding|Gap|Problem|Reason|Refusal|Reject)");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}");

  private final List<Class<?>> types;

  private CodeListing(List<Class<?>> types) {
    this.types = types;
  }

  /**
   * Looks through the classes of a module.
   *
   * @param anchor any class of its main code
   * @return its codes
   */
  public static CodeListing of(Class<?> anchor) {
    List<Class<?>> all = classes(anchor);
    Set<Class<?>> thrown = new HashSet<>();
    for (Class<?> type : all) {
      if (Throwable.class.isAssignableFrom(type)) {
        Arrays.stream(type.getDeclaredMethods()).map(Method::getReturnType).forEach(thrown::add);
      }
    }
    return new CodeListing(
        all.stream()
            .filter(Class::isEnum)
            .filter(CodeListing::isPublic)
            .filter(
                type ->
                    ReasonCode.class.isAssignableFrom(type)
                        || thrown.contains(type)
                        || NAME.matcher(type.getSimpleName()).matches())
            .toList());
  }

  /**
   * Takes these enums, such as those of a host.
   *
   * @param enums reason codes, or enums with a method {@code text(Language)}
   * @return their codes
   */
  public static CodeListing ofEnums(List<Class<?>> enums) {
    return new CodeListing(List.copyOf(enums));
  }

  private static List<Class<?>> classes(Class<?> anchor) {
    try {
      Path root = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
            .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
            .sorted()
            .<Class<?>>map(name -> load(name, anchor.getClassLoader()))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  /**
   * The enums that were found.
   *
   * @return in the order of their names
   */
  public List<Class<?>> types() {
    return types;
  }

  /**
   * What lacks.
   *
   * @return a line for each code that has no sentence in a language, or whose sentences differ in
   *     the facts that they name; empty when all is well
   */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Class<?> type : types) {
      for (Object constant : type.getEnumConstants()) {
        List<Set<String>> places = new ArrayList<>();
        for (Language language : Language.values()) {
          String text = text((Enum<?>) constant, language);
          if (text.isBlank()) {
            problems.add(
                name(type)
                    + "."
                    + constant
                    + ": no sentence in "
                    + language.code()
                    + ".\nMaybe give the enum a method text(Language)");
          }
          places.add(places(text));
        }
        if (!places.get(0).equals(places.get(1))) {
          problems.add(name(type) + "." + constant + ": the languages name different facts");
        }
      }
    }
    return List.copyOf(problems);
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  private static String text(Enum<?> constant, Language language) {
    if (constant instanceof ReasonCode reason) {
      return reason.template(language);
    }
    try {
      return text(constant, language, constant.getDeclaringClass(), null);
    } catch (NoSuchMethodException none) {
      try {
        return text(constant, language, ErrorTexts.class, constant.getDeclaringClass());
      } catch (NoSuchMethodException noneEither) {
        return "";
      }
    }
  }

  private static String text(
      Enum<?> constant, Language language, Class<?> owner, @Nullable Class<?> code)
      throws NoSuchMethodException {
    try {
      Object text =
          code == null
              ? owner.getMethod("text", Language.class).invoke(constant, language)
              : owner.getMethod("text", code, Language.class).invoke(null, constant, language);
      return String.valueOf(text);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(owner.getName(), e);
    }
  }

  private static String name(Class<?> type) {
    return type.getName().replace("nl.ketenkompas.", "").replace('$', '.');
  }

  /**
   * The page.
   *
   * @param module what it is called, such as {@code identity}
   * @return Markdown with a table for each enum
   */
  public String page(String module) {
    StringBuilder page =
        new StringBuilder("# Codes of ")
            .append(module)
            .append(
                "\n\n"
                    + "Generated from the code and its texts; names are promises to hosts. Do not"
                    + " edit: the command stands in [CONTRIBUTING.md](../CONTRIBUTING.md).\n"
                    + "`{0}`, `{1}` stand for the facts of a reason. Where the clause of an"
                    + " agreement names a rule of its own, a reason cites that one.\n");
    for (Class<?> type : types) {
      page.append("\n## ")
          .append(name(type))
          .append("\n\n| code | rule | Nederlands | English |\n|---|---|---|---|\n");
      for (Object constant : type.getEnumConstants()) {
        Enum<?> code = (Enum<?>) constant;
        page.append("| `")
            .append(code.name())
            .append("` | ")
            .append(code instanceof ReasonCode reason ? reason.rule().id() : "")
            .append(" | ")
            .append(text(code, Language.NL).replace("|", "\\|"))
            .append(" | ")
            .append(text(code, Language.EN).replace("|", "\\|"))
            .append(" |\n");
      }
    }
    return page.toString();
  }

  /**
   * Checks {@code CODES.md} of the module whose tests run. With {@code -Dcodes.update=true} the
   * page is rewritten instead.
   *
   * @throws AssertionError if a sentence lacks, or with the lines gone and the lines new
   */
  public void assertUnchanged() {
    if (!problems().isEmpty()) {
      throw new AssertionError(String.join("\n", problems()));
    }
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    assertUnchanged(module.resolve("CODES.md"), page(String.valueOf(module.getFileName())));
  }

  static void assertUnchanged(Path file, String page) {
    try {
      String approved = Files.exists(file) ? Files.readString(file) : "";
      if (approved.equals(page)) {
        return;
      }
      if (Boolean.getBoolean("codes.update")) {
        Files.writeString(file, page);
        return;
      }
      throw new AssertionError(
          file.getFileName()
              + " is not what the code says.\nGone:\n"
              + only(approved, page)
              + "New:\n"
              + only(page, approved)
              + "Maybe run ./mvnw test -Dtest=CodesTest -Dsurefire.failIfNoSpecifiedTests=false"
              + " -Dcodes.update=true and mention the change in CHANGELOG.md.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String only(String page, String other) {
    Set<String> known = Set.copyOf(new TreeSet<>(other.lines().toList()));
    StringBuilder only = new StringBuilder();
    page.lines().filter(line -> !known.contains(line)).forEach(l -> only.append(l).append('\n'));
    return only.isEmpty() ? "(nothing)\n" : only.toString();
  }
}
