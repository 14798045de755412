#!/usr/bin/env bash
# Drives one case through the whole thread, from the referral to the coprogettazione table, by curl through the
# gateway only. Usage: docs/walkthrough.sh [BASE_URL]
# PERCORSI_CLIENT=ID:SECRET names a machine client that may read and write; without it the one of the demonstration is
# used, whose secret ./percorsi start --demo keeps in data/keys/demo.secret.
# Every run makes its own case, company and keys, so it can be run again and again. It ends with an error at the
# first answer that is not what was expected.
set -euo pipefail

base="${1:-http://127.0.0.1:8080}"
base="${base%/}"
run="$(date +%s)-$$"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
step=0

# --- words and dates -------------------------------------------------------------------------------------------

say() { printf '\n%s\n' "$*"; }

fail() {
    printf '\nSURPRISE: %s\n' "$*" >&2
    if [[ -s "$work/body" ]]; then
        head -c 2000 "$work/body" >&2
        printf '\n' >&2
    fi
    exit 1
}

# Dates are Italy's, as the platform's are.
day() { TZ=Europe/Rome date -d "$1" +%F; }

today="$(day today)"
# The month worked is the last whole one; everything before it lies in the months before.
month="$(TZ=Europe/Rome date -d "$(date -d "$today" +%Y-%m-01) -1 day" +%Y-%m)"
first="$month-01"
last="$(day "$first +1 month -1 day")"
referred="$(day "$first -60 days")"
endorsed="$(day "$first -50 days")"
interviewed="$(day "$first -40 days")"
assessed="$(day "$first -30 days")"
drafted="$(day "$first -25 days")"
proposed="$(day "$first -15 days")"
ends="$(day "$first +6 months -1 day")"
case "$first" in
    *-0[1-6]-01) semester="${first%%-*}-S1" ;;
    *) semester="${first%%-*}-S2" ;;
esac

# --- HTTP ------------------------------------------------------------------------------------------------------

client="${PERCORSI_CLIENT:-}"
if [[ -z "$client" ]]; then
    secret="$(dirname -- "${BASH_SOURCE[0]}")/../data/keys/demo.secret"
    [[ -r "$secret" ]] || fail 'set PERCORSI_CLIENT=ID:SECRET, or start with --demo'
    client="percorsi-demo:$(cat -- "$secret")"
fi
token='' token_until=0

