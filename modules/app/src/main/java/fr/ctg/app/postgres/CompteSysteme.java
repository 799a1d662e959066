package fr.ctg.app.postgres;

import fr.ctg.app.DemarrageImpossible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The account that PostgreSQL's programs run under. They refuse root: there, they are launched
 * under an account without rights, or, where that one cannot reach the data folder, in a user
 * namespace in which root is nobody.
 *
 * @param prefixe what stands before the command
 * @param proprietaire whom the cluster's files belong to
 */
record CompteSysteme(List<String> prefixe, Proprietaire proprietaire) {

  /** Numeric ids; 0 for "whoever runs this process". */
  record Proprietaire(int uid, int gid) {}

  private static final Proprietaire SOI = new Proprietaire(0, 0);
  private static final CompteSysteme COURANT = new CompteSysteme(List.of(), SOI);
  private static final CompteSysteme ESPACE_DE_NOMS =
      new CompteSysteme(List.of("unshare", "-U"), SOI);

  /**
   * The account for a cluster: that of its files if it exists, else the first one that can run the
   * programs from where they are.
   *
   * @throws DemarrageImpossible if this process is root and no account fits
   */
  static CompteSysteme pour(Path grappe, Programmes programmes) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return COURANT;
    }
    if (Files.exists(grappe)) {
      return proprietaireDe(grappe);
    }
    return Stream.concat(
            Stream.of("postgres", "nobody").flatMap(CompteSysteme::nomme),
            Stream.of(ESPACE_DE_NOMS))
        .filter(compte -> compte.atteint(programmes))
        .findFirst()
        .orElseThrow(
            () ->
                new DemarrageImpossible(
                    "PostgreSQL refuse de tourner sous root, et ni « setpriv » ni « unshare »"
                        + " n'ont pu le lancer autrement depuis "
                        + programmes.dossier()
                        + " : lancez l'application sous un utilisateur ordinaire, ou "
                        + DemarrageImpossible.AUTRE_BASE
                        + "."));
  }

  private static CompteSysteme proprietaireDe(Path grappe) throws IOException {
    int uid = (Integer) Files.getAttribute(grappe, "unix:uid");
    int gid = (Integer) Files.getAttribute(grappe, "unix:gid");
    return uid == 0 ? ESPACE_DE_NOMS : sansDroits(new Proprietaire(uid, gid));
  }

  /** A system account by its name, from the file that lists the machine's own. */
  private static Stream<CompteSysteme> nomme(String nom) {
    try (Stream<String> comptes = Files.lines(Path.of("/etc/passwd"))) {
      return comptes
          .map(ligne -> ligne.split(":", -1))
          .filter(champs -> champs.length > 3 && champs[0].equals(nom))
          .map(champs -> new Proprietaire(Integer.parseInt(champs[2]), Integer.parseInt(champs[3])))
          .map(CompteSysteme::sansDroits)
          .toList()
          .stream();
    } catch (IOException sansListe) {
      return Stream.of();
    }
  }

  private static CompteSysteme sansDroits(Proprietaire proprietaire) {
    return new CompteSysteme(
        List.of(
            "setpriv",
            "--reuid=" + proprietaire.uid(),
            "--regid=" + proprietaire.gid(),
            "--clear-groups"),
        proprietaire);
  }

  private boolean atteint(Programmes programmes) {
    try {
      return lancer(programmes.programme("postgres"), List.of("--version"), "").reussi();
    } catch (IOException | DemarrageImpossible introuvable) {
      return false;
    }
  }

  Commande.Resultat lancer(Path programme, List<String> arguments, String entree)
      throws IOException {
    List<String> ligne = new ArrayList<>(prefixe);
    ligne.add(programme.toString());
    ligne.addAll(arguments);
    return Commande.lancer(ligne, entree);
  }

  /** Creates a folder that this account alone may open. */
  void creerDossier(Path dossier) throws IOException {
    if (!Files.exists(dossier)) {
      Dossiers.creer(dossier, "rwx------");
      confier(dossier);
    }
  }

  /** Hands a file that this process has written over to the account. */
  void confier(Path fichier) throws IOException {
    if (!Objects.equals(proprietaire, SOI)) {
      Files.setAttribute(fichier, "unix:gid", proprietaire.gid());
      Files.setAttribute(fichier, "unix:uid", proprietaire.uid());
    }
  }
}
