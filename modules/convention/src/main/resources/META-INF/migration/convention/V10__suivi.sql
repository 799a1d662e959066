-- The journal follows the conventions: whatever is part of one is told as its history.
SELECT plateforme.suivre('convention.partenaire');
SELECT plateforme.suivre('convention.convention');
SELECT plateforme.suivre('convention.avenant', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.signataire', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.axe', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.perimetre', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.fiche_action', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.groupe_de_travail', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.membre_de_groupe', type_objet => 'convention.convention', objet => 'convention');
