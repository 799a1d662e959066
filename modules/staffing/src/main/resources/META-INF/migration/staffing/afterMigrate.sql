-- The application checks at its start that nothing is missing, also where it may not migrate. After every
-- look at the migrations, applied or not: a stop may have come between the last one and this.
GRANT SELECT ON staffing.historique_flyway TO "${application}";
