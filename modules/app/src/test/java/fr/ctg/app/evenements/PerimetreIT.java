package fr.ctg.app.evenements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.BaseDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.platform.evenement.Perimetre;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rule of who sees which event stands twice: in the policy of the table, and in {@link
 * Perimetre} for what is read once for all. On generated events and readers they say the same.
 */
@ExtendWith(ServeurDeTest.class)
class PerimetreIT {

  /** An event, as far as it matters here. */
  private record Essai(long position, String id, @Nullable String caf, Set<String> sirens) {}

  private static final int EVENEMENTS = 60;
  private static final int LECTEURS = 150;
  private static final List<String> CAFS = List.of("74", "35", "2A");
  private static final List<String> SIRENS = List.of("217400100", "217400118", "200000172");

  private final Random hasard = new Random(20_260_331);

  @Test
  void thePolicyAndTheCodeAgree() throws SQLException {
    Map<String, Essai> evenements = new HashMap<>();
    Set<Boolean> reponses = new HashSet<>();
    try (Connection owner = BaseDeTest.owner();
        Connection application = BaseDeTest.application()) {
      // Below every position that is given: no stream reads them.
      for (int i = 1; i <= EVENEMENTS; i++) {
        Essai evenement = evenement(-i);
        inserer(owner, evenement);
        evenements.put(evenement.id(), evenement);
      }
      owner.commit();
      try {
        for (int i = 0; i < LECTEURS; i++) {
          Identite lecteur = lecteur(i);
          Set<String> vus = vus(application, lecteur, evenements.keySet());
          evenements.forEach(
              (id, evenement) -> {
                boolean voit = Perimetre.voit(lecteur, evenement.caf(), evenement.sirens());
                reponses.add(voit);
                assertThat(voit)
                    .as("%s %s of %s", lecteur, lecteur.caf(), evenement)
                    .isEqualTo(vus.contains(id));
              });
        }
      } finally {
        try (var ordre = owner.createStatement()) {
          ordre.execute("DELETE FROM plateforme.evenement WHERE position < 0");
        }
        owner.commit();
      }
    }
    assertThat(reponses).containsExactlyInAnyOrder(true, false);
  }

  private Essai evenement(long position) {
    String caf = hasard.nextInt(4) == 0 ? null : CAFS.get(hasard.nextInt(CAFS.size()));
    return new Essai(position, UUID.randomUUID().toString(), caf, partie(SIRENS));
  }

  private Identite lecteur(int rang) {
    if (rang == 0) {
      return Identite.ANONYME;
    }
    if (rang == 1) {
      return Identite.systeme("essai");
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (hasard.nextInt(3) == 0) {
        roles.add(role);
      }
    }
    String caf = hasard.nextBoolean() ? CAFS.get(hasard.nextInt(CAFS.size())) : null;
    return Identite.de("sujet", roles, caf, partie(SIRENS));
  }

  private Set<String> partie(List<String> tous) {
    return tous.stream().filter(x -> hasard.nextInt(3) == 0).collect(Collectors.toSet());
  }

  private static void inserer(Connection owner, Essai e) throws SQLException {
    try (PreparedStatement ajout =
        owner.prepareStatement(
            "INSERT INTO plateforme.evenement (position, id, type, instant, caf, sirens, sujets,"
                + " charge) VALUES (?, ?, 'essai.fait', now(), ?, ?, '{x}', '{}')")) {
      ajout.setLong(1, e.position());
      ajout.setObject(2, UUID.fromString(e.id()));
      ajout.setString(3, e.caf());
      ajout.setArray(4, owner.createArrayOf("text", e.sirens().toArray()));
      ajout.executeUpdate();
    }
  }

  private static Set<String> vus(Connection base, Identite lecteur, Set<String> parmi)
      throws SQLException {
    annoncer(base, lecteur);
    Set<String> vus = new HashSet<>();
    try (PreparedStatement lecture =
        base.prepareStatement("SELECT id::text FROM plateforme.evenement WHERE position < 0")) {
      List<String> lus = new ArrayList<>();
      try (var lignes = lecture.executeQuery()) {
        while (lignes.next()) {
          lus.add(lignes.getString(1));
        }
      }
      lus.stream().filter(parmi::contains).forEach(vus::add);
    } finally {
      base.rollback();
    }
    return vus;
  }

  private static void annoncer(Connection base, Identite lecteur) throws SQLException {
    try (PreparedStatement annonce =
        base.prepareStatement(
            "SELECT set_config('ctg.sujet', ?, true), set_config('ctg.roles', ?, true),"
                + " set_config('ctg.caf', ?, true), set_config('ctg.sirens', ?, true)")) {
      annonce.setString(1, lecteur.sujet());
      annonce.setString(
          2,
          lecteur.systeme()
              ? "SYSTEME"
              : lecteur.roles().stream().map(Role::name).collect(Collectors.joining(",")));
      annonce.setString(3, lecteur.caf().orElse(""));
      annonce.setString(4, String.join(",", lecteur.sirens()));
      annonce.execute();
    }
  }
}
