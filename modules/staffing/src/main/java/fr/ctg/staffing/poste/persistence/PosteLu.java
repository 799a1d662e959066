package fr.ctg.staffing.poste.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.TypeOrigine;
import fr.ctg.staffing.poste.model.EmployeurDePoste;
import fr.ctg.staffing.poste.model.EtatDePoste;
import fr.ctg.staffing.poste.model.OrigineDePoste;
import fr.ctg.staffing.poste.model.Poste;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads posts: a row is a post with one of its states. */
final class PosteLu {

  /** A post and a state of it, of {@code poste p} and {@code etat_de_poste e}. */
  static final Sql COLONNES =
      Sql.de(
          "SELECT p.id, p.convention, p.caf, p.version, p.intitule, p.intitule_normalise,"
              + " p.employeur_nature, p.employeur_siren, p.employeur_nom, p.engagement, p.ouverture,"
              + " p.fermeture, p.origine, p.montant_historique, p.etp_historique, p.succede,"
              + " e.depuis, e.libelle, e.pilote, e.hierarchie, e.part_management, e.etp, e.heures,"
              + " e.heures_temps_plein, e.thematiques, e.axes, e.communes, e.petite_enfance,"
              + " e.enfance_jeunesse, e.parentalite, e.vie_sociale, e.cout_annuel FROM poste p");

  static final Sql UN =
      COLONNES.suivi(" JOIN etat_de_poste e ON e.poste = p.id WHERE p.id = ? ORDER BY e.depuis");

  static final Sql DE_LA_CONVENTION =
      COLONNES.suivi(
          " JOIN etat_de_poste e ON e.poste = p.id WHERE p.convention = ?"
              + " ORDER BY p.ouverture, p.id, e.depuis");

  private PosteLu() {}

  /** The posts of which those rows give the states, in their order. */
  static List<Poste> tous(List<Poste> lignes) {
    return List.copyOf(
        lignes.stream()
            .collect(
                Collectors.groupingBy(
                    Poste::id,
                    LinkedHashMap::new,
                    Collectors.collectingAndThen(
                        Collectors.toList(), etats -> un(etats).orElseThrow())))
            .values());
  }

  /** The post of which those rows give the states, in their order. */
  static Optional<Poste> un(List<Poste> lignes) {
    return lignes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Poste(
                lignes.getFirst().id(),
                lignes.getFirst().caf(),
                lignes.getFirst().version(),
                lignes
                    .getFirst()
                    .texte()
                    .allant(lignes.stream().map(l -> l.texte().etats().getFirst()).toList())));
  }

  /** A post with the state of a row. */
  static Poste poste(ResultSet l) throws SQLException {
    return new Poste(
        l.getObject("id", UUID.class),
        l.getString("caf"),
        l.getInt("version"),
        new Poste.Texte(
            l.getObject("convention", UUID.class),
            l.getString("intitule"),
            new EmployeurDePoste(
                NatureEmployeur.valueOf(l.getString("employeur_nature")),
                l.getString("employeur_siren"),
                l.getString("employeur_nom")),
            l.getObject("engagement", LocalDate.class),
            l.getObject("ouverture", LocalDate.class),
            l.getObject("fermeture", LocalDate.class),
            new OrigineDePoste(
                TypeOrigine.valueOf(l.getString("origine")),
                l.getBigDecimal("montant_historique"),
                l.getBigDecimal("etp_historique")),
            l.getObject("succede", UUID.class),
            List.of(new Poste.EtatDate(l.getObject("depuis", LocalDate.class), etat(l)))));
  }

  private static EtatDePoste etat(ResultSet l) throws SQLException {
    return new EtatDePoste(
        LibelleCct.valueOf(l.getString("libelle")),
        l.getBoolean("pilote"),
        Position.valueOf(l.getString("hierarchie")),
        l.getBigDecimal("part_management"),
        l.getBigDecimal("etp"),
        l.getBigDecimal("heures"),
        l.getBigDecimal("heures_temps_plein"),
        Arrays.stream((String[]) l.getArray("thematiques").getArray())
            .map(Thematique::valueOf)
            .toList(),
        Arrays.asList((UUID[]) l.getArray("axes").getArray()),
        Arrays.asList((String[]) l.getArray("communes").getArray()),
        new EtatDePoste.Cle(
            l.getBigDecimal("petite_enfance"),
            l.getBigDecimal("enfance_jeunesse"),
            l.getBigDecimal("parentalite"),
            l.getBigDecimal("vie_sociale")),
        l.getBigDecimal("cout_annuel"));
  }
}
