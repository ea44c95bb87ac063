package nl.ketenkompas.model.agreement;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an agreement file cannot be used; the message lists every error with its place. */
public final class AgreementException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<AgreementError> errors;

  /**
   * Creates the exception.
   *
   * @param errors at least one
   */
  public AgreementException(List<AgreementError> errors) {
    super(errors.stream().map(AgreementError::toString).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  /**
   * What is wrong, by line and column.
   *
   * @return the errors
   */
  public List<AgreementError> errors() {
    return errors;
  }
}
