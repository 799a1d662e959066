-- The reference territories. Every row belongs to a vintage (millesime), which is part of its key: a
-- later vintage is loaded beside the former, and an old convention keeps the communes it was signed with.
--
-- nom_normalise is written by the loader (lower case, no accents, words parted by one space). It is
-- collated "C": its order is the same on every machine, and one ordinary index serves the search by
-- prefix, the order of the list and the page that follows a given row. mots holds the same words for the
-- search inside a name, each word found by its beginning. No extension is needed.

CREATE TABLE convention.millesime (
  annee     integer     PRIMARY KEY CHECK (annee BETWEEN 2000 AND 2999),
  source    text        NOT NULL,
  licence   text        NOT NULL,
  charge_le timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE convention.millesime IS 'The vintages that are loaded, with the attribution that their licence asks for';

CREATE TABLE convention.region (
  millesime integer          NOT NULL REFERENCES convention.millesime,
  code      text COLLATE "C" NOT NULL CHECK (code ~ '^[0-9]{2,3}$'),
  nom       text             NOT NULL CHECK (nom <> ''),
  PRIMARY KEY (millesime, code)
);

CREATE TABLE convention.departement (
  millesime     integer          NOT NULL,
  code          text COLLATE "C" NOT NULL CHECK (code ~ '^([0-9][0-9AB]|[0-9]{3})$'),
  nom           text             NOT NULL CHECK (nom <> ''),
  region_code   text COLLATE "C" NOT NULL,
  nom_normalise text COLLATE "C" NOT NULL CHECK (nom_normalise ~ '^[a-z0-9]+( [a-z0-9]+)*$'),
  mots          tsvector         NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(nom_normalise, ' '))) STORED,
  PRIMARY KEY (millesime, code),
  FOREIGN KEY (millesime, region_code) REFERENCES convention.region
);

CREATE TABLE convention.caf (
  millesime        integer          NOT NULL,
  code             text COLLATE "C" NOT NULL CHECK (code ~ '^[0-9A-Z]{2,8}$'),
  nom              text             NOT NULL CHECK (nom <> ''),
  departement_code text COLLATE "C" NOT NULL,
  nom_normalise    text COLLATE "C" NOT NULL CHECK (nom_normalise ~ '^[a-z0-9]+( [a-z0-9]+)*$'),
  mots             tsvector         NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(nom_normalise, ' '))) STORED,
  PRIMARY KEY (millesime, code),
  FOREIGN KEY (millesime, departement_code) REFERENCES convention.departement
);
COMMENT ON COLUMN convention.caf.departement_code IS 'The département where the Caf is seated; its ressort is told by the communes';

CREATE TABLE convention.epci (
  millesime     integer          NOT NULL REFERENCES convention.millesime,
  siren         text COLLATE "C" NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
  nature        text             NOT NULL CHECK (nature IN ('CC', 'CA', 'CU', 'METRO', 'MET69')),
  nom           text             NOT NULL CHECK (nom <> ''),
  population    integer          NOT NULL CHECK (population > 0),
  nom_normalise text COLLATE "C" NOT NULL CHECK (nom_normalise ~ '^[a-z0-9]+( [a-z0-9]+)*$'),
  mots          tsvector         NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(nom_normalise, ' '))) STORED,
  PRIMARY KEY (millesime, siren)
);

CREATE TABLE convention.commune (
  millesime        integer          NOT NULL,
  code_insee       text COLLATE "C" NOT NULL CHECK (code_insee ~ '^[0-9][0-9AB][0-9]{3}$'),
  siren            text COLLATE "C" CHECK (siren ~ '^[0-9]{9}$'),
  nom              text             NOT NULL CHECK (nom <> ''),
  departement_code text COLLATE "C" NOT NULL,
  population       integer          CHECK (population >= 0),
  epci_siren       text COLLATE "C",
  caf_code         text COLLATE "C",
  nom_normalise    text COLLATE "C" NOT NULL CHECK (nom_normalise ~ '^[a-z0-9]+( [a-z0-9]+)*$'),
  mots             tsvector         NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(nom_normalise, ' '))) STORED,
  PRIMARY KEY (millesime, code_insee),
  UNIQUE (millesime, siren),
  FOREIGN KEY (millesime, departement_code) REFERENCES convention.departement,
  FOREIGN KEY (millesime, epci_siren) REFERENCES convention.epci,
  FOREIGN KEY (millesime, caf_code) REFERENCES convention.caf,
  CHECK (starts_with(code_insee, departement_code))
);
COMMENT ON COLUMN convention.commune.siren IS 'Absent for the collectivités without communes of common law';
COMMENT ON COLUMN convention.commune.population IS 'Absent where nobody is counted, which is not zero: six villages destroyed in 1916 count 0';
COMMENT ON COLUMN convention.commune.caf_code IS 'The Caf that serves the commune; absent overseas where there is none';

-- A vintage is written once and read ever after: its words go into the index at once, not into a list that
-- every search would have to read through.
CREATE INDEX commune_par_mot ON convention.commune USING gin (mots) WITH (fastupdate = off);
CREATE INDEX epci_par_mot ON convention.epci USING gin (mots) WITH (fastupdate = off);
CREATE INDEX commune_par_nom ON convention.commune (millesime, nom_normalise, code_insee);
CREATE INDEX commune_par_epci ON convention.commune (millesime, epci_siren, departement_code, caf_code);
CREATE INDEX commune_par_departement ON convention.commune (millesime, departement_code, caf_code);
CREATE INDEX commune_par_caf ON convention.commune (millesime, caf_code, epci_siren);
CREATE INDEX epci_par_nom ON convention.epci (millesime, nom_normalise, siren);

GRANT USAGE ON SCHEMA convention TO "${application}";
GRANT SELECT ON convention.millesime, convention.region, convention.departement, convention.caf, convention.epci, convention.commune TO "${application}";
