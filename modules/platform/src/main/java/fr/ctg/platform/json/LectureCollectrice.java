package fr.ctg.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON document into records and tells <em>every</em> fault that it has, each at its
 * pointer.
 *
 * <p>Jackson stops at the first fault. A document is therefore first read by Jackson, strictly and
 * at full speed; only one that it refuses is read again by {@link Relecture}, which goes on after a
 * fault. Both refuse the same documents: what the second reading cannot explain stays refused under
 * the first one's fault.
 *
 * <p>Targets are records whose members are texts, {@code BigDecimal}, {@code Integer}, {@code
 * Long}, {@code Boolean}, {@code LocalDate}, {@code Instant}, {@code UUID}, enumerations, lists and
 * maps of these, and records. A required member must be of a type that has {@code null}: whether it
 * is there is told by validation, with the other faults. Lists, not sets: only a list can tell
 * which element is there twice.
 *
 * <p>Instances are immutable and thread safe.
 */
public final class LectureCollectrice {
  private static final char BOM = '\uFEFF';

  private final ObjectMapper mapper;
  private final Map<JavaType, ObjectReader> lecteurs = new ConcurrentHashMap<>();
  private final Relecture relecture;

  /** A reader of the product's JSON format. */
  public LectureCollectrice() {
    this.mapper = JsonDuProduit.mapper();
    this.relecture = new Relecture(mapper);
  }

  /** Reads a whole document, see {@link #lire(byte[], JavaType)}. */
  public <T> Lecture<T> lire(byte[] document, Class<T> type) {
    return lire(document, mapper.constructType(type));
  }

  /** Reads a whole document, see {@link #lire(byte[], JavaType)}. */
  public <T> Lecture<T> lire(byte[] document, TypeReference<T> type) {
    return lire(document, mapper.constructType(type));
  }

  /**
   * Reads a whole document.
   *
   * @param document JSON in UTF-8, without byte order mark
   * @param type what to bind it to
   * @return the value and the faults; never fails for anything that the document holds
   */
  public <T> Lecture<T> lire(byte[] document, JavaType type) {
    var fautes = new Fautes();
    var texte = decoder(document, fautes);
    if (texte == null) {
      return new Lecture<>(null, fautes);
    }
    if (contientNull(texte)) {
      // Jackson takes null for an absent member: the second reading goes first.
      T partielle = enCollectant(texte, type, fautes);
      return fautes.aucune() ? directement(texte, type, fautes) : new Lecture<>(partielle, fautes);
    }
    Lecture<T> directe = directement(texte, type, new Fautes());
    if (directe.fautes().aucune()) {
      return directe;
    }
    T partielle = enCollectant(texte, type, fautes);
    return fautes.aucune() ? directe : new Lecture<>(partielle, fautes);
  }

  private <T> Lecture<T> directement(CharBuffer texte, JavaType type, Fautes fautes) {
    var lecteur = lecteurs.computeIfAbsent(type, mapper::readerFor);
    T valeur = null;
    var lieu = Pointeur.RACINE;
    try (var parser = parser(texte)) {
      valeur = lecteur.readValue(parser);
    } catch (JsonMappingException refus) {
      lieu = pointeur(refus);
    } catch (IOException refus) {
      // Jackson's words are for developers; the second reading has its own.
    }
    if (valeur == null) {
      fautes.ajouterIllisible(
          lieu,
          CodeDeFaute.FORMAT,
          "cette valeur n'est pas admise ; comparez-la au contrat de l'opération");
    }
    return new Lecture<>(valeur, fautes);
  }

