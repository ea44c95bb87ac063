package nl.ketenkompas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkompas.model.care.Actor;
import nl.ketenkompas.model.care.AreaMatch;
import nl.ketenkompas.model.care.DataKind;
import nl.ketenkompas.model.care.DataKinds;
import nl.ketenkompas.model.care.FormDefinition;
import nl.ketenkompas.model.care.FormError;
import nl.ketenkompas.model.care.Forms;
import nl.ketenkompas.model.care.FreeText;
import nl.ketenkompas.model.care.LifeArea;
import nl.ketenkompas.model.care.LifeAreas;
import nl.ketenkompas.model.care.PlanCheck;
import nl.ketenkompas.model.care.PlanGap;
import nl.ketenkompas.model.care.Question;
import nl.ketenkompas.model.care.Words;
import nl.ketenkompas.model.client.Addresses;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.Criterion;
import nl.ketenkompas.model.client.ExtensionField;
import nl.ketenkompas.model.client.ExtensionFields;
import nl.ketenkompas.model.client.Household;
import nl.ketenkompas.model.client.Households;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TargetGroup;
import nl.ketenkompas.model.client.TargetGroups;
import nl.ketenkompas.model.person.ANumber;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.CenturyRule;
import nl.ketenkompas.model.person.FormsOfAddress;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.HiddenAddress;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants a canary in every personal field of every public type and listens where it sings: in no
 * text, message or hash code. Types and packages are found by themselves. A new type is planted by
 * its constructor; when that checks what it is given, add a value to {@code PLANTS}, and when it
 * says nothing of a person, add it to {@code REFERENCES}. {@link JsonCanaryTest} does the same to
 * the JSON.
 */
class CanaryTest {
  /**
   * Not personal: partners may not use a name or BSN as their number, hosts' are opaque, a century
   * is nobody's, and groups, fields, lists and forms are what a chain declares. What came of a
   * check holds values that mask themselves.
   */
  private static final Set<Class<?>> REFERENCES =
      Set.of(
          SourceKey.class,
          ClientId.class,
          CenturyRule.class,
          Criterion.AtLeast.class,
          Criterion.Is.class,
          Criterion.Aged.class,
          TargetGroup.class,
          TargetGroup.Belonging.Yes.class,
          TargetGroup.Belonging.No.class,
          TargetGroup.Belonging.Unknown.class,
          TargetGroups.class,
          ExtensionField.class,
          ExtensionFields.class,
          ExtensionFields.FieldError.class,
          ExtensionFields.Checked.Good.class,
          ExtensionFields.Checked.Refused.class,
          AreaMatch.class,
          DataKind.class,
          DataKinds.class,
          FormDefinition.class,
          FormError.class,
          Forms.class,
          LifeArea.class,
          LifeAreas.class,
          PlanCheck.class,
          PlanGap.class,
          Question.class,
          Question.Choice.class,
          Question.Condition.class,
          Words.class);

  private static final Address ADDRESS =
      new Address(
          Address.Kind.HOME, Postcode.parse("7319KN"), 73197, "kanarie", "Kanarie", "Kanarie");
  private static final SourceKey KEY = SourceKey.of("partner", "1");
  private static final DateRange DAYS = DateRange.parse("1931-07-19/..");

