package fr.ctg.app.base;

import fr.ctg.app.base.LigneRefusee.Toutes;
import java.util.Map;

/**
 * Every constraint that no request reaches, since migrations, the sealer or the service alone write
 * what it guards: why, and a row that it refuses.
 */
final class LignesSansAppelant {

  private static final String MIGRATIONS = "written by migrations alone";
  private static final String SERVICE = "written by the service, from no words of a request";
  private static final String SCELLEUR = "written by the sealer alone";
  private static final String COMPTE = "counted or put together by the service";

  private LignesSansAppelant() {}

  /**
   * All of them.
   *
   * @param brouillon the code of a draft of the job reference that is there
   */
  static Map<String, LigneRefusee> de(String brouillon) {
    var toutes = new Toutes(brouillon);
    territoires(toutes);
    referentiel(toutes);
    catalogue(toutes);
    journal(toutes);
    plateforme(toutes);
    return toutes.lignes();
  }

  private static void territoires(Toutes toutes) {
    toutes
        .table("convention.millesime", MIGRATIONS, "annee=2998; source='X'; licence='X'")
        .refuse("millesime_annee_check", "annee=1999");
    toutes
        .table("convention.region", MIGRATIONS, "millesime=2026; code='999'; nom='X'")
        .refuse("region_code_check", "code='9'")
        .refuse("region_nom_check", "nom=''")
        .refuse("region_millesime_fkey", "millesime=2999");
    toutes
        .table(
            "convention.departement",
            MIGRATIONS,
            "millesime=2026; code='999'; nom='X'; nom_normalise='x'; "
                + "region_code=(SELECT min(code) FROM convention.region WHERE millesime = 2026)")
        .refuse("departement_code_check", "code='9'")
        .refuse("departement_nom_check", "nom=''")
        .refuse("departement_nom_normalise_check", "nom_normalise='X'")
        .refuse("departement_millesime_region_code_fkey", "region_code='000'");
    toutes
        .table(
            "convention.caf",
            MIGRATIONS,
            "millesime=2026; code='999'; nom='X'; nom_normalise='x'; departement_code='01'")
        .refuse("caf_code_check", "code='9'")
        .refuse("caf_nom_check", "nom=''")
        .refuse("caf_nom_normalise_check", "nom_normalise='X'")
        .refuse("caf_millesime_departement_code_fkey", "departement_code='000'");
    toutes
        .table(
            "convention.epci",
            MIGRATIONS,
            "millesime=2026; siren='000000000'; nature='CC'; nom='X'; population=1; "
                + "nom_normalise='x'")
        .refuse("epci_siren_check", "siren='1'")
        .refuse("epci_nature_check", "nature='AUTRE'")
        .refuse("epci_nom_check", "nom=''")
        .refuse("epci_population_check", "population=0")
        .refuse("epci_nom_normalise_check", "nom_normalise='X'")
        .refuse("epci_millesime_fkey", "millesime=2999");
    toutes
        .table(
            "convention.commune",
            MIGRATIONS,
            "millesime=2026; code_insee='01999'; siren=NULL; nom='X'; departement_code='01'; "
                + "population=1; epci_siren=NULL; caf_code='01'; nom_normalise='x'")
        .refuse("commune_check", "code_insee='02999'")
        .refuse("commune_code_insee_check", "code_insee='01'")
        .refuse("commune_siren_check", "siren='1'")
        .refuse("commune_nom_check", "nom=''")
        .refuse("commune_population_check", "population=-1")
        .refuse("commune_nom_normalise_check", "nom_normalise='X'")
        .refuse(
            "commune_millesime_departement_code_fkey", "code_insee='00999'; departement_code='00'")
        .refuse("commune_millesime_epci_siren_fkey", "epci_siren='000000000'")
        .refuse("commune_millesime_caf_code_fkey", "caf_code='999'");
    toutes
        .table(
            "convention.commune_ancienne",
            MIGRATIONS,
            "millesime=2026; code='01999'; nom='X'; nature='DELEGUEE'; commune='01001'; "
                + "nom_normalise='x'")
        .refuse("commune_ancienne_check", "nom=NULL")
        .refuse("commune_ancienne_code_check", "code='1'")
        .refuse("commune_ancienne_nom_check", "nom=''")
        .refuse("commune_ancienne_nature_check", "nature='AUTRE'")
        .refuse("commune_ancienne_nom_normalise_check", "nom_normalise='X'")
        .refuse("commune_ancienne_millesime_commune_fkey", "commune='01999'");
    toutes
        .table(
            "convention.code_postal", MIGRATIONS, "millesime=2026; code='99999'; commune='01001'")
        .refuse("code_postal_code_check", "code='1'")
        .refuse("code_postal_millesime_commune_fkey", "commune='01999'");
    toutes
        .table(
            "convention.axe_connu",
            "kept by the triggers of axes alone",
            "id=gen_random_uuid(); "
                + "convention=(SELECT id FROM convention.convention ORDER BY id LIMIT 1); "
                + "caf=(SELECT caf FROM convention.convention ORDER BY id LIMIT 1)")
        .refuse("axe_connu_convention_caf_fkey", "convention=gen_random_uuid()");
  }

