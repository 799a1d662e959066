package fr.ctg.platform.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.platform.lot.LignesRecues.Ligne;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Lines cut out of a stream. */
class LignesRecuesTest {

  @Test
  void linesAreNumberedAsAnEditorDoes() throws IOException {
    assertThat(toutes("a\n\n  \t\r\nb\r\nc", 10, 4)).containsExactly("1:a", "4:b\r", "5:c");
    assertThat(toutes("", 10, 4)).isEmpty();
    assertThat(toutes("\n\n", 10, 4)).isEmpty();
    assertThat(toutes("a\n", 10, 4)).containsExactly("1:a");
  }

  @Test
  void aLineTooLongIsToldAndPassedOver() throws IOException {
    String longue = "x".repeat(300_000);
    assertThat(toutes("a\n" + longue + "\nb", 1_000, 4)).containsExactly("1:a", "2:trop", "3:b");
    assertThat(toutes("a\n" + longue, 1_000, 4)).containsExactly("1:a", "2:trop");
    assertThat(toutes("1234567890\n12345678901\n", 10, 4))
        .containsExactly("1:1234567890", "2:trop");
  }

  @Test
  void aLineMayBeLongerThanTheBuffer() throws IOException {
    String longue = "x".repeat(300_000);
    assertThat(toutes(longue + "\nb\n" + longue, 300_000, 4))
        .containsExactly("1:" + longue, "2:b", "3:" + longue);
  }

  @Test
  void whatHasComeIsGivenWithoutWaitingForMore() throws IOException {
    var source = new Bouchees("a\nb\nc", "d\n", "e");
    var lignes = new LignesRecues(source, 100, 16, octets -> {});

    assertThat(textes(lignes.suivantes())).containsExactly("1:a", "2:b");
    assertThat(source.lectures).isEqualTo(1);
    assertThat(textes(lignes.suivantes())).containsExactly("3:cd");
    assertThat(textes(lignes.suivantes())).containsExactly("4:e");
    assertThat(lignes.suivantes()).isEmpty();
    assertThat(lignes.suivantes()).isEmpty();
  }

  @Property
  void whateverTheBitesTheLinesAreTheSame(
      @ForAll @Size(max = 20)
          List<@CharRange(from = 'a', to = 'c') @StringLength(max = 9) String> lignes,
      @ForAll @IntRange(min = 1, max = 7) int bouchee,
      @ForAll @IntRange(min = 1, max = 5) int aLaFois)
      throws IOException {
    String texte = String.join("\n", lignes);
    List<String> attendues = new ArrayList<>();
    for (int i = 0; i < lignes.size(); i++) {
      if (!lignes.get(i).isEmpty()) {
        attendues.add((i + 1) + ":" + (lignes.get(i).length() > 6 ? "trop" : lignes.get(i)));
      }
    }
    List<String> bouchees = new ArrayList<>();
    for (int i = 0; i < texte.length(); i += bouchee) {
      bouchees.add(texte.substring(i, Math.min(texte.length(), i + bouchee)));
    }
    assertThat(toutes(new Bouchees(bouchees.toArray(String[]::new)), 6, aLaFois))
        .isEqualTo(attendues);
  }

  private static List<String> toutes(String texte, int octetsMax, int lignesMax)
      throws IOException {
    return toutes(
        new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8)), octetsMax, lignesMax);
  }

  private static List<String> toutes(InputStream source, int octetsMax, int lignesMax)
      throws IOException {
    var lignes = new LignesRecues(source, octetsMax, lignesMax, octets -> {});
    List<String> toutes = new ArrayList<>();
    for (List<Ligne> suite = lignes.suivantes(); !suite.isEmpty(); suite = lignes.suivantes()) {
      assertThat(suite).hasSizeLessThanOrEqualTo(lignesMax);
      toutes.addAll(textes(suite));
    }
    return toutes;
  }

  private static List<String> textes(List<Ligne> lignes) {
    return lignes.stream()
        .map(
            ligne ->
                ligne.numero()
                    + ":"
                    + (ligne.octets() == null
                        ? "trop"
                        : new String(ligne.octets(), StandardCharsets.UTF_8)))
        .toList();
  }

  /** A stream that comes bite by bite. */
  private static final class Bouchees extends InputStream {
    private final String[] bouchees;
    private int lectures;

    Bouchees(String... bouchees) {
      this.bouchees = bouchees;
    }

    @Override
    public int read(byte[] octets, int debut, int place) {
      if (lectures == bouchees.length) {
        return -1;
      }
      byte[] bouchee = bouchees[lectures++].getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bouchee, 0, octets, debut, bouchee.length);
      return bouchee.length;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }
  }
}
