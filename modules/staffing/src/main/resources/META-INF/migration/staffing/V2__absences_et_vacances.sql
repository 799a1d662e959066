-- The leaves of the holders of posts, as far as the rules tell them apart (FIN-ABSENCE): no medical reason has a place
-- here. They may overlap and lie outside the opening of the post.
CREATE TABLE staffing.absence (
  id         uuid             PRIMARY KEY,
  poste      uuid             NOT NULL,
  convention uuid             NOT NULL,
  caf        text COLLATE "C" NOT NULL,
  version    integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  motif      text             NOT NULL CHECK (motif IN ('MALADIE', 'AUTRE')),
  debut      date             NOT NULL,
  fin        date             NOT NULL,
  FOREIGN KEY (poste, convention, caf) REFERENCES staffing.poste (id, convention, caf) ON DELETE CASCADE,
  CONSTRAINT absence_ordonnee CHECK (fin >= debut)
);
CREATE INDEX absence_par_poste ON staffing.absence (poste, debut);
CREATE INDEX absence_par_convention ON staffing.absence (convention);

-- The times in which a post has no holder (FIN-VACANCE), and when the collectivité told the Caf so in writing: at most
-- a year before.
CREATE TABLE staffing.vacance (
  id           uuid             PRIMARY KEY,
  poste        uuid             NOT NULL,
  convention   uuid             NOT NULL,
  caf          text COLLATE "C" NOT NULL,
  version      integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  debut        date             NOT NULL,
  fin          date,
  notification date,
  FOREIGN KEY (poste, convention, caf) REFERENCES staffing.poste (id, convention, caf) ON DELETE CASCADE,
  CONSTRAINT vacance_ordonnee CHECK (fin >= debut),
  CONSTRAINT notification_plausible CHECK (notification >= (debut - interval '1 year')::date),
  CONSTRAINT une_vacance_par_jour EXCLUDE USING gist (poste WITH =, daterange(debut, fin, '[]') WITH &&)
);
CREATE INDEX vacance_par_convention ON staffing.vacance (convention);

CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON staffing.absence
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();
CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON staffing.vacance
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();

SELECT plateforme.suivre('staffing.absence', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('staffing.vacance', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.garder('staffing.absence', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('staffing.vacance', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.declarer_evenement(nom, 'convention.convention', 'convention',
  'SELECT s.siren FROM convention.signataire s WHERE s.convention = $1::uuid')
FROM (VALUES ('absence.creee'), ('absence.modifiee'), ('absence.supprimee'),
             ('vacance.creee'), ('vacance.modifiee'), ('vacance.supprimee')) AS t (nom);
