-- The journal follows the conventions: whatever is part of one is told as its history.
SELECT plateforme.suivre('convention.partenaire');
SELECT plateforme.suivre('convention.convention');
SELECT plateforme.suivre('convention.avenant', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.signataire', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.axe', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.perimetre', type_objet => 'convention.convention', objet => 'convention');
