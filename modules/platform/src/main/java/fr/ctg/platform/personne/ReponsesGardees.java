package fr.ctg.platform.personne;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SharedSessionContract;

/**
 * Answers that are kept to be given again, without naming anybody in clear: where the answer has a
 * {@link ChampPersonnel}, what is kept has the person and the ciphertext. Given again, the answer
 * is byte for byte what it was, but for the fields of those who were erased since, which are absent
 * as they are everywhere.
 */
@ApplicationScoped
public class ReponsesGardees {

  private final Personnes personnes;
  private final FormeGardee forme;

  @Inject
  ReponsesGardees(Personnes personnes, ObjectMapper json) {
    this.personnes = personnes;
    this.forme = new FormeGardee(json);
  }

  /** An answer as it is kept. */
  public byte[] garder(SharedSessionContract session, Object reponse) {
    byte[] sansPersonne = forme.garder(reponse, Map.of());
    Set<UUID> nommees = nommees(sansPersonne);
    return nommees.isEmpty()
        ? sansPersonne
        : forme.garder(reponse, personnes.connues(session, nommees));
  }

  /** The answer of what was kept, with the persons that are not erased. */
  public byte[] rendre(SharedSessionContract session, byte[] gardee) {
    Set<UUID> nommees = nommees(gardee);
    try {
      return nommees.isEmpty() ? gardee : forme.rendre(gardee, personnes.connues(session, nommees));
    } catch (IOException e) {
      throw new IllegalStateException("a kept answer that is no JSON", e);
    }
  }

  private Set<UUID> nommees(byte[] gardee) {
    try {
      return forme.nommees(gardee);
    } catch (IOException e) {
      throw new IllegalStateException("a kept answer that is no JSON", e);
    }
  }
}
