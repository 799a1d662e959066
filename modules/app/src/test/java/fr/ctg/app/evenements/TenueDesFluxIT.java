package fr.ctg.app.evenements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.evenements.LecteurDeFlux.Message;
import fr.ctg.app.evenements.Publication.Porteur;
import fr.ctg.app.outillage.ApplicationLancee;
import fr.ctg.app.outillage.NoeudsDeTest;
import fr.ctg.app.outillage.Patience;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** How streams bear silence, slow readers, the clearance of old events, and the end of the node. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TenueDesFluxIT {

  private static final String TYPE = "convention.modifiee";
  private static final Map<String, String> REGLAGES =
      Map.of(
          "CTG_EVENEMENTS_BATTEMENT", "1",
          "CTG_DELAI_LECTURE", "2",
          "CTG_EVENEMENTS_ANNEAU", "16",
          "CTG_EVENEMENTS_RETENTION", "7",
          "CTG_EVENEMENTS_MENAGE", "1",
          "CTG_EVENEMENTS_FLUX", "6");

  @TempDir private static Path dossier;
  private static NoeudsDeTest noeuds;
  private static ApplicationLancee noeud;
  private static Connection owner;

  @BeforeAll
  static void start() throws Exception {
    noeuds = new NoeudsDeTest(dossier);
    noeud = noeuds.lancer("noeud", REGLAGES);
    owner = noeuds.owner();
  }

  @AfterAll
  static void stop() throws Exception {
    owner.close();
    noeud.close();
    noeuds.close();
  }

  private static LecteurDeFlux ouvrir(String requete) throws Exception {
    return LecteurDeFlux.ouvrir(
        noeud.adresse(), "billet=" + Publication.billet(owner, Porteur.cnaf()) + requete);
  }

  @Test
  @Order(1)
  void aSilentStreamGivesSignsOfLifeAndItsPosition() throws Exception {
    try (var autre = ouvrir("&sujet=" + UUID.randomUUID());
        Connection base = noeuds.owner()) {
      String debut = autre.suivant().id();
      Patience.jusqua(() -> autre.battements() >= 2);
      assertThat(autre.dernierId()).isEqualTo(debut);
      Publication.publierEtValider(base, TYPE, "x", "74", List.of(), "{}");
      // It was for others, and has moved this reader on all the same.
      Patience.jusqua(() -> Long.parseLong(autre.dernierId()) > Long.parseLong(debut));
      assertThat(autre.rien()).isTrue();
    }
  }

  @Test
  @Order(2)
  void aReaderThatStopsReadingIsCutAndCanResume() throws Exception {
    String charge = "{\"texte\": \"" + "x".repeat(40_000) + "\"}";
    int nombre = 400;
    String objet = UUID.randomUUID().toString();
    URI adresse = URI.create(noeud.adresse());
    try (var lent = new Socket();
        var vif = ouvrir("&sujet=" + objet);
        Connection base = noeuds.owner()) {
      lent.setReceiveBufferSize(4_096);
      lent.connect(new InetSocketAddress("localhost", adresse.getPort()));
      lent.getOutputStream()
          .write(
              ("GET /api/v1/evenements?billet="
                      + Publication.billet(owner, Porteur.cnaf())
                      + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream recu = lent.getInputStream();
      byte[] tete = new byte[2_000];
      int lus = recu.read(tete);
      assertThat(new String(tete, 0, lus, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
      String depart = vif.suivant().id();
      for (int i = 0; i < nombre; i++) {
        Publication.publierEtValider(base, TYPE, objet, "74", List.of(), charge);
      }
      List<String> positions = vif.suivants(nombre).stream().map(Message::id).toList();
      Patience.jusqua(() -> noeud.journal().contains("ne prend plus rien"));
      // Its socket is closed: what the system still holds of it comes to an end.
      lent.setSoTimeout(10_000);
      byte[] reste = new byte[65_536];
      try {
        while (recu.read(reste) >= 0) {
          // Read on.
        }
      } catch (java.net.SocketException e) {
        assertThat(e).hasMessageContaining("reset");
      }
      // The ring has sixteen places: all this comes out of the table, then out of the ring.
      try (var revenu = ouvrir("&sujet=" + objet + "&apres=" + depart)) {
        revenu.suivant();
        assertThat(revenu.suivants(nombre).stream().map(Message::id).toList()).isEqualTo(positions);
      }
    }
    assertThat(noeud.journal()).doesNotContain("\"level\":\"ERROR\"");
  }

  @Test
  @Order(3)
  void holdsOnlySoManyStreamsInAll() throws Exception {
    List<LecteurDeFlux> ouverts = new ArrayList<>();
    try {
      // Those of before are noticed to have left, one after the other, when they are written to.
      Patience.jusqua(
          () -> {
            LecteurDeFlux lecteur = ouvrir("");
            if (lecteur.reponse().statusCode() == 200) {
              ouverts.add(lecteur);
            } else {
              lecteur.close();
            }
            return ouverts.size() == 6;
          });
      try (var deTrop = ouvrir("")) {
        assertThat(deTrop.reponse().statusCode()).isEqualTo(429);
        assertThat(deTrop.reponse().headers().firstValue("retry-after")).isPresent();
      }
    } finally {
      ouverts.forEach(LecteurDeFlux::close);
    }
    Patience.jusqua(
        () -> {
          try (var lecteur = ouvrir("")) {
            return lecteur.reponse().statusCode() == 200;
          }
        });
  }

  @Test
  @Order(4)
  void clearsOldEventsAwayAndSaysSoToWhoMissedThem() throws Exception {
    String objet = UUID.randomUUID().toString();
    try (Connection base = noeuds.owner()) {
      Publication.publierEtValider(base, TYPE, objet, "74", List.of(), "{}");
      Patience.jusqua(() -> compter("SELECT count(*) FROM plateforme.a_sceller") == 0);
      long avant = compter("SELECT count(*) FROM plateforme.evenement");
      assertThat(avant).isGreaterThan(300);
      long dernier = compter("SELECT max(position) FROM plateforme.evenement");
      try (var ordre = owner.createStatement()) {
        ordre.execute("UPDATE plateforme.evenement SET instant = instant - interval '8 days'");
        owner.commit();
      }
      Publication.publierEtValider(base, TYPE, objet, "74", List.of(), "{\"n\": 1}");
      Patience.jusqua(() -> compter("SELECT jusqua FROM plateforme.evenements_effaces") == dernier);
      assertThat(compter("SELECT count(*) FROM plateforme.evenement")).isEqualTo(1);
      // Out of the ring of this node they can still be had; another node has the table alone.
      try (ApplicationLancee autre = noeuds.lancer("autre", REGLAGES);
          var lecteur =
              LecteurDeFlux.ouvrir(
                  autre.adresse(), "apres=1&billet=" + Publication.billet(owner, Porteur.cnaf()))) {
        assertThat(lecteur.suivant().nom()).isEqualTo("debut");
        Message impossible = lecteur.suivant();
        assertThat(impossible.nom()).isEqualTo("reprise-impossible");
        assertThat(impossible.donnees().path("demandee").asLong()).isEqualTo(1);
        assertThat(impossible.donnees().path("premiere").asLong()).isEqualTo(dernier + 1);
        assertThat(impossible.id()).isEqualTo(Long.toString(dernier));
        Message suite = lecteur.suivant();
        assertThat(suite.nom()).isEqualTo(TYPE);
        assertThat(suite.donnees().path("charge").path("n").asInt()).isEqualTo(1);
      }
    }
  }

  private static long compter(String sql) {
    try (var ordre = owner.createStatement();
        var ligne = ordre.executeQuery(sql)) {
      ligne.next();
      long nombre = ligne.getLong(1);
      owner.commit();
      return nombre;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Order(5)
  void theStopOfTheNodeEndsItsStreamsAtOnce() throws Exception {
    try (var lecteur = ouvrir("")) {
      lecteur.suivant();
      Instant debut = Instant.now();
      assertThat(noeud.arreter()).isZero();
      assertThat(Duration.between(debut, Instant.now())).isLessThan(Duration.ofSeconds(8));
      Message fin = lecteur.suivant();
      assertThat(fin.nom()).isEqualTo("fin");
      assertThat(fin.donnees().path("raison").asText()).isEqualTo("ARRET");
      assertThat(noeud.journal()).doesNotContain("\"level\":\"ERROR\"");
    }
  }

  @Test
  @Order(6)
  void noTicketStandsInTheLog() {
    assertThat(noeud.journal()).contains("\\/api\\/v1\\/evenements").doesNotContain("billet=");
  }
}
