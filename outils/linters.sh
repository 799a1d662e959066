#!/bin/sh
# Checks the committed contract, whole and by domain, with three sets of rules: those that Spectral
# recommends (warnings included), OWASP's errors, those that Redocly recommends.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

if ! node_present; then
  non_verifie "les règles du contrat (il faut Node 20 ou plus récent, avec npm)"
  exit 0
fi
outils_node

export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
outils=outils/node_modules/.bin
journal=target/linters.log
mkdir -p target
resultat=0

controler() {
  nom=$1
  shift
  if "$@" openapi/*.yaml >"$journal" 2>&1; then
    dire "$nom : rien à signaler"
  else
    cat "$journal"
    dire "$nom : le contrat est à corriger (voir ci-dessus)"
    resultat=1
  fi
}

controler "Spectral" "$outils/spectral" lint --ruleset config/spectral.yaml --fail-severity=warn
controler "OWASP" "$outils/spectral" lint --ruleset config/spectral-owasp.yaml \
  --fail-severity=error --display-only-failures
controler "Redocly" "$outils/redocly" lint --config config/redocly.yaml
exit "$resultat"
