package fr.ctg.platform.personne;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that speaks of a person, as an answer shows it: a text. It knows of whom it speaks, so
 * that what is kept of an answer holds it under that person's key ({@link ReponsesGardees}).
 */
@JsonSerialize(using = ChampPersonnel.Ecriture.class)
public final class ChampPersonnel {

  /** Where a writer that writes what is kept finds the persons whose keys are at hand. */
  static final String GARDE = ChampPersonnel.class.getName();

  static final String PERSONNE = "$personne";
  static final String CHIFFRE = "$chiffre";

  private final UUID personne;
  private final String clair;

  private ChampPersonnel(UUID personne, String clair) {
    this.personne = personne;
    this.clair = clair;
  }

  /** What it says of that person; nothing where nobody is meant, or who is meant was erased. */
  public static @Nullable ChampPersonnel de(@Nullable UUID personne, @Nullable String clair) {
    return personne == null || clair == null ? null : new ChampPersonnel(personne, clair);
  }

  /** Tells nothing of the person: values come near logs. */
  @Override
  public String toString() {
    return "ChampPersonnel[" + personne + "]";
  }

  /** Writes the text, or what is kept in its place. */
  static final class Ecriture extends JsonSerializer<ChampPersonnel> {

    @Override
    public void serialize(ChampPersonnel champ, JsonGenerator json, SerializerProvider reglages)
        throws IOException {
      if (!(reglages.getAttribute(GARDE) instanceof Map<?, ?> connues)) {
        json.writeString(champ.clair);
        return;
      }
      var connue = (PersonneConnue) connues.get(champ.personne);
      json.writeStartObject(champ);
      json.writeStringField(PERSONNE, champ.personne.toString());
      json.writeStringField(CHIFFRE, connue == null ? "" : connue.chiffrer(champ.clair));
      json.writeEndObject();
    }
  }
}
