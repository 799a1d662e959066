-- The journal follows the action plans too: they are told as part of their convention's history.
SELECT plateforme.suivre('convention.fiche_action', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.groupe_de_travail', type_objet => 'convention.convention', objet => 'convention');
SELECT plateforme.suivre('convention.membre_de_groupe', type_objet => 'convention.convention', objet => 'convention');
