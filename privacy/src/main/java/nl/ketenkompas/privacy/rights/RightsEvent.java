package nl.ketenkompas.privacy.rights;

import nl.ketenkompas.privacy.rights.RightsCommand.Ask;
import nl.ketenkompas.privacy.rights.RightsCommand.Reply;
import nl.ketenkompas.privacy.rights.RightsCommand.Tell;

/** What happened to the requests of clients. */
public sealed interface RightsEvent {

  /**
   * A client asked.
   *
   * @param by what was asked
   */
  record Asked(Ask by) implements RightsEvent {}

  /**
   * A client was answered.
   *
   * @param by the answer
   */
  record Replied(Reply by) implements RightsEvent {}

  /**
   * A recipient was told.
   *
   * @param by who was told
   */
  record Told(Tell by) implements RightsEvent {}
}
