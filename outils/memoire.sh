#!/bin/sh
# Measures what the application holds of the machine's memory, on a base of its own:
#   outils/memoire.sh <AOT cache, or ""> [seconds of each load, 10] [lines of each batch, 60000]
# Starts it at -Xmx256m with its data there, then single simulations, batches and streams of events, and
# says the resident memory after each (VmRSS, and the most so far, VmHWM), then at rest, and where it is:
# as the system maps it, and as the virtual machine counts it. JAVA_OPTS adds options, to compare them.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

[ -z "${CTG_URL:-}" ] || echouer "CTG_URL : ces mesures se font sur une application à elles."
[ -d /proc/self ] || echouer "Ces mesures lisent /proc, que seul Linux a."
cache=$1
secondes=${2:-10}
lignes=${3:-60000}
export CTG_DEBIT=0 CTG_DEBIT_SUJET=0
JAVA_OPTS="-Xmx256m -XX:NativeMemoryTracking=summary${cache:+ -XX:AOTCache=$cache} ${JAVA_OPTS:-}"
demarrer
# Creating the database takes memory that no later start does.
kill "$processus"
wait "$processus" || true
demarrer

tenue() {
  printf '%-34s ' "$1"
  awk -v hertz="$(getconf CLK_TCK)" '
    FILENAME ~ /stat$/ {sub(/.*\) /, ""); p = ($12 + $13) / hertz}
    /^VmRSS/ {r = $2} /^VmHWM/ {h = $2} /^Threads/ {t = $2}
    END {printf "%4d Mio résidents, %4d au plus, %d fils, %.1f s de processeur\n",
      r / 1024, h / 1024, t, p}' "/proc/$processus/stat" "/proc/$processus/status"
}

tenue "prête"
"$machine" outils/charge/Charge.java unes --service="$service" --tours=2 --secondes="$secondes" |
  sed 's/^/  /'
tenue "après des simulations une à une"
"$machine" outils/charge/Charge.java lot --service="$service" --tours=3 --lignes="$lignes" | sed 's/^/  /'
tenue "après des lots sans explication"
"$machine" outils/charge/Charge.java lot --service="$service" --tours=1 --lignes="$lignes" \
  --explication=true | sed 's/^/  /'
tenue "après un lot avec explication"
"$machine" -cp "$(find "$bibliotheques" -name 'postgresql-*.jar')" outils/charge/Evenements.java \
  --service="$service" --donnees="$donnees/base" --processus="$processus" \
  --inactifs=200 --lecteurs=50 --debit=100 --chauffe=1 --secondes="$secondes" | sed 's/^/  /'
tenue "après des flux d'évènements"
sleep 40
tenue "après 40 s de repos"
awk '/^[0-9a-f]+-/ {nom = ($6 == "" ? "anonyme" : $6)} /^Rss:/ {de[nom] += $2}
  END {for (n in de) printf "%7d Kio  %s\n", de[n], n}' "/proc/$processus/smaps" |
  sort -rn | head -n 12
java_de jcmd "$processus" VM.native_memory summary scale=KB |
  sed -n 's/^Total: /  en tout : /p; s/^- *\(.*\) (reserved=\([0-9]*\)KB, committed=\([0-9]*\)KB.*/\3 \1/p' |
  sort -rn | sed 's/^\([0-9]*\) /  \1 Kio  /' | head -n 12
