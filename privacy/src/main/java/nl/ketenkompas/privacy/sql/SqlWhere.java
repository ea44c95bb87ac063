package nl.ketenkompas.privacy.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.privacy.ClientPredicate;
import nl.ketenkompas.privacy.ClientPredicate.All;
import nl.ketenkompas.privacy.ClientPredicate.Any;
import nl.ketenkompas.privacy.ClientPredicate.InCaseload;
import nl.ketenkompas.privacy.ClientPredicate.InChain;
import nl.ketenkompas.privacy.ClientPredicate.InDesignatedFamily;
import nl.ketenkompas.privacy.ClientPredicate.InMunicipality;
import nl.ketenkompas.privacy.ClientPredicate.InStep;
import nl.ketenkompas.privacy.ClientPredicate.KnownTo;
import nl.ketenkompas.privacy.ClientPredicate.Labelled;
import nl.ketenkompas.privacy.ClientPredicate.OpenedBy;
import nl.ketenkompas.privacy.ClientPredicate.Shares;
import nl.ketenkompas.privacy.ClientPredicate.Stands;
import nl.ketenkompas.privacy.TraitSink.Trait;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/**
 * A predicate on clients as a condition in SQL, about the table of clients under the name {@code
 * c}. No value stands in its text: every one is bound to a question mark. Immutable.
 *
 * <pre>{@code
 * SqlWhere where = SqlWhere.of(viewer.filter("plan", Level.SUMMARY).predicate(), tables);
 * String page = "SELECT c.client FROM kk_client c WHERE " + where.text()
 *     + " AND c.client > ? ORDER BY c.client FETCH FIRST 100 ROWS ONLY";
 * }</pre>
 *
 * @param text the condition
 * @param binds what is bound to its question marks, in order
 */
public record SqlWhere(String text, List<String> binds) {

  /**
   * Copies the list.
   *
   * @param text the condition
   * @param binds what is bound to its question marks
   */
  public SqlWhere {
    binds = List.copyOf(binds);
  }

  /**
   * Writes a predicate.
   *
   * @param predicate on clients
   * @param tables their names
   * @return the condition
   */
  public static SqlWhere of(ClientPredicate predicate, SqlTables tables) {
    Writer writer = new Writer(tables);
    predicate.accept(writer);
    return new SqlWhere(writer.text.toString(), writer.binds);
  }

  /** Writes from left to right, so that the values stand in the order of their question marks. */
  private static final class Writer implements ClientPredicate.Visitor<StringBuilder> {
    private final SqlTables tables;
    private final StringBuilder text = new StringBuilder();
    private final List<String> binds = new ArrayList<>();

    Writer(SqlTables tables) {
      this.tables = tables;
    }

    @Override
    public StringBuilder all(All all) {
      return join(all.parts(), " AND ", "1 = 1");
    }

    @Override
    public StringBuilder any(Any any) {
      return join(any.parts(), " OR ", "1 = 0");
    }

    private StringBuilder join(List<ClientPredicate> parts, String word, String none) {
      if (parts.isEmpty()) {
        return text.append(none);
      }
      text.append('(');
      String between = "";
      for (ClientPredicate part : parts) {
        text.append(between);
        part.accept(this);
        between = word;
      }
      return text.append(')');
    }

    @Override
    public StringBuilder labelled(Labelled labelled) {
      return trait(Trait.LABEL, labelled.codes());
    }

    @Override
    public StringBuilder inChain(InChain in) {
      return trait(Trait.CHAIN, in.codes());
    }

    @Override
    public StringBuilder inMunicipality(InMunicipality in) {
      return trait(Trait.MUNICIPALITY, in.names());
    }

    @Override
    public StringBuilder inCaseload(InCaseload in) {
      return trait(Trait.CASELOAD, List.of(in.user()));
    }

    @Override
    public StringBuilder inDesignatedFamily(InDesignatedFamily in) {
      return trait(Trait.DESIGNATED, List.of("yes"));
    }

    @Override
    public StringBuilder stands(Stands stands) {
      return trait(Trait.STANDING, stands.standings().stream().map(Enum::name).toList());
    }

    @Override
    public StringBuilder inStep(InStep in) {
      return trait(Trait.STEP, in.codes());
    }

    @Override
    public StringBuilder openedBy(OpenedBy opened) {
      return trait(Trait.EMERGENCY, List.of(opened.user()));
    }

    private StringBuilder trait(Trait trait, List<String> codes) {
      binds.add(trait.name());
      binds.addAll(codes);
      return text.append("EXISTS (SELECT 1 FROM ")
          .append(tables.traits())
          .append(" t WHERE t.client = c.client AND t.trait = ? AND t.code IN (")
          .append(String.join(", ", Collections.nCopies(codes.size(), "?")))
          .append("))");
    }

    @Override
    public StringBuilder shares(Shares shares) {
      return share(shares.ground().name(), shares.kind(), shares.partner(), shares.purpose());
    }

    @Override
    public StringBuilder knownTo(KnownTo known) {
      text.append("NOT ");
      return share(SqlTables.HIDDEN, CovenantTerms.ALL, known.partner(), known.purpose());
    }

    private StringBuilder share(String ground, String kind, String partner, String purpose) {
      binds.addAll(List.of(ground, kind, partner, purpose));
      return text.append("EXISTS (SELECT 1 FROM ")
          .append(tables.shares())
          .append(" s WHERE s.client = c.client AND s.ground = ? AND s.kind = ?")
          .append(" AND s.partner = ? AND s.purpose = ?)");
    }
  }
}
