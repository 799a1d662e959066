package fr.ctg.convention.plan.persistence;

import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.ThematiqueDeConvention;
import fr.ctg.convention.plan.model.EtatDeFiche;
import fr.ctg.convention.plan.model.FicheAction;
import fr.ctg.convention.plan.model.Intervenant;
import fr.ctg.platform.persistence.LigneDePartie;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sheet of an action plan. */
@Entity
@AttributeOverride(name = "tout", column = @Column(name = "convention"))
@Table(name = "fiche_action")
class FicheActionEntity extends LigneDePartie {
  private String libelle;
  private @Nullable String description;

  @Enumerated(EnumType.STRING)
  private ThematiqueDeConvention thematique;

  @Column(name = "axe_id")
  private @Nullable UUID axe;

  private String[] priorites;
  private LocalDate debut;
  private LocalDate fin;

  @Enumerated(EnumType.STRING)
  private EtatDeFiche etat;

  @Embedded @Nullable IntervenantEntity responsable;

  FicheAction lue(Function<IntervenantEntity, Intervenant> intervenant) {
    return new FicheAction(
        id,
        tout,
        caf,
        version,
        new FicheAction.Texte(
            libelle,
            description,
            thematique,
            axe,
            Arrays.stream(priorites).map(PrioriteCog::valueOf).toList(),
            debut,
            fin,
            etat,
            responsable == null ? null : intervenant.apply(responsable)));
  }

  void ecrire(FicheAction.Texte texte) {
    libelle = texte.libelle();
    description = texte.description();
    thematique = texte.thematique();
    axe = texte.axe();
    priorites = texte.priorites().stream().map(Enum::name).toArray(String[]::new);
    debut = texte.debut();
    fin = texte.fin();
    etat = texte.etat();
  }
}
