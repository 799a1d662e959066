package fr.ctg.funding.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.funding.model.SimulationDemandee;
import fr.ctg.funding.model.TypeDeDeclaration;
import fr.ctg.shared.CodeInsee;
import fr.ctg.shared.Etp;
import fr.ctg.shared.Fraction;
import fr.ctg.shared.Groupe;
import fr.ctg.shared.Montant;
import fr.ctg.shared.Part;
import fr.ctg.shared.Periode;
import fr.ctg.shared.Pourcentage;
import fr.ctg.shared.Siren;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.CategorieDeConcours;
import fr.ctg.staffing.CleDeRepartition;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.Diplome;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.Emploi;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.FaitsDUnPoste;
import fr.ctg.staffing.FaitsDUnTitulaire;
import fr.ctg.staffing.FaitsDUneAbsence;
import fr.ctg.staffing.FaitsDUneConvention;
import fr.ctg.staffing.FaitsDUneFormation;
import fr.ctg.staffing.FaitsDUneVacance;
import fr.ctg.staffing.FiliereDeConcours;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.Mission;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.MotifDAbsence;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.Origine;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TempsDeTravail;
import fr.ctg.staffing.TypeDeFormation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads worked cases from JSON. Territories come from a small extract of the reference data. */
public final class LecteurDeCas {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final JsonNode TERRITOIRES = ressource("/territoires.json");

  private LecteurDeCas() {}

  /** All cases of the resources, the given ones and our own, by their file names. */
  public static Map<String, JsonNode> tousLesCas() {
    Map<String, JsonNode> cas = new TreeMap<>();
    Path racine = Path.of("src/test/resources/cas");
    try (Stream<Path> fichiers = Files.walk(racine)) {
      for (Path fichier : fichiers.filter(f -> f.toString().endsWith(".json")).toList()) {
        cas.put(racine.relativize(fichier).toString(), JSON.readTree(fichier.toFile()));
      }
    } catch (IOException illisible) {
      throw new UncheckedIOException(illisible);
    }
    return cas;
  }

  static JsonNode ressource(String nom) {
    try (InputStream flux = LecteurDeCas.class.getResourceAsStream(nom)) {
      return JSON.readTree(flux);
    } catch (IOException illisible) {
      throw new UncheckedIOException(illisible);
    }
  }

  /** The request of a case, its first post made different. */
  static JsonNode avecPoste(String nom, Consumer<ObjectNode> changement) {
    JsonNode demande = ressource("/" + nom).get("demande");
    changement.accept((ObjectNode) demande.get("postes").get(0));
    return demande;
  }

  /** The facts of a case. */
  public static SimulationDemandee demande(JsonNode demande) {
    return new SimulationDemandee(
        demande.get("annee").intValue(),
        TypeDeDeclaration.valueOf(demande.get("declaration").textValue()),
        convention(demande.get("convention")),
        liste(demande.get("postes"), LecteurDeCas::poste));
  }

  private static FaitsDUneConvention convention(JsonNode convention) {
    Set<Siren> signataires = ensemble(convention.get("signataires"), n -> new Siren(n.textValue()));
    Set<CodeInsee> perimetre =
        ensemble(convention.get("communes"), n -> new CodeInsee(n.textValue()));
    if (perimetre.isEmpty()) {
      perimetre = new HashSet<>();
      for (Siren signataire : signataires) {
        perimetre.addAll(territoire(signataire));
      }
    }
    return new FaitsDUneConvention(
        FaitsDUneConvention.Rang.valueOf(convention.get("rang").textValue()),
        new Periode(date(convention, "debut"), date(convention, "fin")),
        signataires,
        perimetre);
  }

  /** A signatory's communes; none where the extract does not have it. */
  public static Set<CodeInsee> territoire(Siren siren) {
    return ensemble(TERRITOIRES.get(siren.numero()), n -> new CodeInsee(n.textValue()));
  }

