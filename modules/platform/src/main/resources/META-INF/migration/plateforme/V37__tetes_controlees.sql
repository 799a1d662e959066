-- Heads are written by one function, which holds them against the chain. Whether a head is signed by the
-- key the database cannot tell: one that is not proves nothing, and stands in the way of none that is.

ALTER TABLE plateforme.tete DROP CONSTRAINT tete_pkey, ADD PRIMARY KEY (position, signature);
DROP POLICY signature ON plateforme.tete;
REVOKE INSERT ON plateforme.tete FROM "${application}";

-- Keeps a head, and tells whether it did: not where there is no such entry, or one of another hash.
CREATE FUNCTION plateforme.signer_tete(en bigint, empreinte bytea, instant timestamptz, cle text,
                                       signature bytea) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT plateforme.a_role('SYSTEME') THEN
    RAISE EXCEPTION 'une tête n''est signée que par l''application elle-même'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (octet_length(signer_tete.signature) = 64 AND signer_tete.cle ~ '^[0-9a-f]{16}$'
      AND signer_tete.instant BETWEEN clock_timestamp() - interval '5 minutes'
                                  AND clock_timestamp() + interval '5 minutes') IS NOT TRUE THEN
    RAISE EXCEPTION 'ce n''est pas une tête signée à l''instant' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO plateforme.tete (position, empreinte, instant, cle, signature)
  SELECT j.position, j.empreinte, signer_tete.instant, signer_tete.cle, signer_tete.signature
  FROM plateforme.journal j
  WHERE j.position = signer_tete.en AND j.empreinte = signer_tete.empreinte
  ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION plateforme.signer_tete(bigint, bytea, timestamptz, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plateforme.signer_tete(bigint, bytea, timestamptz, text, bytea) TO "${application}";
