package fr.ctg.evaluation.objectif.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.Conventions;
import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.convention.PartiesDeConventions;
import fr.ctg.convention.PeriodeDeConvention;
import fr.ctg.evaluation.objectif.model.Objectif;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.journal.HistoriqueDObjet;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.partie.UsagesDeParties;
import fr.ctg.shared.Ecriture;
import fr.ctg.shared.PartiesGardees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objectives of conventions: what may be done with them, and what is particular to them. */
@ApplicationScoped
public class Objectifs extends UsagesDeParties<Conventions.Vue, Objectif, Objectif.Texte> {

  private final HistoireDesConventions histoire;

  @Inject
  Objectifs(
      Travail travail,
      PartiesDeConventions conventions,
      PartiesGardees<Objectif> gardes,
      HistoireDesConventions histoire) {
    super(
        travail,
        conventions,
        gardes,
        conventions.annonce(
            EvenementsDObjectifs.CREE,
            EvenementsDObjectifs.MODIFIE,
            EvenementsDObjectifs.SUPPRIME,
            ChargeDObjectif::new));
    this.histoire = histoire;
  }

  /** A page of what changed in one: {@link HistoireDesConventions#changementsDeLaPartie}. */
  public HistoriqueDObjet.Versions changements(UUID convention, UUID id, long apres, int limite) {
    return histoire.changementsDeLaPartie(
        List.of(ObjectifSuivi.TABLE.de("id")),
        convention,
        id,
        () -> une(convention, id, null),
        apres,
        limite);
  }

  @Override
  protected Objectif nouvelle(Conventions.Vue convention, Objectif.Texte texte) {
    return Objectif.nouveau(UuidCreator.getTimeOrderedEpoch(), convention, texte);
  }

  @Override
  protected Objectif corrigee(Objectif present, Objectif.Texte texte) {
    return present.corrige(texte);
  }

  /**
   * The due date lies within the period of the convention as it is now, and the target on the side
   * of the baseline to which things are to go. LECTURE: objectives are « fixées dans le cadre de la
   * Ctg » (S2, section 3), so none is due outside its period; one that an amendment leaves outside
   * stays as it was agreed.
   */
  @Override
  protected void controler(
      Conventions.Vue convention,
      Objectif.@Nullable Texte present,
      Objectif.Texte texte,
      Fautes fautes) {
    new PeriodeDeConvention(convention, fautes)
        .tenir("/echeance", present == null ? null : present.echeance(), texte.echeance());
    if (Stream.of("/reference", "/cible", "/sens").noneMatch(fautes::fautif) && !texte.tendu()) {
      fautes.ajouter(
          "/cible",
          CodeDeFaute.HORS_BORNES,
          "%s n'est pas une %s depuis %s ; corrigez la cible, la référence ou le sens"
              .formatted(
                  Ecriture.nombre(texte.cible()),
                  texte.sens().name().toLowerCase(Locale.ROOT),
                  Ecriture.nombre(texte.reference())));
    }
  }
}