  /** Values of types that check what they are made of. */
  private static final Map<Class<?>, Object> PLANTS =
      Map.ofEntries(
          Map.entry(String.class, "Kanarie"),
          Map.entry(Integer.class, 73197),
          Map.entry(int.class, 1),
          Map.entry(Long.class, 73197L),
          Map.entry(boolean.class, true),
          Map.entry(Boolean.class, true),
          Map.entry(LocalDate.class, LocalDate.of(1931, 7, 19)),
          Map.entry(Instant.class, Instant.parse("1931-07-19T07:31:09Z")),
          Map.entry(SourceKey.class, KEY),
          Map.entry(Bsn.class, Bsn.parse("999990019")),
          Map.entry(ANumber.class, ANumber.parse("1010101291")),
          Map.entry(PartialDate.class, PartialDate.parse("1931-07-19")),
          Map.entry(Postcode.class, Postcode.parse("7319KN")),
          Map.entry(DateRange.class, DAYS),
          Map.entry(HiddenAddress.class, HiddenAddress.of(ADDRESS)),
          Map.entry(Addresses.Entry.class, Addresses.Entry.of(ADDRESS, DAYS)),
          Map.entry(
              Households.class,
              Households.of(
                  List.of(
                      Household.of(KEY)
                          .with(Household.Member.of(KEY, Household.Role.CHILD, DAYS))))),
          Map.entry(Criterion.class, new Criterion.Is("fact", true, "nl", "en")),
          Map.entry(
              ExtensionField.class,
              new ExtensionField(
                  "Kanarie",
                  ExtensionField.Type.TEXT,
                  List.of(),
                  ExtensionField.Sensitivity.SPECIAL,
                  false,
                  "nl",
                  "en")),
          Map.entry(
              FormsOfAddress.class,
              FormsOfAddress.of(PersonName.of("Kanarie", null, "Kanarie"), Gender.MALE)),
          Map.entry(
              Actor.class,
              Actor.partner("Kanarie", "Kanarie").withName(FreeText.of("Kanarie 1931"))),
          Map.entry(
              Question.class,
              new Question(
                  "Kanarie",
                  new Words("Kanarie", "Kanarie"),
                  Question.Type.YES_NO,
                  List.of(),
                  null,
                  null,
                  null,
                  "Kanarie",
                  true,
                  null)));

  /** What is a number or date and can be asked for its digits. */
  private static final Set<Class<?>> WITH_TEXT =
      Set.of(Bsn.class, ANumber.class, PartialDate.class, Postcode.class);

  private static final List<String> SONGS =
      List.of("kanarie", "73197", "99999", "90019", "1931", "07-19", "7319", "kn]", "1010101");

  /** What is refused, by length, by character and by kind. */
  private static final List<String> MISFITS =
      List.of(
          "Kanarie",
          "Kanarie\u0000",
          "Kanarie".repeat(100),
          "999990018",
          "9999900180",
          "1010101012",
          "1931-07-39",
          "19310739",
          "7319K1",
          "7319KNX");

  /** Packages in which nobody is spoken of; any other, also a new one, is listened to. */
  private static final Set<String> NOT_PERSONAL =
      Set.of(
          "model",
          "agreement",
          "chain",
          "constraint",
          "exchange",
          "journal",
          "port",
          "rule",
          "scenario",
          "signal",
          "time");

  /** Whether a value of the type says something of a person. */
  static boolean isPersonal(Class<?> type) {
    String name = type.getPackageName();
    return !NOT_PERSONAL.contains(name.substring(name.lastIndexOf('.') + 1))
        && !REFERENCES.contains(type)
        && !type.isEnum();
  }

  static List<Class<?>> personalTypes() {
    return allTypes().stream().filter(type -> isPersonal(type) && !type.isInterface()).toList();
  }

  static List<Class<?>> allTypes() {
    return PublicTypes.notIn(NOT_PERSONAL);
  }

  @Test
  void findsTheTypes() {
    assertThat(personalTypes())
        .contains(PersonRecord.class, Bsn.class)
        .allSatisfy(
            type ->
                assertThat(planted(type).isEmpty())
                    .as("plant a canary in %s", type)
                    .isEqualTo(hasOnlyStaticMethods(type)));
  }

  private static boolean hasOnlyStaticMethods(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .allMatch(method -> Modifier.isStatic(method.getModifiers()) || method.isSynthetic());
  }

