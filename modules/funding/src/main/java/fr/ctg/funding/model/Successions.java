package fr.ctg.funding.model;

import fr.ctg.staffing.FaitsDUnPoste;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who takes over whose chair in a team: each post at most one, each chair from one hand to one. */
public final class Successions {

  private static final int AUCUN = -1;

  private Successions() {}

  /**
   * A post as far as succession goes.
   *
   * @param reference its reference, or {@code null} where it could not be read
   * @param succede the reference of the post that it succeeds, or {@code null}
   */
  public record Lien(@Nullable String reference, @Nullable String succede) {}

  /** What is wrong with what a post says that it succeeds. */
  public enum Defaut {
    /** No post has that reference. */
    INCONNU,
    /** It is its own. */
    SOI_MEME,
    /** A post before it names the same. */
    DEJA_NOMME,
    /** It closes a circle; told of the last post of the circle. */
    CERCLE
  }

  /**
   * A fault.
   *
   * @param rang the rank of the post among those given, from 0
   * @param defaut what is wrong
   */
  public record Faute(int rang, Defaut defaut) {}

  /**
   * All that is wrong with these links, in the order of the posts. While a reference could not be
   * read, none is said to be unknown.
   */
  public static List<Faute> fautes(List<Lien> liens) {
    Map<String, Integer> rangs = new HashMap<>();
    boolean toutesLues = true;
    for (int i = 0; i < liens.size(); i++) {
      String reference = liens.get(i).reference();
      toutesLues &= reference != null;
      if (reference != null) {
        rangs.putIfAbsent(reference, i);
      }
    }
    List<Faute> fautes = new ArrayList<>();
    Set<String> nommes = new HashSet<>();
    int[] precedents = new int[liens.size()];
    for (int i = 0; i < liens.size(); i++) {
      String succede = liens.get(i).succede();
      Integer rang = succede == null ? null : rangs.get(succede);
      precedents[i] = AUCUN;
      if (succede == null) {
        continue;
      }
      if (succede.equals(liens.get(i).reference())) {
        fautes.add(new Faute(i, Defaut.SOI_MEME));
      } else if (rang == null) {
        if (toutesLues) {
          fautes.add(new Faute(i, Defaut.INCONNU));
        }
      } else {
        precedents[i] = rang;
        if (!nommes.add(succede)) {
          fautes.add(new Faute(i, Defaut.DEJA_NOMME));
        }
      }
    }
    cercles(precedents).forEach(dernier -> fautes.add(new Faute(dernier, Defaut.CERCLE)));
    fautes.sort(Comparator.comparingInt(Faute::rang));
    return fautes;
  }

  /** The last post of each circle. */
  private static List<Integer> cercles(int[] precedents) {
    List<Integer> derniers = new ArrayList<>();
    int[] passage = new int[precedents.length];
    for (int depart = 0; depart < precedents.length; depart++) {
      int ici = depart;
      while (ici != AUCUN && passage[ici] == 0) {
        passage[ici] = depart + 1;
        ici = precedents[ici];
      }
      if (ici != AUCUN && passage[ici] == depart + 1) {
        int dernier = ici;
        for (int i = precedents[ici]; i != ici; i = precedents[i]) {
          dernier = Math.max(dernier, i);
        }
        derniers.add(dernier);
      }
    }
    return derniers;
  }

  /**
   * The chairs that went from hand to hand: the references of their posts, whoever came first
   * first. Posts that nobody says to succeed each other are chairs of their own and are left out.
   *
   * @param postes posts whose links have no fault
   */
  public static List<List<String>> sieges(List<FaitsDUnPoste> postes) {
    Map<String, String> suivants = new LinkedHashMap<>();
    Set<String> repris = new HashSet<>();
    for (FaitsDUnPoste poste : postes) {
      if (poste.succede() != null) {
        suivants.put(poste.succede(), poste.reference());
        repris.add(poste.reference());
      }
    }
    List<List<String>> sieges = new ArrayList<>();
    for (String premier : suivants.keySet()) {
      if (!repris.contains(premier)) {
        List<String> siege = new ArrayList<>();
        for (String ici = premier; ici != null; ici = suivants.get(ici)) {
          siege.add(ici);
        }
        sieges.add(siege);
      }
    }
    return sieges;
  }
}
