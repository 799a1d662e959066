-- What a Caf decided on the effect of LOCALE rules, by dated and reasoned decisions: lowered to ALERTE,
-- switched off, or the catalogue's again. Only ever added; the one that holds on a day, as it was known
-- at a moment, is found as that of a parameter is.

ALTER TABLE referentiel.regle ADD UNIQUE (code, portee);

CREATE TABLE referentiel.effet_local (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  regle         text NOT NULL,
  -- Never of a NATIONALE rule: the key below holds it to that.
  portee        text NOT NULL DEFAULT 'LOCALE' CHECK (portee = 'LOCALE'),
  caf           text NOT NULL CHECK (caf ~ '^[0-9A-Z]{2,4}$'),
  depuis        date NOT NULL,
  effet         text NOT NULL CHECK (effet IN ('ALERTE', 'DESACTIVEE', 'CATALOGUE')),
  motif         text NOT NULL CHECK (length(btrim(motif)) > 0),
  enregistre_le timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (regle, portee) REFERENCES referentiel.regle (code, portee)
);
CREATE INDEX effet_local_en_vigueur
  ON referentiel.effet_local (caf, regle, depuis DESC, enregistre_le DESC, id DESC);

CREATE TRIGGER ajouter_seulement BEFORE UPDATE OR DELETE OR TRUNCATE ON referentiel.effet_local
  FOR EACH STATEMENT EXECUTE FUNCTION referentiel.ajouter_seulement();

GRANT SELECT ON referentiel.effet_local TO "${application}";