# A machine client asks for a token and uses it while it lasts. Secret and token stay out of the list of processes.
authorise() {
    local now
    now="$(date +%s)"
    [[ "$now" -ge "$token_until" ]] || return 0
    curl --silent --show-error --max-time 60 --config - --output "$work/token" \
        --data 'grant_type=client_credentials&scope=percorsi.read%20percorsi.write' \
        "$base/accesso/oauth2/token" <<<"user = \"$client\"" || fail 'no token: no answer'
    token="$(sed -n 's/.*"access_token"[[:space:]]*:[[:space:]]*"\([^"]*\)".*/\1/p' "$work/token")"
    [[ -n "$token" ]] || fail 'no token: the client was refused'
    token_until="$((now + 240))"
    printf 'header = "Authorization: Bearer %s"\n' "$token" >"$work/curl"
}

# request EXPECTED_STATUS METHOD PATH [CURL OPTIONS...]: leaves headers and body in files.
request() {
    local expected="$1" method="$2" path="$3"
    shift 3
    : >"$work/body"
    authorise
    status="$(curl --silent --show-error --max-time 60 --config "$work/curl" --request "$method" \
        --dump-header "$work/headers" --output "$work/body" --write-out '%{http_code}' \
        "$@" "$base$path")" || fail "$method $path: no answer"
    printf '      %s %s -> %s\n' "$method" "$path" "$status"
    [[ "$status" == "$expected" ]] || fail "$method $path answered $status, expected $expected"
}

# Each command has a key of its own within the run: sent again it would give the same answer. What it did is read back
# here, so its answer may wait until that can be seen.
sent=0
send() {
    local expected="$1" method="$2" path="$3" body="$4"
    sent=$((sent + 1))
    request "$expected" "$method" "$path" --header "Idempotency-Key: walk-$run-$sent" --header 'Prefer: wait=10' \
        --header 'Content-Type: application/json' --data-binary "$body"
}

get() {
    local path="$1"
    shift
    request 200 GET "$path" "$@"
}

# The text of the first field with that name in the last answer.
field() {
    sed -n 's/.*"'"$1"'"[[:space:]]*:[[:space:]]*"\([^"]*\)".*/\1/p' "$work/body" | head -n 1
}

holds() { grep -qF -- "$1" "$work/body" || fail "the answer does not contain: $1"; }

lacks() {
    if grep -qF -- "$1" "$work/body"; then
        fail "the answer contains: $1"
    fi
}

# A refusal in words: its code, its rule, its detail and what is missing.
show_refusal() {
    grep -qi '^content-type: *application/problem+json' "$work/headers" || fail 'this is no problem+json'
    sed 's/^/      | /' "$work/body"
    printf '\n'
}

# Facts travel between the services: asks again, for half a minute at most, until the answer holds the text.
await() {
    local path="$1" text="$2" tries=0
    while true; do
        : >"$work/body"
        authorise
        status="$(curl --silent --show-error --max-time 60 --config "$work/curl" --output "$work/body" --write-out '%{http_code}' \
            "$base$path")" || fail "GET $path: no answer"
        if [[ "$status" == 200 ]] && grep -qF -- "$text" "$work/body"; then
            break
        fi
        tries=$((tries + 1))
        [[ $tries -lt 150 ]] || fail "GET $path still answers $status without: $text"
        sleep 0.2
    done
    printf '      GET %s -> %s (after %s more tries)\n' "$path" "$status" "$tries"
}

# A command that may have to wait for another service's fact; asked again only for that one refusal.
send_after() {
    local fact="$1" tries=0
    shift
    local expected="$1" method="$2" path="$3" body="$4"
    sent=$((sent + 1))
    while true; do
        : >"$work/body"
        authorise
        status="$(curl --silent --show-error --max-time 60 --config "$work/curl" --request "$method" \
            --dump-header "$work/headers" --output "$work/body" --write-out '%{http_code}' \
            --header "Idempotency-Key: walk-$run-$sent" --header 'Content-Type: application/json' \
            --data-binary "$body" "$base$path")" || fail "$method $path: no answer"
        if [[ "$status" != 409 ]] || ! grep -qF "\"$fact\"" "$work/body"; then
            break
        fi
        tries=$((tries + 1))
        [[ $tries -lt 150 ]] || fail "$method $path is still refused: $fact"
        sleep 0.2
    done
    printf '      %s %s -> %s (after %s more tries)\n' "$method" "$path" "$status" "$tries"
    [[ "$status" == "$expected" ]] || fail "$method $path answered $status, expected $expected"
}

title() {
    step=$((step + 1))
    say "$step. $*"
}

# --- small numbers with a check digit --------------------------------------------------------------------------

# A VAT number of this run: ten digits and the digit that checks them.
vat_number() {
    local digits sum=0 place digit
    digits="$(printf '9%09d' $((($(date +%s) * 7 + $$ * 3 + $1) % 1000000000)))"
    for ((place = 0; place < 10; place++)); do
        digit="${digits:place:1}"
        if ((place % 2 == 1)); then
            digit=$((digit * 2))
            ((digit <= 9)) || digit=$((digit - 9))
        fi
        sum=$((sum + digit))
    done
    printf '%s%d' "$digits" $(((10 - sum % 10) % 10))
}

# --- the story -------------------------------------------------------------------------------------------------

say "Percorsi, one case from referral to report, through $base (month worked: $month)"

title 'The platform is up'
get /health
holds UP

title 'Import of a small file of companies (CSV, semicolons)'
cat >"$work/companies.csv" <<CSV
ragione_sociale;partita_iva;tipo;ateco;settore;comune_istat;comune;cap;indirizzo;dipendenti;referente;telefono;email;disponibilita;mansioni;posti;strumenti;ultimo_contatto;esito_contatto;convenzione_381
Cooperativa Esempio $run;$(vat_number 1);COOPERATIVA_B;81.30;Manutenzione del verde;015118;Legnano;20025;via Esempio 1;24;Carla Neri;0331000001;esempio1@azienda.example;PICCO;giardinaggio|pulizia;1;TIROCINIO|BORSA_LAVORO;$proposed;DISPONIBILE;SI
Officina Esempio $run;$(vat_number 2);SRL;25.62;Meccanica;015168;Parabiago;20015;via Esempio 2;9;Aldo Bassi;0331000002;esempio2@azienda.example;NESSUNA;assemblaggio;0;TIROCINIO;$proposed;RICHIAMARE;NO
CSV
request 200 POST /api/v1/imports/companies --header "Idempotency-Key: walk-$run-companies" \
    --form "file=@$work/companies.csv;type=text/csv"
holds '"imported":2'

title 'Import of a small file of referrals; sent twice it makes no doubles'
cat >"$work/referrals.csv" <<CSV
data_segnalazione;cognome;nome;sesso;data_nascita;luogo_nascita;codice_catastale_nascita;codice_fiscale;comune_residenza_istat;comune_residenza;indirizzo;telefono;categoria;invalidita_percento;iscritto_l68;servizio_inviante;case_manager;canale;priorita;strumento_richiesto;motivo
$referred;Vignati;Roberto;M;1971-04-17;Milano;F205;VGNRRT71D17F205Q;015168;Parabiago;via Esempio 75;3970000001;1.1;48;SI;Servizio sociale Parabiago;Paolo Castiglioni;SCHEDA;ALTA;BORSA_LAVORO;Prova $run
$referred;Bianchi;Laura;F;1998-10-11;Parabiago;G324;BNCLRA98R51G324Z;015118;Legnano;via Esempio 89;3340000002;2.4.3;;NO;Servizio sociale Legnano;Anna Fumagalli;RELAZIONE;ALTA;TIROCINIO;Prova $run
CSV
for time in once twice; do
    request 200 POST /api/v1/imports/referrals --header "Idempotency-Key: walk-$run-referrals" \
        --form "file=@$work/referrals.csv;type=text/csv"
    holds '"rows":2'
    cp "$work/body" "$work/import-$time"
done
cmp -s "$work/import-once" "$work/import-twice" || fail 'the same file made other cases'

title 'A file with a wrong row is refused whole, row by row'
sed 's/;2\.4\.3;/;9.9;/' "$work/referrals.csv" >"$work/wrong.csv"
request 400 POST /api/v1/imports/referrals --form "file=@$work/wrong.csv;type=text/csv"
show_refusal
holds import-rejected
holds categoria

title 'A service of Legnano refers a person (R1, R5, R8)'
send 201 POST /api/v1/referrals '{
    "referredOn": "'"$referred"'", "channel": "form", "sendingService": "CPS Legnano",
    "caseManager": "Anna Fumagalli", "category": "2.1", "registeredL68": false, "notADuplicate": true, "priority": "high",
    "requestedInstrument": "tirocinio", "reason": "Vuole tornare a lavorare, prova '"$run"'",
    "person": {"familyName": "Moroni", "givenName": "Sara", "codiceFiscale": "MRNSRA82A51F205B", "sex": "F",
        "bornOn": "1982-01-11", "bornAt": "Milano", "municipality": "015118", "address": "via Esempio 78",
        "phone": "3570000003"}}'
case_id="$(field caseId)"
[[ -n "$case_id" ]] || fail 'the answer names no case'
case_path="/api/v1/cases/$case_id"

title 'A body that cannot be understood is answered 400 and names the field'
send 400 POST "$case_path/interviews" '{"kind": "first", "operator": "Lucia Ferrario"}'
show_refusal
holds heldOn

title 'The municipality forwards it (R4)'
send 204 POST "$case_path/endorsement" '{"endorsedOn": "'"$endorsed"'"}'

title 'First interview (R27)'
send 204 POST "$case_path/interviews" \
    '{"kind": "first", "heldOn": "'"$interviewed"'", "operator": "Lucia Ferrario"}'

title 'Assessment: suitable for 20 hours a week (R7)'
send 204 POST "$case_path/assessment" '{"completedOn": "'"$assessed"'", "suitability": "suitable",
    "maxWeeklyHours": 20, "recommendedInstruments": ["tirocinio"], "operator": "Lucia Ferrario"}'

