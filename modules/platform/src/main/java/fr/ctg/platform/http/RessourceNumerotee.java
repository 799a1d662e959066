package fr.ctg.platform.http;

/** What is shown of something that only writing changes: its version alone marks it. */
public interface RessourceNumerotee extends Ressource {

  /** How many times it was written, from 1. */
  int version();

  @Override
  default String marque() {
    return Integer.toString(version());
  }
}
