package fr.ctg.staffing.poste.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about posts. */
public enum EvenementsDePostes implements TypeDEvenement {
  CREE("poste.cree", "Un poste d'une convention a été créé.", 1, List.of()),
  MODIFIE("poste.modifie", "Un poste d'une convention a été modifié.", 2, List.of("etats")),
  SUPPRIME("poste.supprime", "Un poste d'une convention a été supprimé.", 2, List.of());

  private static final UUID CONVENTION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-cf2a4c5b6d7e");
  private static final UUID POSTE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-cf2a4c5b6d80");

  private final String nom;
  private final String sens;
  private final int version;
  private final transient List<String> changements;

  EvenementsDePostes(String nom, String sens, int version, List<String> changements) {
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
    return new ChargeDePoste(CONVENTION, POSTE, version, changements);
  }

  /** Tells them all. */
  @ApplicationScoped
  static class Catalogue implements CatalogueDEvenements {
    @Override
    public List<EvenementsDePostes> types() {
      return List.of(values());
    }
  }
}
