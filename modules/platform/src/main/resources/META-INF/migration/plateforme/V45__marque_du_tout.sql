-- The answer to the writing of a part carries the tag of its whole too, also when it is given again.
ALTER TABLE plateforme.envoi
  ADD COLUMN entete_du_tout text,
  ADD COLUMN marque_du_tout text,
  ADD CONSTRAINT marque_du_tout_entiere CHECK ((entete_du_tout IS NULL) = (marque_du_tout IS NULL));
COMMENT ON COLUMN plateforme.envoi.entete_du_tout IS 'The header that carried the tag of the whole, if one did';
