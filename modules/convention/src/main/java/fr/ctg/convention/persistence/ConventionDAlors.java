package fr.ctg.convention.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.convention.EtatDeFiche;
import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.FicheAction;
import fr.ctg.convention.model.GroupeDeTravail;
import fr.ctg.convention.model.Intervenant;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Resiliation;
import fr.ctg.convention.model.Signataire;
import fr.ctg.convention.model.StatutConvention;
import fr.ctg.platform.journal.EtatDObjet;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A convention and what belongs to it, put together from the rows that it was made of as of an
 * instant, as the history kept them.
 */
public final class ConventionDAlors {

  /** The table of partners. */
  public static final String PARTENAIRE = "convention.partenaire";

  /** The table of the communes of perimeters. */
  public static final String PERIMETRE = "convention.perimetre";

  /** The tables of what a list tells of a convention. */
  public static final List<String> EN_BREF =
      List.of("convention.convention", "convention.signataire");

  /** The same, to choose them by their communes. */
  public static final List<String> EN_BREF_AVEC_COMMUNES =
      List.of("convention.convention", "convention.signataire", PERIMETRE);

  private final EtatDObjet etat;

  /** What those rows make. */
  public ConventionDAlors(EtatDObjet etat) {
    this.etat = etat;
  }

  /** The convention, if there was one. */
  public Optional<Convention> convention() {
    return lignes("convention").findFirst().map(this::convention);
  }

  /** What a list tells of it, if it was. */
  public Optional<ResumeDeConvention> resume() {
    return lignes("convention")
        .findFirst()
        .map(
            c ->
                new ResumeDeConvention(
                    uuid(c, "id"),
                    texte(c, "caf"),
                    nombre(c, "version"),
                    texte(c, "libelle"),
                    texte(c, "libelle_normalise"),
                    RangConvention.valueOf(texte(c, "rang")),
                    periode(c),
                    StatutConvention.valueOf(texte(c, "statut")),
                    dansLOrdre("signataire").map(s -> texte(s, "nom")).toList(),
                    textes(c, "thematiques")));
  }

  /** The SIREN numbers of its parties. */
  public Stream<String> sirens() {
    return lignes("signataire").map(s -> texte(s, "siren"));
  }

  /** The INSEE codes of the communes of its perimeter. */
  public Stream<String> communes() {
    return lignes("perimetre").filter(p -> !p.hasNonNull("retrait")).map(p -> texte(p, "commune"));
  }

  /** Its amendments. */
  public List<Avenant> avenants() {
    return lignes("avenant").map(ConventionDAlors::avenant).toList();
  }

  /** The sheets of its action plan. */
  public List<FicheAction> fiches() {
    return lignes("fiche_action").map(ConventionDAlors::ficheLue).toList();
  }

  /** Its working groups. */
  public List<GroupeDeTravail> groupes() {
    return lignes("groupe_de_travail").map(this::groupeLu).toList();
  }

  /** The partner that these rows are, if there was one. */
  public Optional<Partenaire> partenaire() {
    return partenaireRange().map(PartenairesEnBase.Range::partenaire);
  }

  /** The same with its place in the list. */
  public Optional<PartenairesEnBase.Range> partenaireRange() {
    return lignes("partenaire").findFirst().map(ConventionDAlors::partenaireRange);
  }

  private static PartenairesEnBase.Range partenaireRange(JsonNode p) {
    var partenaire =
        new Partenaire(
            uuid(p, "id"),
            texte(p, "caf"),
            nombre(p, "version"),
            texte(p, "siren"),
            texte(p, "nom"),
            NatureSignataire.valueOf(texte(p, "nature")));
    return new PartenairesEnBase.Range(
        partenaire,
        new PartenairesEnBase.Place(partenaire.caf(), texte(p, "nom_normalise"), partenaire.id()));
  }

  private static Avenant avenant(JsonNode a) {
    return new Avenant(
        uuid(a, "convention"),
        nombre(a, "numero"),
        LocalDate.parse(texte(a, "date_effet")),
        texte(a, "motif"),
        AvenantsEnBase.contenu(a.get("avant").toString()),
        AvenantsEnBase.contenu(a.get("apres").toString()),
        OffsetDateTime.parse(texte(a, "enregistre_le")).toInstant());
  }

