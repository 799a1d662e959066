package fr.ctg.platform.application;

/**
 * The version that a change starts from. It is held against what is there once that is locked: of
 * two changes that start from one version, the second is told so.
 */
@FunctionalInterface
public interface VersionDeDepart {

  /**
   * Refuses the change unless it starts from what is there.
   *
   * @param presente the mark of the version that is there
   * @throws RuntimeException the refusal
   */
  void verifier(String presente);

  /** The same of what is marked by its number alone. */
  default void verifier(int presente) {
    verifier(Integer.toString(presente));
  }

  /**
   * The same of what also differs from day to day, without anybody writing it: whoever read that
   * version on another day starts from what is there.
   *
   * @param version the number of its version, with which its mark begins
   * @param presente its mark today
   */
  default void verifier(int version, String presente) {
    verifier(presente);
  }
}
