-- The job reference in its versions, the rules, the themes and the dated parameters.

GRANT USAGE ON SCHEMA referentiel TO "${application}";

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

-- French, whatever the accents and the inflections.
CREATE TEXT SEARCH CONFIGURATION referentiel.francais (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION referentiel.francais
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.french_stem;

CREATE TABLE referentiel.version (
  code      text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]{1,40}$'),
  libelle   text NOT NULL,
  etat      text NOT NULL CHECK (etat IN ('BROUILLON', 'PUBLIE', 'ABROGE')),
  debut     date NOT NULL,
  fin       date,
  fondement text NOT NULL CHECK (fondement IN ('TEXTE', 'LECTURE')),
  document  text NOT NULL,
  section   text NOT NULL,
  citation  text NOT NULL,
  CHECK (fin IS NULL OR fin >= debut)
);

CREATE TABLE referentiel.element (
  version   text NOT NULL REFERENCES referentiel.version,
  code      text NOT NULL CHECK (code ~ '^[A-Z0-9-]{1,64}$'),
  partie    text NOT NULL,
  parent    text,
  ordre     integer NOT NULL CHECK (ordre >= 1),
  -- The place in the whole version: parents stand before their details.
  position  integer NOT NULL CHECK (position >= 1),
  rubrique  text NOT NULL,
  texte     text NOT NULL CHECK (texte <> ''),
  document  text NOT NULL,
  section   text NOT NULL,
  portee    text NOT NULL CHECK (portee IN ('NATIONALE', 'LOCALE')),
  fondement text NOT NULL CHECK (fondement IN ('TEXTE', 'LECTURE')),
  recherche tsvector NOT NULL
    GENERATED ALWAYS AS (to_tsvector('referentiel.francais', texte)) STORED,
  PRIMARY KEY (version, code),
  UNIQUE (version, position),
  UNIQUE NULLS NOT DISTINCT (version, partie, parent, ordre),
  FOREIGN KEY (version, parent) REFERENCES referentiel.element
);
CREATE INDEX element_recherche ON referentiel.element USING gin (recherche);

-- A published version never changes: neither its texts nor, but for its repeal, the version itself.
CREATE FUNCTION referentiel.proteger_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.etat <> 'BROUILLON' THEN
    RAISE EXCEPTION 'la version % est publiée : elle ne se supprime pas', OLD.code;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.etat <> 'BROUILLON'
     AND NOT (OLD.etat = 'PUBLIE' AND NEW.etat = 'ABROGE'
              AND (to_jsonb(NEW) - 'etat' - 'fin') = (to_jsonb(OLD) - 'etat' - 'fin')) THEN
    RAISE EXCEPTION 'la version % est publiée : elle peut seulement être abrogée', OLD.code;
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER proteger_version BEFORE UPDATE OR DELETE ON referentiel.version
  FOR EACH ROW EXECUTE FUNCTION referentiel.proteger_version();

CREATE FUNCTION referentiel.proteger_element() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  concernees text[] := ARRAY[]::text[];
  concernee record;
BEGIN
  IF TG_OP <> 'INSERT' THEN concernees := concernees || OLD.version; END IF;
  IF TG_OP <> 'DELETE' THEN concernees := concernees || NEW.version; END IF;
  -- The lock keeps a version from being published while its texts are written.
  FOR concernee IN
    SELECT code, etat FROM referentiel.version WHERE code = ANY (concernees) FOR SHARE
  LOOP
    IF concernee.etat <> 'BROUILLON' THEN
      RAISE EXCEPTION 'la version % est publiée : ses textes ne changent plus', concernee.code;
    END IF;
  END LOOP;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER proteger_element BEFORE INSERT OR UPDATE OR DELETE ON referentiel.element
  FOR EACH ROW EXECUTE FUNCTION referentiel.proteger_element();

-- Emptying a table would pass by the triggers of its rows.
CREATE FUNCTION referentiel.refuser_de_vider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'les versions publiées ne se suppriment pas : % ne se vide pas', TG_TABLE_NAME;
END $$;
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON referentiel.version
  FOR EACH STATEMENT EXECUTE FUNCTION referentiel.refuser_de_vider();
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON referentiel.element
  FOR EACH STATEMENT EXECUTE FUNCTION referentiel.refuser_de_vider();

