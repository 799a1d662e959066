package fr.ctg.platform.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the journal as a line of a table: what is JSON is a text there. */
record LigneDuJournal(
    long position,
    Instant scelleLe,
    Instant instant,
    String transaction,
    String sujet,
    String roles,
    String compte,
    @Nullable String caf,
    String operation,
    String table,
    String cle,
    String typeObjet,
    String objet,
    @Nullable String avant,
    @Nullable String apres,
    String empreinte) {

  static LigneDuJournal de(EntreeDuJournal e) {
    return new LigneDuJournal(
        e.position(),
        e.scelleLe(),
        e.instant(),
        e.transaction(),
        e.sujet(),
        e.roles(),
        e.compte(),
        e.caf(),
        e.operation().name(),
        e.table(),
        e.cle(),
        e.typeObjet(),
        e.objet(),
        e.avant(),
        e.apres(),
        e.empreinte());
  }
}
