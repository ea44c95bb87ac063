package nl.ketenkompas.model.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public types and signatures of a module, one per line, to be kept as a golden file ({@code
 * api.txt}). Listed is what a host can name: public types in unconditionally exported packages with
 * their public and protected members. Left out is what says nothing: methods of {@code Object}, and
 * whatever the compiler generates for records and enums.
 *
 * <p>Names from {@code java.lang}, {@code java.util}, {@code java.time} and the own package are
 * short; other names of this library lose their {@code nl.ketenkompas.}.
 */
public final class ApiListing {
  private static final String HOUSE = "nl.ketenkompas.";
  private static final Set<String> SHORT_PACKAGES =
      Set.of("java.lang", "java.time", "java.util", "java.util.function", "java.util.stream");
  private static final Set<String> OBJECT_METHODS =
      Set.of("equals(Object)", "hashCode()", "toString()");

  private final String homePackage;

  private ApiListing(String homePackage) {
    this.homePackage = homePackage;
  }

  /**
   * Checks {@code api.txt} of the Maven module whose tests run against its compiled classes. With
   * {@code -Dapi.update=true} the file is rewritten instead.
   *
   * @throws AssertionError with the lines gone and the lines new, if the file differs
   */
  public static void assertUnchanged() {
    Path module = Path.of(System.getProperty("basedir", ""));
    assertUnchanged(module.resolve("api.txt"), of(module.resolve("target/classes")));
  }