  @ParameterizedTest
  @MethodSource("personalTypes")
  void noCanarySingsInAText(Class<?> type) {
    for (Object value : planted(type)) {
      assertSilent(value.toString());
      assertSilent(Parsed.ok(value).toString());
      assertSilent(List.of(value).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("personalTypes")
  void noHashCodeIsThatOfTheParts(Class<?> type) {
    if (!type.isRecord()) {
      planted(type)
          .forEach(
              value -> {
                Object text = WITH_TEXT.contains(type) ? textOf(value) : value.toString();
                assertThat(value.hashCode()).isNotEqualTo(text.hashCode());
              });
      return;
    }
    Object value = planted(type).get(0);
    Object[] parts = parts(value);
    int asRecord = 0;
    for (Object part : parts) {
      asRecord = 31 * asRecord + Objects.hashCode(part);
      assertThat(value.hashCode()).isNotEqualTo(Objects.hashCode(part) * 31);
      if (!(part instanceof SourceKey)) {
        assertThat(value.hashCode()).isNotEqualTo(Objects.hashCode(part));
      }
    }
    assertThat(value.hashCode()).isNotEqualTo(asRecord).isNotEqualTo(Arrays.hashCode(parts));
  }

  @ParameterizedTest
  @MethodSource("allTypes")
  void noCanarySingsInARefusal(Class<?> type) {
    for (Method method : type.getMethods()) {
      Class<?>[] parameters = method.getParameterTypes();
      if (Modifier.isStatic(method.getModifiers())
          && parameters.length == 1
          && parameters[0].isAssignableFrom(String.class)
          && (!type.isEnum() || !method.getName().equals("valueOf"))) {
        for (String misfit : MISFITS) {
          assertSilentCall(() -> method.invoke(null, misfit), type);
        }
      }
    }
    for (Constructor<?> constructor : type.getConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      for (int i = 0; i < parameters.length; i++) {
        for (Object misfit : misfits(parameters[i])) {
          @Nullable Object[] arguments = plants(constructor.getGenericParameterTypes());
          arguments[i] = misfit;
          assertSilentCall(() -> constructor.newInstance(arguments), type);
        }
      }
    }
  }

  private static List<Object> misfits(Class<?> parameter) {
    if (parameter == String.class) {
      return List.copyOf(MISFITS);
    }
    return parameter == Integer.class ? List.of(731970, -73197) : List.of();
  }

  private interface Call {
    @Nullable Object run() throws ReflectiveOperationException;
  }

  private static void assertSilentCall(Call call, Class<?> type) {
    try {
      Object result = call.run();
      if (result != null && isOurs(result) && !REFERENCES.contains(type)) {
        assertSilent(result.toString());
      }
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(InvalidValueException.class).hasNoCause();
      assertSilent(String.valueOf(e.getCause()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot call", e);
    }
  }

  /** Keys and texts that are asked for are plain strings: those are what they are. */
  private static boolean isOurs(Object result) {
    return result.getClass().getPackageName().startsWith("nl.ketenkompas");
  }

  private static void assertSilent(String text) {
    assertThat(text.toLowerCase(Locale.ROOT))
        .satisfies(t -> SONGS.forEach(song -> assertThat(t).doesNotContain(song)));
  }

  private static List<Object> planted(Class<?> type) {
    Object plant = PLANTS.get(type);
    if (plant != null) {
      return List.of(plant);
    }
    List<Object> values = new ArrayList<>();
    for (Constructor<?> constructor : type.getConstructors()) {
      try {
        values.add(constructor.newInstance(plants(constructor.getGenericParameterTypes())));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("plant a canary in " + type, e);
      }
    }
    return values;
  }

  private static @Nullable Object[] plants(Type[] parameters) {
    return Stream.of(parameters).map(CanaryTest::plant).toArray();
  }

  private static Object plant(Type type) {
    if (type instanceof ParameterizedType of) {
      Type[] arguments = of.getActualTypeArguments();
      return of.getRawType() == Map.class
          ? Map.of("Kanarie-1", planted((Class<?>) arguments[1]).get(0))
          : List.copyOf(planted((Class<?>) arguments[0]));
    }
    if (type instanceof TypeVariable) {
      return "Kanarie";
    }
    Class<?> raw = (Class<?>) type;
    return raw.isEnum() ? raw.getEnumConstants()[0] : planted(raw).get(0);
  }

  private static Object[] parts(Object value) {
    return Stream.of(value.getClass().getRecordComponents())
        .map(RecordComponent::getAccessor)
        .map(
            accessor -> {
              try {
                return accessor.invoke(value);
              } catch (ReflectiveOperationException e) {
                throw new LinkageError("cannot call", e);
              }
            })
        .toArray();
  }

  private static Object textOf(Object value) {
    try {
      return value.getClass().getMethod("text").invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot call", e);
    }
  }
}
