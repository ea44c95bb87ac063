package nl.ketenkompas.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.redaction.Disclosure;
import nl.ketenkompas.privacy.redaction.FileSchema;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * Privacy on many clients: all whom one user sees, against scans over packed arrays and over
 * objects; a thousand viewers; and one file of 20 kinds of data redacted to JSON.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterBenchmark {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How many clients there are. */
  @Param("1000000")
  public int clients;

  private AccessWorld world = new AccessWorld(1);
  private FileSchema<Map<String, String>> schema = FileSchema.of(f -> new ClientId("c"), List.of());
  private final Map<String, String> file = new LinkedHashMap<>();
  private int next;

  /** Draws the world, and compares the lists. */
  @Setup
  public void draw() {
    world = new AccessWorld(clients);
    List<Field<Map<String, String>, ?>> fields = new ArrayList<>();
    for (String kind : world.kindNames) {
      file.put(kind, "value of " + kind);
      fields.add(
          Field.<Map<String, String>, String>of(kind, kind, f -> f.get(kind))
              .summarised(value -> value.substring(0, 1)));
    }
    schema = FileSchema.of(f -> world.clients[world.askedClient[0]], fields);
    for (int user = 0; user < 10; user++) {
      List<ClientId> found = list(user);
      if (!found.equals(packed(user)) || !found.equals(objects(user))) {
        throw new IllegalStateException("lists differ for user " + user);
      }
    }
  }

  private List<ClientId> list(int user) {
    return world.viewers[user].filter("k3", Level.EXISTS).clients();
  }

  private List<ClientId> packed(int user) {
    List<ClientId> found = new ArrayList<>();
    int role = world.userRole[user];
    for (int c = 0; c < clients; c++) {
      if (world.inScope(user, c) && (world.packed[role][world.clientState[c]] >>> 6 & 3) > 0) {
        found.add(world.clients[c]);
      }
    }
    return found;
  }

  private List<ClientId> objects(int user) {
    List<ClientId> found = new ArrayList<>();
    AccessWorld.EnumRole role = world.enumRoles.get(world.userRole[user]);
    for (int c = 0; c < clients; c++) {
      AccessWorld.EnumClient client = world.enumClients[c];
      if (client.region().equals(world.regionNames[world.userRegion[user]])
          && client.groups().stream().anyMatch(role.groups()::contains)
          && role.levels().get(client.state()).get(AccessWorld.KindCode.K3) != Level.NONE) {
        found.add(world.clients[c]);
      }
    }
    return found;
  }

  private int user() {
    next = (next + 1) % world.users.length;
    return next;
  }

  /**
   * The library: predicate, bitmap and numbers.
   *
   * @return the clients
   */
  @Benchmark
  public List<ClientId> allVisible() {
    return list(user());
  }

  /**
   * The library: the predicate only.
   *
   * @return the tree
   */
  @Benchmark
  public Object predicate() {
    return world.viewers[user()].filter("k3", Level.EXISTS).predicate();
  }

  /**
   * A scan over packed arrays.
   *
   * @return the clients
   */
  @Benchmark
  public List<ClientId> packedScan() {
    return packed(user());
  }

  /**
   * A scan over objects.
   *
   * @return the clients
   */
  @Benchmark
  public List<ClientId> objectScan() {
    return objects(user());
  }

  /**
   * A thousand viewers.
   *
   * @return the viewers
   */
  @Benchmark
  public Viewer[] thousandViewers() {
    Viewer[] viewers = new Viewer[world.users.length];
    for (int u = 0; u < viewers.length; u++) {
      viewers[u] = world.situation.viewer(world.users[u], "care");
    }
    return viewers;
  }

  /**
   * A file of 20 kinds of data, redacted and written as JSON.
   *
   * @return the text
   */
  @Benchmark
  public String redactToJson() {
    Disclosure disclosure = schema.disclose(file, world.viewers[world.askedUser[0]], entry -> true);
    return disclosure.fold(opened -> JSON.writeValueAsString(opened.file()), closed -> "");
  }
}
