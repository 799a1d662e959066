package fr.ctg.staffing.poste.application;

import fr.ctg.convention.HistoireDesConventions;

/** How the history of a sort of parts of posts is told: in that of their post and convention. */
public interface PartieDePosteSuivie extends HistoireDesConventions.PartieSuivie {}
