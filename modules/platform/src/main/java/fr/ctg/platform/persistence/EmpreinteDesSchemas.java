package fr.ctg.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * By what the schemas were last brought up to date: a fingerprint of the modules that keep
 * something in the database, noted there as the comment of the first schema. A start of the same
 * modules on schemas that are all there has nothing to look for.
 */
final class EmpreinteDesSchemas {

  private static final String NOTEE =
      "SELECT (obj_description(to_regnamespace(?), 'pg_namespace') = ?"
          + " AND NOT EXISTS (SELECT FROM unnest(?::text[]) AS s (nom)"
          + "   WHERE to_regclass(quote_ident(s.nom) || '.' || ?) IS NULL)) AS notee";

  /** A comment is written as it stands: no statement takes it as a value. */
  private static final String NOTER =
      "DO $$ BEGIN EXECUTE format('COMMENT ON SCHEMA %I IS %L',"
          + " current_setting('ctg.schema'), current_setting('ctg.empreinte')); END $$";

  private final List<String> schemas;
  private final String empreinte;

  private EmpreinteDesSchemas(List<String> schemas, String empreinte) {
    this.schemas = schemas;
    this.empreinte = empreinte;
  }

  /**
   * Of those modules, where they are packaged; of a module that is still a folder there is none.
   *
   * @param application the role that the migrations grant rights to
   */
  static Optional<EmpreinteDesSchemas> de(List<ModulePersistant> modules, String application) {
    try {
      MessageDigest somme = MessageDigest.getInstance("SHA-256");
      somme.update(application.getBytes(StandardCharsets.UTF_8));
      for (ModulePersistant module : modules) {
        Optional<Path> archive = archive(module.getClass().getModule());
        if (archive.isEmpty()) {
          return Optional.empty();
        }
        ajouter(somme, archive.get());
      }
      return Optional.of(
          new EmpreinteDesSchemas(
              modules.stream().map(ModulePersistant::schema).toList(),
              HexFormat.of().formatHex(somme.digest())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> archive(Module module) {
    return Optional.ofNullable(module.getLayer())
        .flatMap(couche -> couche.configuration().findModule(module.getName()))
        .map(ResolvedModule::reference)
        .flatMap(reference -> reference.location())
        .filter(adresse -> adresse.getScheme().equals("file"))
        .map((URI adresse) -> Path.of(adresse))
        .filter(Files::isRegularFile);
  }

  /** The directory of an archive tells the sums of its files: none needs reading. */
  private static void ajouter(MessageDigest somme, Path archive) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      zip.stream()
          .filter(
              entree -> !entree.isDirectory() && !entree.getName().equals("META-INF/MANIFEST.MF"))
          .map(entree -> entree.getName() + ' ' + entree.getCrc() + '\n')
          .sorted()
          .forEach(ligne -> somme.update(ligne.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Whether the schemas of that database were brought up to date by these modules. */
  boolean notee(Connection connexion, String historique) throws SQLException {
    try (PreparedStatement question = Sql.preparer(connexion, NOTEE)) {
      question.setString(1, schemas.getFirst());
      question.setString(2, empreinte);
      question.setArray(3, connexion.createArrayOf("text", schemas.toArray()));
      question.setString(4, historique);
      try (ResultSet ligne = question.executeQuery()) {
        return ligne.next() && ligne.getBoolean("notee");
      }
    }
  }

  /** Notes that they were; for the owner. */
  void noter(Connection connexion) throws SQLException {
    connexion.setAutoCommit(false);
    try (PreparedStatement valeurs =
        Sql.preparer(
            connexion,
            "SELECT set_config('ctg.schema', ?, true), set_config('ctg.empreinte', ?, true)")) {
      valeurs.setString(1, schemas.getFirst());
      valeurs.setString(2, empreinte);
      valeurs.execute();
    }
    try (PreparedStatement note = Sql.preparer(connexion, NOTER)) {
      note.execute();
    }
    connexion.commit();
  }
}
