package nl.ketenkompas.monitoring.trajectory;

import java.time.LocalDate;
import java.util.Set;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a trajectory: a command until {@link TrajectoryRules#judge} accepts it,
 * and from then on the content of an event.
 */
public sealed interface Change {

  /**
   * The civil day on which it happens.
   *
   * @return the day
   */
  LocalDate on();

  /**
   * A step is opened, with exactly one responsible person (SK-C2).
   *
   * @param on the day
   * @param step which
   * @param responsible code of the person
   * @param partner code of the partner that takes the step
   * @param targetGroups of the client on that day
   * @param override who departs from the order, and why; null when nobody does
   */
  record Opened(
      LocalDate on,
      ProcessStep step,
      String responsible,
      String partner,
      Set<String> targetGroups,
      @Nullable OutOfOrder override)
      implements Change {

    /**
     * Checks the codes.
     *
     * @param on the day
     * @param step which
     * @param responsible code of the person
     * @param partner code of the partner
     * @param targetGroups of the client on that day
     * @param override who departs from the order, and why
     * @throws InvalidValueException if a code is none
     */
    public Opened {
      Checks.code(responsible, "responsible");
      Checks.code(partner, "partner");
      targetGroups = Set.copyOf(targetGroups);
    }
  }

  /**
   * Someone departs from the order, with a reason (SK-C18).
   *
   * @param by code of the function
   * @param reason in words, at most 500 characters; no personal data
   */
  record OutOfOrder(String by, String reason) {

    /**
     * Checks the parts.
     *
     * @param by code of the function
     * @param reason in words
     * @throws InvalidValueException if there is no reason
     */
    public OutOfOrder {
      Checks.code(by, "by");
      Checks.text(reason, 500, "reason");
    }
  }

  /**
   * A step is done.
   *
   * @param on the day
   * @param step which
   */
  record Closed(LocalDate on, ProcessStep step) implements Change {}

  /**
   * Another person becomes responsible for an open step.
   *
   * @param on the day
   * @param step which
   * @param responsible code of the person
   */
  record Assigned(LocalDate on, ProcessStep step, String responsible) implements Change {

    /**
     * Checks the code.
     *
     * @param on the day
     * @param step which
     * @param responsible code of the person
     * @throws InvalidValueException if it is none
     */
    public Assigned {
      Checks.code(responsible, "responsible");
    }
  }

  /**
   * The client relapses and begins again at an earlier step (SK-C2).
   *
   * @param on the day
   * @param to the step to begin again at
   * @param responsible code of the person responsible for it
   */
  record Relapsed(LocalDate on, ProcessStep to, String responsible) implements Change {

    /**
     * Checks the code.
     *
     * @param on the day
     * @param to the step to begin again at
     * @param responsible code of the person responsible for it
     * @throws InvalidValueException if it is none
     */
    public Relapsed {
      Checks.code(responsible, "responsible");
    }
  }

  /**
   * The trajectory may last longer than agreed, with a reason (ST-MAX).
   *
   * @param on the day
   * @param until the first day on which it is too long after all
   * @param by who decides that, and why
   */
  record Extended(LocalDate on, LocalDate until, OutOfOrder by) implements Change {

    /**
     * Checks the days.
     *
     * @param on the day
     * @param until the first day on which it is too long after all
     * @param by who decides that, and why
     * @throws InvalidValueException if it would end before it begins
     */
    public Extended {
      DateRange.of(on, until);
    }
  }

  /**
   * On what ground a trajectory is closed (ST-CLOSE).
   *
   * @param ground code of the ground in the agreement
   * @param by code of the person who closes it
   * @param targetGroups of the client on that day
   * @param outflow how the client leaves, or null when nobody says so
   */
  record Ending(String ground, String by, Set<String> targetGroups, @Nullable Outflow outflow) {

    /**
     * Checks the codes.
     *
     * @param ground code of the ground
     * @param by code of the person
     * @param targetGroups of the client
     * @param outflow how the client leaves
     * @throws InvalidValueException if a code is none
     */
    public Ending {
      Checks.code(ground, "ground");
      Checks.code(by, "by");
      targetGroups = Set.copyOf(targetGroups);
    }
  }

  /**
   * The trajectory ends; a later opening is a re-entry.
   *
   * @param on the day, the first on which the client is no longer on the trajectory
   * @param ending on what ground; null only where the agreement has no grounds
   */
  record Ended(LocalDate on, @Nullable Ending ending) implements Change {

    /**
     * Obtains an end where the agreement has no grounds.
     *
     * @param on the day
     */
    public Ended(LocalDate on) {
      this(on, null);
    }
  }
}
