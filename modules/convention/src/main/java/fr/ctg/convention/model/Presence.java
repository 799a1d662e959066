package fr.ctg.convention.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a signed convention holds from one day to another. What it was signed with and
 * lost on its first day it held on none: it then ends the day before it begins.
 *
 * @param quoi what it holds
 * @param entree the number of the amendment that brought it; 0 for what was signed
 * @param retrait the number of the amendment that took it away; none when it stays to the end
 * @param debut the first day
 * @param fin the last day
 */
public record Presence<T>(
    T quoi, int entree, @Nullable Integer retrait, LocalDate debut, LocalDate fin) {

  /** Whether there is no such day. */
  public boolean vaine() {
    return fin.isBefore(debut);
  }
}
