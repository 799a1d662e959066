package fr.ctg.shared;

import org.jspecify.annotations.Nullable;

/** The themes of a convention, and the group of the allocation key that each belongs to. */
public enum Thematique {
  PETITE_ENFANCE("La petite enfance", Groupe.PETITE_ENFANCE),
  ENFANCE("L'enfance", Groupe.ENFANCE_JEUNESSE),
  JEUNESSE("La jeunesse", Groupe.ENFANCE_JEUNESSE),
  PARENTALITE("La parentalité", Groupe.PARENTALITE),
  ANIMATION_VIE_SOCIALE("L'animation de la vie sociale", Groupe.VIE_SOCIALE_LOGEMENT_DROITS),
  LOGEMENT("Le logement", Groupe.VIE_SOCIALE_LOGEMENT_DROITS),
  ACCES_DROITS("L'accès aux droits", Groupe.VIE_SOCIALE_LOGEMENT_DROITS),
  /** Transversal to all others: never a line of the key. */
  INCLUSION_HANDICAP("L'inclusion handicap", null);

  private final String libelle;
  private final @Nullable Groupe groupe;

  Thematique(String libelle, @Nullable Groupe groupe) {
    this.libelle = libelle;
    this.groupe = groupe;
  }

  /** The name in French, as the source writes it. */
  public String libelle() {
    return libelle;
  }

  /** The group it belongs to, or {@code null} for the transversal theme. */
  public @Nullable Groupe groupe() {
    return groupe;
  }

  /** Whether it runs across all other themes and belongs to no group. */
  public boolean estTransversale() {
    return groupe == null;
  }
}
