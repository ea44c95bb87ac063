package nl.ketenkompas.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the public types of packages of this module, so that a new one cannot be forgotten. */
final class PublicTypes {

  private PublicTypes() {}

  /** The public types, nested ones included, of packages given by their last name. */
  static List<Class<?>> in(Set<String> packages) {
    return find(packages::contains);
  }

  /** The public types of all other packages, so that a new package is found by itself. */
  static List<Class<?>> notIn(Set<String> packages) {
    return find(name -> !packages.contains(name));
  }

  private static List<Class<?>> find(Predicate<String> packages) {
    try {
      Path classes =
          Path.of(Digits.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return files
            .map(file -> classes.relativize(file).toString().replace('\\', '/'))
            .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
            .filter(file -> packages.test(packageOf(file)))
            .sorted()
            .<Class<?>>map(file -> load(file.substring(0, file.length() - 6).replace('/', '.')))
            .filter(PublicTypes::isPublic)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As seen from outside: a public type in a private one is not. */
  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static String packageOf(String file) {
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
