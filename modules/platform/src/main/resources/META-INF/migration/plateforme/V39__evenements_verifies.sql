-- An event tells of what its transaction did, and of nothing else: which types there are, and what proves
-- one, is declared by the migrations of the modules that announce them.

CREATE TABLE plateforme.type_d_evenement (
  nom           text PRIMARY KEY CHECK (nom ~ '^[a-z-]{1,40}\.[a-z-]{1,40}$'),
  -- The kind of objects, as plateforme.suivre was told, that it is about.
  type_objet    text,
  -- The member of the payload that names the object.
  membre        text,
  -- A query of $1, the object's id: the collectivités that may be told, beside those of the rows that the
  -- transaction wrote. None: no collectivité is.
  destinataires text,
  -- A query of $1, the object's id, and $2, its Caf: whether the transaction wrote it; where the journal
  -- does not follow the object.
  preuve        text,
  CHECK ((type_objet IS NULL) <> (preuve IS NULL))
);
ALTER TABLE plateforme.type_d_evenement ENABLE ROW LEVEL SECURITY;
-- For migrations; declared again, a type is what was declared last.
CREATE FUNCTION plateforme.declarer_evenement(nom text, type_objet text DEFAULT NULL, membre text DEFAULT NULL,
                                              destinataires text DEFAULT NULL, preuve text DEFAULT NULL)
  RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  INSERT INTO plateforme.type_d_evenement AS t (nom, type_objet, membre, destinataires, preuve)
  VALUES (declarer_evenement.nom, declarer_evenement.type_objet, declarer_evenement.membre,
          declarer_evenement.destinataires, declarer_evenement.preuve)
  ON CONFLICT (nom) DO UPDATE
    SET type_objet = excluded.type_objet, membre = excluded.membre, destinataires = excluded.destinataires,
        preuve = excluded.preuve;
END;
REVOKE EXECUTE ON FUNCTION plateforme.declarer_evenement(text, text, text, text, text) FROM PUBLIC;

-- Looks at an event when its transaction ends, since some are announced before what they tell of is done.
CREATE FUNCTION plateforme.verifier_evenement() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
  declare_ plateforme.type_d_evenement;
  prouve boolean;
  permis text[];
BEGIN
  -- Who owns the queue could write to it as well.
  IF pg_has_role(session_user, current_user, 'MEMBER') THEN
    RETURN NULL;
  END IF;
  SELECT * INTO declare_ FROM plateforme.type_d_evenement t WHERE t.nom = NEW.type;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'aucun évènement ne s''appelle « % »', NEW.type USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF declare_.membre IS NOT NULL AND NEW.apres ->> declare_.membre IS DISTINCT FROM NEW.objet THEN
    RAISE EXCEPTION 'la charge de l''évènement « % » parle d''un autre objet que lui', NEW.type
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT NEW.sujets[2:] <@ ARRAY(SELECT m.value FROM jsonb_each_text(NEW.apres) m) THEN
    RAISE EXCEPTION 'la charge de l''évènement « % » ne nomme pas tous ses sujets', NEW.type
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF declare_.preuve IS NOT NULL THEN
    EXECUTE declare_.preuve INTO prouve USING NEW.objet, NEW.caf;
  ELSE
    prouve := EXISTS (
      SELECT FROM plateforme.a_sceller s
      WHERE s.transaction = NEW.transaction AND s.operation <> 'EVENEMENT'
        AND s.type_objet = declare_.type_objet AND s.objet = NEW.objet AND s.caf IS NOT DISTINCT FROM NEW.caf);
  END IF;
  IF prouve IS NOT TRUE THEN
    RAISE EXCEPTION 'l''évènement « % » ne dit rien de ce que sa transaction a fait', NEW.type
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF cardinality(NEW.sirens) > 0 THEN
    IF declare_.destinataires IS NOT NULL THEN
      EXECUTE format('SELECT array_agg(d.siren) FROM (%s) d (siren)', declare_.destinataires)
      INTO permis USING NEW.objet;
      permis := coalesce(permis, '{}') || ARRAY(
        SELECT v.siren FROM plateforme.a_sceller s
        CROSS JOIN LATERAL (VALUES (s.avant ->> 'siren'), (s.apres ->> 'siren')) v (siren)
        WHERE s.transaction = NEW.transaction AND s.operation <> 'EVENEMENT'
          AND s.type_objet = declare_.type_objet AND s.objet = NEW.objet AND v.siren IS NOT NULL);
    END IF;
    IF (NEW.sirens <@ permis) IS NOT TRUE THEN
      RAISE EXCEPTION 'l''évènement « % » ne concerne pas toutes ces collectivités', NEW.type
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.verifier_evenement() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER evenement_verifie AFTER INSERT ON plateforme.a_sceller
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.operation = 'EVENEMENT')
  EXECUTE FUNCTION plateforme.verifier_evenement();

-- The types that are about objects of a kind, for policies that guard their past.
CREATE FUNCTION plateforme.evenements_de(type_objet text) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT coalesce(array_agg(t.nom), '{}') FROM plateforme.type_d_evenement t
  WHERE t.type_objet = evenements_de.type_objet;
END;
REVOKE EXECUTE ON FUNCTION plateforme.evenements_de(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.evenements_de(text) TO "${application}";

SELECT plateforme.declarer_evenement('personne.effacee', membre => 'personne', preuve =>
  'SELECT EXISTS (SELECT FROM plateforme.personne p WHERE p.id = $1::uuid AND p.caf = $2 AND p.effacee_le = now())');
SELECT plateforme.declarer_evenement(nom, membre => 'verification', preuve =>
  'SELECT EXISTS (SELECT FROM plateforme.verification v WHERE v.id = $1::uuid AND v.caf IS NOT DISTINCT FROM $2'
  ' AND v.avancee_le = now())')
FROM (VALUES ('verification.avancee'), ('verification.terminee')) AS t (nom);
