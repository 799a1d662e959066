package fr.ctg.evaluation.objectif.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about objectives. */
public enum EvenementsDObjectifs implements TypeDEvenement {
  CREE("objectif.cree", "Un objectif d'une convention a été créé.", 1, List.of()),
  MODIFIE("objectif.modifie", "Un objectif d'une convention a été modifié.", 2, List.of("cible")),
  SUPPRIME("objectif.supprime", "Un objectif d'une convention a été supprimé.", 2, List.of());

  private static final UUID CONVENTION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7e");
  private static final UUID OBJECTIF = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7f");

  private final String nom;
  private final String sens;
  private final int version;
  private final transient List<String> changements;

  EvenementsDObjectifs(String nom, String sens, int version, List<String> changements) {
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
    return new ChargeDObjectif(CONVENTION, OBJECTIF, version, changements);
  }

  /** Tells them all. */
  @ApplicationScoped
  static class Catalogue implements CatalogueDEvenements {
    @Override
    public List<EvenementsDObjectifs> types() {
      return List.of(values());
    }
  }
}