  private static void referentiel(Toutes toutes) {
    toutes
        .table(
            "referentiel.version",
            "states follow from acts",
            "code='contraintes'; libelle='X'; etat='BROUILLON'; debut='2090-01-01'; "
                + "fin=NULL; fondement='TEXTE'; document='S3'; section='X'; citation='X'")
        .refuse("version_etat_check", "etat='AUTRE'")
        .refuse("version_abrogee", "etat='ABROGE'");
    toutes
        .table(
            "referentiel.element",
            COMPTE,
            "version=:brouillon; code='CONTRAINTES-1'; partie='missions'; ordre=9999; "
                + "position=999999; rubrique='MISSION'; texte='X'; document='S3'; section='X'; "
                + "portee='NATIONALE'; fondement='TEXTE'")
        .refuse("element_position_check", "position=0");
    toutes
        .table(
            "referentiel.remplacement",
            "written with the draft and the text that replaces",
            "version=:brouillon; modele='cnaf-2019'; "
                + "remplacant=(SELECT min(code) FROM referentiel.element WHERE version = :brouillon); "
                + "remplace=(SELECT max(code) FROM referentiel.element WHERE version = 'cnaf-2019')")
        .refuse("remplacement_version_modele_fkey", "modele=:brouillon")
        .refuse("remplacement_version_remplacant_fkey", "remplacant='CONTRAINTES-2'");
    toutes
        .table(
            "referentiel.acte_de_version",
            "the act is the address that was asked",
            "version=:brouillon; acte='PUBLICATION'; jour='2090-01-01'; motif='X'; "
                + "enregistre_le=now()")
        .refuse("acte_de_version_acte_check", "acte='AUTRE'");
    toutes
        .table(
            "referentiel.parametre",
            "the Caf is that of the token, the scope that of the parameter",
            "code='etp-minimum-pilote'; caf='61'; depuis='2090-01-01'; valeur=1; "
                + "unite='ETP'; portee='LOCALE'; fondement='TEXTE'; document='S3'; section='X'; "
                + "citation='X'; motif='X'")
        .refuse("parametre_caf_check", "caf='?'")
        .refuse("parametre_portee_check", "caf=NULL; portee='AUTRE'");
    toutes
        .table(
            "referentiel.effet_local",
            "the Caf is that of the token, the scope that of the rule",
            "regle='FORMATION-COUT'; caf='61'; depuis='2090-01-01'; effet='ALERTE'; "
                + "motif='X'; portee='LOCALE'")
        .refuse("effet_local_caf_check", "caf='?'")
        .refuse("effet_local_portee_check", "portee='NATIONALE'");
  }

  private static void catalogue(Toutes toutes) {
    toutes
        .table(
            "referentiel.definition_de_parametre",
            MIGRATIONS,
            "code='contraintes'; unite='X'; portee='LOCALE'; minimum=0; maximum=1; "
                + "decimales=0")
        .refuse("definition_de_parametre_portee_check", "portee='AUTRE'")
        .refuse("definition_de_parametre_check", "maximum=-1")
        .refuse("definition_de_parametre_decimales_check", "decimales=5");
    for (String nomenclature : new String[] {"groupe", "thematique", "libelle_de_poste"}) {
      toutes
          .table(
              "referentiel." + nomenclature,
              MIGRATIONS,
              "code='CONTRAINTES'; ordre=9999; libelle='X'; document='S3'; section='X'; "
                  + "portee='NATIONALE'; fondement='TEXTE'")
          .refuse(nomenclature + "_portee_check", "portee='AUTRE'")
          .refuse(nomenclature + "_fondement_check", "fondement='AUTRE'");
    }
    toutes
        .table(
            "referentiel.thematique",
            MIGRATIONS,
            "code='CONTRAINTES'; ordre=9999; libelle='X'; document='S3'; section='X'; "
                + "portee='NATIONALE'; fondement='TEXTE'")
        .refuse("thematique_groupe_fkey", "groupe='CONTRAINTES'");
    toutes
        .table(
            "referentiel.regle",
            MIGRATIONS,
            "code='CONTRAINTES'; ordre=9999; domaine='staffing'; effet='ALERTE'; "
                + "portee='NATIONALE'; fondement='TEXTE'; document='S3'; section='X'; "
                + "citation='X'; lecture='X'")
        .refuse("regle_code_check", "code='x'")
        .refuse("regle_domaine_check", "domaine='autre'")
        .refuse("regle_effet_check", "effet='AUTRE'")
        .refuse("regle_portee_check", "portee='AUTRE'")
        .refuse("regle_fondement_check", "fondement='AUTRE'");
    toutes
        .table(
            "referentiel.complement_de_regle",
            MIGRATIONS,
            "regle='FORMATION-COUT'; ordre=9999; document='S3'; section='X'; citation='X'")
        .refuse("complement_de_regle_regle_fkey", "regle='CONTRAINTES'");
  }

