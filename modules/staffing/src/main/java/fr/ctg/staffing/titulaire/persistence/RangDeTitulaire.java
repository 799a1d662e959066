package fr.ctg.staffing.titulaire.persistence;

import java.util.UUID;

/** Which row of those that a holder has in a table: its place in the order of telling. */
record RangDeTitulaire(UUID titulaire, int ordre) {}