title 'Individual project: a tirocinio of six months (R28)'
send 204 POST "$case_path/project" '{"draftedOn": "'"$drafted"'", "instrument": "tirocinio",
    "objectives": ["Rispettare gli orari", "Imparare le mansioni"], "weeklyHours": 20, "months": 6,
    "familyInvolved": false}'

title 'All parties agree to it (R19, R29)'
for party in person case-manager referring-service tutor; do
    send 204 POST "$case_path/project/agreements" \
        '{"party": "'"$party"'", "manner": "paper", "agreedOn": "'"$drafted"'"}'
done

title 'A company with an open post (R38)'
send 201 POST /api/v1/companies '{"name": "Verde Esempio '"$run"'", "vatNumber": "'"$(vat_number 3)"'",
    "legalForm": "cooperative-b", "ateco": "81.30", "sector": "Manutenzione del verde", "municipality": "015118",
    "postalCode": "20025", "address": "via Esempio 3", "employees": 18, "contactName": "Carla Neri",
    "phone": "0331000003", "email": "verde@azienda.example", "tasks": ["giardinaggio"],
    "instruments": ["tirocinio"], "registeredOn": "'"$proposed"'"}'
company_id="$(field companyId)"
[[ -n "$company_id" ]] || fail 'the answer names no company'
send 201 POST "/api/v1/companies/$company_id/posts" '{"tasks": ["giardinaggio"], "seats": 1, "weeklyHours": 20,
    "instruments": ["tirocinio"], "aimedAtHiring": false, "openedOn": "'"$proposed"'"}'
