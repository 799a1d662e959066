package fr.ctg.platform.validation;

import fr.ctg.platform.json.LectureCollectrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one reader of requests, for injection. */
@ApplicationScoped
public class LecteurProvider {

  /** The product's reader. */
  @Produces
  @Singleton
  public LecteurDeRequete lecteur() {
    return new LecteurDeRequete(new LectureCollectrice(), FabriqueDeValidator.creer());
  }
}
