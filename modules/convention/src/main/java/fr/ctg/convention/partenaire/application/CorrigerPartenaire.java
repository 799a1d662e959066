package fr.ctg.convention.partenaire.application;

import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.partenaire.model.Partenaires;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.CodeDeFaute;
import fr.ctg.platform.json.Fautes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Gives a partner another name or nature. */
@ApplicationScoped
public class CorrigerPartenaire {

  private final Travail travail;
  private final Partenaires partenaires;
  private final AnnoncerConventions annonces;

  @Inject
  CorrigerPartenaire(Travail travail, Partenaires partenaires, AnnoncerConventions annonces) {
    this.travail = travail;
    this.partenaires = partenaires;
    this.annonces = annonces;
  }

  /**
   * Records of it what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 412, when it has
   *     changed since that version; 400, when what was written has faults, such as another SIREN
   */
  public Partenaire corriger(
      UUID id, VersionDeDepart depart, Redaction<Partenaire.Texte> redaction) {
    return travail.ecrire(
        () -> {
          Partenaire present =
              partenaires.verrouiller(id).orElseThrow(LirePartenaires::introuvable);
          depart.verifier(present.version());
          Partenaire.Texte texte = present.texte();
          Partenaire corrige =
              present.corrige(
                  redaction.lire(texte, (lu, fautes) -> memeSiren(lu, texte.siren(), fautes)));
          partenaires.modifier(corrige);
          annonces.annoncer(present, corrige);
          return corrige;
        });
  }

  private static void memeSiren(Partenaire.Texte lu, String present, Fautes fautes) {
    if (lu.siren() != null && !fautes.fautif("/siren") && !lu.siren().equals(present)) {
      fautes.ajouter(
          "/siren",
          CodeDeFaute.INTERDIT,
          "le SIREN d'un partenaire ne change pas ; enregistrez-en un autre");
    }
  }
}
