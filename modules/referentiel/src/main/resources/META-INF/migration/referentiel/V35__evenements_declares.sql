-- The events of this module, and what the database holds them against: see plateforme.type_d_evenement.
SELECT plateforme.declarer_evenement(nom, 'referentiel.version', 'version')
FROM (VALUES ('referentiel.version-publiee'), ('referentiel.version-abrogee')) AS t (nom);
SELECT plateforme.declarer_evenement('parametre.valeur-enregistree', 'referentiel.parametre', 'parametre');
SELECT plateforme.declarer_evenement('regle.effet-enregistre', 'referentiel.effet_local', 'regle');
