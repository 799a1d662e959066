package fr.ctg.platform.http;

/** What is shown of something that has an address and a version. */
public interface Ressource {

  /** Its address, relative to the service's root. */
  String adresse();

  /** What tells this version from the others: the content of its {@code ETag}. */
  String marque();
}
