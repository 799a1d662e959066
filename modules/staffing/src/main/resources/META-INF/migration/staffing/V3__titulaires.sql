-- The holders of posts, of a Caf: who they are, and what the rules look at of them. A holder is a person of
-- plateforme.personne. Whatever is said of it in free words, its name first, is written under that person's key and
-- says nothing more once the key is destroyed; levels, fields, dates and states stay, and every figure with them.
-- No medical reason has a place here.
CREATE TABLE staffing.titulaire (
  id          uuid             PRIMARY KEY REFERENCES plateforme.personne,
  caf         text COLLATE "C" NOT NULL,
  version     integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  nom_chiffre text             NOT NULL,
  recrutement text             NOT NULL CHECK (recrutement IN ('NOUVEAU', 'COORDINATEUR_CEJ_EN_POSTE')),
  -- The day on which the Caf granted the tolerance to a coordinator who was in post.
  tolerance   date,
  -- Why and when the person was erased.
  effacement  text             CHECK (effacement IN ('DEMANDE_DE_LA_PERSONNE', 'FIN_DE_CONSERVATION', 'ERREUR_DE_SAISIE')),
  efface_le   date,
  UNIQUE (id, caf),
  CONSTRAINT tolerance_d_un_coordinateur CHECK (tolerance IS NULL OR recrutement = 'COORDINATEUR_CEJ_EN_POSTE'),
  CONSTRAINT effacement_date CHECK ((effacement IS NULL) = (efface_le IS NULL))
);
CREATE INDEX titulaire_de_caf ON staffing.titulaire (caf, id);

-- That a field is « animation de projet de territoire » somebody of the Caf has judged, with a reason.
CREATE TABLE staffing.diplome_de_titulaire (
  titulaire        uuid             NOT NULL,
  ordre            integer          NOT NULL CHECK (ordre >= 1),
  caf              text COLLATE "C" NOT NULL,
  niveau           integer          NOT NULL CHECK (niveau BETWEEN 3 AND 8),
  domaine          text             NOT NULL CHECK (domaine IN ('ANIMATION_PROJET_TERRITOIRE', 'AUTRE')),
  motif_chiffre    text,
  juge_le          date,
  intitule_chiffre text,
  PRIMARY KEY (titulaire, ordre),
  FOREIGN KEY (titulaire, caf) REFERENCES staffing.titulaire (id, caf) ON DELETE CASCADE,
  CONSTRAINT diplome_juge CHECK (
    (motif_chiffre IS NULL) = (juge_le IS NULL) AND (domaine = 'AUTRE' OR juge_le IS NOT NULL))
);

CREATE TABLE staffing.concours_de_titulaire (
  titulaire uuid             NOT NULL,
  ordre     integer          NOT NULL CHECK (ordre >= 1),
  caf       text COLLATE "C" NOT NULL,
  categorie text             NOT NULL CHECK (categorie IN ('A', 'B', 'C')),
  filiere   text             NOT NULL CHECK (filiere IN ('ANIMATION', 'SOCIALE', 'MEDICO_SOCIALE', 'AUTRE')),
  PRIMARY KEY (titulaire, ordre),
  FOREIGN KEY (titulaire, caf) REFERENCES staffing.titulaire (id, caf) ON DELETE CASCADE
);

CREATE TABLE staffing.formation_de_titulaire (
  titulaire        uuid             NOT NULL,
  ordre            integer          NOT NULL CHECK (ordre >= 1),
  caf              text COLLATE "C" NOT NULL,
  type             text             NOT NULL CHECK (type IN ('QUALIFIANTE', 'COMPLEMENTAIRE', 'COLLECTIVE')),
  niveau           integer          CHECK (niveau BETWEEN 3 AND 8),
  domaine          text             NOT NULL CHECK (domaine IN ('ANIMATION_PROJET_TERRITOIRE', 'AUTRE')),
  motif_chiffre    text,
  juge_le          date,
  statut           text             NOT NULL CHECK (statut IN ('PREVUE', 'EN_COURS', 'OBTENUE', 'ABANDONNEE')),
  payeur           text             CHECK (payeur IN ('COLLECTIVITE', 'CAF', 'AUTRE')),
  intitule_chiffre text,
  PRIMARY KEY (titulaire, ordre),
  FOREIGN KEY (titulaire, caf) REFERENCES staffing.titulaire (id, caf) ON DELETE CASCADE,
  CONSTRAINT formation_jugee CHECK (
    (motif_chiffre IS NULL) = (juge_le IS NULL) AND (domaine = 'AUTRE' OR juge_le IS NOT NULL)),
  CONSTRAINT formation_complete CHECK (type <> 'QUALIFIANTE' OR niveau IS NOT NULL)
);

