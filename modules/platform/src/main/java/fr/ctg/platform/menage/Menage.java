package fr.ctg.platform.menage;

import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.AccesALaBase;
import fr.ctg.platform.persistence.UniteDeTravail;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the tasks that clear things away, each on a thread of its own, from the start on. */
@ApplicationScoped
public class Menage {

  private static final Logger JOURNAL = LoggerFactory.getLogger(Menage.class);
  private static final Identite SYSTEME = Identite.systeme("menage");

  private final AccesALaBase acces;
  private final UniteDeTravail travail;
  private final Instance<TacheDeMenage> taches;
  private final List<Thread> fils = new CopyOnWriteArrayList<>();

  @Inject
  Menage(AccesALaBase acces, UniteDeTravail travail, @Any Instance<TacheDeMenage> taches) {
    this.acces = acces;
    this.travail = travail;
    this.taches = taches;
  }

  void commencer(@Observes @Initialized(ApplicationScoped.class) Object depart) {
    taches.forEach(
        tache -> fils.add(Thread.ofVirtual().name("ctg-menage").start(() -> recommencer(tache))));
  }

  @PreDestroy
  void arreter() {
    fils.forEach(Thread::interrupt);
  }

  private void recommencer(TacheDeMenage tache) {
    try {
      while (true) {
        nettoyer(tache);
        Thread.sleep(tache.intervalle());
      }
    } catch (InterruptedException e) {
      // The application stops.
      Thread.currentThread().interrupt();
    }
  }

  private void nettoyer(TacheDeMenage tache) {
    try {
      acces.base();
      int nombre = tache.lot();
      while (nombre >= tache.lot() && !Thread.currentThread().isInterrupted()) {
        nombre = IdentiteCourante.obtenirComme(SYSTEME, () -> unLot(tache));
        if (nombre > 0) {
          JOURNAL.info("Ménage : {} {}", nombre, tache.objet());
        }
      }
    } catch (Exception e) {
      // Tried again the next time; what is old gets no younger.
      JOURNAL.warn("Ménage des {} remis à plus tard : {}", tache.objet(), e.getMessage());
    }
  }

  private int unLot(TacheDeMenage tache) {
    return travail.ecrire(session -> session.doReturningWork(tache::nettoyer));
  }
}
