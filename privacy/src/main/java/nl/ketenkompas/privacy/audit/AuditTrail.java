package nl.ketenkompas.privacy.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail (<i>logging</i>): writes every look down before it is opened, in two logs that
 * share the id of the operation. The log of processing (rule LDV) has one {@link ProcessingRow} for
 * each data subject and never says who looked; the log of access (NEN-7513) has one {@link
 * AccessRecord} that says who, on whose behalf, in which role, which data, by which clause and with
 * which consent or exception. Nothing is sampled. If either log does not confirm, nothing is
 * disclosed.
 *
 * <p>What a line tells of a client is encrypted with his own key. After {@link #erase} it can no
 * longer be told whom a line was about, and the chain still verifies: {@link TrailCheck}.
 *
 * <p>Thread safe: looks wait for each other while they are written. Several processes may write to
 * the same sinks. A look that one log kept and the other did not was never opened; it shows as
 * {@link TrailCheck#unpaired}.
 *
 * <pre>{@code
 * AuditTrail trail = AuditTrail.open(processing, access, settings);
 * schema.disclose(file, viewer, trail.in(TraceContext.parse(header)));
 * }</pre>
 */
public final class AuditTrail implements AccessLog {
  /** Code of the log of processing. */
  public static final String PROCESSING = "processing";

  /** Code of the log of access. */
  public static final String ACCESS = "access";

  /** What is done in each operation: data are disclosed. */
  public static final String OPERATION = "disclose";

  private static final String KEEPER = "audit-trail";

  private final AuditSettings settings;
  private final Book book;
  private final Seals seals;
  private final Log processing;
  private final Log access;
  private final ReentrantLock writing = new ReentrantLock();
  private final ItemsText items = new ItemsText();
  private boolean stale = true;
  private long time;
  private long unanchored;
  private Moment moment = Moment.asOf(LocalDate.EPOCH);
  private String momentText = moment.toString();

  private AuditTrail(AuditSink processing, AuditSink access, AuditSettings settings) {
    this.settings = settings;
    this.processing = new Log(PROCESSING, processing);
    this.access = new Log(ACCESS, access);
    book = new Book(settings.register(), settings.covenants());
    seals = new Seals(settings.keys());
  }

  /**
   * Opens a trail; goes on where its sinks ended.
   *
   * @param processing keeps the log of processing
   * @param access keeps the log of access
   * @param settings what else it needs
   * @return the trail
   */
  public static AuditTrail open(AuditSink processing, AuditSink access, AuditSettings settings) {
    return new AuditTrail(processing, access, settings);
  }

  /**
   * Under which subject the key of a client stands with which the trail encrypts him: another one
   * than those of his payloads, since by law the log may have to stay when they go.
   *
   * @param client the client
   * @return the subject
   */
  public static SourceKey subject(ClientId client) {
    return SourceKey.of(KEEPER, client.text());
  }

  /**
   * Writes a look down as a request of its own.
   *
   * @param entry who is about to see what of whom
   * @return true only if both logs keep it
   * @throws InvalidValueException if what should be a code is none
   * @throws RuntimeException what a sink threw
   */
  @Override
  public boolean confirm(Entry entry) {
    return confirmAll(List.of(entry));
  }

  /**
   * Writes down that a user is about to see something of several clients, such as a list: one
   * request, and for each client an operation with lines of its own, kept together.
   *
   * @param entries one for each client
   * @return true only if both logs keep all of them
   * @throws InvalidValueException if what should be a code is none
   * @throws RuntimeException what a sink threw
   */
  public boolean confirmAll(List<Entry> entries) {
    return write(entries, null);
  }

  /**
   * The trail for one request of the same organisation.
   *
   * @param caller as received
   * @return writes looks down as part of that request
   */
  public AuditRequest in(TraceContext caller) {
    return new AuditRequest(this, new Origin(caller.traceId(), caller.operationId(), ""));
  }

  /**
   * The trail for one request that another organisation sent.
   *
   * @param caller as received
   * @param entity URI of that organisation, 1 to 200 characters
   * @return writes looks down as part of that request
   * @throws InvalidValueException with the reason
   */
  public AuditRequest from(TraceContext caller, String entity) {
    Checks.text(entity, 200, "entity");
    return new AuditRequest(this, new Origin(caller.traceId(), caller.operationId(), entity));
  }

  boolean write(List<Entry> entries, @Nullable Origin given) {
    if (entries.isEmpty()) {
      return true;
    }
    writing.lock();
    try {
      prepare();
      time = Math.max(time, settings.instants().instant().toEpochMilli());
      Origin origin = given == null ? new Origin(hex() + hex(), "", "") : given;
      List<String> rows = new ArrayList<>(entries.size());
      List<String> records = new ArrayList<>(entries.size());
      for (Entry entry : entries) {
        Seals.Subject subject = seals.of(entry.client());
        Seals.Evidence evidence = subject.evidence(entry.items());
        String operation = hex();
        rows.add(
            ProcessingRow.text(
                subject.text, origin, operation, time, book.uri(entry), settings.application()));
        records.add(
            AccessRecord.text(
                entry,
                origin,
                operation,
                time,
                text(entry.moment()),
                subject.text,
                evidence.sealed(),
                items.of(entry.items(), evidence)));
      }
      stale = true;
      stale = !processing.append(rows) || !access.append(records);
      unanchored += entries.size();
      return !stale;
    } finally {
      writing.unlock();
    }
  }

  /** Reads where the logs ended, and anchors what is due before anything is added to it. */
  private void prepare() {
    if (stale) {
      processing.reload();
      access.reload();
      stale = false;
    }
    if (unanchored >= settings.anchorEvery()) {
      anchorHeads();
    }
  }

  /**
   * Anchors both logs now, such as at the end of a day.
   *
   * @throws RuntimeException what the {@link Anchoring} or a sink threw
   */
  public void anchor() {
    writing.lock();
    try {
      prepare();
      anchorHeads();
    } finally {
      writing.unlock();
    }
  }

  private void anchorHeads() {
    Anchoring anchoring = settings.anchoring();
    if (anchoring != null) {
      anchoring.anchor(processing.head());
      anchoring.anchor(access.head());
    }
    unanchored = 0;
  }

  /**
   * Erases a client from the trail: destroys the keys by which it can be told which lines are about
   * him (rule AVG-17). Every process that writes must do so.
   *
   * @param client the client
   */
  public void erase(ClientId client) {
    writing.lock();
    try {
      seals.erase(client);
    } finally {
      writing.unlock();
    }
  }

  /** All records about a client, in the order in which they were written. */
  List<AccessRecord> about(ClientId client) {
    List<LogLine> lines = new ArrayList<>();
    for (String subject : seals.subjects(client)) {
      access.sink.about(subject, lines::add);
    }
    return lines.stream()
        .sorted(Comparator.comparingLong(LogLine::sequence))
        .map(line -> AccessRecord.of(line, seals))
        .toList();
  }

  Book book() {
    return book;
  }

  /** Ids that are all zero mean "none" in W3C Trace Context. */
  private String hex() {
    long id = settings.ids().getAsLong();
    return TraceContext.hex(id == 0 ? 1 : id);
  }

  /** Who looks at a list or works a day asks for one moment again and again. */
  private String text(Moment asked) {
    if (!asked.equals(moment)) {
      moment = asked;
      momentText = asked.toString();
    }
    return momentText;
  }

  /** One of the two logs as far as it was written. */
  private static final class Log {
    final AuditSink sink;
    private final String code;
    private final Chain chain = new Chain(0, "");

    Log(String code, AuditSink sink) {
      this.code = code;
      this.sink = sink;
    }

    void reload() {
      Optional<LogLine> last = sink.last();
      chain.at(last.map(LogLine::sequence).orElse(0L), last.map(LogLine::hash).orElse(""));
    }

    ChainHead head() {
      return new ChainHead(code, chain.sequence(), chain.hash());
    }

    /** Again after what another writer added, as long as there is such. */
    boolean append(List<String> texts) {
      while (true) {
        long before = chain.sequence();
        List<LogLine> lines = new ArrayList<>(texts.size());
        texts.forEach(text -> lines.add(chain.append(text)));
        if (sink.append(lines)) {
          return true;
        }
        reload();
        if (chain.sequence() <= before) {
          return false;
        }
      }
    }
  }

  /** Shows nothing of what it holds. */
  @Override
  public String toString() {
    return "AuditTrail[" + settings.application() + "]";
  }
}
