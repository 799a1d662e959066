-- The rows of conventions are guarded by declaration. Whoever signs a convention reads it.
SELECT plateforme.garder('convention.partenaire', '{INSERT,UPDATE}');
SELECT plateforme.garder('convention.convention', '{INSERT,UPDATE,DELETE}', 'id', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.avenant', '{INSERT}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.signataire', '{INSERT,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.axe', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.perimetre', '{INSERT,"UPDATE (retrait)",DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.fiche_action', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.groupe_de_travail', '{INSERT,UPDATE,DELETE}', 'convention', 'convention.lues_par_signature');
SELECT plateforme.garder('convention.membre_de_groupe', '{INSERT,DELETE}', 'convention', 'convention.lues_par_signature');
