package fr.ctg.referentiel.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The published versions of the job reference and the repealed ones, wherever they are kept. */
public interface RegistreDesVersions {

  /** By then all acts that there are were recorded. */
  Instant TOUT_CE_QUI_EST = Instant.parse("9999-12-30T00:00:00Z");

  /** All of them as they were known then, the latest first. */
  List<VersionVue> connues(Instant connu);

  /** The one of that code as it was known then. */
  Optional<VersionVue> connue(String code, Instant connu);

  /** The same as it is. */
  default Optional<VersionVue> telleQuElleEst(String code) {
    return connue(code, TOUT_CE_QUI_EST);
  }

  /** The texts of a part of one, each before what details it. */
  List<Element> elements(String version, Partie partie);

  /**
   * The texts that somebody's words find in one, best first.
   *
   * @param q what is looked for, as people write it
   * @param apres the place of the last text read, or {@code null} from the start
   * @param limite the most texts
   */
  List<Trouvaille> trouver(
      String version, String q, @Nullable RangDansLaRecherche apres, int limite);

  /**
   * What became of each text from one to another, or to a draft, but for those left as they were.
   *
   * @param avant the first, as it is
   */
  List<Difference> differences(String avant, String apres);
}
