-- The application checks at its start that nothing is missing, also where it may not migrate.
GRANT SELECT ON plateforme.historique_flyway TO "${application}";