  private static void journal(Toutes toutes) {
    toutes
        .table(
            "plateforme.a_sceller",
            "a token that bears such a name is refused at the door (401)",
            "sujet='quelqu-un'; roles='CNAF'; operation='INSERT'; nom_table='x.x'; cle='{}'; "
                + "type_objet='x'; objet='x'")
        .refuse("sujet_permis", "sujet='systeme:x'");
    toutes
        .table(
            "plateforme.journal",
            SCELLEUR,
            "position=9000000000000000; scelle_le=now(); instant=now(); "
                + "transaction=pg_current_xact_id(); sujet='x'; roles=''; compte='x'; "
                + "operation='INSERT'; nom_table='x.x'; cle='{}'; type_objet='x'; objet='x'; "
                + "empreinte=sha256('x')")
        .refuse("journal_position_check", "position=0")
        .refuse("journal_operation_check", "operation='AUTRE'")
        .refuse("journal_empreinte_check", "empreinte='x'");
    toutes
        .table(
            "plateforme.scellement",
            SCELLEUR,
            "seul=true; position=0; empreinte=sha256('x'); scelle_le=now()")
        .refuse("scellement_seul_check", "seul=false");
    toutes
        .table(
            "plateforme.tete",
            SCELLEUR,
            "position=9000000000000000; empreinte=sha256('x'); instant=now(); cle='x'; "
                + "signature='x'")
        .refuse("tete_empreinte_check", "empreinte='x'");
    toutes
        .table("plateforme.evenements_effaces", SERVICE, "seul=true; jusqua=0")
        .refuse("evenements_effaces_seul_check", "seul=false")
        .refuse("evenements_effaces_jusqua_check", "jusqua=-1");
    toutes
        .table(
            "plateforme.verification",
            COMPTE,
            "id=gen_random_uuid(); etat='TERMINEE'; terminee_le=now(); scellee=0; tables=0")
        .refuse("verification_etat_check", "etat='AUTRE'")
        .refuse("verification_check", "terminee_le=NULL");
    toutes
        .table(
            "plateforme.ecart_de_verification",
            SERVICE,
            "verification='00000000-0000-7000-8000-00000000c0de'; rang=1; nature='EN_TROP'; "
                + "nom_table='x.x'")
        .apres(
            "INSERT INTO plateforme.verification (id, etat, terminee_le, scellee, tables) VALUES"
                + " ('00000000-0000-7000-8000-00000000c0de', 'TERMINEE', now(), 0, 0)")
        .refuse("ecart_de_verification_nature_check", "nature='AUTRE'")
        .refuse("ecart_de_verification_verification_fkey", "verification=gen_random_uuid()");
  }

  private static void plateforme(Toutes toutes) {
    toutes
        .table(
            "plateforme.envoi",
            "what is kept of an answer is the service's",
            "sujet='x'; portee='x'; cle='x'; empreinte='x'; statut=201")
        .refuse("envoi_statut_check", "statut=404")
        .refuse("marque_du_tout_entiere", "entete_du_tout='x'");
    toutes
        .table(
            "plateforme.billet",
            "tickets are drawn by the service",
            "empreinte=sha256('x'); sujet='x'; roles='{}'; sirens='{}'; expire_le=now()")
        .refuse("billet_empreinte_check", "empreinte='x'");
    toutes
        .table(
            "plateforme.personne",
            "keys and Caf of a person are the service's",
            "id=gen_random_uuid(); caf='61'; cle='x'; maitre='0123456789abcdef'")
        .refuse("personne_caf_check", "caf='?'")
        .refuse("personne_maitre_check", "maitre='x'")
        .refuse("personne_check", "cle=NULL")
        .refuse("personne_check1", "cle=NULL; effacee_le=now()");
    toutes
        .table("plateforme.type_d_evenement", MIGRATIONS, "nom='x.y'; type_objet='x'")
        .refuse("type_d_evenement_nom_check", "nom='X'")
        .refuse("type_d_evenement_check", "preuve='x'");
    toutes
        .table("plateforme.table_gardee", MIGRATIONS, "nom='x.x'; actes='{}'")
        .refuse("table_gardee_check", "colonne='x'");
  }
}