post_id="$(field postId)"
[[ -n "$post_id" ]] || fail 'the answer names no post'
proposal='{"caseId": "'"$case_id"'", "companyId": "'"$company_id"'", "postId": "'"$post_id"'",
    "instrument": "tirocinio", "tutor": "Elena Galli", "companyReferent": "Carla Neri", "startsOn": "'"$first"'",
    "endsOn": "'"$ends"'", "weeklyHours": 20,
    "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "proposedOn": "'"$proposed"'"}'

title 'A placement is proposed, as soon as project and post are known there'
await "/api/v1/companies/$company_id" "$post_id"
# Two facts are on their way, the project and the post: whichever is late is asked for again.
until_known=0
sent=$((sent + 1))
proposal_key="walk-$run-$sent"
while true; do
    authorise
    status="$(curl --silent --show-error --max-time 60 --config "$work/curl" --request POST --dump-header "$work/headers" \
        --output "$work/body" --write-out '%{http_code}' --header "Idempotency-Key: $proposal_key" \
        --header 'Content-Type: application/json' --data-binary "$proposal" "$base/api/v1/placements")" ||
        fail 'POST /api/v1/placements: no answer'
    if [[ "$status" != 409 ]] || ! grep -qE '"(project-not-shared|post-not-open)"' "$work/body"; then
        break
    fi
    until_known=$((until_known + 1))
    [[ $until_known -lt 150 ]] || fail 'project or post never became known to the placements'
    sleep 0.2
