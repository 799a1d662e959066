-- What a commune is searched by beside its name and code: the names and codes that belong to it and are no
-- commune of the vintage (delegated and associated communes, municipal arrondissements, codes that were
-- given up), and its postal codes. Both belong to the vintage, as the territories do.
--
-- A delegated commune may bear the code of its commune; a code that was given up has no name.

CREATE TABLE convention.commune_ancienne (
  millesime     integer          NOT NULL,
  code          text COLLATE "C" NOT NULL CHECK (code ~ '^[0-9][0-9AB][0-9]{3}$'),
  nom           text             CHECK (nom <> ''),
  nature        text             NOT NULL CHECK (nature IN ('DELEGUEE', 'ASSOCIEE', 'ARRONDISSEMENT', 'ANCIEN_CODE')),
  commune       text COLLATE "C" NOT NULL,
  nom_normalise text COLLATE "C" CHECK (nom_normalise ~ '^[a-z0-9]+( [a-z0-9]+)*$'),
  mots          tsvector         GENERATED ALWAYS AS (array_to_tsvector(string_to_array(nom_normalise, ' '))) STORED,
  PRIMARY KEY (millesime, code),
  FOREIGN KEY (millesime, commune) REFERENCES convention.commune,
  CHECK ((nom IS NULL) = (nom_normalise IS NULL))
);
COMMENT ON COLUMN convention.commune_ancienne.commune IS 'The commune of the vintage that it belongs to';

CREATE TABLE convention.code_postal (
  millesime integer          NOT NULL,
  code      text COLLATE "C" NOT NULL CHECK (code ~ '^[0-9]{5}$'),
  commune   text COLLATE "C" NOT NULL,
  PRIMARY KEY (millesime, code, commune),
  FOREIGN KEY (millesime, commune) REFERENCES convention.commune
);

CREATE INDEX commune_ancienne_par_mot ON convention.commune_ancienne USING gin (mots) WITH (fastupdate = off);
CREATE INDEX commune_ancienne_par_commune ON convention.commune_ancienne (millesime, commune);
CREATE INDEX code_postal_par_commune ON convention.code_postal (millesime, commune);

GRANT SELECT ON convention.commune_ancienne, convention.code_postal TO "${application}";
