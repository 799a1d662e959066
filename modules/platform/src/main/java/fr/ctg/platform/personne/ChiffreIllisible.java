package fr.ctg.platform.personne;

/** A ciphertext that the key at hand does not open: another master key, or an altered row. */
public final class ChiffreIllisible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChiffreIllisible() {
    super("a personal field that its key does not open: is CTG_CLE_MAITRE the right one?");
  }
}