-- Who holds a post, from one day to another; none of an end: as long as the post is open. On one day a post has one
-- holder, and besides those who stand in for it.
CREATE TABLE staffing.affectation (
  id               uuid             NOT NULL UNIQUE,
  poste            uuid             NOT NULL,
  convention       uuid             NOT NULL,
  caf              text COLLATE "C" NOT NULL,
  version          integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  titulaire        uuid             NOT NULL,
  debut            date             NOT NULL,
  fin              date,
  consultation_caf date,
  nomination       date,
  -- The day on which the holder committed to work at the scale of the convention.
  engagement       date,
  -- The assignment of whom it stands in for.
  remplace         uuid,
  PRIMARY KEY (poste, id),
  FOREIGN KEY (poste, convention, caf) REFERENCES staffing.poste (id, convention, caf) ON DELETE CASCADE,
  FOREIGN KEY (titulaire, caf) REFERENCES staffing.titulaire (id, caf),
  FOREIGN KEY (poste, remplace) REFERENCES staffing.affectation (poste, id),
  CONSTRAINT affectation_ordonnee CHECK (fin >= debut),
  CONSTRAINT ne_se_remplace_pas CHECK (remplace <> id),
  CONSTRAINT un_titulaire_par_jour
    EXCLUDE USING gist (poste WITH =, daterange(debut, fin, '[]') WITH &&) WHERE (remplace IS NULL)
);
CREATE INDEX affectation_par_convention ON staffing.affectation (convention, poste);
CREATE INDEX affectation_par_titulaire ON staffing.affectation (titulaire, convention);

CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON staffing.affectation
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();

SELECT plateforme.suivre('staffing.titulaire');
SELECT plateforme.suivre('staffing.diplome_de_titulaire', type_objet => 'staffing.titulaire', objet => 'titulaire');
SELECT plateforme.suivre('staffing.concours_de_titulaire', type_objet => 'staffing.titulaire', objet => 'titulaire');
SELECT plateforme.suivre('staffing.formation_de_titulaire', type_objet => 'staffing.titulaire', objet => 'titulaire');
SELECT plateforme.suivre('staffing.affectation', type_objet => 'convention.convention', objet => 'convention');

-- Beside its Caf and the Cnaf a holder is read by the signatories of the conventions of whose posts it holds one: what
-- they compute is what the Caf computes. The past asks the same of the assignments of then.
CREATE POLICY par_affectation ON staffing.titulaire FOR SELECT
  USING (EXISTS (SELECT FROM staffing.affectation a
                 WHERE a.titulaire = titulaire.id
                   AND a.convention = ANY ((SELECT convention.lues_par_signature())::uuid[])));
CREATE POLICY avec_le_titulaire ON staffing.diplome_de_titulaire FOR SELECT
  USING (titulaire IN (SELECT t.id FROM staffing.titulaire t));
CREATE POLICY avec_le_titulaire ON staffing.concours_de_titulaire FOR SELECT
  USING (titulaire IN (SELECT t.id FROM staffing.titulaire t));
CREATE POLICY avec_le_titulaire ON staffing.formation_de_titulaire FOR SELECT
  USING (titulaire IN (SELECT t.id FROM staffing.titulaire t));
SELECT plateforme.garder('staffing.affectation', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('staffing.titulaire', '{INSERT,UPDATE,DELETE}');
SELECT plateforme.garder('staffing.diplome_de_titulaire', '{INSERT,DELETE}');
SELECT plateforme.garder('staffing.concours_de_titulaire', '{INSERT,DELETE}');
SELECT plateforme.garder('staffing.formation_de_titulaire', '{INSERT,DELETE}');

SELECT plateforme.declarer_evenement(nom, 'staffing.titulaire', 'titulaire')
FROM (VALUES ('titulaire.cree'), ('titulaire.modifie'), ('titulaire.supprime')) AS t (nom);
SELECT plateforme.declarer_evenement(nom, 'convention.convention', 'convention',
  'SELECT s.siren FROM convention.signataire s WHERE s.convention = $1::uuid')
FROM (VALUES ('affectation.creee'), ('affectation.modifiee'), ('affectation.supprimee')) AS t (nom);
