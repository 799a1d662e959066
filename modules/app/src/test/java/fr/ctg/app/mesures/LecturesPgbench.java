package fr.ctg.app.mesures;

import fr.ctg.convention.model.FiltreDeConventions;
import fr.ctg.convention.model.TriDeConventions;
import fr.ctg.convention.persistence.ConventionsQuery;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes for pgbench the very statements by which the application reads one convention and a page,
 * one file each: run by {@code outils/lectures.sh}. Each is preceded by the announcement of who
 * asks, as the application sends it: in one packet, a transaction of its own.
 */
final class LecturesPgbench {

  private static final Pattern VALEUR = Pattern.compile("\\?");

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  /** As {@code ?finAvant=} in the script. */
  private static final LocalDate FIN_AVANT = LocalDate.of(2029, 12, 31);

  private LecturesPgbench() {}

  /**
   * Writes them.
   *
   * @param args the folder, then for each file a Caf and the identifier of one of its conventions,
   *     as {@code caf:identifiant}
   */
  public static void main(String[] args) throws IOException {
    Path dossier = Path.of(args[0]);
    for (int i = 1; i < args.length; i++) {
      String[] parties = args[i].split(":", 2);
      Identite identite =
          Identite.de("mesure", List.of(Role.CAF_GESTIONNAIRE), parties[0], List.of());
      ecrire(
          dossier.resolve("une-" + i + ".sql"),
          parties[0],
          ConventionsQuery.une(UUID.fromString(parties[1]), LocalDate.now(FRANCE)));
      ecrire(
          dossier.resolve("page-" + i + ".sql"),
          parties[0],
          new ConventionsQuery(
                  identite,
                  new FiltreDeConventions(
                      null, null, null, null, null, null, null, FIN_AVANT, null, null, List.of()),
                  LocalDate.now(FRANCE),
                  List.of(),
                  mot -> List.of())
              .page(TriDeConventions.LIBELLE, null, 51));
    }
  }

  private static void ecrire(Path fichier, String caf, ConventionsQuery.Page page)
      throws IOException {
    String annonce =
        "SELECT set_config('ctg.sujet', 'mesure', true), set_config('ctg.roles',"
            + " 'CAF_GESTIONNAIRE', true), set_config('ctg.caf', '%s', true),"
            + " set_config('ctg.sirens', '', true), set_config('transaction_read_only', 'on', true);";
    Files.writeString(
        fichier,
        "\\startpipeline\n" + annonce.formatted(caf) + "\n" + ecrite(page) + ";\n\\endpipeline\n");
    Files.writeString(
        fichier.resolveSibling("plan-" + fichier.getFileName()),
        "BEGIN;\n"
            + annonce.formatted(caf)
            + "\nEXPLAIN (ANALYZE, BUFFERS, COSTS OFF) "
            + ecrite(page)
            + ";\nCOMMIT;\n");
  }

  /** The statement with its values in their places. */
  private static String ecrite(ConventionsQuery.Page page) {
    Matcher place = VALEUR.matcher(page.question().toString());
    var texte = new StringBuilder();
    for (Object valeur : page.valeurs()) {
      place.find();
      place.appendReplacement(
          texte,
          Matcher.quoteReplacement(
              valeur instanceof Integer ? valeur.toString() : "'" + valeur + "'"));
    }
    return place.appendTail(texte).toString().replace('\n', ' ');
  }
}
