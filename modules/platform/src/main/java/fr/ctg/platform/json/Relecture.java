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
 * types, notes each fault at its pointer, takes {@code null} for the value and goes on.
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
    return new Parcours(parser, fautes).valeur(type, Pointeur.RACINE);
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

    @Nullable Object valeur(JavaType type, String pointeur) throws IOException {
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
            ? tableau(type, pointeur)
            : null;
      }
      if (type.isMapLikeType() && Map.class.isAssignableFrom(type.getRawClass())) {
        return attendu(JsonToken.START_OBJECT, "un objet", pointeur)
            ? association(type, pointeur)
            : null;
      }
      return scalaire(type, pointeur);
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
      var vus = new HashSet<String>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var nom = parser.currentName();
        var ici = Pointeur.membre(pointeur, nom);
        parser.nextToken();
        var membre = forme.membre(nom);
        if (membre == null) {
          fautes.ajouterIllisible(
              ici,
              CodeDeFaute.MEMBRE_INCONNU,
              "membre inconnu ; retirez-le (membres admis : " + forme.noms() + ")");
          parser.skipChildren();
        } else if (dejaVu(vus, nom, ici)) {
          parser.skipChildren();
        } else {
          var lue = valeur(membre.type(), ici);
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

    /** The first occurrence is kept: what else is wrong with it is told as well. */
    private boolean dejaVu(HashSet<String> vus, String nom, String pointeur) {
      if (vus.add(nom)) {
        return false;
      }
      fautes.ajouter(
          pointeur, CodeDeFaute.DOUBLON, "ce membre figure deux fois ; n'en gardez qu'un");
      return true;
    }

    private Collection<@Nullable Object> tableau(JavaType type, String pointeur)
        throws IOException {
      Collection<@Nullable Object> elements =
          type.isTypeOrSuperTypeOf(List.class) || type.isTypeOrSubTypeOf(List.class)
              ? new ArrayList<>()
              : new LinkedHashSet<>();
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        elements.add(valeur(type.getContentType(), Pointeur.element(pointeur, i)));
      }
      return elements;
    }

    private Map<Object, @Nullable Object> association(JavaType type, String pointeur)
        throws IOException {
      var entrees = new LinkedHashMap<Object, @Nullable Object>();
      var vus = new HashSet<String>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        var nom = parser.currentName();
        var ici = Pointeur.membre(pointeur, nom);
        parser.nextToken();
        var cle = cle(type.getKeyType().getRawClass(), nom, ici);
        if (cle == null || dejaVu(vus, nom, ici)) {
          parser.skipChildren();
        } else {
          entrees.put(cle, valeur(type.getContentType(), ici));
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
    private @Nullable Object scalaire(JavaType type, String pointeur) throws IOException {
      if (parser.currentToken().isScalarValue()) {
        return lireFeuille(parser, type, pointeur);
      }
      try (var copie = new TokenBuffer(parser)) {
        copie.copyCurrentStructure(parser);
        try (var relu = copie.asParserOnFirstToken()) {
          return lireFeuille(relu, type, pointeur);
        }
      }
    }

    private @Nullable Object lireFeuille(JsonParser source, JavaType type, String pointeur)
        throws IOException {
      try {
        return feuille(type).readValue(source);
      } catch (ValeurRefusee refusee) {
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
