-- The journal follows what people change. What the migrations before this one have loaded was there from
-- the start and has no entry. The catalogue of rules, themes and labels changes by migrations alone.
SELECT plateforme.suivre('referentiel.version');
SELECT plateforme.suivre('referentiel.element', type_objet => 'referentiel.version', objet => 'version');
SELECT plateforme.suivre('referentiel.parametre', objet => 'code');
SELECT plateforme.suivre('referentiel.effet_local', objet => 'regle');
SELECT plateforme.suivre('referentiel.remplacement', type_objet => 'referentiel.version', objet => 'version');
SELECT plateforme.suivre('referentiel.acte_de_version', type_objet => 'referentiel.version', objet => 'version');
