package nl.ketenkompas.privacy.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.BreakGlass;
import nl.ketenkompas.privacy.OutreachCare;
import nl.ketenkompas.privacy.consent.ConsentCommand.DecideOutreach;
import nl.ketenkompas.privacy.consent.ConsentCommand.FollowOutreach;
import nl.ketenkompas.privacy.consent.ConsentCommand.OpenInEmergency;
import nl.ketenkompas.privacy.consent.ConsentCommand.ReviewEmergency;
import org.jspecify.annotations.Nullable;

/** What opens data of one client without consent, with what became of it. Immutable. */
sealed interface Exceptional {
  String reference();

  /** A decision on outreach care, with what followed it as it became known. */
  record Outreach(DecideOutreach decided, Instant recordedAt, List<Followed> followed)
      implements Exceptional {
    @Override
    public String reference() {
      return decided.reference();
    }

    Outreach with(FollowOutreach more, Instant at) {
      List<Followed> all = new ArrayList<>(followed);
      all.add(new Followed(more.informedOn(), more.endedOn(), at));
      return new Outreach(decided, recordedAt, List.copyOf(all));
    }

    /** As it was known at a moment. */
    OutreachCare known(Moment moment) {
      LocalDate informed = null;
      LocalDate review = decided.reviewOn();
      for (Followed step : followed) {
        if (!step.recordedAt().isAfter(moment.knownOn())) {
          informed = step.informedOn() == null ? informed : step.informedOn();
          LocalDate ended = step.endedOn();
          review = ended == null || (review != null && review.isBefore(ended)) ? review : ended;
        }
      }
      return new OutreachCare(
          decided.key(),
          decided.ground(),
          decided.motivation() != null,
          decided.decidedBy(),
          decided.team(),
          decided.decidedOn(),
          review,
          informed,
          decided.scope(),
          recordedAt);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Outreach[*]";
    }
  }

  /** What followed a decision. */
  record Followed(
      @Nullable LocalDate informedOn, @Nullable LocalDate endedOn, Instant recordedAt) {}

  /** A file opened in an emergency, with its review. */
  record Emergency(
      OpenInEmergency opened,
      Instant recordedAt,
      @Nullable LocalDate reviewedOn,
      @Nullable Instant reviewRecordedAt)
      implements Exceptional {
    @Override
    public String reference() {
      return opened.reference();
    }

    Emergency with(ReviewEmergency review, Instant at) {
      return reviewedOn == null ? new Emergency(opened, recordedAt, review.on(), at) : this;
    }

    /** As it was known at a moment. */
    BreakGlass known(Moment moment) {
      boolean isReviewed = reviewRecordedAt != null && !reviewRecordedAt.isAfter(moment.knownOn());
      return new BreakGlass(
          opened.key(),
          opened.user(),
          opened.reason() != null,
          opened.period(),
          opened.reviewBy(),
          isReviewed ? reviewedOn : null,
          recordedAt);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Emergency[*]";
    }
  }
}
