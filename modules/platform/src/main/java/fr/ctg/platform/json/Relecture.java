package fr.ctg.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The second, patient reading of a document that has faults: it walks the tokens along the target
 * types, notes each fault at its pointer, takes {@code null} for the value and goes on. What lies
 * beyond the limit of a list, or beyond the faults that are told, is passed over without being
 * bound.
 */
final class Relecture {
  private final ObjectMapper mapper;
  private final Map<JavaType, Optional<FormeDeRecord>> formes = new ConcurrentHashMap<>();
  private final Map<JavaType, ObjectReader> feuilles = new ConcurrentHashMap<>();

  Relecture(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Reads the value that begins at the parser's current token.
   *
   * @return the value, without what is at fault in it
   * @throws JsonProcessingException when the text is no JSON from some place on
   */
  @Nullable Object lire(JsonParser parser, JavaType type, Fautes fautes) throws IOException {
    return new Parcours(parser, fautes).valeur(type, Etendue.LIBRE, Pointeur.RACINE);
  }

  private @Nullable FormeDeRecord forme(JavaType type) {
    return formes.computeIfAbsent(type, t -> FormeDeRecord.de(mapper, t)).orElse(null);
  }

  private ObjectReader feuille(JavaType type) {
    return feuilles.computeIfAbsent(
        type, t -> mapper.readerFor(t).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
  }

  /** One reading: a parser, and where its faults go. */
  private final class Parcours {
    private final JsonParser parser;
    private final Fautes fautes;

    Parcours(JsonParser parser, Fautes fautes) {
      this.parser = parser;
      this.fautes = fautes;
    }

    @Nullable Object valeur(JavaType type, Etendue etendue, String pointeur) throws IOException {
      if (fautes.pleines()) {
        parser.skipChildren();
        return null;
      }
      if (parser.hasToken(JsonToken.VALUE_NULL)) {
        fautes.ajouterIllisible(
            pointeur, CodeDeFaute.TYPE, "null n'est pas une valeur ; retirez-la, ou donnez-en une");
        return null;
      }
      var forme = forme(type);
      if (forme != null) {
        return attendu(JsonToken.START_OBJECT, "un objet", pointeur)
            ? objet(forme, pointeur)
            : null;
      }
      if (type.isCollectionLikeType() && Collection.class.isAssignableFrom(type.getRawClass())) {
        return attendu(JsonToken.START_ARRAY, "un tableau", pointeur)
            ? tableau(type, etendue, pointeur)
            : null;
      }
      if (type.isMapLikeType() && Map.class.isAssignableFrom(type.getRawClass())) {
        return attendu(JsonToken.START_OBJECT, "un objet", pointeur)
            ? association(type, pointeur)
            : null;
      }
      return scalaire(type, etendue, pointeur);
    }

    private boolean attendu(JsonToken jeton, String nom, String pointeur) throws IOException {
      if (parser.hasToken(jeton)) {
        return true;
      }
      fautes.ajouterIllisible(
          pointeur, CodeDeFaute.TYPE, "il faut " + nom + ", et non " + Trouve.decrire(parser));
      parser.skipChildren();
      return false;
    }

    private @Nullable Object objet(FormeDeRecord forme, String pointeur) throws IOException {
      var arguments = forme.argumentsVides();
      var vus = new NomsVus(pointeur);
      while (suivant()) {
        var nom = parser.currentName();
        parser.nextToken();
        var membre = forme.membre(nom);
        if (membre == null) {
          fautes.ajouterIllisible(
              Pointeur.membre(pointeur, nom),
              CodeDeFaute.MEMBRE_INCONNU,
              "membre inconnu ; retirez-le (membres admis : " + forme.noms() + ")");
          parser.skipChildren();
        } else if (vus.contiennent(nom)) {
          parser.skipChildren();
        } else {
          var lue = valeur(membre.type(), membre.etendue(), Pointeur.membre(pointeur, nom));
          if (lue != null) {
            arguments[membre.place()] = lue;
          }
        }
      }
      var objet = forme.instancier(arguments);
      if (objet == null && !fautes.fautif(pointeur)) {
        fautes.ajouterIllisible(
            pointeur, CodeDeFaute.INCOHERENT, "les membres de cet objet ne vont pas ensemble");
      }
      return objet;
    }

    /** Whether there is a further member that is worth looking at. */
    private boolean suivant() throws IOException {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        if (!fautes.pleines()) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    }

    /**
     * The names that an object has had so far. The first member of a name is kept, and what else is
     * wrong with it is told as well; that there are more of it is told once.
     */
    private final class NomsVus {
      private final String pointeur;
      private final HashSet<String> vus = new HashSet<>();
      private final HashSet<String> repetes = new HashSet<>();

      NomsVus(String pointeur) {
        this.pointeur = pointeur;
      }

      boolean contiennent(String nom) {
        if (vus.add(nom)) {
          return false;
        }
        if (repetes.add(nom)) {
          fautes.ajouter(
              Pointeur.membre(pointeur, nom),
              CodeDeFaute.DOUBLON,
              "ce membre figure deux fois ; n'en gardez qu'un");
        }
        return true;
      }
    }

    private Collection<@Nullable Object> tableau(JavaType type, Etendue etendue, String pointeur)
        throws IOException {
      Collection<@Nullable Object> elements =
          type.isTypeOrSuperTypeOf(List.class) || type.isTypeOrSubTypeOf(List.class)
              ? new ArrayList<>()
              : new LinkedHashSet<>();
      int lus = 0;
      for (; parser.nextToken() != JsonToken.END_ARRAY; lus++) {
        if (lus < etendue.max()) {
          elements.add(
              valeur(
                  type.getContentType(), etendue.desElements(), Pointeur.element(pointeur, lus)));
        } else {
          parser.skipChildren();
        }
      }
      if (lus > etendue.max()) {
        fautes.imposer(
            Faute.a(
                pointeur,
                CodeDeFaute.TROP_LONG,
                lus + " élément(s) ; il en faut au plus " + etendue.max()));
      }
      return elements;
    }

    private Map<Object, @Nullable Object> association(JavaType type, String pointeur)
        throws IOException {
      var entrees = new LinkedHashMap<Object, @Nullable Object>();
      var vus = new NomsVus(pointeur);
      while (suivant()) {
        var nom = parser.currentName();
        var ici = Pointeur.membre(pointeur, nom);
        parser.nextToken();
        var cle = cle(type.getKeyType().getRawClass(), nom, ici);
        if (cle == null || vus.contiennent(nom)) {
          parser.skipChildren();
        } else {
          entrees.put(cle, valeur(type.getContentType(), Etendue.LIBRE, ici));
        }
      }
      return entrees;
    }

    private @Nullable Object cle(Class<?> type, String nom, String pointeur) {
      if (type.isEnum()) {
        for (var constante : type.getEnumConstants()) {
          if (((Enum<?>) constante).name().equals(nom)) {
            return constante;
          }
        }
        fautes.ajouterIllisible(
            pointeur,
            CodeDeFaute.MEMBRE_INCONNU,
            "membre inconnu ; membres admis : "
                + String.join(
                    ", ",
                    Arrays.stream(type.getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .toList()));
        return null;
      }
      if (!Texte.representable(nom)) {
        fautes.ajouterIllisible(
            pointeur, CodeDeFaute.FORMAT, "le nom de ce membre n'est pas représentable");
        return null;
      }
      return nom;
    }

    /**
     * A scalar, or anything that has a reader of its own. It is read from a copy, so that a reader
     * that gives up half-way leaves the walk in its place.
     */
    private @Nullable Object scalaire(JavaType type, Etendue etendue, String pointeur)
        throws IOException {
      if (parser.currentToken().isScalarValue()) {
        return lireFeuille(parser, type, etendue, pointeur);
      }
      try (var copie = new TokenBuffer(parser)) {
        copie.copyCurrentStructure(parser);
        try (var relu = copie.asParserOnFirstToken()) {
          return lireFeuille(relu, type, etendue, pointeur);
        }
      }
    }

    private @Nullable Object lireFeuille(
        JsonParser source, JavaType type, Etendue etendue, String pointeur) throws IOException {
      try {
        return type.hasRawClass(String.class)
            ? LectureDeTexte.lire(source, etendue)
            : feuille(type).readValue(source);
      } catch (ValeurIllisible refusee) {
        fautes.ajouterIllisible(
            pointeur + LectureCollectrice.pointeur(refusee), refusee.code(), refusee.phrase());
      } catch (JsonMappingException refus) {
        fautes.ajouterIllisible(
            pointeur + LectureCollectrice.pointeur(refus),
            CodeDeFaute.TYPE,
            "cette valeur n'est pas du type attendu ; comparez-la au contrat de l'opération");
      }
      return null;
    }
  }
}
