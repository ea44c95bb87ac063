package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ketenkompas.model.port.AccessLog;
import org.jspecify.annotations.Nullable;

/**
 * An access record in the fields of NEN-7513 as the extension of the Logboek Dataverwerkingen names
 * them, to hand to another system. The codes in it (event, object, role, life cycle) are those of
 * DICOM audit messages, from memory: compare them with what the receiver expects. Immutable.
 *
 * @param eventTypeCode 110110, a file was looked into, or 110127, in an emergency
 * @param users who looked, and on whose behalf
 * @param participants whose file, and which data
 * @param autorisatieProtocol id and version of the agreement that decided
 * @param behandelrelatieProtocol the same with the role, which says of which clients it sees data
 * @param toestemmingsProfiel what opened it, with the key under which it stands; empty when nothing
 *     was opened
 * @param controles the rules that were tested, by id
 */
@JsonPropertyOrder({
  "eventTypeCode",
  "users",
  "participants",
  "autorisatieProtocol",
  "behandelrelatieProtocol",
  "toestemmingsProfiel",
  "controles"
})
public record Nen7513Event(
    String eventTypeCode,
    List<User> users,
    List<Participant> participants,
    String autorisatieProtocol,
    String behandelrelatieProtocol,
    List<String> toestemmingsProfiel,
    List<String> controles) {

  /**
   * Who took part.
   *
   * @param userID code of the user, or of the partner on whose behalf
   * @param userIsRequestor true for the user
   * @param roleIDCode code of the role; of the partner {@code organisation}
   * @param purposeOfUse code of the purpose
   */
  @JsonPropertyOrder({"userID", "userIsRequestor", "roleIDCode", "purposeOfUse"})
  public record User(
      String userID, boolean userIsRequestor, String roleIDCode, String purposeOfUse) {}

  /**
   * What it was about.
   *
   * @param objectTypeCode 1 a person, 2 data
   * @param role 1 the client, 3 a part of his file
   * @param dataLifeCycle 6 use, or null of a person
   * @param idTypeCode what the id is: {@code client} or {@code kind}
   * @param permissionPolicySet id of the rule that decided, or null of a person
   * @param id number of the client, or code of the kind of data; null after erasure
   * @param detail how much was to be seen, or null of a person
   */
  @JsonPropertyOrder({
    "objectTypeCode",
    "role",
    "dataLifeCycle",
    "idTypeCode",
    "permissionPolicySet",
    "id",
    "detail"
  })
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Participant(
      String objectTypeCode,
      String role,
      @Nullable String dataLifeCycle,
      String idTypeCode,
      @Nullable String permissionPolicySet,
      @Nullable String id,
      @Nullable String detail) {

    /** Shows what kind of thing it is. */
    @Override
    public String toString() {
      return "Participant[" + idTypeCode + "]";
    }
  }

  /**
   * Obtains the export of a record. When, and the id of the operation, are in the row of processing
   * that it goes with.
   *
   * @param record what was written down
   * @return the event
   */
  public static Nen7513Event of(AccessRecord record) {
    List<Participant> participants = new ArrayList<>();
    String client = record.client() == null ? null : record.client().text();
    participants.add(new Participant("1", "1", null, "client", null, client, null));
    for (AccessLog.Item item : record.items()) {
      participants.add(
          new Participant(
              "2", "3", "6", "kind", item.rule().id(), item.kind(), item.level().name()));
    }
    return new Nen7513Event(
        record.isEmergency() ? "110127" : "110110",
        List.of(
            new User(record.user(), true, record.role(), record.purpose()),
            new User(record.partner(), false, "organisation", record.purpose())),
        participants,
        record.agreement(),
        record.agreement() + "#" + record.role(),
        record.items().stream().flatMap(Nen7513Event::profile).distinct().toList(),
        record.items().stream().map(item -> item.rule().id()).distinct().toList());
  }

  private static Stream<String> profile(AccessLog.Item item) {
    String evidence = Objects.toString(item.evidence(), "");
    return item.ground() == null
        ? Stream.of()
        : Stream.of((item.ground() + " " + evidence).strip());
  }

  /** Shows the kind of event. */
  @Override
  public String toString() {
    return "Nen7513Event[" + eventTypeCode + "]";
  }
}
