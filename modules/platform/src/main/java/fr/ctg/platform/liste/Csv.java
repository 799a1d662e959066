package fr.ctg.platform.liste;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values, in two profiles. What is nested in a row is laid flat, what is a list in
 * it left out. No cell is a formula: a text that a spreadsheet would take for one, since it begins
 * with {@code = + - @}, a tab or a carriage return, stands behind an apostrophe.
 */
enum Csv {

  /** RFC 4180: commas, a decimal point; for programs. */
  SIMPLE("", ',', new SimpleModule().addSerializer(String.class, new SansFormule())),

  /**
   * As a French Excel opens it: a byte order mark, so that it is read as UTF-8, semicolons, a
   * decimal comma.
   */
  EXCEL(
      "\uFEFF",
      ';',
      new SimpleModule()
          .addSerializer(String.class, new SansFormule())
          .addSerializer(BigDecimal.class, new VirguleDecimale()));

  private final String debut;
  private final char separateur;
  private final CsvMapper ecriture;

  Csv(String debut, char separateur, SimpleModule valeurs) {
    this.debut = debut;
    this.separateur = separateur;
    this.ecriture =
        CsvMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new JavaTimeModule())
            .addModule(valeurs)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A list has its end near: its rows need not go out one by one.
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .annotationIntrospector(
                AnnotationIntrospector.pair(new APlat(), new JacksonAnnotationIntrospector()))
            .build();
  }

  /** What stands before the line of titles. */
  String debut() {
    return debut;
  }

  /** Writes rows of that type, a line of titles first. */
  ObjectWriter pour(Class<?> type) {
    CsvSchema colonnes =
        ecriture
            .schemaFor(type)
            .withHeader()
            .withLineSeparator("\r\n")
            .withColumnSeparator(separateur);
    return ecriture.writer(colonnes);
  }

  /**
   * Makes a row flat: the members of an inner record become columns, under its name where there are
   * several of the kind; inner lists are left out.
   */
  private static final class APlat extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable NameTransformer findUnwrappingNameTransformer(AnnotatedMember membre) {
      Class<?> forme = membre.getRawType();
      if (!forme.isRecord()) {
        return null;
      }
      long fois =
          Arrays.stream(membre.getDeclaringClass().getRecordComponents())
              .filter(autre -> autre.getType().equals(forme))
              .count();
      return fois == 1 ? NameTransformer.NOP : new SousLeNom(membre.getName());
    }

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember membre) {
      return Collection.class.isAssignableFrom(membre.getRawType());
    }
  }

  /** Columns of which a row has several sorts, such as before and after: each under its name. */
  private static final class SousLeNom extends NameTransformer {

    private final String nom;

    SousLeNom(String nom) {
      this.nom = nom;
    }

    @Override
    public String transform(String colonne) {
      return nom + colonne.substring(0, 1).toUpperCase(Locale.ROOT) + colonne.substring(1);
    }

    @Override
    public @Nullable String reverse(String colonne) {
      return null; // Nothing is read.
    }
  }

  private static final class SansFormule extends StdScalarSerializer<String> {

    private static final long serialVersionUID = 1L;
    private static final String DEBUTS = "=+-@\t\r";

    SansFormule() {
      super(String.class);
    }

    @Override
    public void serialize(String texte, JsonGenerator sortie, SerializerProvider moyens)
        throws IOException {
      boolean formule = !texte.isEmpty() && DEBUTS.indexOf(texte.charAt(0)) >= 0;
      sortie.writeString(formule ? "'" + texte : texte);
    }
  }

  private static final class VirguleDecimale extends StdScalarSerializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    VirguleDecimale() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal nombre, JsonGenerator sortie, SerializerProvider moyens)
        throws IOException {
      sortie.writeString(nombre.toPlainString().replace('.', ','));
    }
  }
}
