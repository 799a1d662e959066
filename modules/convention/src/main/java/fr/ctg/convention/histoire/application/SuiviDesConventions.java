package fr.ctg.convention.histoire.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.convention.PrioriteCog;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.convention.partenaire.model.NatureDePartenaire;
import fr.ctg.convention.plan.model.EtatDeFiche;
import fr.ctg.platform.journal.ObjetSuivi;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.shared.Thematique;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the history of conventions is told: the tables that one is made of, and what people call
 * their columns. What follows from something else that is told (the days that a commune is covered,
 * the themes of all axes) is not told again.
 */
final class SuiviDesConventions {

  private static final String PERIMETRE = "convention.perimetre";

  private static final TableSuivie FICHE_ACTION =
      TableSuivie.partie(
              "convention.fiche_action",
              "fiche action",
              "libelle",
              libelles(
                  "libelle", "nom",
                  "description", "description",
                  "thematique", "thématique",
                  "axe_id", "axe",
                  "priorites", "priorités",
                  "debut", "premier jour",
                  "fin", "dernier jour",
                  "etat", "état",
                  "nom_chiffre", "responsable",
                  "organisation", "organisation du responsable",
                  "fonction", "fonction du responsable"))
          .chiffrant("nom_chiffre")
          .disant("thematique", Thematique.class, Thematique::libelle)
          .disant("priorites", PrioriteCog.class, PrioriteCog::dit)
          .disant("etat", EtatDeFiche.class, EtatDeFiche::dit);

  private static final TableSuivie GROUPE_DE_TRAVAIL =
      TableSuivie.partie(
              "convention.groupe_de_travail",
              "groupe de travail",
              "libelle",
              libelles("libelle", "nom", "thematique", "thématique"))
          .disant("thematique", Thematique.class, Thematique::libelle);

  private static final TableSuivie MEMBRE_DE_GROUPE =
      TableSuivie.partie(
          "convention.membre_de_groupe", "membre de groupe", "organisation", libelles());

  private static final TableSuivie AVENANT =
      TableSuivie.partie("convention.avenant", "avenant", "numero", libelles())
          .precisant(libelles("corrige", ", qui corrige l'avenant %s", "motif", " : %s"));

  private static final ObjetSuivi CONVENTION =
      new ObjetSuivi(
          "convention.convention",
          List.of(
              TableSuivie.racine(
                      "convention.convention",
                      libelles(
                          "libelle", "nom",
                          "rang", "rang",
                          "precedente", "convention renouvelée",
                          "precedente_libelle", "convention renouvelée, non enregistrée",
                          "precedente_debut", "premier jour de la convention renouvelée",
                          "precedente_fin", "dernier jour de la convention renouvelée",
                          "debut", "premier jour",
                          "fin", "dernier jour",
                          "statut", "statut",
                          "date_signature", "date de signature",
                          "version_referentiel", "version du référentiel",
                          "date_resiliation", "dernier jour couvert",
                          "motif_resiliation", "motif de la résiliation",
                          "millesime", "millésime des territoires",
                          "perimetre_restreint", "périmètre restreint",
                          "avenants", "nombre d'avenants"))
                  .disant("rang", RangConvention.class, RangConvention::dit)
                  .disant("statut", StatutConvention.class, StatutConvention::dit),
              AVENANT,
              TableSuivie.partie(
                      "convention.signataire",
                      "signataire",
                      "nom",
                      libelles("retrait", "retiré par l'avenant"))
                  .parJour("siren"),
              TableSuivie.partie(
                      "convention.axe",
                      "axe",
                      "libelle",
                      libelles(
                          "ordre", "rang",
                          "libelle", "nom",
                          "thematiques", "thématiques",
                          "retrait", "retiré par l'avenant"))
                  .parJour("id")
                  .disant("thematiques", Thematique.class, Thematique::libelle),
              TableSuivie.partie(
                      PERIMETRE, "commune", "commune", libelles("retrait", "retirée par l'avenant"))
                  .parJour("commune"),
              FICHE_ACTION,
              GROUPE_DE_TRAVAIL,
              MEMBRE_DE_GROUPE));

  /**
   * A convention with all that is part of it, also with what other modules keep of that.
   *
   * @param communes the names of communes, by their codes
   */
  static ObjetSuivi convention(
      List<TableSuivie> ailleurs, Function<Set<String>, Map<String, String>> communes) {
    return new ObjetSuivi(
        CONVENTION.type(),
        Stream.concat(CONVENTION.tables().stream(), ailleurs.stream())
            .map(t -> t.table().equals(PERIMETRE) ? t.nommant(communes) : t)
            .toList());
  }

  /**
   * One part of a convention of which those tables tell: the first of it, the others of its own.
   */
  static ObjetSuivi une(List<TableSuivie> tables) {
    return new ObjetSuivi(
        CONVENTION.type(),
        Stream.concat(Stream.of(tables.getFirst().seule()), tables.stream().skip(1)).toList());
  }

  /** One amendment of a convention, by its number. */
  static final ObjetSuivi UN_AVENANT = une(List.of(AVENANT.de("numero")));

  /** One sheet of a convention's action plan, by its identifier. */
  static final ObjetSuivi UNE_FICHE_ACTION = une(List.of(FICHE_ACTION.de("id")));

  /** One working group of a convention, by its identifier. */
  static final ObjetSuivi UN_GROUPE_DE_TRAVAIL =
      une(List.of(GROUPE_DE_TRAVAIL.de("id"), MEMBRE_DE_GROUPE.de("groupe")));

  static final ObjetSuivi PARTENAIRE =
      new ObjetSuivi(
          "convention.partenaire",
          List.of(
              TableSuivie.racine(
                      "convention.partenaire", libelles("nom", "nom", "nature", "nature"))
                  .disant("nature", NatureDePartenaire.class, NatureDePartenaire::dit)));

  private SuiviDesConventions() {}
}
