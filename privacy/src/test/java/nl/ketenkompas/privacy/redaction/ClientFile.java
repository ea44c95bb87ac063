package nl.ketenkompas.privacy.redaction;

import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.jspecify.annotations.Nullable;

/** A client file as a host could have it. */
record ClientFile(
    ClientId client,
    @Nullable String name,
    @Nullable String diagnosis,
    List<String> reports,
    @Nullable String debts,
    @Nullable String debtsFrom) {

  static final Field<ClientFile, String> NAME = Field.of("name", "identity", ClientFile::name);
  static final Field<ClientFile, String> DIAGNOSIS =
      Field.of("diagnosis", "psychiatric-diagnosis", ClientFile::diagnosis);
  static final Field<ClientFile, String> HEALTH =
      Field.<ClientFile, String>of("health", "health", ClientFile::diagnosis)
          .summarised(text -> "under treatment");
  static final Field<ClientFile, List<String>> REPORTS =
      Field.of("reports", "nuisance", ClientFile::reports);
  static final Field<ClientFile, String> DEBTS =
      Field.<ClientFile, String>of("debts", "income", ClientFile::debts)
          .deliveredBy(file -> Optional.ofNullable(file.debtsFrom()));

  static final FileSchema<ClientFile> SCHEMA =
      FileSchema.of(ClientFile::client, List.of(NAME, DIAGNOSIS, HEALTH, REPORTS, DEBTS));
}
