import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;

/**
 * Has a person named by requests with keys, has it erased, and asks for the name again: by sending
 * the same requests, by every address that shows them, now and then, and in the files of the data
 * folder where it is at hand.
 */
public final class PersonneEffacee {

  private static final String CAF = "35";
  private static final String SIREN = "213502883";

  private PersonneEffacee() {}

  public static void main(String[] arguments) throws Exception {
    var cible = Cible.de(arguments);
    String porteur = "Bearer " + cible.jeton("CAF_GESTIONNAIRE", CAF);
    String nom = "Zephyrine Quorvaux " + UUID.randomUUID();
    String convention =
        "/api/v1/conventions/"
            + id(
                cible.demanderEnJson(
                    "POST",
                    "/api/v1/conventions",
                    """
                    {"libelle": "CTG d'essai", "rang": "PREMIERE", "debut": "2025-01-01",
                     "fin": "2028-12-31", "signataires": ["%s"],
                     "axes": [{"libelle": "Accueillir", "thematiques": ["PARENTALITE"]}]}
                    """
                        .formatted(SIREN),
                    "Authorization",
                    porteur));
    String fiches = convention + "/fiches-action";
    String groupes = convention + "/groupes-de-travail";
    String fiche =
        """
        {"libelle": "Ouvrir un lieu", "thematique": "PARENTALITE", "debut": "2026-03-01",
         "fin": "2027-06-30", "responsable": {"nom": "%s"}}
        """
            .formatted(nom);
    String groupe = "{\"libelle\": \"Parentalité\", \"membres\": [{\"nom\": \"%s\"}]}".formatted(nom);
    String cle = UUID.randomUUID().toString();
    HttpResponse<String> uneFiche = envoyer(cible, porteur, fiches, cle, fiche);
    HttpResponse<String> unGroupe = envoyer(cible, porteur, groupes, cle + "-2", groupe);
    cible.constater(
        uneFiche.statusCode() == 201 && unGroupe.statusCode() == 201, "rien n'a été créé");
    String avant = java.time.Instant.now().toString();
    for (HttpResponse<String> nommant : List.of(uneFiche, unGroupe)) {
      int statut =
          cible
              .demander(
                  "DELETE",
                  "/api/v1/personnes/" + Cible.membre(nommant.body(), "personne").orElseThrow(),
                  null,
                  "Authorization",
                  porteur)
              .statusCode();
      cible.constater(statut == 204, "l'effacement répond " + statut);
    }
    chercher(cible, nom, "le rejeu de la fiche", envoyer(cible, porteur, fiches, cle, fiche));
    chercher(cible, nom, "le rejeu du groupe", envoyer(cible, porteur, groupes, cle + "-2", groupe));
    for (String adresse :
        List.of(
            fiches,
            groupes,
            fiches + "?au=" + avant,
            groupes + "?au=" + avant,
            convention + "/historique",
            fiches + "/" + id(uneFiche) + "/historique")) {
      chercher(
          cible,
          nom,
          adresse,
          cible.demander("GET", adresse, null, "Authorization", porteur));
    }
    if (Cible.donnees().isPresent()) {
      chercher(cible, nom, Cible.donnees().get());
    }
    cible.dire("le nom a été cherché dans neuf réponses et dans les fichiers de la base");
    cible.finir();
  }

  private static HttpResponse<String> envoyer(
      Cible cible, String porteur, String adresse, String cle, String corps) throws Exception {
    return cible.demanderEnJson(
        "POST", adresse, corps, "Authorization", porteur, "Idempotency-Key", cle);
  }

  private static String id(HttpResponse<String> reponse) {
    return Cible.membre(reponse.body(), "id")
        .orElseThrow(() -> new IllegalStateException("no id: " + reponse.body()));
  }

  private static void chercher(
      Cible cible, String nom, String ou, HttpResponse<String> reponse) {
    cible.constater(reponse.statusCode() < 300, ou + " répond " + reponse.statusCode());
    cible.constater(!reponse.body().contains(nom), "le nom est encore dans " + ou);
  }

  /** Looks into every file of a folder in use; what the database takes away meanwhile is gone. */
  private static void chercher(Cible cible, String nom, Path dossier) throws IOException {
    Files.walkFileTree(
        dossier,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path fichier, BasicFileAttributes attributs)
              throws IOException {
            if (attributs.isRegularFile()
                && Files.isReadable(fichier)
                && !fichier.toString().contains("/programmes/")) {
              try {
                String contenu =
                    new String(Files.readAllBytes(fichier), StandardCharsets.ISO_8859_1);
                cible.constater(!contenu.contains(nom), "le nom est dans le fichier " + fichier);
              } catch (NoSuchFileException e) {
                return visitFileFailed(fichier, e);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path fichier, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }
}
