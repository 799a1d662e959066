"""Calls a running service with the generated Python client: pages, a refusal, every worked case.

Usage: appel.py SERVICE CASES ANSWERS
"""

import json
import pathlib
import sys

import ctg_client
from ctg_client.api import referentiel_api, simulations_api

PAR_PAGE = 20


def exiger(vrai, quoi):
    if not vrai:
        raise SystemExit("attendu : " + quoi)


def lire_les_regles(client):
    referentiel = referentiel_api.ReferentielApi(client)
    codes = set()
    curseur = None
    while True:
        page = referentiel.lister_regles(limite=PAR_PAGE, curseur=curseur)
        codes.update(regle.code for regle in page.elements)
        curseur = page.suivant
        if curseur is None:
            break
    exiger(len(codes) > PAR_PAGE, "plus d'une page de règles")
    try:
        referentiel.lire_regle("INCONNUE")
        exiger(False, "un refus 404")
    except ctg_client.ApiException as refus:
        exiger(refus.status == 404, "un refus 404, reçu %s" % refus.status)
    return codes


def simuler_les_cas(client, cas, reponses):
    simulations = simulations_api.SimulationsApi(client)
    for fichier in sorted(cas.rglob("*.json")):
        demande = json.loads(fichier.read_text(encoding="utf-8"))["demande"]
        recue = simulations.simuler(ctg_client.SimulationDemande.from_dict(demande))
        nom = str(fichier.relative_to(cas)).replace("/", "-")
        (reponses / nom).write_text(recue.to_json(), encoding="utf-8")


def appeler(service, cas, reponses):
    with ctg_client.ApiClient(ctg_client.Configuration(host=service)) as client:
        codes = lire_les_regles(client)
        reponses.mkdir(parents=True, exist_ok=True)
        simuler_les_cas(client, cas, reponses)
        print("%d règles lues" % len(codes))


if __name__ == "__main__":
    appeler(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