done
printf '      POST /api/v1/placements -> %s (after %s more tries)\n' "$status" "$until_known"
[[ "$status" == 201 ]] || fail "the proposal answered $status"
placement_id="$(field placementId)"
[[ -n "$placement_id" ]] || fail 'the answer names no placement'
placement="/api/v1/placements/$placement_id"

title 'The same proposal under the same key is the same placement'
request 201 POST /api/v1/placements --header "Idempotency-Key: $proposal_key" \
    --header 'Content-Type: application/json' --data-binary "$proposal"
[[ "$(field placementId)" == "$placement_id" ]] || fail 'another placement was made'

title 'It cannot start: everything is missing (R20, R22)'
send 409 POST "$placement/start" '{"startedOn": "'"$first"'"}'
show_refusal
holds start-incomplete
holds R22

title 'The municipality authorises (R22)'
send 204 POST "$placement/authorisation" \
    '{"fundingSource": "Fondo comunale, Legnano", "authorisedOn": "'"$(day "$proposed +5 days")"'"}'

title 'The person is insured (R20)'
send 204 POST "$placement/insurance" '{"insurer": "Assicurazioni Alto Milanese", "policyNumber": "P-'"$run"'",
    "validFrom": "'"$first"'", "validTo": "'"$ends"'"}'

title 'Still not: the agreement is not signed'
send 409 POST "$placement/start" '{"startedOn": "'"$first"'"}'
show_refusal
holds start-incomplete

title 'Person, company and managing body sign'
for party in person company managing-body; do
    send 204 POST "$placement/signatures" \
        '{"party": "'"$party"'", "manner": "paper", "signedOn": "'"$(day "$proposed +8 days")"'"}'
done

title 'The placement starts'
send 204 POST "$placement/start" '{"startedOn": "'"$first"'"}'

title "Attendance of $month, day by day: one day away without a word, one day away with notice, one day ill (R18, R21)"
worked=0
date="$first"
ill_on=''
while [[ ! "$date" > "$last" ]]; do
    if [[ "$(date -d "$date" +%u)" -le 5 ]]; then
        worked=$((worked + 1))
        entry='{"status": "present", "minutes": 240}'
        case "$worked" in
            3) entry='{"status": "absent-unjustified"}' ;;
            6) entry='{"status": "absent-notified"}' ;;
            9)
                entry='{"status": "absent-unjustified"}'
                ill_on="$date"
                ;;
        esac
        send 204 PUT "$placement/attendance/$date" "$entry"
    fi
    date="$(day "$date +1 day")"
done

title "The certificate arrives: $ill_on is corrected to illness"
send 204 PUT "$placement/attendance/$ill_on" '{"status": "illness"}'
get "$placement/attendance/$month"
holds illness

title 'A Sunday cannot be written in the register'
sunday="$first"
while [[ "$(date -d "$sunday" +%u)" -ne 7 ]]; do sunday="$(day "$sunday +1 day")"; done
send 422 PUT "$placement/attendance/$sunday" '{"status": "present", "minutes": 240}'
show_refusal
holds not-a-working-day

title 'The month is confirmed'
send 204 POST "$placement/months/$month/confirmation" '{"confirmedOn": "'"$today"'"}'

title '160 euro a month are above the cap of a tirocinio (R11)'
send_after placement-unknown 422 POST /api/v1/stipends/agreements \
    '{"placementId": "'"$placement_id"'", "monthlyCents": 16000, "agreedOn": "'"$first"'"}'
show_refusal
holds R11

title '150 euro a month are agreed'
send_after placement-unknown 201 POST /api/v1/stipends/agreements \
    '{"placementId": "'"$placement_id"'", "monthlyCents": 15000, "agreedOn": "'"$first"'"}'

