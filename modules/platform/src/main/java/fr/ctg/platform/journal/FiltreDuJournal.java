package fr.ctg.platform.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is absent does not matter.
 *
 * @param table the table, with its schema
 * @param objet the id of the object
 * @param cle the value of a column of the primary key
 * @param acteur who
 * @param operation what was done
 * @param debut sealed at that instant or later
 * @param fin sealed before that instant
 */
record FiltreDuJournal(
    @Nullable String table,
    @Nullable String objet,
    @Nullable String cle,
    @Nullable String acteur,
    @Nullable String operation,
    @Nullable Instant debut,
    @Nullable Instant fin) {}
