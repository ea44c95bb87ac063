package nl.ketenkompas.privacy.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Pseudonyms;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.privacy.AccessDecision;
import nl.ketenkompas.privacy.AccessDecision.Granted;
import nl.ketenkompas.privacy.AccessReason;
import nl.ketenkompas.privacy.FileView;
import nl.ketenkompas.privacy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * How to redact client files of a type of the host's own: its fields, the kind of data each is, how
 * to read it, how to tell it in broad terms, and which partner delivered it. Immutable and thread
 * safe, if the functions are.
 *
 * <pre>{@code
 * static final Field<ClientFile, String> DIAGNOSIS =
 *     Field.of("diagnosis", "psychiatric-diagnosis", ClientFile::diagnosis);
 * static final FileSchema<ClientFile> SCHEMA =
 *     FileSchema.of(ClientFile::client, List.of(NAME, DIAGNOSIS));
 *
 * Disclosure disclosure = SCHEMA.disclose(file, viewer, accessLog);
 * }</pre>
 *
 * @param <F> the type of the files
 */
public final class FileSchema<F> {
  private final Function<? super F, ClientId> client;
  private final List<Field<F, ?>> fields;

  /** The different kinds of data in it, and which of these each field is. */
  private final List<String> kinds;

  private final int[] kindOf;

  private FileSchema(Function<? super F, ClientId> client, List<Field<F, ?>> fields) {
    this.client = client;
    this.fields = List.copyOf(fields);
    kinds = fields.stream().map(Field::kind).distinct().toList();
    kindOf = fields.stream().mapToInt(field -> kinds.indexOf(field.kind())).toArray();
  }

  /**
   * One field of a file. Immutable.
   *
   * @param <F> the type of the files
   * @param <T> the type of the field
   */
  public static final class Field<F, T> {
    private final String name;
    private final String kind;
    private final Function<? super F, ? extends @Nullable T> accessor;
    private final @Nullable Function<? super T, String> summariser;
    private final @Nullable Function<? super F, Optional<String>> deliveredBy;
    private final List<String> steps;

    private Field(
        String name,
        String kind,
        Function<? super F, ? extends @Nullable T> accessor,
        @Nullable Function<? super T, String> summariser,
        @Nullable Function<? super F, Optional<String>> deliveredBy,
        List<String> steps) {
      this.name = Checks.code(name, "field");
      this.kind = Checks.code(kind, "kind");
      this.accessor = accessor;
      this.summariser = summariser;
      this.deliveredBy = deliveredBy;
      this.steps = steps;
    }

    /**
     * Obtains a field that cannot be told in broad terms: who may see a summary sees whether there
     * is a value.
     *
     * @param name of the field, unique in its schema
     * @param kind code of the kind of data in the covenant
     * @param accessor reads the value; null, an empty optional or an empty collection when there is
     *     none
     * @param <F> the type of the files
     * @param <T> the type of the field
     * @return the field
     * @throws InvalidValueException if the name or the kind is no code
     */
    public static <F, T> Field<F, T> of(
        String name, String kind, Function<? super F, ? extends @Nullable T> accessor) {
      return new Field<>(name, kind, accessor, null, null, List.of());
    }

    /**
     * A copy that can be told in broad terms.
     *
     * @param summariser puts a value in broad terms
     * @return the copy
     */
    public Field<F, T> summarised(Function<? super T, String> summariser) {
      return new Field<>(name, kind, accessor, summariser, deliveredBy, steps);
    }

    /**
     * A copy that knows who delivered the value, so that nothing is passed on from a partner that
     * did not sign (rule ST-PRIV), nor from one party to another where the covenant keeps them
     * apart (FM-8.VII). A field that does not know it is withheld where the source matters.
     *
     * @param partner gives the code of the partner, or empty when there is no value
     * @return the copy
     */
    public Field<F, T> deliveredBy(Function<? super F, Optional<String>> partner) {
      return new Field<>(name, kind, accessor, summariser, partner, steps);
    }

