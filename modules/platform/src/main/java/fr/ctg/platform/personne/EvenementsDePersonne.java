package fr.ctg.platform.personne;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about persons: whoever still shows a name learns that it is to go. */
public enum EvenementsDePersonne implements TypeDEvenement {
  EFFACEE(
      "personne.effacee",
      "Une personne a été effacée : son nom ne se lit plus nulle part, ôtez-le de ce que vous"
          + " montrez.",
      new ChargeDePersonne(Exemple.PERSONNE));

  private final String nom;
  private final String sens;
  private final transient Record exemple;

  EvenementsDePersonne(String nom, String sens, Record exemple) {
    this.nom = nom;
    this.sens = sens;
    this.exemple = exemple;
  }

  @Override
  public String nom() {
    return nom;
  }

  @Override
  public String sens() {
    return sens;
  }

  @Override
  public Record exemple() {
    return exemple;
  }

  /** Tells them all. */
  @ApplicationScoped
  static class Catalogue implements CatalogueDEvenements {
    @Override
    public List<EvenementsDePersonne> types() {
      return List.of(values());
    }
  }

  /** Of what examples tell. */
  private static final class Exemple {
    static final UUID PERSONNE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d80");

    private Exemple() {}
  }
}
