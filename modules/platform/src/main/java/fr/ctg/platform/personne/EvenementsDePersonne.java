package fr.ctg.platform.personne;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about persons: whoever still shows a name learns that it is to go. */
@ApplicationScoped
public class EvenementsDePersonne implements CatalogueDEvenements {

  /** Une personne a été effacée. */
  public static final String EFFACEE = "personne.effacee";

  private static final UUID PERSONNE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d80");

  @Override
  public List<TypeDEvenement> types() {
    return List.of(
        new TypeDEvenement(
            EFFACEE,
            "Une personne a été effacée : son nom ne se lit plus nulle part, ôtez-le de ce que vous"
                + " montrez.",
            ChargeDePersonne.class,
            new ChargeDePersonne(PERSONNE)));
  }
}
