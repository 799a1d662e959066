package fr.ctg.staffing.poste.application;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about the absences and the vacancies of posts. */
public enum EvenementsDePartiesDePostes implements TypeDEvenement {
  ABSENCE_CREEE("absence.creee", "Une absence a été enregistrée à un poste.", 1, List.of()),
  ABSENCE_MODIFIEE("absence.modifiee", "Une absence a été modifiée.", 2, List.of("fin")),
  ABSENCE_SUPPRIMEE("absence.supprimee", "Une absence a été retirée.", 2, List.of()),
  VACANCE_CREEE("vacance.creee", "Une vacance a été enregistrée à un poste.", 1, List.of()),
  VACANCE_MODIFIEE("vacance.modifiee", "Une vacance a été modifiée.", 2, List.of("notification")),
  VACANCE_SUPPRIMEE("vacance.supprimee", "Une vacance a été retirée.", 2, List.of());

  private static final UUID CONVENTION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-cf2a4c5b6d7e");
  private static final UUID POSTE = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-cf2a4c5b6d80");
  private static final UUID ELEMENT = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-cf2a4c5b6d81");

  private final String nom;
  private final String sens;
  private final int version;
  private final transient List<String> changements;

  EvenementsDePartiesDePostes(String nom, String sens, int version, List<String> changements) {
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
    return new ChargeDePartieDePoste(CONVENTION, POSTE, ELEMENT, version, changements);
  }

  /** Tells them all. */
  @ApplicationScoped
  static class Catalogue implements CatalogueDEvenements {
    @Override
    public List<EvenementsDePartiesDePostes> types() {
      return List.of(values());
    }
  }
}