    /**
     * A copy that is needed in these steps of the process only (rule SK-C4): it is withheld when
     * the client is in none of them.
     *
     * @param codes of steps of the covenant, one or more
     * @return the copy
     */
    public Field<F, T> neededIn(String... codes) {
      return new Field<>(name, kind, accessor, summariser, deliveredBy, List.of(codes));
    }

    /**
     * The name of the field.
     *
     * @return the name
     */
    public String name() {
      return name;
    }

    /**
     * The kind of data it is.
     *
     * @return code of the kind in the covenant
     */
    public String kind() {
      return kind;
    }

    private Disclosed<T> redact(F file, ClientId whose, Level most, Viewer viewer) {
      if (most == Level.NONE || (!steps.isEmpty() && !viewer.isInStep(whose, steps))) {
        return new Disclosed.Withheld<>();
      }
      if (viewer.dependsOnSource(kind) && deliveredBy == null) {
        return new Disclosed.Withheld<>();
      }
      try {
        Optional<String> partner = deliveredBy == null ? Optional.empty() : deliveredBy.apply(file);
        Level level = level(partner, whose, most, viewer);
        T value = level == Level.NONE ? null : accessor.apply(file);
        if (value == null || isEmpty(value)) {
          return new Disclosed.Absent<>();
        }
        if (level == Level.FULL) {
          return new Disclosed.Full<>(value);
        }
        return level == Level.SUMMARY && summariser != null
            ? new Disclosed.Summary<>(summariser.apply(value))
            : new Disclosed.Exists<>();
      } catch (RuntimeException e) {
        // Without message and cause: both may carry the value.
        throw new IllegalStateException(
            "field " + name + ": its functions failed with " + e.getClass().getName());
      }
    }

    /** What comes from a partner that may not give it is as if there were nothing. */
    private Level level(Optional<String> partner, ClientId whose, Level most, Viewer viewer) {
      if (deliveredBy == null) {
        return most;
      }
      if (partner.isEmpty() || !viewer.mayPassOn(partner.get())) {
        return Level.NONE;
      }
      return viewer.dependsOnSource(kind)
          ? viewer.decide(whose, kind, partner.get()).level()
          : most;
    }

    private static boolean isEmpty(Object value) {
      return (value instanceof Optional<?> o && o.isEmpty())
          || (value instanceof Collection<?> c && c.isEmpty());
    }

    @Override
    public String toString() {
      return "Field[" + name + ", " + kind + "]";
    }
  }

  /**
   * Obtains a schema.
   *
   * @param client gives the client whose file it is
   * @param fields in the order in which they are to appear
   * @param <F> the type of the files
   * @return the schema
   * @throws IllegalArgumentException if two fields have the same name
   */
  public static <F> FileSchema<F> of(
      Function<? super F, ClientId> client, List<Field<F, ?>> fields) {
    if (fields.stream().map(Field::name).distinct().count() != fields.size()) {
      throw new IllegalArgumentException("expected fields with different names");
    }
    return new FileSchema<>(client, fields);
  }

  /**
   * The fields.
   *
   * @return in order
   */
  public List<Field<F, ?>> fields() {
    return fields;
  }

  /**
   * Opens a file as far as a viewer may see it: the only way to values. First all levels are
   * decided, then the look is recorded, and only when the log confirms is any field read that may
   * be seen. Nothing that is withheld is read at all.
   *
   * @param file to disclose
   * @param viewer who asks
   * @param log where the look is recorded; if it refuses or fails, the file stays closed
   * @return the redacted file, or why it stays closed
   * @throws IllegalStateException if the function of the client, or one of a field that may be
   *     seen, fails; without its message
   */
  public Disclosure disclose(F file, Viewer viewer, AccessLog log) {
    return viewer.pseudonyms().isPresent()
        ? new Disclosure.Closed(List.of(Reason.of(AccessReason.PSEUDONYMS_NEEDED)))
        : open(file, viewer, log, whose -> whose);
  }