  @SuppressWarnings("unchecked")
  private <T> @Nullable T enCollectant(CharBuffer texte, JavaType type, Fautes fautes) {
    try (var parser = parser(texte)) {
      parser.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
      try {
        parser.nextToken();
        var valeur = (T) relecture.lire(parser, type, fautes);
        if (parser.nextToken() != null) {
          throw new SuiteInattendue(parser);
        }
        return valeur;
      } catch (JsonProcessingException malForme) {
        // What was found before no longer counts: nobody knows what the author meant to write.
        fautes.remplacerPar(syntaxe(malForme, parser));
        return null;
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  private JsonParser parser(CharBuffer texte) throws IOException {
    return mapper.createParser(texte.array(), texte.arrayOffset(), texte.remaining());
  }

  private static @Nullable CharBuffer decoder(byte[] document, Fautes fautes) {
    if (document.length > JsonDuProduit.TAILLE_MAXIMALE) {
      malForme(fautes, "plus de " + JsonDuProduit.TAILLE_MAXIMALE + " octets ; envoyez-en moins");
      return null;
    }
    CharBuffer texte;
    try {
      texte = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
    } catch (CharacterCodingException illisible) {
      malForme(fautes, "le texte n'est pas en UTF-8 ; encodez-le ainsi");
      return null;
    }
    if (texte.isEmpty() || estBlanc(texte)) {
      malForme(fautes, "il est vide ; envoyez un document JSON");
      return null;
    }
    if (texte.charAt(0) == BOM) {
      malForme(fautes, "il commence par une marque d'ordre des octets (BOM) ; retirez-la");
      return null;
    }
    return texte;
  }

  /** Whether a null may stand in the text: it may also be part of a word, which costs a reading. */
  private static boolean contientNull(CharBuffer texte) {
    var lettres = texte.array();
    int fin = texte.arrayOffset() + texte.limit() - 3;
    for (int i = texte.arrayOffset(); i < fin; i++) {
      if (lettres[i] == 'n'
          && lettres[i + 1] == 'u'
          && lettres[i + 2] == 'l'
          && lettres[i + 3] == 'l') {
        return true;
      }
    }
    return false;
  }

  /** Mostly decided by the first character. */
  private static boolean estBlanc(CharBuffer texte) {
    for (int i = 0; i < texte.length(); i++) {
      if (" \t\r\n".indexOf(texte.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static void malForme(Fautes fautes, String phrase) {
    fautes.ajouterIllisible(Pointeur.RACINE, CodeDeFaute.JSON_MAL_FORME, phrase);
  }

  private static Faute syntaxe(JsonProcessingException malForme, JsonParser parser) {
    var lieu = malForme.getLocation() == null ? parser.currentLocation() : malForme.getLocation();
    var ici =
        " à la ligne "
            + lieu.getLineNr()
            + ", colonne "
            + lieu.getColumnNr()
            + " (près de « "
            + Pointeur.enClair(parser.getParsingContext().pathAsPointer().toString())
            + " »)";
    var phrase =
        switch (malForme) {
          case StreamConstraintsException _ ->
              "le document dépasse ce qui se lit"
                  + ici
                  + " : imbrication, texte, nom ou nombre trop long ; raccourcissez-le";
          case JsonEOFException _ ->
              "le document JSON s'arrête avant sa fin" + ici + " ; envoyez-le entier";
          case SuiteInattendue _ ->
              "le document JSON est suivi d'autre chose" + ici + " ; n'envoyez qu'un document";
          default ->
              "le JSON est mal formé" + ici + " ; corrigez guillemets, virgules et accolades";
        };
    return Faute.a(Pointeur.RACINE, CodeDeFaute.JSON_MAL_FORME, phrase);
  }

  /** Where Jackson's own reading stopped. */
  static String pointeur(JsonMappingException refus) {
    var pointeur = Pointeur.RACINE;
    for (var pas : refus.getPath()) {
      pointeur =
          pas.getFieldName() == null
              ? Pointeur.element(pointeur, Math.max(pas.getIndex(), 0))
              : Pointeur.membre(pointeur, pas.getFieldName());
    }
    return pointeur;
  }

  /** Something follows the document. */
  private static final class SuiteInattendue extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    SuiteInattendue(JsonParser parser) {
      super("trailing token", parser.currentTokenLocation());
    }
  }
}