  static void assertUnchanged(Path file, List<String> actual) {
    try {
      List<String> expected = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (expected.equals(actual)) {
        return;
      }
      if (Boolean.getBoolean("api.update")) {
        Files.writeString(file, String.join("\n", actual) + (actual.isEmpty() ? "" : "\n"));
        return;
      }
      throw new AssertionError(difference(file, expected, actual));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lists the public API of the classes in a folder.
   *
   * @param classes the folder, with {@code module-info.class} at its root
   * @return the lines; none if there is no module descriptor, since nothing is exported then
   */
  public static List<String> of(Path classes) {
    Path descriptor = classes.resolve("module-info.class");
    if (!Files.exists(descriptor)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String exported : exports(descriptor)) {
      lines.add("package " + exported);
      ApiListing listing = new ApiListing(exported);
      for (Class<?> type : publicTypes(classes, exported)) {
        lines.add("  " + listing.header(type));
        listing.members(type).forEach(member -> lines.add("    " + member));
      }
    }
    return List.copyOf(lines);
  }

  private static Set<String> exports(Path descriptor) {
    try (InputStream in = Files.newInputStream(descriptor)) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(export -> !export.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Class<?>> publicTypes(Path classes, String packageName) {
    try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
          .sorted()
          .<Class<?>>map(ApiListing::load)
          .filter(ApiListing::isReachable)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " has a class file but cannot be loaded", e);
    }
  }

  private static boolean isReachable(Class<?> type) {
    for (Class<?> t = type; t != null; t = t.getDeclaringClass()) {
      if (!isVisible(t.getModifiers()) || t.isSynthetic() || t.isAnonymousClass()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private String header(Class<?> type) {
    StringBuilder line = new StringBuilder(deprecation(type.isAnnotationPresent(Deprecated.class)));
    int modifiers = type.getModifiers();
    if (Modifier.isProtected(modifiers)) {
      line.append("protected ");
    }
    // An enum whose constants have bodies is sealed by the compiler, which is no promise of ours
    boolean sealed = type.isSealed() && !type.isEnum();
    if (sealed) {
      line.append("sealed ");
    }
    String kind;
    if (type.isAnnotation()) {
      kind = "@interface";
    } else if (type.isInterface()) {
      kind = "interface";
    } else if (type.isRecord()) {
      kind = "record";
    } else if (type.isEnum()) {
      kind = "enum";
    } else {
      if (Modifier.isAbstract(modifiers)) {
        line.append("abstract ");
      }
      if (Modifier.isFinal(modifiers)) {
        line.append("final ");
      }
      kind = "class";
    }
    line.append(kind).append(' ').append(name(type)).append(typeParameters(type));
    if (type.isRecord()) {
      line.append(
          Arrays.stream(type.getRecordComponents())
              .map(component -> name(component.getGenericType()) + " " + component.getName())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    Type parent = type.getGenericSuperclass();
    if (parent != null && !type.isRecord() && !type.isEnum() && parent != Object.class) {
      line.append(" extends ").append(name(parent));
    }
    if (!type.isAnnotation()) {
      line.append(
          list(type.isInterface() ? " extends " : " implements ", type.getGenericInterfaces()));
    }
    if (sealed) {
      Type[] permitted =
          Arrays.stream(type.getPermittedSubclasses())
              .filter(ApiListing::isReachable)
              .sorted(Comparator.comparing(Class::getName))
              .toArray(Type[]::new);
      line.append(list(" permits ", permitted));
    }
    return line.toString();
  }

  private Set<String> members(Class<?> type) {
    Set<String> lines = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (isListed(type, field)) {
        lines.add(
            field.isEnumConstant()
                ? deprecation(field.isAnnotationPresent(Deprecated.class)) + field.getName()
                : modifiers(field) + name(field.getGenericType()) + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isListed(type, constructor) && !isCanonical(type, constructor)) {
        lines.add(
            modifiers(constructor)
                + typeParametersBefore(constructor)
                + type.getSimpleName()
                + parameters(constructor));
      }
    }
    // A class no host can name hands its public methods on to its public heirs
    Class<?> owner = type;
    do {
      for (Method method : owner.getDeclaredMethods()) {
        if (isListed(type, method) && !isGenerated(type, method)) {
          lines.add(methodLine(method));
        }
      }
      owner = owner.getSuperclass();
    } while (owner != null && !isReachable(owner));
    return lines;
  }

  private static boolean isListed(Class<?> type, Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || (Modifier.isProtected(member.getModifiers())
                && !Modifier.isFinal(type.getModifiers())));
  }

  private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  private boolean isGenerated(Class<?> type, Method method) {
    String signature = method.getName() + parameters(method);
    if (OBJECT_METHODS.contains(signature)) {
      return true;
    }
    if (type.isEnum()) {
      return signature.equals("values()") || signature.equals("valueOf(String)");
    }
    return type.isRecord()
        && method.getParameterCount() == 0
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(component -> component.getName().equals(method.getName()));
  }

  private String methodLine(Method method) {
    return modifiers(method)
        + (method.isDefault() ? "default " : "")
        + typeParametersBefore(method)
        + name(method.getGenericReturnType())
        + " "
        + method.getName()
        + parameters(method)
        + list(" throws ", method.getGenericExceptionTypes())
        + (method.getDefaultValue() == null ? "" : " default");
  }

  private static String modifiers(Member member) {
    int modifiers = member.getModifiers();
    boolean inInterface = member.getDeclaringClass().isInterface();
    boolean deprecated =
        member instanceof java.lang.reflect.AccessibleObject object
            && object.isAnnotationPresent(Deprecated.class);
    return deprecation(deprecated)
        + (Modifier.isProtected(modifiers) ? "protected " : "")
        + (Modifier.isStatic(modifiers) ? "static " : "")
        + (Modifier.isAbstract(modifiers) && !inInterface ? "abstract " : "")
        + (Modifier.isFinal(modifiers) && member instanceof Field && !inInterface ? "final " : "");
  }

  private static String deprecation(boolean deprecated) {
    return deprecated ? "@Deprecated " : "";
  }

  private String parameters(Executable executable) {
    Type[] types = executable.getGenericParameterTypes();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      String name = name(types[i]);
      boolean varArgs = executable.isVarArgs() && i == types.length - 1;
      names.add(varArgs ? name.substring(0, name.length() - "[]".length()) + "..." : name);
    }
    return "(" + String.join(", ", names) + ")";
  }

  private String typeParametersBefore(GenericDeclaration declaration) {
    String parameters = typeParameters(declaration);
    return parameters.isEmpty() ? "" : parameters + " ";
  }

  private String typeParameters(GenericDeclaration declaration) {
    TypeVariable<?>[] variables = declaration.getTypeParameters();
    if (variables.length == 0) {
      return "";
    }
    return Arrays.stream(variables)
        .map(variable -> variable.getName() + bounds(" extends ", variable.getBounds()))
        .collect(Collectors.joining(", ", "<", ">"));
  }

  private String bounds(String word, Type[] bounds) {
    if (bounds.length == 0 || (bounds.length == 1 && bounds[0] == Object.class)) {
      return "";
    }
    return Arrays.stream(bounds).map(this::name).collect(Collectors.joining(" & ", word, ""));
  }

  private String list(String word, Type[] types) {
    if (types.length == 0) {
      return "";
    }
    return Arrays.stream(types).map(this::name).collect(Collectors.joining(", ", word, ""));
  }

  private String name(Type type) {
    if (type instanceof Class<?> c) {
      return name(c);
    }
    if (type instanceof GenericArrayType array) {
      return name(array.getGenericComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      return "?"
          + bounds(" super ", wildcard.getLowerBounds())
          + bounds(" extends ", wildcard.getUpperBounds());
    }
    if (type instanceof ParameterizedType parameterized) {
      return name((Class<?>) parameterized.getRawType())
          + list("<", parameterized.getActualTypeArguments())
          + (parameterized.getActualTypeArguments().length == 0 ? "" : ">");
    }
    return ((TypeVariable<?>) type).getName();
  }

  private String name(Class<?> type) {
    if (type.isArray()) {
      return name(type.getComponentType()) + "[]";
    }
    String full = type.getName().replace('$', '.');
    String packageName = type.getPackageName();
    if (packageName.equals(homePackage) || SHORT_PACKAGES.contains(packageName)) {
      return type.isPrimitive() ? full : full.substring(packageName.length() + 1);
    }
    return full.startsWith(HOUSE) ? full.substring(HOUSE.length()) : full;
  }

  private static String difference(Path file, List<String> expected, List<String> actual) {
    @Nullable Path folder = file.toAbsolutePath().getParent();
    String module = folder == null ? "." : String.valueOf(folder.getFileName());
    return String.join(
        "\n",
        "The public API of " + module + " is not the one in " + module + "/api.txt.",
        "Gone:",
        only(expected, actual),
        "New:",
        only(actual, expected),
        "Maybe: run ./mvnw test -pl "
            + module
            + " -am -Dtest=ApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.update=true"
            + " and mention the change in CHANGELOG.md.");
  }

  /** The lines of one listing that the other lacks, each led by its type where it is a member. */
  private static String only(List<String> lines, List<String> others) {
    Set<String> known = new HashSet<>(qualified(others));
    List<String> left = qualified(lines).stream().filter(line -> !known.contains(line)).toList();
    return left.isEmpty() ? "  (nothing)" : "  " + String.join("\n  ", left);
  }

  private static List<String> qualified(List<String> lines) {
    List<String> result = new ArrayList<>();
    String packageName = "";
    String type = "";
    Pattern typeName = Pattern.compile("(?:class|interface|record|enum) ([\\w.]+)");
    for (String line : lines) {
      if (line.startsWith("    ")) {
        result.add(packageName + type + " { " + line.strip() + " }");
      } else if (line.startsWith("  ")) {
        Matcher matcher = typeName.matcher(line);
        type = matcher.find() ? matcher.group(1) : line.strip();
        result.add(packageName + line.strip());
      } else {
        packageName = line.replaceFirst("package ", "") + ": ";
        result.add(line);
      }
    }
    return result;
  }
}
