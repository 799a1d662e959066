package fr.ctg.platform.json;

import java.util.List;

/** A request that cannot be taken as it is; it carries every fault (HTTP 400). */
public final class RequeteInvalideException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Faute> fautes;

  /**
   * A refusal.
   *
   * @param fautes at least one fault, in the order in which they are told
   */
  public RequeteInvalideException(List<Faute> fautes) {
    super(
        fautes.size() == 1
            ? fautes.getFirst().message()
            : fautes.size() + " fautes, dont " + fautes.getFirst().message());
    this.fautes = List.copyOf(fautes);
  }

  /** All faults of the request. */
  public List<Faute> fautes() {
    return fautes;
  }
}
