package fr.ctg.convention.plan.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartieDeConvention;
import fr.ctg.convention.PartiesDeConventions;
import fr.ctg.convention.application.EtapeRefusee;
import fr.ctg.convention.application.LireConventions;
import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.evenement.Changements;
import fr.ctg.platform.evenement.TypeDEvenement;
import fr.ctg.platform.partie.AnnonceDePartie;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The action plans of conventions, whatever is part of them: until when they change, and how that
 * is announced.
 */
@ApplicationScoped
class PlanDAction implements PartiesDeConventions {

  private final RegistreDesConventions conventions;
  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  PlanDAction(RegistreDesConventions conventions, Horloge horloge, AnnoncerConventions annonces) {
    this.conventions = conventions;
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /** The convention whose plan is to change: it does until the convention is ended. */
  @Override
  public Conventions.Vue ouvert(UUID convention) {
    LocalDate jour = horloge.aujourdhui();
    Convention trouvee = conventions.retenir(convention, jour).orElseThrow(this::partieIntrouvable);
    EtapeRefusee.si(CycleDeVie.planifier(trouvee, jour), "changer de plan d'action");
    return LireConventions.vue(trouvee, jour);
  }

  @Override
  public void exiger(UUID convention, @Nullable Instant au) {
    if (conventions.trouver(convention, horloge.aujourdhui(), au).isEmpty()) {
      throw LireConventions.introuvable(convention);
    }
  }

  @Override
  public RequeteRefusee partieIntrouvable() {
    return RequeteRefusee.introuvable(
        "Rien n'a cet identifiant dans cette convention, ou pas dans ce que vous pouvez voir.");
  }

  @Override
  public <P extends PartieDeConvention<? extends Record>>
      AnnonceDePartie<Conventions.Vue, P> annonce(
          TypeDEvenement creee, TypeDEvenement modifiee, TypeDEvenement retiree, Charge charge) {
    return (convention, avant, apres) -> {
      if (avant == null) {
        annoncer(creee, convention, Objects.requireNonNull(apres), List.of(), charge);
      } else if (apres == null) {
        annoncer(retiree, convention, avant, List.of(), charge);
      } else {
        List<String> changements = Changements.entre(avant.texte(), apres.texte());
        annoncer(modifiee, convention, apres, changements, charge);
      }
    };
  }

  private void annoncer(
      TypeDEvenement type,
      Conventions.Vue convention,
      PartieDeConvention<?> partie,
      List<String> changements,
      Charge charge) {
    annonces.annoncer(
        type,
        convention,
        partie.id(),
        charge.de(convention.id(), partie.id(), partie.version(), changements));
  }
}
