package nl.ketenkompas.privacy;

import java.util.List;
import nl.ketenkompas.privacy.agreement.Standing;

/**
 * Which clients someone may see, as a small tree: a {@link ClientFilter} evaluates it in memory,
 * {@link nl.ketenkompas.privacy.sql.SqlWhere} writes it as SQL, and hosts can visit it for stores
 * of their own. It tells nothing about any client. Immutable.
 *
 * <pre>{@code
 * All[Labelled[homeless], InMunicipality[Arnhem], Stands[CURRENT], Shares[CONSENT, plan, ...]]
 * }</pre>
 */
public sealed interface ClientPredicate {
  /** Holds for every client. */
  ClientPredicate EVERYBODY = new All(List.of());

  /** Holds for no client. */
  ClientPredicate NOBODY = new Any(List.of());

  /** What opens a kind of data. */
  enum Ground {
    /** A signature of the client. */
    CONSENT,
    /** A signature of the client that names the party itself. */
    AUTHORISATION,
    /** A decision on outreach care. */
    OUTREACH
  }

  /**
   * All parts hold; without parts it always holds.
   *
   * @param parts in order
   */
  record All(List<ClientPredicate> parts) implements ClientPredicate {
    /**
     * Copies the parts.
     *
     * @param parts in order
     */
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.all(this);
    }
  }

  /**
   * One of the parts holds; without parts it never holds.
   *
   * @param parts in order
   */
  record Any(List<ClientPredicate> parts) implements ClientPredicate {
    /**
     * Copies the parts.
     *
     * @param parts in order
     */
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.any(this);
    }
  }

  /**
   * The client carries one of these labels.
   *
   * @param codes one or more
   */
  record Labelled(List<String> codes) implements ClientPredicate {
    /**
     * Copies the codes.
     *
     * @param codes one or more
     */
    public Labelled {
      codes = List.copyOf(codes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.labelled(this);
    }
  }

  /**
   * The client is followed in one of these chains.
   *
   * @param codes one or more
   */
  record InChain(List<String> codes) implements ClientPredicate {
    /**
     * Copies the codes.
     *
     * @param codes one or more
     */
    public InChain {
      codes = List.copyOf(codes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inChain(this);
    }
  }

  /**
   * The client belongs to one of these municipalities.
   *
   * @param names one or more
   */
  record InMunicipality(List<String> names) implements ClientPredicate {
    /**
     * Copies the names.
     *
     * @param names one or more
     */
    public InMunicipality {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inMunicipality(this);
    }
  }

  /**
   * The client is in the caseload of a user.
   *
   * @param user code of the user
   */
  record InCaseload(String user) implements ClientPredicate {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inCaseload(this);
    }
  }

  /** The client belongs to a family that was chosen for the covenant. */
  record InDesignatedFamily() implements ClientPredicate {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inDesignatedFamily(this);
    }
  }

  /**
   * The client stands to the chain in one of these ways.
   *
   * @param standings one or more
   */
  record Stands(List<Standing> standings) implements ClientPredicate {
    /**
     * Copies the list.
     *
     * @param standings one or more
     */
    public Stands {
      standings = List.copyOf(standings);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stands(this);
    }
  }

  /**
   * The client is in one of these steps of the process.
   *
   * @param codes one or more
   */
  record InStep(List<String> codes) implements ClientPredicate {
    /**
     * Copies the codes.
     *
     * @param codes one or more
     */
    public InStep {
      codes = List.copyOf(codes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inStep(this);
    }
  }

  /**
   * The client, or a decision on outreach care, opened a kind of data to a party.
   *
   * @param ground what opened it
   * @param kind code of the kind of data
   * @param partner code of the party
   * @param purpose code of the purpose
   */
  record Shares(Ground ground, String kind, String partner, String purpose)
      implements ClientPredicate {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.shares(this);
    }
  }

  /**
   * The client did not decline to be known to a party.
   *
   * @param partner code of the party
   * @param purpose code of the purpose
   */
  record KnownTo(String partner, String purpose) implements ClientPredicate {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.knownTo(this);
    }
  }

  /**
   * A user opened the file in an emergency.
   *
   * @param user code of the user
   */
  record OpenedBy(String user) implements ClientPredicate {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.openedBy(this);
    }
  }

  /**
   * Hands itself to the method for its case.
   *
   * @param visitor with a method for each case
   * @param <R> the result type
   * @return what the method returned
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * A method for each case.
   *
   * @param <R> the result type
   */
  interface Visitor<R> {
    /**
     * All parts hold.
     *
     * @param all the case
     * @return the result
     */
    R all(All all);

    /**
     * One of the parts holds.
     *
     * @param any the case
     * @return the result
     */
    R any(Any any);

    /**
     * The client carries a label.
     *
     * @param labelled the case
     * @return the result
     */
    R labelled(Labelled labelled);

    /**
     * The client is followed in a chain.
     *
     * @param in the case
     * @return the result
     */
    R inChain(InChain in);

    /**
     * The client belongs to a municipality.
     *
     * @param in the case
     * @return the result
     */
    R inMunicipality(InMunicipality in);

    /**
     * The client is in a caseload.
     *
     * @param in the case
     * @return the result
     */
    R inCaseload(InCaseload in);

    /**
     * The client belongs to a chosen family.
     *
     * @param in the case
     * @return the result
     */
    R inDesignatedFamily(InDesignatedFamily in);

    /**
     * The client stands so to the chain.
     *
     * @param stands the case
     * @return the result
     */
    R stands(Stands stands);

    /**
     * The client is in a step.
     *
     * @param in the case
     * @return the result
     */
    R inStep(InStep in);

    /**
     * A kind of data is opened.
     *
     * @param shares the case
     * @return the result
     */
    R shares(Shares shares);

    /**
     * The client is known to a party.
     *
     * @param known the case
     * @return the result
     */
    R knownTo(KnownTo known);

    /**
     * The file was opened in an emergency.
     *
     * @param opened the case
     * @return the result
     */
    R openedBy(OpenedBy opened);
  }
}
