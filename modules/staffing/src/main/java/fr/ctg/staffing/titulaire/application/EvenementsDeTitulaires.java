package fr.ctg.staffing.titulaire.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about holders. */
public enum EvenementsDeTitulaires implements TypeDEvenement {
  CREE("titulaire.cree", "Un titulaire a été enregistré.", 1, List.of()),
  MODIFIE("titulaire.modifie", "Un titulaire a été modifié.", 2, List.of("formations")),
  SUPPRIME("titulaire.supprime", "Un titulaire a été supprimé.", 2, List.of());

  private static final UUID TITULAIRE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-d02a4c5b6d81");

  private final String nom;
  private final String sens;
  private final int version;
  private final transient List<String> changements;

  EvenementsDeTitulaires(String nom, String sens, int version, List<String> changements) {
    this.nom = nom;
    this.sens = sens;
    this.version = version;
    this.changements = changements;
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
    return new ChargeDeTitulaire(TITULAIRE, version, changements);
  }

  /** Tells them all. */
  @ApplicationScoped
  static class Catalogue implements CatalogueDEvenements {
    @Override
    public List<EvenementsDeTitulaires> types() {
      return List.of(values());
    }
  }
}