  private Convention convention(JsonNode c) {
    var texte =
        new ProjetDeConvention(
            texte(c, "libelle"),
            RangConvention.valueOf(texte(c, "rang")),
            peut(c, "precedente", UUID::fromString),
            periode(c),
            nombre(c, "millesime"),
            dansLOrdre("signataire").map(ConventionDAlors::signataire).toList(),
            communes().sorted().toList(),
            c.get("perimetre_restreint").booleanValue(),
            dansLOrdre("axe")
                .map(a -> new Axe(texte(a, "libelle"), textes(a, "thematiques")))
                .toList());
    @Nullable LocalDate resiliee = peut(c, "date_resiliation", LocalDate::parse);
    return new Convention(
        uuid(c, "id"),
        texte(c, "caf"),
        nombre(c, "version"),
        texte,
        StatutConvention.valueOf(texte(c, "statut")),
        peut(c, "date_signature", LocalDate::parse),
        peut(c, "version_referentiel", Function.identity()),
        resiliee == null ? null : new Resiliation(resiliee, texte(c, "motif_resiliation")),
        nombre(c, "avenants"));
  }

  private static Signataire signataire(JsonNode s) {
    return new Signataire(
        texte(s, "siren"),
        NatureSignataire.valueOf(texte(s, "nature")),
        texte(s, "nom"),
        peut(s, "partenaire", UUID::fromString),
        peut(s, "avenant", Integer::valueOf));
  }

  private static FicheAction ficheLue(JsonNode f) {
    Intervenant responsable = intervenant(f);
    boolean nomme =
        responsable.personne() != null
            || responsable.organisation() != null
            || responsable.fonction() != null;
    return new FicheAction(
        uuid(f, "id"),
        uuid(f, "convention"),
        texte(f, "caf"),
        nombre(f, "version"),
        new FicheAction.Texte(
            texte(f, "libelle"),
            peut(f, "description", Function.identity()),
            texte(f, "thematique"),
            peut(f, "axe", Integer::valueOf),
            textes(f, "priorites"),
            periode(f),
            EtatDeFiche.valueOf(texte(f, "etat")),
            nomme ? responsable : null));
  }

  private GroupeDeTravail groupeLu(JsonNode g) {
    return new GroupeDeTravail(
        uuid(g, "id"),
        uuid(g, "convention"),
        texte(g, "caf"),
        nombre(g, "version"),
        texte(g, "libelle"),
        peut(g, "thematique", Function.identity()),
        dansLOrdre("membre_de_groupe")
            .filter(m -> texte(m, "groupe").equals(texte(g, "id")))
            .map(ConventionDAlors::intervenant)
            .toList());
  }

  private static Intervenant intervenant(JsonNode ligne) {
    return new Intervenant(
        peut(ligne, "personne", UUID::fromString),
        peut(ligne, "nom_chiffre", Function.identity()),
        peut(ligne, "organisation", Function.identity()),
        peut(ligne, "fonction", Function.identity()));
  }

  private Stream<JsonNode> lignes(String table) {
    return etat.lignes("convention." + table).stream();
  }

  private Stream<JsonNode> dansLOrdre(String table) {
    return lignes(table).sorted(Comparator.comparingInt(ligne -> nombre(ligne, "ordre")));
  }

  private static Periode periode(JsonNode ligne) {
    return new Periode(
        LocalDate.parse(texte(ligne, "debut")), LocalDate.parse(texte(ligne, "fin")));
  }

  private static String texte(JsonNode ligne, String colonne) {
    return ligne.get(colonne).asText();
  }

  private static UUID uuid(JsonNode ligne, String colonne) {
    return UUID.fromString(texte(ligne, colonne));
  }

  private static int nombre(JsonNode ligne, String colonne) {
    return ligne.get(colonne).intValue();
  }

  private static List<String> textes(JsonNode ligne, String colonne) {
    return StreamSupport.stream(ligne.get(colonne).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static <T> @Nullable T peut(JsonNode ligne, String colonne, Function<String, T> lecture) {
    return ligne.hasNonNull(colonne) ? lecture.apply(texte(ligne, colonne)) : null;
  }
}
