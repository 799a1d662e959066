package fr.ctg.staffing.titulaire.application;

import fr.ctg.platform.evenement.Annonces;
import fr.ctg.platform.evenement.Changements;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.staffing.titulaire.model.Titulaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Announces what happens to holders, in the work that does it, to their Caf. */
@ApplicationScoped
class AnnoncerTitulaires {

  private final Annonces evenements;

  @Inject
  AnnoncerTitulaires(Annonces evenements) {
    this.evenements = evenements;
  }

  /** One has come. */
  void cree(Titulaire titulaire) {
    publier(EvenementsDeTitulaires.CREE, titulaire, List.of());
  }

  /** One is no longer what it was. */
  void modifie(Titulaire avant, Titulaire apres) {
    List<String> changements = new ArrayList<>(Changements.entre(avant.texte(), apres.texte()));
    if (avant.effacement() == null && apres.effacement() != null) {
      changements.add("effacement");
    }
    publier(EvenementsDeTitulaires.MODIFIE, apres, changements);
  }

  /** One has gone. */
  void supprime(Titulaire titulaire) {
    publier(EvenementsDeTitulaires.SUPPRIME, titulaire, List.of());
  }

  private void publier(EvenementsDeTitulaires type, Titulaire titulaire, List<String> changements) {
    evenements.publier(
        new Evenement(
            type,
            List.of(titulaire.id().toString()),
            titulaire.caf(),
            List.of(),
            new ChargeDeTitulaire(titulaire.id(), titulaire.version(), changements)));
  }
}
