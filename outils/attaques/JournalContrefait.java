import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Forges history with what the application itself may do to its database: heads that nobody signed,
 * events that never happened, what cannot be sealed. All is refused or named, and sealing goes on.
 * Then a crowd asks for verifications: one is carried out.
 *
 * <p>The database's part needs the data folder ({@code CTG_DONNEES}) and the libraries of a build.
 */
public final class JournalContrefait {

  private static final String VERIFICATIONS = "/api/v1/audit/journal/verifications";
  private static final String ROLE = "ctg_application";
  private static final int DEMANDES = 300;

  private JournalContrefait() {}

  public static void main(String[] arguments) throws Exception {
    try (Cible cible = Cible.de(arguments)) {
      String[] jeton = {"Authorization", "Bearer " + cible.jeton("CNAF", null)};
      Optional<Driver> pilote = pilote();
      if (Cible.donnees().isPresent() && pilote.isPresent()) {
        contrefaire(cible, pilote.get(), Cible.donnees().get(), jeton);
      } else {
        cible.dire("sans CTG_DONNEES ni bibliothèques : seulement par HTTP");
      }
      demanderEnFoule(cible, jeton);
      cible.finir();
    }
  }

  private static Optional<Driver> pilote() throws Exception {
    Path bibliotheques = Path.of("modules/app/target/libs");
    if (!Files.isDirectory(bibliotheques)) {
      return Optional.empty();
    }
    try (Stream<Path> fichiers = Files.list(bibliotheques)) {
      URL[] archives =
          fichiers
              .filter(f -> f.getFileName().toString().matches("postgresql-[0-9.]+\\.jar"))
              .map(JournalContrefait::adresse)
              .toArray(URL[]::new);
      return ServiceLoader.load(Driver.class, new URLClassLoader(archives)).findFirst();
    }
  }

  private static URL adresse(Path fichier) {
    try {
      return fichier.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Connection enApplication(Driver pilote, Path donnees) throws Exception {
    var secrets = new Properties();
    try (Reader fichier = Files.newBufferedReader(donnees.resolve("secrets.properties"))) {
      secrets.load(fichier);
    }
    String port = Files.readAllLines(donnees.resolve("postgres/postmaster.pid")).get(3).strip();
    var acces = new Properties();
    acces.setProperty("user", ROLE);
    acces.setProperty("password", secrets.getProperty(ROLE));
    return pilote.connect("jdbc:postgresql://127.0.0.1:" + port + "/ctg", acces);
  }

  private static void contrefaire(Cible cible, Driver pilote, Path donnees, String[] jeton)
      throws Exception {
    try (Connection base = enApplication(pilote, donnees);
        var ordre = base.createStatement()) {
      ordre.execute("SELECT set_config('ctg.roles', 'SYSTEME', false)");
      String uuid = "'0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d7e'";
      for (String faux :
          List.of(
              "INSERT INTO plateforme.tete SELECT position, empreinte, now(), 'x', 'x'"
                  + " FROM plateforme.scellement",
              "SELECT plateforme.publier(NULL, 'convention.signee', '35', '{}', '{x}', '{}')",
              "SELECT plateforme.publier(gen_random_uuid(), 'convention.signee', '35', '{NULL}',"
                  + " '{x}', '{}')",
              "SELECT plateforme.publier(gen_random_uuid(), 'convention.signee', '35', '{}', ARRAY["
                  + uuid
                  + "], '{\"convention\": "
                  + uuid.replace('\'', '"')
                  + "}')",
              "SELECT plateforme.publier(gen_random_uuid(), 'essai.rien', '35', '{}', '{x}', '{}')",
              "UPDATE plateforme.scellement SET position = 0",
              "DELETE FROM plateforme.quarantaine")) {
        cible.constater(refuse(ordre, faux), "pris par la base : " + faux);
      }
      ordre.execute(
          "SELECT plateforme.signer_tete(position, empreinte, now(), '0123456789abcdef',"
              + " decode(repeat('00', 64), 'hex')) FROM plateforme.scellement");
      HttpResponse<String> verdict =
          cible.demander("GET", "/api/v1/audit/journal/verification", null, jeton);
      cible.constater(
          verdict.statusCode() == 200 && verdict.body().contains("TETE_ECARTEE"),
          "une tête contrefaite n'est pas nommée : " + verdict.body());
      cible.dire("têtes et évènements contrefaits : refusés, ou nommés");
    }
  }

  private static boolean refuse(java.sql.Statement ordre, String faux) {
    try {
      ordre.execute(faux);
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private static void demanderEnFoule(Cible cible, String[] jeton) throws Exception {
    Set<String> demandees = new HashSet<>();
    for (int i = 0; i < DEMANDES; i++) {
      HttpResponse<String> reponse = cible.demander("POST", VERIFICATIONS, null, jeton);
      if (!cible.constater(
          reponse.statusCode() == 202, "une demande a reçu " + reponse.statusCode())) {
        return;
      }
      demandees.add(Cible.membre(reponse.body(), "id").orElseThrow());
    }
    String derniere = null;
    for (int i = 0; i < 600 && !"TERMINEE".equals(derniere); i++) {
      Thread.sleep(100);
      HttpResponse<String> reponse =
          cible.demander(
              "GET", VERIFICATIONS + "/" + demandees.stream().max(String::compareTo).get(), null, jeton);
      derniere = Cible.membre(reponse.body(), "etat").orElse("");
      cible.constater(reponse.statusCode() == 200, "l'avancement a répondu " + reponse.statusCode());
    }
    cible.constater("TERMINEE".equals(derniere), "la dernière n'est pas achevée : " + derniere);
    cible.dire(DEMANDES + " demandes, " + demandees.size() + " vérification(s)");
  }
}
