#!/bin/sh
# Tries the application with a real OpenID Connect provider: Keycloak, in its development mode on this
# machine's loopback, with the realm of outils/keycloak. Every role gets a token from it and calls a
# protected address; tokens for another audience, and changed ones, are refused. Fetches Keycloak
# (160 MB) once. Needs curl.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

version=26.4.5
dossier=$PWD/target/outils/keycloak-$version
port=${KEYCLOAK_PORT:-18180}
emetteur=http://localhost:$port/realms/ctg
keycloak=

if ! command -v curl >/dev/null; then
  non_verifie "Keycloak (il faut curl)"
  exit 0
fi
[ -z "${CTG_URL:-}" ] || echouer "keycloak : lance sa propre application ; retirez CTG_URL."
[ -f "$application" ] || echouer "keycloak : rien n'est construit ; commencez par ./ctg build."
if curl -s -o /dev/null "http://localhost:$port/"; then
  echouer "Le port $port est déjà pris : choisissez-en un autre avec KEYCLOAK_PORT."
fi

if [ ! -x "$dossier/bin/kc.sh" ]; then
  dire "Téléchargement de Keycloak $version…"
  mkdir -p target/outils
  maven org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    "-Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip" \
    -DoutputDirectory=target/outils >target/keycloak.log 2>&1 ||
    echouer "Keycloak n'a pas pu être téléchargé : $(tail -n 3 target/keycloak.log)"
  (cd target/outils && java_de jar xf "keycloak-quarkus-dist-$version.zip")
  rm "target/outils/keycloak-quarkus-dist-$version.zip"
  chmod +x "$dossier/bin/kc.sh"
fi

arreter_tout() {
  arreter
  if [ -n "$keycloak" ]; then
    kill "$keycloak" 2>/dev/null || true
    wait "$keycloak" 2>/dev/null || true
  fi
}
trap arreter_tout EXIT
trap 'exit 130' INT TERM

# A realm that was imported once is not imported again.
rm -rf "$dossier/data"
mkdir -p "$dossier/data/import"
cp outils/keycloak/ctg-realm.json "$dossier/data/import/"
dire "Démarrage de Keycloak…"
JAVA_OPTS_KC_HEAP="-Xms64m -Xmx512m" "$dossier/bin/kc.sh" start-dev --import-realm \
  --http-host=127.0.0.1 --http-port="$port" >target/keycloak.log 2>&1 &
keycloak=$!
secondes=0
while ! curl -sf -o /dev/null "$emetteur/.well-known/openid-configuration"; do
  kill -0 "$keycloak" 2>/dev/null && [ "$secondes" -lt 300 ] ||
    echouer "Keycloak n'a pas démarré : $(tail -n 5 target/keycloak.log)"
  sleep 1
  secondes=$((secondes + 1))
done
dire "Keycloak répond après $secondes s."

export CTG_OIDC_EMETTEUR="$emetteur" CTG_OIDC_AUDIENCE=ctg
unset CTG_OIDC_CLES CTG_DB_URL
demarrer
trap arreter_tout EXIT

# A token of that client for that user.
jeton() {
  curl -sf "$emetteur/protocol/openid-connect/token" -d grant_type=password -d "client_id=$1" \
    -d "username=$2" -d password=essai |
    sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p'
}

resultat=0
# Whether the address answers so to the token: verdict, what is tried.
attendre() {
  attendu=$1
  quoi=$2
  shift 2
  obtenu=$(curl -s -o target/keycloak.reponse -w '%{http_code}' "$@" || true)
  if [ "$obtenu" = "$attendu" ]; then
    dire "  $obtenu  $quoi"
  else
    dire "  $obtenu au lieu de $attendu  $quoi : $(cat target/keycloak.reponse)"
    resultat=1
  fi
}

conventions=$service/api/v1/conventions
for utilisateur in collectivite gestionnaire auditeur cnaf; do
  porteur=$(jeton portail "$utilisateur")
  [ -n "$porteur" ] || echouer "Keycloak ne donne pas de jeton à $utilisateur."
  attendre 200 "$utilisateur" -H "Authorization: Bearer $porteur" "$conventions"
done

porteur=$(jeton portail gestionnaire)
parametre=parametres/etp-minimum-pilote/valeurs
attendre 400 "gestionnaire, une écriture vide pour sa Caf" -H "Authorization: Bearer $porteur" \
  -H 'Content-Type: application/json' -H "Idempotency-Key: keycloak-1" -d '{}' \
  "$service/api/v1/caf/35/$parametre"
attendre 404 "gestionnaire, la même pour une autre Caf" -H "Authorization: Bearer $porteur" \
  -H 'Content-Type: application/json' -H "Idempotency-Key: keycloak-2" -d '{}' \
  "$service/api/v1/caf/29/$parametre"
attendre 403 "auditeur, la même" -H "Authorization: Bearer $(jeton portail auditeur)" \
  -H 'Content-Type: application/json' -H "Idempotency-Key: keycloak-3" -d '{}' \
  "$service/api/v1/caf/35/$parametre"
attendre 401 "gestionnaire, audience d'un autre service" \
  -H "Authorization: Bearer $(jeton autre gestionnaire)" "$conventions"
attendre 401 "gestionnaire, signature changée" \
  -H "Authorization: Bearer ${porteur%????????????}AAAAAAAAAAAA" "$conventions"
attendre 401 "personne" "$conventions"
exit "$resultat"