  private static FaitsDUnPoste poste(JsonNode poste) {
    return new FaitsDUnPoste(
        poste.get("reference").textValue(),
        poste.path("succede").textValue(),
        new Mission(
            LibelleCct.valueOf(poste.get("libelle").textValue()),
            poste.path("pilote").asBoolean(false),
            ensemble(poste.get("thematiques"), n -> Thematique.valueOf(n.textValue())),
            ensemble(poste.get("axes"), JsonNode::textValue),
            ensemble(poste.get("communes"), n -> new CodeInsee(n.textValue()))),
        new Emploi(
            employeur(poste.get("employeur")),
            poste.path("engagementEchelleConvention").asBoolean(false),
            Position.valueOf(poste.get("position").textValue()),
            poste.has("partManagement")
                ? Part.de(poste.get("partManagement").decimalValue())
                : null,
            temps(poste),
            poste.has("coutAnnuel") ? Montant.exact(poste.get("coutAnnuel").decimalValue()) : null),
        date(poste, "ouverture"),
        date(poste, "fermeture"),
        cle(poste.get("cle")),
        origine(poste.get("origine")),
        poste.has("titulaire") ? titulaire(poste.get("titulaire")) : null,
        liste(
            poste.get("absences"),
            n ->
                new FaitsDUneAbsence(
                    MotifDAbsence.valueOf(n.get("motif").textValue()),
                    new Periode(date(n, "debut"), date(n, "fin")))),
        liste(
            poste.get("vacances"),
            n -> new FaitsDUneVacance(date(n, "debut"), date(n, "fin"), date(n, "notification"))));
  }

  private static TempsDeTravail temps(JsonNode poste) {
    return poste.has("etp")
        ? TempsDeTravail.EnEtp.declare(poste.get("etp").decimalValue())
        : new TempsDeTravail.EnHeures(
            Fraction.de(poste.get("heures").decimalValue()),
            Fraction.de(poste.get("heuresTempsPlein").decimalValue()));
  }

  private static FaitsDUnEmployeur employeur(JsonNode employeur) {
    NatureEmployeur nature = NatureEmployeur.valueOf(employeur.get("nature").textValue());
    Siren siren = employeur.has("siren") ? new Siren(employeur.get("siren").textValue()) : null;
    return new FaitsDUnEmployeur(
        nature, siren, nature.estTerritoriale() && siren != null ? territoire(siren) : Set.of());
  }

  private static CleDeRepartition cle(JsonNode cle) {
    Map<Groupe, Pourcentage> parts = new EnumMap<>(Groupe.class);
    cle.fieldNames()
        .forEachRemaining(
            groupe ->
                parts.put(Groupe.valueOf(groupe), Pourcentage.de(cle.get(groupe).decimalValue())));
    return CleDeRepartition.de(parts);
  }

  private static Origine origine(JsonNode origine) {
    return origine.get("type").textValue().equals("CREATION")
        ? new Origine.Creation()
        : new Origine.Cej(
            Montant.exact(origine.get("montantAnnuel").decimalValue()),
            Etp.declare(origine.get("etp").decimalValue()),
            origine.path("revalorisation").asBoolean(false));
  }

  private static FaitsDUnTitulaire titulaire(JsonNode titulaire) {
    return new FaitsDUnTitulaire(
        ModeDeRecrutement.valueOf(titulaire.get("recrutement").textValue()),
        liste(
            titulaire.get("diplomes"),
            n ->
                new Diplome(
                    n.get("niveau").intValue(),
                    Domaine.valueOf(n.get("domaine").textValue()),
                    n.path("intitule").textValue())),
        liste(
            titulaire.get("concours"),
            n ->
                new Concours(
                    CategorieDeConcours.valueOf(n.get("categorie").textValue()),
                    FiliereDeConcours.valueOf(n.get("filiere").textValue()))),
        liste(
            titulaire.get("formations"),
            n ->
                new FaitsDUneFormation(
                    TypeDeFormation.valueOf(n.get("type").textValue()),
                    n.has("niveau") ? n.get("niveau").intValue() : null,
                    Domaine.valueOf(n.get("domaine").textValue()),
                    StatutDeFormation.valueOf(n.get("statut").textValue()),
                    n.has("payeur")
                        ? PayeurDeFormation.valueOf(n.get("payeur").textValue())
                        : null)),
        date(titulaire, "consultationCaf"),
        date(titulaire, "nomination"));
  }

  private static LocalDate date(JsonNode objet, String membre) {
    return objet.has(membre) ? LocalDate.parse(objet.get(membre).textValue()) : null;
  }

  private static <T> List<T> liste(JsonNode tableau, Function<JsonNode, T> lecture) {
    List<T> elements = new ArrayList<>();
    if (tableau != null) {
      tableau.forEach(element -> elements.add(lecture.apply(element)));
    }
    return elements;
  }

  private static <T> Set<T> ensemble(JsonNode tableau, Function<JsonNode, T> lecture) {
    return new HashSet<>(liste(tableau, lecture));
  }
}