CREATE TABLE referentiel.groupe (
  code      text PRIMARY KEY,
  ordre     integer NOT NULL UNIQUE,
  libelle   text NOT NULL,
  document  text NOT NULL,
  section   text NOT NULL,
  portee    text NOT NULL CHECK (portee IN ('NATIONALE', 'LOCALE')),
  fondement text NOT NULL CHECK (fondement IN ('TEXTE', 'LECTURE'))
);

CREATE TABLE referentiel.thematique (
  code      text PRIMARY KEY,
  ordre     integer NOT NULL UNIQUE,
  libelle   text NOT NULL,
  -- A transversal theme has none.
  groupe    text REFERENCES referentiel.groupe,
  document  text NOT NULL,
  section   text NOT NULL,
  portee    text NOT NULL CHECK (portee IN ('NATIONALE', 'LOCALE')),
  fondement text NOT NULL CHECK (fondement IN ('TEXTE', 'LECTURE'))
);

CREATE TABLE referentiel.libelle_de_poste (
  code      text PRIMARY KEY,
  ordre     integer NOT NULL UNIQUE,
  libelle   text NOT NULL,
  document  text NOT NULL,
  section   text NOT NULL,
  portee    text NOT NULL CHECK (portee IN ('NATIONALE', 'LOCALE')),
  fondement text NOT NULL CHECK (fondement IN ('TEXTE', 'LECTURE'))
);

CREATE TABLE referentiel.regle (
  code      text PRIMARY KEY CHECK (code ~ '^[A-Z0-9-]{1,64}$'),
  ordre     integer NOT NULL UNIQUE,
  domaine   text NOT NULL CHECK (domaine IN ('staffing', 'funding', 'evaluation')),
  effet     text NOT NULL CHECK (effet IN ('BLOQUANT', 'REDUCTEUR', 'ALERTE', 'PROCEDURE')),
  portee    text NOT NULL CHECK (portee IN ('NATIONALE', 'LOCALE')),
  fondement text NOT NULL CHECK (fondement IN ('TEXTE', 'LECTURE')),
  document  text NOT NULL,
  section   text NOT NULL,
  citation  text NOT NULL,
  lecture   text NOT NULL
);

CREATE TABLE referentiel.complement_de_regle (
  regle    text NOT NULL REFERENCES referentiel.regle,
  ordre    integer NOT NULL,
  document text NOT NULL,
  section  text NOT NULL,
  citation text NOT NULL,
  PRIMARY KEY (regle, ordre)
);

-- Values of the parameters: only ever added. The value in force on a day, as it was known at a moment,
-- is the one that begins last on or before that day among those recorded by then; of two that begin
-- together, the one recorded last. It holds until the day before the next one begins.
CREATE TABLE referentiel.parametre (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code          text NOT NULL CHECK (code ~ '^[a-z0-9-]{1,64}$'),
  -- A Caf's own value, or none for the national one.
  caf           text CHECK (caf ~ '^[0-9A-Z]{2,4}$'),
  depuis        date NOT NULL,
  valeur        numeric NOT NULL,
  unite         text NOT NULL,
  portee        text NOT NULL CHECK (portee IN ('NATIONALE', 'LOCALE')),
  fondement     text NOT NULL CHECK (fondement IN ('TEXTE', 'LECTURE')),
  document      text NOT NULL,
  section       text NOT NULL,
  citation      text NOT NULL,
  enregistre_le timestamptz NOT NULL DEFAULT now(),
  CHECK (caf IS NULL OR portee = 'LOCALE')
);
CREATE INDEX parametre_en_vigueur
  ON referentiel.parametre (code, caf, depuis DESC, enregistre_le DESC, id DESC);

CREATE FUNCTION referentiel.ajouter_seulement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'les valeurs de % ne se modifient ni ne se suppriment : ajoutez-en une', TG_TABLE_NAME;
END $$;
CREATE TRIGGER ajouter_seulement BEFORE UPDATE OR DELETE OR TRUNCATE ON referentiel.parametre
  FOR EACH STATEMENT EXECUTE FUNCTION referentiel.ajouter_seulement();

GRANT SELECT ON referentiel.version, referentiel.element, referentiel.groupe,
  referentiel.thematique, referentiel.libelle_de_poste, referentiel.regle,
  referentiel.complement_de_regle, referentiel.parametre TO "${application}";
