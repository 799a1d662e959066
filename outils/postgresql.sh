#!/bin/sh
# Runs the tests of the running application against an ordinary PostgreSQL 15 or newer instead of the
# embedded one: a throw-away cluster of the system's own server, with the two roles that
# docs/exploitation.md names. Needs the server's programs (Debian: postgresql), found by PG_BIN or in the usual folder.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

programmes=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}
if [ ! -x "${programmes:-}/initdb" ]; then
  non_verifie "l'application sur une base ordinaire (il faut les programmes de PostgreSQL : PG_BIN)"
  exit 0
fi

dossier=$(mktemp -d)
port=15499
compte=
if [ "$(id -u)" -eq 0 ]; then
  # PostgreSQL refuses to run as root.
  compte="setpriv --reuid=nobody --regid=nogroup --clear-groups"
  chown nobody "$dossier"
fi
en_serveur() {
  (cd "$dossier" && $compte "$@")
}
arreter_tout() {
  en_serveur "$programmes/pg_ctl" -D "$dossier/base" -m fast stop >/dev/null 2>&1 || true
  rm -rf "$dossier"
}
trap arreter_tout EXIT
trap 'exit 130' INT TERM

dire "PostgreSQL ordinaire : $("$programmes/postgres" --version)"
en_serveur "$programmes/initdb" -D "$dossier/base" -U postgres -A trust -E UTF8 >/dev/null
en_serveur "$programmes/pg_ctl" -D "$dossier/base" -l "$dossier/journal" -w \
  -o "-p $port -c listen_addresses=127.0.0.1 -k $dossier" start >/dev/null
"$programmes/psql" -q -h 127.0.0.1 -p "$port" -U postgres <<'FIN'
CREATE ROLE ctg_proprietaire LOGIN PASSWORD 'proprietaire';
CREATE ROLE ctg_application LOGIN PASSWORD 'application';
CREATE DATABASE ctg OWNER ctg_proprietaire;
FIN

export CTG_DB_URL="jdbc:postgresql://127.0.0.1:$port/ctg"
export CTG_DB_USER=ctg_application CTG_DB_PASSWORD=application
CTG_CLE_MAITRE=$(head -c 32 /dev/urandom | base64)
export CTG_CLE_MAITRE
export CTG_DB_OWNER_USER=ctg_proprietaire CTG_DB_OWNER_PASSWORD=proprietaire
maven -pl modules/app -am verify -Dtest=Aucun -Dsurefire.failIfNoSpecifiedTests=false \
  -Dspotless.check.skip -Dcyclonedx.skip "$@"
dire "Base ordinaire : rien à signaler"
