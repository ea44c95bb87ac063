package nl.ketenkompas.policy;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What main code never calls, because the same facts must give the same verdict on every machine
 * and at every hour. Members are written as {@code owner.name(Type,Type)} with simple parameter
 * types, or as {@code owner.name} for all that share the name; constructors are named {@code new}.
 * The owner {@code *} is any class.
 */
enum Forbidden {
  CONSOLE(
      "the console: a library returns values, a host prints them",
      "java.lang.System.out",
      "java.lang.System.err",
      "*.printStackTrace()"),

  CLOCK(
      "a clock: time is given, as a Moment",
      "java.lang.System.currentTimeMillis",
      "java.time.Clock.system",
      "java.time.Clock.systemUTC",
      "java.time.Clock.systemDefaultZone",
      "java.time.Clock.tickMillis",
      "java.time.Clock.tickSeconds",
      "java.time.Clock.tickMinutes",
      "java.time.InstantSource.system",
      "java.time.Instant.now",
      "java.time.LocalDate.now",
      "java.time.LocalTime.now",
      "java.time.LocalDateTime.now",
      "java.time.OffsetDateTime.now",
      "java.time.OffsetTime.now",
      "java.time.ZonedDateTime.now",
      "java.time.Year.now",
      "java.time.YearMonth.now",
      "java.time.MonthDay.now",
      "java.time.chrono.Chronology.dateNow",
      "java.time.chrono.IsoChronology.dateNow",
      "java.util.Date.new()",
      "java.util.Calendar.getInstance",
      "java.util.GregorianCalendar.new()"),

  LOCALE(
      "the default locale: name one, mostly Locale.ROOT",
      "java.util.Locale.getDefault",
      "java.util.Locale.setDefault",
      "java.lang.String.format(String,Object[])",
      "java.lang.String.formatted",
      "java.lang.String.toUpperCase()",
      "java.lang.String.toLowerCase()",
      "java.io.PrintStream.format(String,Object[])",
      "java.io.PrintStream.printf(String,Object[])",
      "java.io.PrintWriter.format(String,Object[])",
      "java.io.PrintWriter.printf(String,Object[])",
      "java.util.Formatter.new()",
      "java.util.Formatter.new(Appendable)",
      "java.util.Scanner.new",
      "java.util.ResourceBundle.getBundle",
      "java.time.format.DateTimeFormatter.ofPattern(String)",
      "java.time.format.DateTimeFormatter.ofLocalizedDate",
      "java.time.format.DateTimeFormatter.ofLocalizedTime",
      "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
      "java.time.format.DateTimeFormatterBuilder.toFormatter()",
      "java.text.SimpleDateFormat.new()",
      "java.text.SimpleDateFormat.new(String)",
      "java.text.DateFormat.getInstance()",
      "java.text.DateFormat.getDateInstance()",
      "java.text.DateFormat.getDateInstance(int)",
      "java.text.DateFormat.getTimeInstance()",
      "java.text.DateFormat.getTimeInstance(int)",
      "java.text.DateFormat.getDateTimeInstance()",
      "java.text.DateFormat.getDateTimeInstance(int,int)",
      "java.text.DecimalFormat.new()",
      "java.text.DecimalFormat.new(String)",
      "java.text.DecimalFormatSymbols.new()",
      "java.text.DecimalFormatSymbols.getInstance()",
      "java.text.NumberFormat.getInstance()",
      "java.text.NumberFormat.getIntegerInstance()",
      "java.text.NumberFormat.getNumberInstance()",
      "java.text.NumberFormat.getCurrencyInstance()",
      "java.text.NumberFormat.getPercentInstance()",
      "java.text.NumberFormat.getCompactNumberInstance()",
      "java.text.MessageFormat.new(String)",
      "java.text.MessageFormat.format(String,Object[])",
      "java.text.Collator.getInstance()",
      "java.text.BreakIterator.getCharacterInstance()",
      "java.text.BreakIterator.getLineInstance()",
      "java.text.BreakIterator.getSentenceInstance()",
      "java.text.BreakIterator.getWordInstance()"),

  ZONE(
      "the default time zone: it stands in the agreement's envelope",
      "java.time.ZoneId.systemDefault",
      "java.util.TimeZone.getDefault",
      "java.util.TimeZone.setDefault"),

  CHARSET(
      "the default charset: name one, mostly UTF-8",
      "java.nio.charset.Charset.defaultCharset",
      "java.lang.String.getBytes()",
      "java.lang.String.new(byte[])",
      "java.lang.String.new(byte[],int,int)",
      "java.io.ByteArrayOutputStream.toString()",
      "java.io.FileReader.new(String)",
      "java.io.FileReader.new(File)",
      "java.io.FileReader.new(FileDescriptor)",
      "java.io.FileWriter.new(String)",
      "java.io.FileWriter.new(String,boolean)",
      "java.io.FileWriter.new(File)",
      "java.io.FileWriter.new(File,boolean)",
      "java.io.FileWriter.new(FileDescriptor)",
      "java.io.InputStreamReader.new(InputStream)",
      "java.io.OutputStreamWriter.new(OutputStream)",
      "java.io.PrintStream.new(OutputStream)",
      "java.io.PrintStream.new(OutputStream,boolean)",
      "java.io.PrintStream.new(String)",
      "java.io.PrintStream.new(File)",
      "java.io.PrintWriter.new(OutputStream)",
      "java.io.PrintWriter.new(OutputStream,boolean)",
      "java.io.PrintWriter.new(String)",
      "java.io.PrintWriter.new(File)",
      "java.util.Formatter.new(String)",
      "java.util.Formatter.new(File)",
      "java.util.Formatter.new(OutputStream)",
      "java.util.Formatter.new(PrintStream)",
      "java.net.URLEncoder.encode(String)",
      "java.net.URLDecoder.decode(String)"),

  RANDOMNESS(
      "randomness without a seed",
      "java.lang.Math.random",
      "java.lang.StrictMath.random",
      "java.util.Random.new()",
      "java.util.SplittableRandom.new()",
      "java.util.Collections.shuffle(List)",
      "java.util.UUID.randomUUID",
      "java.util.concurrent.ThreadLocalRandom.current",
      "java.util.random.RandomGenerator.getDefault",
      "java.util.random.RandomGenerator.of",
      "java.security.SecureRandom.new",
      "java.security.SecureRandom.getInstance",
      "java.security.SecureRandom.getInstanceStrong");

  private final String what;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> members;

  Forbidden(String what, String... members) {
    this.what = what;
    this.members = Set.of(members);
  }

  /** The rule that no class given to it touches one of these members. */
  ArchRule rule() {
    return ArchRuleDefinition.classes().should(new NotTouch()).allowEmptyShould(true);
  }

  Set<String> members() {
    return members;
  }

  private boolean forbids(AccessTarget target) {
    String name = target.getName().replace("<init>", "new");
    if (target instanceof AccessTarget.CodeUnitAccessTarget codeUnit) {
      String signature =
          codeUnit.getRawParameterTypes().stream()
              .map(JavaClass::getSimpleName)
              .collect(Collectors.joining(",", name + "(", ")"));
      if (isMember(target, signature)) {
        return true;
      }
    }
    return isMember(target, name);
  }

  private boolean isMember(AccessTarget target, String name) {
    return members.contains(target.getOwner().getName() + "." + name)
        || members.contains("*." + name);
  }

  private final class NotTouch extends ArchCondition<JavaClass> {
    NotTouch() {
      super("not use " + what);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (forbids(access.getTarget())) {
          events.add(SimpleConditionEvent.violated(type, access.getDescription()));
        }
      }
    }
  }
}
