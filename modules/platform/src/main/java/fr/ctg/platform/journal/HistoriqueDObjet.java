package fr.ctg.platform.journal;

import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The history of one object: its versions, whole transactions at once, in the order of their
 * sealing. Who reads what of it the database decides, by the identity that asks: the rows of then
 * tell (functions of the schema {@code plateforme}). A change is sealed some milliseconds after its
 * commit.
 */
@ApplicationScoped
public class HistoriqueDObjet {

  private static final Sql VERSIONS =
      Sql.de("SELECT * FROM plateforme.histoire_lue(?, ?, ?, ?, ?, ?, ?)");

  private final UniteDeTravail travail;

  @Inject
  HistoriqueDObjet(UniteDeTravail travail) {
    this.travail = travail;
  }

  /**
   * A page of its versions, the oldest first. What a transaction did to a row step by step is told
   * as what it comes to. What no table or column of {@code suivi} tells is left out.
   *
   * @param objet the object's id
   * @param partie the part of the object whose history is asked alone, as the tables with a {@code
   *     cle} name it; none for the whole
   * @param apres the last position of the page before; 0 for the first one
   * @param limite how many at most, from 1
   */
  public Versions versions(
      ObjetSuivi suivi, String objet, @Nullable String partie, long apres, int limite) {
    return assembler(suivi, entrees(suivi, objet, partie, apres, limite + 1), limite);
  }

  /** Whether anything of its versions is there for whoever asks. */
  public boolean connu(ObjetSuivi suivi, String objet, @Nullable String partie) {
    return !entrees(suivi, objet, partie, 0, 1).isEmpty();
  }

  /**
   * A page of versions.
   *
   * @param versions the versions
   * @param suite the position that the next page starts after, if there is one
   */
  public record Versions(List<VersionDObjet> versions, @Nullable Long suite) {}

  private static Versions assembler(ObjetSuivi suivi, List<Entree> entrees, int limite) {
    Map<String, TableSuivie> tables = suivi.parNom();
    List<VersionDObjet> versions = new ArrayList<>();
    @Nullable Long derniere = null;
    int transactions = 0;
    int i = 0;
    while (i < entrees.size()) {
      if (++transactions > limite) {
        return new Versions(versions, derniere);
      }
      int debut = i;
      Map<List<String>, Entree> lignes = new LinkedHashMap<>();
      while (i < entrees.size()
          && entrees.get(i).transaction().equals(entrees.get(debut).transaction())) {
        Entree entree = entrees.get(i++);
        lignes.merge(List.of(entree.table(), entree.cle()), entree, Entree::puis);
      }
      List<String> changements = RecitDeChangement.raconter(tables, lignes.values());
      Entree fin = entrees.get(i - 1);
      derniere = fin.position();
      if (!changements.isEmpty()) {
        versions.add(
            new VersionDObjet(
                fin.position(),
                fin.scelleLe(),
                fin.sujet().isEmpty() ? null : fin.sujet(),
                fin.roles(),
                couper(changements)));
      }
    }
    return new Versions(versions, null);
  }

  private static List<String> couper(List<String> changements) {
    int max = VersionDObjet.CHANGEMENTS_MAX;
    if (changements.size() <= max) {
      return changements;
    }
    List<String> dits = new ArrayList<>(changements.subList(0, max - 1));
    dits.add("… et %d autres changements".formatted(changements.size() - max + 1));
    return dits;
  }

  private List<Entree> entrees(
      ObjetSuivi suivi, String objet, @Nullable String partie, long apres, int transactions) {
    List<TableSuivie> nommees = suivi.tables().stream().filter(t -> t.cle() != null).toList();
    List<@Nullable Object> binds = new ArrayList<>();
    binds.add(suivi.type());
    binds.add(objet);
    binds.add(partie);
    binds.add(nommees.stream().map(TableSuivie::table).toArray(String[]::new));
    binds.add(nommees.stream().map(TableSuivie::cle).toArray(String[]::new));
    binds.add(apres);
    binds.add(transactions);
    return travail.interroger(VERSIONS, binds, Entree::lire);
  }
}
