package fr.ctg.convention.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An amendment, as it is asked for.
 *
 * @param convention the convention
 * @param projet what it is to do
 * @param jour today
 * @param numero the number that it is to have
 * @param avant how the convention goes
 * @param apres how the convention would then go
 * @param recouvrements what other signed conventions cover of what this one would then
 * @param horsTerritoire the communes that would come to lie outside of the territory of the
 *     parties, and from when
 * @param fiches the sheets of its action plan
 */
public record Amendement(
    Convention convention,
    Avenant.Projet projet,
    LocalDate jour,
    int numero,
    Deroulement avant,
    Deroulement apres,
    List<Recouvrement> recouvrements,
    Map<String, LocalDate> horsTerritoire,
    List<FicheRangee> fiches) {}
