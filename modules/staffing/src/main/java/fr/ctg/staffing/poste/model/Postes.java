package fr.ctg.staffing.poste.model;

import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.TypeOrigine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The posts, wherever they are kept, as far as whoever asks may see and write them. */
public interface Postes {

  /**
   * The one of that identifier, with all its states.
   *
   * @param au as known at that instant; now when {@code null}
   */
  Optional<Poste> trouver(UUID id, @Nullable Instant au);

  /**
   * All those of a convention, with all their states, by their first days.
   *
   * @param au as known at that instant; now when {@code null}
   */
  List<Poste> deLaConvention(UUID convention, @Nullable Instant au);

  /** One that nobody else writes until the work under way is done. */
  Optional<Poste> verrouiller(UUID id);

  /**
   * The posts whose chairs are taken over in turn, from that one on: it, the one that it succeeds,
   * and so on.
   */
  List<UUID> siegesRepris(UUID dernier);

  /** The post that takes over the chair of that one, if one does. */
  Optional<UUID> successeur(UUID de);

  /**
   * Those that a list holds.
   *
   * @param jour as they are on that day
   * @param apres the place that they come after; none for the first ones
   * @param limite how many at most, from 1
   * @param au as known at that instant; now when {@code null}
   */
  List<PosteDuJour> page(
      Filtre filtre,
      LocalDate jour,
      Tri tri,
      @Nullable List<String> apres,
      int limite,
      @Nullable Instant au);

  /** Adds a new one. */
  void ajouter(Poste poste);

  /** Writes anew one that is locked: what differs from what it was. */
  void modifier(Poste present, Poste nouveau);

  /** Takes away one that is locked. */
  void retirer(UUID id);

  /**
   * A post as it is on a day.
   *
   * @param poste it, with the state of that day alone
   * @param intituleNormalise its name as it is sorted by
   */
  record PosteDuJour(Poste poste, String intituleNormalise) {}

  /**
   * Which a list holds, as they are on its day; an absent member asks for nothing.
   *
   * @param convention of that convention
   * @param caf of that Caf
   * @param employeur of the employer of that SIREN
   * @param libelle with that label
   * @param pilote that pilot, or do not
   * @param thematique on that theme
   * @param commune with that commune in their own territory
   * @param origine of that origin
   * @param ouvert open on that day, or not
   * @param q whose name holds that text, normalised
   */
  record Filtre(
      @Nullable UUID convention,
      @Nullable String caf,
      @Nullable String employeur,
      @Nullable LibelleCct libelle,
      @Nullable Boolean pilote,
      @Nullable Thematique thematique,
      @Nullable String commune,
      @Nullable TypeOrigine origine,
      @Nullable Boolean ouvert,
      @Nullable String q) {}

  /** The orders of a list, each total: the identifier comes last. */
  enum Tri {
    INTITULE("intitule"),
    INTITULE_DECROISSANT("-intitule"),
    OUVERTURE("ouverture"),
    OUVERTURE_DECROISSANTE("-ouverture");

    private final String nom;

    Tri(String nom) {
      this.nom = nom;
    }

    /** As an address names it. */
    public String nom() {
      return nom;
    }

    /** Whether it goes by the first day. */
    public boolean parOuverture() {
      return this == OUVERTURE || this == OUVERTURE_DECROISSANTE;
    }

    /** A post's place: what it is sorted by, and its identifier. */
    public List<String> place(PosteDuJour p) {
      return List.of(
          parOuverture() ? p.poste().texte().ouverture().toString() : p.intituleNormalise(),
          p.poste().id().toString());
    }
  }
}
