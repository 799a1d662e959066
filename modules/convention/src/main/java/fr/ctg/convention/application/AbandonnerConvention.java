package fr.ctg.convention.application;

import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Gives up a convention in preparation. */
@ApplicationScoped
public class AbandonnerConvention {

  private final Travail travail;
  private final VieDeConvention vie;
  private final RegistreDesConventions conventions;
  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  AbandonnerConvention(
      Travail travail,
      VieDeConvention vie,
      RegistreDesConventions conventions,
      Horloge horloge,
      AnnoncerConventions annonces) {
    this.travail = travail;
    this.vie = vie;
    this.conventions = conventions;
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * Takes it away.
   *
   * @throws RequeteRefusee 404, when there is none; 412, when it has changed since that version;
   *     409, once it is signed, or while another one names it as the one that it renews
   */
  public void abandonner(UUID id, VersionDeDepart depart) {
    travail.ecrire(
        () -> {
          Convention presente = vie.presente(id, depart);
          EtapeRefusee.si(CycleDeVie.preparer(presente, horloge.aujourdhui()), "être supprimée");
          sansSuite(id);
          conventions.retirer(id);
          annonces.annoncer(EvenementsDeConvention.SUPPRIMEE, presente);
          return presente;
        });
  }

  private void sansSuite(UUID id) {
    List<String> suivantes = conventions.suivantes(id);
    if (!suivantes.isEmpty()) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "La convention ne peut pas être supprimée : d'autres disent la renouveler.",
          suivantes.stream()
              .map(
                  libelle ->
                      new Faute(
                          "",
                          "REFERENCEE",
                          "« " + libelle + " » la nomme dans « precedente » : changez-la d'abord."))
              .toList());
    }
  }
}
