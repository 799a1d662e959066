package fr.ctg.app.postgres;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The cluster of a data folder and its two roles: made once, in one piece, by a stopped server. */
final class Grappe {

  private static final System.Logger LOG = System.getLogger(Grappe.class.getName());
  private static final String SANS_POUVOIRS =
      " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

  private final Path dossier;
  private final Path ebauche;
  private final Path secrets;
  private final Programmes programmes;
  private final CompteSysteme compte;

  Grappe(Path donnees, Programmes programmes) throws IOException {
    this.dossier = donnees.resolve("postgres");
    this.ebauche = donnees.resolve("postgres.partiel");
    this.secrets = donnees.resolve("secrets.properties");
    this.programmes = programmes;
    this.compte = CompteSysteme.pour(dossier, programmes);
  }

  Path dossier() {
    return dossier;
  }

  CompteSysteme compte() {
    return compte;
  }

  /** Whether a creation was cut short: its programs may still be at work. */
  boolean ebauchee() {
    return Files.exists(ebauche);
  }

  /** Makes the cluster if there is none, and hands out the passwords. */
  Secrets preparer() throws IOException {
    if (!Files.exists(dossier)) {
      return creer();
    }
    verifierLaVersion();
    Optional<Secrets> connus = Secrets.lire(secrets);
    return connus.isPresent() ? connus.get() : changerLesMotsDePasse();
  }

  private void verifierLaVersion() throws IOException {
    String majeure = Files.readString(dossier.resolve("PG_VERSION")).strip();
    if (!majeure.equals(programmes.versionMajeure())) {
      throw new DemarrageImpossible(
          "La base du dossier "
              + dossier
              + " a été créée par PostgreSQL "
              + majeure
              + " et l'application apporte PostgreSQL "
              + programmes.versionMajeure()
              + " : convertissez-la avec pg_upgrade, ou reprenez la version précédente de"
              + " l'application.");
    }
  }

  /**
   * Under another name until roles and database are there: a cluster called {@code postgres} is a
   * finished one, and an unfinished one is begun again.
   */
  private Secrets creer() throws IOException {
    LOG.log(INFO, "Création de la base embarquée dans {0}", dossier);
    Dossiers.supprimer(ebauche);
    compte.creerDossier(ebauche);
    executer(
        "initdb",
        List.of(
            "--pgdata=" + ebauche,
            "--username=postgres",
            "--auth=reject",
            "--encoding=UTF8",
            "--locale=C",
            // Case and order by code point, the same on every system and in every version.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"),
        "");
    Secrets nouveaux = Secrets.tirer();
    String proprietaire = nouveaux.proprietaire().utilisateur();
    String application = nouveaux.application().utilisateur();
    executerSql(
        ebauche,
        "CREATE ROLE " + proprietaire + SANS_POUVOIRS,
        "CREATE ROLE " + application + SANS_POUVOIRS,
        motDePasse(nouveaux.proprietaire()),
        motDePasse(nouveaux.application()),
        "CREATE DATABASE ctg OWNER " + proprietaire,
        "REVOKE ALL ON DATABASE ctg FROM PUBLIC",
        "GRANT CONNECT ON DATABASE ctg TO " + application);
    nouveaux.ecrire(secrets);
    Dossiers.publier(ebauche, dossier);
    return nouveaux;
  }

  /** The file of passwords was lost: new ones, in the base first, then in a new file. */
  private Secrets changerLesMotsDePasse() throws IOException {
    LOG.log(WARNING, "{0} manque : de nouveaux mots de passe sont tirés", secrets);
    Secrets nouveaux = Secrets.tirer();
    executerSql(dossier, motDePasse(nouveaux.proprietaire()), motDePasse(nouveaux.application()));
    nouveaux.ecrire(secrets);
    return nouveaux;
  }

  private static String motDePasse(Identifiants role) {
    return "ALTER ROLE " + role.utilisateur() + " PASSWORD '" + role.motDePasse() + "'";
  }

  /** Statements as the superuser, who has no other way in: the server must not be running. */
  private void executerSql(Path grappe, String... ordres) throws IOException {
    executer(
        "postgres",
        List.of(
            "--single",
            "-D",
            grappe.toString(),
            "-c",
            "exit_on_error=on",
            // An error must not print a password.
            "-c",
            "log_min_error_statement=panic",
            "postgres"),
        String.join("\n", ordres) + "\n");
  }

  private void executer(String programme, List<String> arguments, String entree)
      throws IOException {
    Commande.Resultat resultat = compte.lancer(programmes.programme(programme), arguments, entree);
    if (!resultat.reussi()) {
      throw new DemarrageImpossible(
          "La base embarquée de "
              + dossier
              + " n'a pas pu être préparée ("
              + programme
              + " : "
              + resultat.raison()
              + ") : vérifiez la place libre et les droits du dossier, ou choisissez-en un autre"
              + " avec CTG_DONNEES.");
    }
  }
}
