package fr.ctg.platform.http;

/**
 * What is shown of a part whose writing starts from a version of its whole, and makes another
 * version of it: the tag of the whole comes along, so that the next writing needs no reading
 * between.
 *
 * @param partie the part, as it is shown
 * @param tout the tag of its whole
 */
public record PartieMontree(Ressource partie, MarqueDuTout tout) implements Ressource {

  @Override
  public String adresse() {
    return partie.adresse();
  }

  @Override
  public String marque() {
    return partie.marque();
  }
}
