package fr.ctg.platform.persistence;

import java.util.List;

/** The database lacks migrations and nobody may apply them. */
public class SchemaAbsent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaAbsent(List<String> manquantes) {
    super("migrations manquantes : " + String.join(", ", manquantes));
  }
}
