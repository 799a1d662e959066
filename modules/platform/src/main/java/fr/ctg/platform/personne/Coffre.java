package fr.ctg.platform.personne;

/** Gives the master key; the application's start provides it. */
public interface Coffre {

  /** The master key, the same for every node of one database. */
  CleMaitre cleMaitre();
}
