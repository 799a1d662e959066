package fr.ctg.staffing.affectation.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about assignments. */
public enum EvenementsDAffectations implements TypeDEvenement {
  CREEE("affectation.creee", "Un titulaire a été affecté à un poste.", 1, List.of()),
  MODIFIEE("affectation.modifiee", "Une affectation a été modifiée.", 2, List.of("fin")),
  SUPPRIMEE("affectation.supprimee", "Une affectation a été supprimée.", 2, List.of());

  private static final UUID CONVENTION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-cf2a4c5b6d7e");
  private static final UUID POSTE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-cf2a4c5b6d80");
  private static final UUID AFFECTATION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-d12a4c5b6d82");
  private static final UUID TITULAIRE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-d02a4c5b6d81");

  private final String nom;
  private final String sens;
  private final int version;
  private final transient List<String> changements;

  EvenementsDAffectations(String nom, String sens, int version, List<String> changements) {
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
    return new ChargeDAffectation(CONVENTION, POSTE, AFFECTATION, TITULAIRE, version, changements);
  }

  /** Tells them all. */
  @ApplicationScoped
  static class Catalogue implements CatalogueDEvenements {
    @Override
    public List<EvenementsDAffectations> types() {
      return List.of(values());
    }
  }
}