  /**
   * Opens a file as {@link #disclose(Object, Viewer, AccessLog)} does, also for those who get
   * pseudonyms (FM-8.VIII): in the redacted file the pseudonym stands in the place of the number of
   * the client. The log gets the number.
   *
   * @param file to disclose
   * @param viewer who asks
   * @param log where the look is recorded
   * @param pseudonyms makes the pseudonym, if the viewer gets one
   * @return the redacted file, or why it stays closed
   * @throws IllegalStateException if the function of the client, or one of a field that may be
   *     seen, fails; without its message
   */
  public Disclosure disclose(F file, Viewer viewer, AccessLog log, Pseudonyms pseudonyms) {
    String domain = viewer.pseudonyms().orElse(null);
    return open(
        file,
        viewer,
        log,
        whose -> domain == null ? whose : new ClientId(pseudonyms.of(whose, domain).text()));
  }

  private Disclosure open(F file, Viewer viewer, AccessLog log, UnaryOperator<ClientId> name) {
    ClientId whose = whose(file);
    FileView view = viewer.view(whose);
    Level[] levels = new Level[kinds.size()];
    List<AccessLog.Item> items = new ArrayList<>(levels.length);
    Set<Reason> reasons = new LinkedHashSet<>();
    for (int k = 0; k < levels.length; k++) {
      AccessDecision decision = view.decide(kinds.get(k));
      Reason first = decision.reasons().get(0);
      levels[k] = decision.level();
      items.add(item(viewer, whose, kinds.get(k), decision, first.rule()));
      reasons.add(first);
    }
    ClientId shown = shown(whose, name);
    if (shown == null) {
      return new Disclosure.Closed(List.of(Reason.of(AccessReason.PSEUDONYMS_NEEDED)));
    }
    if (!isConfirmed(log, entry(viewer, whose, items))) {
      return new Disclosure.Closed(List.of(Reason.of(AccessReason.LOG_REFUSED)));
    }
    Map<String, Disclosed<?>> redacted = new LinkedHashMap<>(fields.size() * 2);
    for (int i = 0; i < kindOf.length; i++) {
      Field<F, ?> field = fields.get(i);
      redacted.put(field.name(), field.redact(file, whose, levels[kindOf[i]], viewer));
    }
    return new Disclosure.Opened(new RedactedFile(shown, redacted), List.copyOf(reasons));
  }

  private ClientId whose(F file) {
    try {
      return client.apply(file);
    } catch (RuntimeException e) {
      // Without message and cause: both may carry a value.
      throw new IllegalStateException(
          "client of the file: its function failed with " + e.getClass().getName());
    }
  }

  /** No pseudonym, no file: a failure never shows the number instead. */
  private static @Nullable ClientId shown(ClientId whose, UnaryOperator<ClientId> name) {
    try {
      return name.apply(whose);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static AccessLog.Entry entry(Viewer viewer, ClientId client, List<AccessLog.Item> items) {
    return new AccessLog.Entry(
        viewer.user().id(),
        viewer.user().partner(),
        viewer.user().role(),
        viewer.purpose(),
        client,
        viewer.moment(),
        viewer.covenant().agreement().id() + "@" + viewer.covenant().agreement().version(),
        items);
  }

  private static AccessLog.Item item(
      Viewer viewer, ClientId client, String kind, AccessDecision decision, Rule rule) {
    return decision instanceof Granted granted
        ? new AccessLog.Item(
            kind,
            decision.level(),
            rule,
            granted.ground().name(),
            viewer.evidence(client, kind).orElse(null))
        : new AccessLog.Item(kind, decision.level(), rule);
  }

  private static boolean isConfirmed(AccessLog log, AccessLog.Entry entry) {
    try {
      return log.confirm(entry);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Names the fields; no values. */
  @Override
  public String toString() {
    return "FileSchema" + Arrays.toString(fields.stream().map(Field::name).toArray());
  }
}
