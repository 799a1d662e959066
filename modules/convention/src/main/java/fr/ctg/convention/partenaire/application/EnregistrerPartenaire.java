package fr.ctg.convention.partenaire.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.CafDuGestionnaire;
import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.model.TerritoireDeLaCaf;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.partenaire.model.Partenaires;
import fr.ctg.convention.territoire.Territoires;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Records a partner of the Caf of whoever asks. */
@ApplicationScoped
public class EnregistrerPartenaire {

  private final Travail travail;
  private final Partenaires partenaires;
  private final Territoires territoires;
  private final AnnoncerConventions annonces;

  @Inject
  EnregistrerPartenaire(
      Travail travail,
      Partenaires partenaires,
      Territoires territoires,
      AnnoncerConventions annonces) {
    this.travail = travail;
    this.partenaires = partenaires;
    this.territoires = territoires;
    this.annonces = annonces;
  }

  /**
   * Records what was written.
   *
   * @throws RequeteRefusee 403, when whoever asks is of no Caf; 400, when what was written has
   *     faults; 409, when the Caf has one of that SIREN
   */
  public Partenaire enregistrer(Redaction<Partenaire.Texte> redaction) {
    String caf = CafDuGestionnaire.code();
    return travail.ecrire(
        () -> {
          var nouveau =
              Partenaire.nouveau(
                  caf,
                  redaction.lire(null, this::pasUneCollectivite),
                  UuidCreator::getTimeOrderedEpoch);
          if (!partenaires.ajouter(nouveau)) {
            throw dejaEnregistre(nouveau.texte().siren());
          }
          annonces.annoncer(nouveau);
          return nouveau;
        });
  }

  private void pasUneCollectivite(Partenaire.Texte texte, Fautes fautes) {
    String siren = texte.siren();
    if (siren != null
        && !fautes.fautif("/siren")
        && new TerritoireDeLaCaf(territoires, "").estUneCollectivite(siren)) {
      fautes.ajouter(
          "/siren",
          CodeDeFaute.INCOHERENT,
          "ce SIREN est celui d'une commune ou d'un EPCI, que les données de référence connaissent"
              + " déjà ; donnez-le directement parmi les signataires");
    }
  }

  private static RequeteRefusee dejaEnregistre(String siren) {
    return new RequeteRefusee(
        TypeProbleme.CONFLIT,
        "Votre Caf a déjà enregistré un partenaire de ce SIREN : corrigez-le plutôt"
            + " (/api/v1/partenaires?siren="
            + siren
            + ").",
        List.of(
            new Faute("/siren", "DOUBLON", "ce partenaire est déjà enregistré dans votre Caf.")));
  }
}