title 'The month is computed, every cent explained: one unjustified day is proposed to be taken away (R18)'
stipend="/api/v1/stipends/$placement_id:$month"
await "$stipend" '"unjustified-absence"'
sed 's/^/      | /' "$work/body"
printf '\n'
proposed_cents="$(sed -n 's/.*"proposedReductionCents"[[:space:]]*:[[:space:]]*\([0-9]*\).*/\1/p' "$work/body")"
# The share of one day, rounded half up to the cent.
expected_cents=$(((2 * 15000 + worked) / (2 * worked)))
[[ "$proposed_cents" == "$expected_cents" ]] || fail "proposed $proposed_cents cents, expected $expected_cents"

title 'It cannot be approved before the tutor decides (R18)'
send 409 POST "$stipend/approval" '{"approvedOn": "'"$today"'"}'
show_refusal
holds tutor-decision-missing

title 'The tutor reduces the stipend by what is proposed, and says why: StipendReduced'
send 204 POST "$stipend/reductions" '{"reductionCents": '"$proposed_cents"', "reasons": ["unjustified-absences"],
    "note": "Ne abbiamo parlato insieme.", "tutor": "Elena Galli", "decidedOn": "'"$today"'"}'

title 'It is approved for payment (R23)'
payable_cents=$((15000 - proposed_cents))
send 204 POST "$stipend/approval" '{"approvedOn": "'"$today"'", "payableCents": '"$payable_cents"'}'
get "$stipend"
holds '"approved"'
holds "\"payableCents\":$payable_cents"

# --- reading ---------------------------------------------------------------------------------------------------

title 'Work list: the case stands there with its placement'
await "$case_path/timeline" StipendApproved
get "/api/v1/cases?municipality=015118&category=2.1&limit=100"
holds "$case_id"
get /casi

title 'Case page: the facts of all services in their order'
get "/casi/$case_id"
get "$case_path/timeline"
tr '{' '\n' <"$work/body" | sed -n 's/.*"type"[[:space:]]*:[[:space:]]*"\([A-Za-z]*\)".*/\1/p' >"$work/facts"
uniq -c "$work/facts" | sed 's/^/      /'
previous=0
for fact in ReferralSubmitted ReferralEndorsed InterviewHeld AssessmentCompleted IndividualProjectDrafted \
    IndividualProjectShared PlacementProposed PlacementAuthorised InsuranceActivated PlacementStarted \
    AttendanceRecorded AttendanceCorrected AttendanceMonthConfirmed StipendComputed StipendReduced StipendApproved; do
    place="$(grep -nxF "$fact" "$work/facts" | head -n 1 | cut -d: -f1)"
    [[ -n "$place" ]] || fail "the timeline has no $fact"
    [[ "$place" -gt "$previous" ]] || fail "$fact stands too early in the timeline"
    previous="$place"
done
[[ "$(grep -cxF AttendanceRecorded "$work/facts")" == "$worked" ]] || fail 'a day is missing or there twice'

title 'The company shows whom it holds (R38)'
await "/api/v1/companies/$company_id/placements" "$placement_id"
get "/aziende/$company_id"

title "The stipends of $month"
get "/api/v1/stipends?month=$month&limit=100"
holds '"totals"'
get "/rimborsi?mese=$month"

title 'The dashboard'
get /api/v1/reports/dashboard
holds '"due"'
get /

title "The coprogettazione table of $semester, as JSON and as CSV (R35)"
table="/api/v1/reports/coprogettazione?semester=$semester"
await "$table" '"started"'
get "$table"
holds 'Legnano'
get "$table" --header 'Accept: text/csv'
grep -qi '^content-type: *text/csv' "$work/headers" || fail 'this is no CSV'
head -n 4 "$work/body" | sed 's/^/      | /'
grep -qE '^"?'"$semester"'"?;.*015118.*;"?2\.1' "$work/body" || fail 'the table has no row for Legnano, category 2.1'
lacks 'Moroni'
get "/tavolo?semestre=$semester"

say "Done: case $case_id, placement $placement_id, $worked days, $payable_cents cents approved."
