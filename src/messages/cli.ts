/** Texts of the command line. */
export const cliMessages = {
  de: {
    'cli.help': `reihum – Daseinsvorsorge gemeinsam sichern

  reihum serve [--port 4321] [--data ORDNER] [--host H]      die Seiten im Browser
  reihum worker [--data ORDNER] [--slots N]                  Arbeiten im Hintergrund ausführen
  reihum region example|build|fetch|info|list|statistics …   Regionen anlegen und ansehen
  reihum reach REGION --service ID --mode M --out F.csv      wer erreicht was
  reihum matrix REGION --from A.csv --to B.csv --mode M --out F.csv
  reihum supply REGION --service ID --out F.csv              Versorgung, Auslastung, Tragfähigkeit, Schließung
  reihum departures REGION [--stop NAME] --out F.csv         Abfahrten an Haltestellen
  reihum timetable REGION --out ORDNER                       was der Fahrplan leistet
  reihum report REGION [--municipality AGS|NAME] --out F.html|F.pdf   Bericht für Kreistag oder Gemeinderat
  reihum catalogue validate|export|show|history|propose|decide|review …   Leistungskatalog
  reihum mail receive|test …                                 Antworten per E-Mail annehmen, Versand prüfen
  reihum admin link                                          Konto der Administration anlegen
  reihum backup --out F.zip · restore F.zip                  Sicherung und Wiederherstellung
  reihum verify [DATEI|ORDNER] · journal export --out F.jsonl  Journal prüfen und ausgeben
  reihum export --out F.zip · move --to postgresql|sqlite · migrate   alles mitnehmen, umziehen, aktualisieren
  reihum share GAME.json --rule REGEL                        Kosten gerecht teilen
  reihum bench                                               Messungen

Jeder Befehl: --help, --json, --lang de|en. Rückgabe: 0 gut, 1 Fehler in den Daten, 2 falscher Aufruf.`,
    'cli.help.serve': `reihum serve [--port 4321] [--data ORDNER] [--host 127.0.0.1] [--allowed-hosts NAME[,…]] [--trust-proxy]
              [--metrics PORT] [--log text|json] [--workers N]
Zeigt die Regionen des Datenordners (Vorgabe: data) im Browser. Ende mit Strg+C.
--allowed-hosts: weitere Rechnernamen, unter denen die Seiten aufgerufen werden dürfen, etwa hinter einem Webserver.
--trust-proxy: nur hinter einem eigenen Webserver, der X-Forwarded-Proto und X-Forwarded-For selbst setzt.
--metrics: Kennzahlen (Prometheus) und Zustand auf einem eigenen Port, nur für diesen Rechner: /metrics, /health.
--log json: eine Zeile JSON je Anfrage und Fehler, ohne Angaben zu Personen.
--workers: Arbeiten im Hintergrund zugleich; 0, wenn eigene Prozesse (reihum worker) sie ausführen.
DATABASE_URL (Umgebung): postgres://…; ohne sie liegt die Datenbank als Datei im Datenordner.
OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME (Umgebung): Anmeldung mit OpenID Connect, siehe docs/accounts.md.`,
    'cli.help.region': `reihum region example [--out ORDNER] [--people N] [--seed S] [--files ORDNER] [--no-tiles]
reihum region build --name NAME --population DATEI[,…] [--osm DATEI[,…]] [--boundaries DATEI] [--inside AGS,…]
                    [--gtfs DATEI[,…]] [--facilities DATEI[,…] [--service ID] [--columns name=Spalte,…]]
                    [--connections DATEI[,…]] [--statistics DATEI[,…]] [--ring-km 30] [--no-tiles] [--out ORDNER]
reihum region fetch AGS [--sources DATEI.yaml] [--downloads ORDNER] [--only-download]
reihum region info REGION [--json]
reihum region list [--data ORDNER]
reihum region statistics REGION --municipality AGS|NAME    was eine Gemeinde schultern kann
REGION ist ein Ordner oder der Name einer Region im Datenordner.`,
    'cli.help.reach': `reihum reach REGION --service ID --mode walk|bicycle|e-bike|car|transit|air-line [--out F.csv]
             [--ages all|users|0-5|6-9|10-17|18-64|65-74|75+] [--nth 1…5] [--within MINUTEN|METER]
             [--barrier-free] [--pure-driving] [--explain ZELLE] [--json]
Bus und Bahn: [--date JJJJ-MM-TT] [--window 07:00-09:00] [--arrive] [--percentile 5|50|95] [--no-last-walk]
Jede Minute des Zeitraums wird gerechnet: losgehen oder mit --arrive da sein. Ohne --date gilt ein gewöhnlicher Werktag.
--explain sagt zu einer Zelle, woher ihr Wert kommt: Standort, Anschluss an die Straße, Weg.
Leistungen, die über ein Netz oder digital kommen (broadband, drinking-water …), brauchen kein --mode: Geschrieben werden die angeschlossenen
Menschen je Gemeinde, ags,name,people,connected_people,share_percent,level,source,as_of,basis,suppressed_people,no_data_people;
mit --cells der Anteil je Zelle, cell_id,lon,lat,population,level,share_percent,state,inside.
Spalten: cell_id,lon,lat,population,travel_time_seconds,facility_id,distance_metres,inside,people;
mit Bus und Bahn auch p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride.
Leere facility_id: nicht erreichbar. Luftlinie hat keine Zeit, nur distance_metres.`,
    'cli.help.matrix': `reihum matrix REGION --from A.csv --to B.csv --mode M [--within MINUTEN] [--barrier-free] [--pure-driving] --out F.csv
A und B: id,lon,lat. Ergebnis: origin,destination,seconds,metres; nur erreichbare Paare.
--mode transit mit den Angaben von reach; dazu p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride, metres bleibt leer.`,
    'cli.help.supply': `reihum supply REGION --service ID [--mode car|walk|bicycle|e-bike|air-line] [--out F.csv] [--sites F2.csv]
              [--catchment MINUTEN|METER] [--method 2sfca|e2sfca|3sfca|m2sfca|bfca|opportunities]
              [--decay step|zones|linear|gaussian|logistic|exponential|power|5:1,10:0.5,20:0.1]
              [--measure capacity|sites] [--assume-capacity N] [--ages all|users|0-5|…|75+]
              [--barrier-free] [--pure-driving] [--json]
reihum supply REGION --service ID --closure STANDORT [--catchment MINUTEN|METER] [--out F.csv] [--json]
Wie viel Angebot auf die Menschen kommt, die es erreichen. Ohne --method gilt die übliche Kennzahl der Leistung;
ohne --ages zählen die, für die sie da ist. Fehlende Kapazitäten werden gemeldet, nie als 0 gerechnet.
Zellen: cell_id,lon,lat,population,demand,index,sites_in_reach,nearest_facility_id,nearest_seconds,inside.
Standorte (--sites): Kapazität, Auslastung, freie Plätze, Einzugsbereich und Tragfähigkeit; alle Spalten: docs/methods/supply.md.
--closure: wer einen weiteren Weg hat, wenn der Standort schließt, wohin die Menschen gehen, ob ein Prüfwert erreicht ist.`,
    'cli.help.report': `reihum report REGION [--municipality AGS|NAME] --out F.html|F.pdf [--lang de|en] [--data ORDNER] [--json]
Schreibt den Bericht des Kreises oder mit --municipality den einer Gemeinde: als HTML in einer einzigen Datei oder als PDF (A4).
Dieselbe Region gibt denselben Bericht.`,
    'cli.help.catalogue': `reihum catalogue validate [ORDNER] [--region REGION]
reihum catalogue export --out ORDNER [ORDNER] [--region REGION]
reihum catalogue show [LEISTUNG] [--region REGION]      eine Leistung mit allem, was über sie bekannt ist, oder alle als Liste
reihum catalogue history [LEISTUNG] --region REGION     was vorgeschlagen und beschlossen wurde
reihum catalogue propose LEISTUNG --region REGION --by GREMIUM --reason TEXT ÄNDERUNG [--date TAG] [--review TAG] [--id KENNUNG]
  ÄNDERUNG ist genau eine von:
    --mode car --minutes 15 [--share 95]    eigener Standard in Minuten (walk, bicycle, e-bike, car, transit, any)
    --mode walk --metres 800                eigener Standard in Metern
    --add                                   eine Leistung „zur Wahl“ in den Kern aufnehmen
    --entry DATEI.yaml                      eine ganz eigene Leistung aufnehmen (Form: docs/catalogue.md)
    --leave [--on TAG] [--substitute TEXT]  auslaufen lassen
    --state core|changing|new|leaving|optional
    --guarantee TEXT, --steer TEXT, --provide TEXT, --providers ART,…   wer hier anders zuständig ist
reihum catalogue decide VORSCHLAG --region REGION --body GREMIUM --outcome accepted|rejected|deferred --text TEXT [--date TAG] [--review TAG]
reihum catalogue review VORSCHLAG --region REGION --body GREMIUM --outcome confirmed|reopened --text TEXT [--date TAG] [--review NÄCHSTER TAG]
Vorschläge und Beschlüsse werden an DATEN/catalogue/REGION.yaml angefügt; --dry-run zeigt nur, was hinzukäme und was sich ändert.
Tage als 2026-11-25. Ein Vorschlag ändert keine Zahl, erst der Beschluss „accepted“.`,
    'cli.help.share': `reihum share GAME.json --rule REGEL|all [--usual SCHLÜSSEL] [--groups] [--out F.csv] [--json]
Teilt gemeinsame Kosten und sagt, wer mehr zahlt als allein und welche Gruppe für sich besser führe.
REGEL: equal, per-head, use, tax-power, mixed, standalone, scrb, airport, shapley, nucleolus, least-core, epm; all vergleicht sie.
GAME.json (Kosten in Euro, Namen einer Gruppe durch Komma):
  '{' "players": ["A", "B"], "cost": '{' "A": 100, "B": 80, "A,B": 120 '}',
    "keys": '{' "per-head": '{' "A": 2500, "B": 1800 '}' '}', "mix": '{' "per-head": 2, "equal": 1 '}' '}'
Statt "cost" geht "model": c(S) = fixed + Summe own + unitCost · aufgerundet(Summe load / unitCapacity) + größtes need.
Genau bis 16 Beteiligte; darüber shapley als Stichprobe (--blocks, --seed) mit 95-%-Spanne.
--usual: Schlüssel zum Vergleich (sonst per-head, ohne Zahlen equal). --groups: welche Gruppen für sich hielten (bis 10 Beteiligte).
Spalten: player,share,alone,saving,usual_share,margin_95. Alle Regeln: docs/methods/cost-games.md.`,
    'cli.help.bench': `reihum bench [--quick] [--json] [--markdown]
Misst auf einem erzeugten Kreis mit 20.000 bewohnten Zellen und, wo die Dateien liegen, auf Heidelberg und Deutschland.
Dauert etwa 15 Minuten, mit --quick (ein kleiner Kreis) unter einer. Ausgabe: eine Tabelle in Markdown, mit --json alle Zahlen; englisch.
Was gemessen wird: docs/benchmarks.md.`,
    'cli.bench-not-here':
      'Die Messungen gehören zu den Quellen und liegen dieser Installation nicht bei: git clone, dann npx reihum bench.',
    'cli.see-help': 'Hilfe: reihum {command} --help',
    'cli.file-report':
      '{file}: {read, number} gelesen, {kept, number} übernommen{skipped, plural, =0 {} other {, # ausgelassen}}{repaired, plural, =0 {} other {, # berichtigt}}',
    'cli.more-of-the-same': '… und {more, number} weitere dieser Art',
    'cli.region-usable': 'Die Region „{folder}“ ist benutzbar.',
    'cli.region-built':
      '{name}: {people, number} Menschen in {cells, number} Zellen, {facilities, number} Einrichtungen, {edges, number} gerichtete Wegstücke.',
    'cli.reach-summary-minutes':
      '{within, number} von {people, number} Menschen erreichen einen von {sites, number} Standorten in höchstens {threshold, number} Minuten, {beyond, number} nicht. Zellen: {out}',
    'cli.reach-summary-metres':
      '{within, number} von {people, number} Menschen haben einen von {sites, number} Standorten in höchstens {threshold, number} m Luftlinie, {beyond, number} nicht. Zellen: {out}',
    'cli.explain-cell': 'Zelle {id}: {population, number} Menschen',
    'cli.explain-no-site': 'Für diese Leistung sind zu wenige Standorte bekannt.',
    'cli.explain-not-snapped': 'Im Umkreis liegt kein Weg, der mit diesem Verkehrsmittel benutzbar ist.',
    'cli.explain-no-way': 'Die Zelle liegt an einem Weg, aber von dort führt keiner zu einem Standort.',
    'cli.explain-site': 'Standort: {name} ({id})',
    'cli.explain-minutes': 'Dauer: {minutes, number} Minuten, {metres, number} m',
    'cli.explain-journey': 'Dauer: {minutes, number} Minuten am {date}, zum Beispiel so:',
    'cli.explain-leg-walk-all': '  {from}–{to}  zu Fuß den ganzen Weg',
    'cli.explain-leg-walk-first': '  {from}–{to}  zu Fuß zur Haltestelle {stop}',
    'cli.explain-leg-walk-last': '  {from}–{to}  zu Fuß von {stop} zum Standort',
    'cli.explain-leg-ride':
      '  {from}–{to}  Linie {line} Richtung {headsign}: {board} bis {off}{between, plural, =0 {} one {, ein Halt dazwischen} other {, # Halte dazwischen}}',
    'cli.explain-leg-change': '  {from}–{to}  umsteigen in {stop}',
    'cli.explain-leg-change-walk': '  {from}–{to}  umsteigen, zu Fuß von {start} nach {stop}',
    'cli.explain-leg-ordered':
      '  {from}–{to}  Fahrt auf Bestellung: {name}, Telefon {phone}{notice, plural, =-1 {} other {, # Minuten vorher bestellen}}',
    'cli.explain-metres': 'Luftlinie: {metres, number} m',
    'cli.explain-off': 'Bis zur Straße: {metres, number} m Luftlinie',
    'cli.explain-step': '  {minutes, number} min  {metres, number} m  {name}',
    'cli.explain-unnamed': '(ohne Namen)',
    'cli.matrix-not-snapped':
      '{side, select, from {Bei den Ausgangspunkten} other {Bei den Zielen}} {count, plural, one {liegt einer} other {liegen #}} zu weit vom nächsten Weg: {ids}',
    'cli.matrix-summary': '{pairs, number} erreichbare Paare: {out}',
    'issue.cli-minutes-or-metres': 'Geben Sie entweder --minutes oder --metres an, nicht beides.',
    'issue.cli-one-change':
      'Geben Sie genau eine Änderung an, zum Beispiel --mode car --minutes 15, --add, --leave oder --state changing.',
    'cli.catalogue-checked':
      'Katalog {version}: {services} Leistungen, {issues, plural, =0 {keine Beanstandung} one {eine Beanstandung} other {# Beanstandungen}}.',
    'cli.catalogue-exported': 'Geschrieben: {files}',
    'cli.downloaded':
      '{path} ({megabytes, number} MB, {source, select, downloaded {heruntergeladen} unchanged {unverändert} other {ohne Netz: die vorhandene Fassung}})',
    'issue.cli-unknown-cell':
      'Die Region hat keine Zelle „{cell}“. Die Kennungen stehen in der ersten Spalte von reach.',
    'issue.cli-unknown-command': 'Den Befehl „{command}“ gibt es nicht.',
    'issue.cli-unknown-option': 'Die Angabe {option} gibt es hier nicht.',
    'issue.cli-option-needs-value': 'Der Angabe {option} fehlt der Wert.',
    'issue.cli-option-missing': 'Es fehlt die Angabe {option}.',
    'issue.cli-argument-missing': 'Es fehlt eine Angabe, zum Beispiel die Region.',
    'issue.cli-argument-too-many': 'Mit „{argument}“ ist hier nichts anzufangen.',
    'issue.cli-number-out-of-range': '{option} muss eine Zahl von {least} bis {most} sein, nicht „{value}“.',
    'issue.cli-out-not-writable':
      'Nach „{file}“ lässt sich nicht schreiben ({detail}). Nennen Sie mit --out einen anderen Ort.',
    'issue.cli-only-transit': 'Die Angabe {option} gilt nur für Bus und Bahn (--mode transit).',
    'issue.cli-only-travelled':
      'Die Angabe {option} gilt nur für Leistungen, zu denen jemand fährt. Diese kommt über ein Netz oder digital.',
    'issue.cli-only-connected': 'Die Angabe {option} gilt nur für Leistungen, die über ein Netz oder digital kommen.',
    'issue.cli-not-with-closure': 'Die Angabe {option} passt nicht zu --closure.',
    'issue.cli-verb-missing': 'Hinter „{command}“ fehlt, was zu tun ist: {verbs}.',
    'issue.cli-window':
      '„{value}“ ist kein Zeitraum. Schreiben Sie ihn wie 07:00-09:00, über Mitternacht wie 22:00-25:30.',
  },
  en: {
    'cli.help': `reihum – securing local services together

  reihum serve [--port 4321] [--data DIR] [--host H]         the pages in the browser
  reihum worker [--data DIR] [--slots N]                     run work in the background
  reihum region example|build|fetch|info|list|statistics …   make and inspect regions
  reihum reach REGION --service ID --mode M --out F.csv      who reaches what
  reihum matrix REGION --from A.csv --to B.csv --mode M --out F.csv
  reihum supply REGION --service ID --out F.csv              supply, load, viability, closure
  reihum departures REGION [--stop NAME] --out F.csv         departures at stops
  reihum timetable REGION --out DIR                          what the timetable offers
  reihum report REGION [--municipality AGS|NAME] --out F.html|F.pdf   report for a county or municipal council
  reihum catalogue validate|export|show|history|propose|decide|review …   service catalogue
  reihum mail receive|test …                                 take answers by mail, test sending
  reihum admin link                                          make an administrator’s account
  reihum backup --out F.zip · restore F.zip                  backup and restore
  reihum verify [FILE|FOLDER] · journal export --out F.jsonl check and hand out the journal
  reihum export --out F.zip · move --to postgresql|sqlite · migrate   take everything along, move, update
  reihum share GAME.json --rule RULE                         share costs fairly
  reihum bench                                               measurements

Every command: --help, --json, --lang de|en. Exit code: 0 fine, 1 problem in the data, 2 wrong use.`,
    'cli.help.serve': `reihum serve [--port 4321] [--data DIR] [--host 127.0.0.1] [--allowed-hosts NAME[,…]] [--trust-proxy]
              [--metrics PORT] [--log text|json] [--workers N]
Shows the regions of the data folder (default: data) in the browser. End with Ctrl+C.
--allowed-hosts: further host names under which the pages may be called, for example behind a web server.
--trust-proxy: only behind a web server of your own that sets X-Forwarded-Proto and X-Forwarded-For itself.
--metrics: metrics (Prometheus) and health at a port of their own, for this machine only: /metrics, /health.
--log json: one line of JSON per request and fault, without anything about people.
--workers: jobs in the background at a time; 0 where processes of their own (reihum worker) run them.
DATABASE_URL (environment): postgres://…; without it the database is a file in the data folder.
OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME (environment): sign-in by OpenID Connect, see docs/accounts.md.`,
    'cli.help.region': `reihum region example [--out DIR] [--people N] [--seed S] [--files DIR] [--no-tiles]
reihum region build --name NAME --population FILE[,…] [--osm FILE[,…]] [--boundaries FILE] [--inside AGS,…]
                    [--gtfs FILE[,…]] [--facilities FILE[,…] [--service ID] [--columns name=Column,…]]
                    [--connections FILE[,…]] [--statistics FILE[,…]] [--ring-km 30] [--no-tiles] [--out DIR]
reihum region fetch AGS [--sources FILE.yaml] [--downloads DIR] [--only-download]
reihum region info REGION [--json]
reihum region list [--data DIR]
reihum region statistics REGION --municipality AGS|NAME    what a municipality can shoulder
REGION is a folder or the name of a region in the data folder.`,
    'cli.help.reach': `reihum reach REGION --service ID --mode walk|bicycle|e-bike|car|transit|air-line [--out F.csv]
             [--ages all|users|0-5|6-9|10-17|18-64|65-74|75+] [--nth 1…5] [--within MINUTES|METRES]
             [--barrier-free] [--pure-driving] [--explain CELL] [--json]
Transit: [--date YYYY-MM-DD] [--window 07:00-09:00] [--arrive] [--percentile 5|50|95] [--no-last-walk]
Every minute of the window is computed: leave then or, with --arrive, be there. Without --date an ordinary working day.
--explain tells of one cell where its value comes from: site, way to the street, route.
Services that come through a network or digitally (broadband, drinking-water …) need no --mode: written are the people connected
by municipality, ags,name,people,connected_people,share_percent,level,source,as_of,basis,suppressed_people,no_data_people;
with --cells the share of each cell, cell_id,lon,lat,population,level,share_percent,state,inside.
Columns: cell_id,lon,lat,population,travel_time_seconds,facility_id,distance_metres,inside,people;
by transit also p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride.
Empty facility_id: unreachable. Air line has no time, only distance_metres.`,
    'cli.help.matrix': `reihum matrix REGION --from A.csv --to B.csv --mode M [--within MINUTES] [--barrier-free] [--pure-driving] --out F.csv
A and B: id,lon,lat. Result: origin,destination,seconds,metres; only pairs that can be reached.
--mode transit with the options of reach; then also p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride, and metres stays empty.`,
    'cli.help.supply': `reihum supply REGION --service ID [--mode car|walk|bicycle|e-bike|air-line] [--out F.csv] [--sites F2.csv]
              [--catchment MINUTES|METRES] [--method 2sfca|e2sfca|3sfca|m2sfca|bfca|opportunities]
              [--decay step|zones|linear|gaussian|logistic|exponential|power|5:1,10:0.5,20:0.1]
              [--measure capacity|sites] [--assume-capacity N] [--ages all|users|0-5|…|75+]
              [--barrier-free] [--pure-driving] [--json]
reihum supply REGION --service ID --closure SITE [--catchment MINUTES|METRES] [--out F.csv] [--json]
How much supply there is for the people who reach it. Without --method the usual index of the service;
without --ages those whom it is for. Missing capacities are reported and never counted as 0.
Cells: cell_id,lon,lat,population,demand,index,sites_in_reach,nearest_facility_id,nearest_seconds,inside.
Sites (--sites): capacity, load, spare places, catchment and viability; all columns: docs/methods/supply.md.
--closure: whose way grows if the site closes, where people then go, whether a legal test is reached.`,
    'cli.help.report': `reihum report REGION [--municipality AGS|NAME] --out F.html|F.pdf [--lang de|en] [--data DIR] [--json]
Writes the report of the county or, with --municipality, that of one municipality: as HTML in a single file or as PDF (A4).
The same region gives the same report.`,
    'cli.help.catalogue': `reihum catalogue validate [DIR] [--region REGION]
reihum catalogue export --out DIR [DIR] [--region REGION]
reihum catalogue show [SERVICE] [--region REGION]       one service with everything known about it, or all as a list
reihum catalogue history [SERVICE] --region REGION      what was proposed and decided
reihum catalogue propose SERVICE --region REGION --by BODY --reason TEXT CHANGE [--date DAY] [--review DAY] [--id ID]
  CHANGE is exactly one of:
    --mode car --minutes 15 [--share 95]    own standard in minutes (walk, bicycle, e-bike, car, transit, any)
    --mode walk --metres 800                own standard in metres
    --add                                   take a service “for choice” into the core
    --entry FILE.yaml                       take up a service of your own (form: docs/catalogue.md)
    --leave [--on DAY] [--substitute TEXT]  let it end
    --state core|changing|new|leaving|optional
    --guarantee TEXT, --steer TEXT, --provide TEXT, --providers KIND,…   who answers for it differently here
reihum catalogue decide PROPOSAL --region REGION --body BODY --outcome accepted|rejected|deferred --text TEXT [--date DAY] [--review DAY]
reihum catalogue review PROPOSAL --region REGION --body BODY --outcome confirmed|reopened --text TEXT [--date DAY] [--review NEXT DAY]
Proposals and decisions are added to DATA/catalogue/REGION.yaml; --dry-run only shows what would be added and what changes.
Days as 2026-11-25. A proposal changes no figure, only the decision “accepted” does.`,
    'cli.help.share': `reihum share GAME.json --rule RULE|all [--usual KEY] [--groups] [--out F.csv] [--json]
Shares joint costs and says who pays more than alone and which group would do better by itself.
RULE: equal, per-head, use, tax-power, mixed, standalone, scrb, airport, shapley, nucleolus, least-core, epm; all compares them.
GAME.json (costs in euros, names of a group joined by commas):
  '{' "players": ["A", "B"], "cost": '{' "A": 100, "B": 80, "A,B": 120 '}',
    "keys": '{' "per-head": '{' "A": 2500, "B": 1800 '}' '}', "mix": '{' "per-head": 2, "equal": 1 '}' '}'
Instead of "cost" a "model": c(S) = fixed + sum of own + unitCost · rounded up(sum of load / unitCapacity) + largest need.
Exact up to 16 partners; beyond, shapley as a sample (--blocks, --seed) with a 95% interval.
--usual: key to compare with (else per-head, without figures equal). --groups: which groups would hold by themselves (up to 10 partners).
Columns: player,share,alone,saving,usual_share,margin_95. All rules: docs/methods/cost-games.md.`,
    'cli.help.bench': `reihum bench [--quick] [--json] [--markdown]
Measures on a generated county of 20,000 inhabited cells and, where the files are, on Heidelberg and Germany.
Takes about 15 minutes, with --quick (a small county) less than one. Prints a table in Markdown, with --json all figures.
What is measured: docs/benchmarks.md.`,
    'cli.bench-not-here':
      'The measurements belong to the sources and are not part of this installation: git clone, then npx reihum bench.',
    'cli.see-help': 'Help: reihum {command} --help',
    'cli.file-report':
      '{file}: {read, number} read, {kept, number} kept{skipped, plural, =0 {} other {, # left out}}{repaired, plural, =0 {} other {, # repaired}}',
    'cli.more-of-the-same': '… and {more, number} more of this kind',
    'cli.region-usable': 'The region “{folder}” can be used.',
    'cli.region-built':
      '{name}: {people, number} people in {cells, number} cells, {facilities, number} facilities, {edges, number} directed edges.',
    'cli.reach-summary-minutes':
      '{within, number} of {people, number} people reach one of {sites, number} sites within {threshold, number} minutes, {beyond, number} do not. Cells: {out}',
    'cli.reach-summary-metres':
      '{within, number} of {people, number} people have one of {sites, number} sites within {threshold, number} m by air line, {beyond, number} do not. Cells: {out}',
    'cli.explain-cell': 'Cell {id}: {population, number} people',
    'cli.explain-no-site': 'Too few sites of this service are known.',
    'cli.explain-not-snapped': 'There is no way nearby that this mode may use.',
    'cli.explain-no-way': 'The cell lies at a way, but none leads from there to a site.',
    'cli.explain-site': 'Site: {name} ({id})',
    'cli.explain-minutes': 'Takes {minutes, number} minutes, {metres, number} m',
    'cli.explain-journey': 'Takes {minutes, number} minutes on {date}, for example like this:',
    'cli.explain-leg-walk-all': '  {from}–{to}  on foot all the way',
    'cli.explain-leg-walk-first': '  {from}–{to}  on foot to stop {stop}',
    'cli.explain-leg-walk-last': '  {from}–{to}  on foot from {stop} to the site',
    'cli.explain-leg-ride':
      '  {from}–{to}  line {line} towards {headsign}: {board} to {off}{between, plural, =0 {} one {, one stop between} other {, # stops between}}',
    'cli.explain-leg-change': '  {from}–{to}  change at {stop}',
    'cli.explain-leg-change-walk': '  {from}–{to}  change, on foot from {start} to {stop}',
    'cli.explain-leg-ordered':
      '  {from}–{to}  ride on demand: {name}, telephone {phone}{notice, plural, =-1 {} other {, order # minutes before}}',
    'cli.explain-metres': 'Air line: {metres, number} m',
    'cli.explain-off': 'To the street: {metres, number} m, straight',
    'cli.explain-step': '  {minutes, number} min  {metres, number} m  {name}',
    'cli.explain-unnamed': '(without name)',
    'cli.matrix-not-snapped':
      '{side, select, from {Of the origins} other {Of the destinations}} {count, plural, one {one lies} other {# lie}} too far from any way: {ids}',
    'cli.matrix-summary': '{pairs, number} pairs within reach: {out}',
    'issue.cli-minutes-or-metres': 'Give either --minutes or --metres, not both.',
    'issue.cli-one-change':
      'Give exactly one change, for example --mode car --minutes 15, --add, --leave or --state changing.',
    'cli.catalogue-checked':
      'Catalogue {version}: {services} services, {issues, plural, =0 {no objection} one {one objection} other {# objections}}.',
    'cli.catalogue-exported': 'Written: {files}',
    'cli.downloaded':
      '{path} ({megabytes, number} MB, {source, select, downloaded {downloaded} unchanged {unchanged} other {no network: the copy that is there}})',
    'issue.cli-unknown-cell': 'The region has no cell “{cell}”. The ids stand in the first column of reach.',
    'issue.cli-unknown-command': 'There is no command “{command}”.',
    'issue.cli-unknown-option': 'There is no option {option} here.',
    'issue.cli-option-needs-value': 'The option {option} needs a value.',
    'issue.cli-option-missing': 'The option {option} is missing.',
    'issue.cli-argument-missing': 'An argument is missing, for example the region.',
    'issue.cli-argument-too-many': '“{argument}” is of no use here.',
    'issue.cli-number-out-of-range': '{option} must be a number from {least} to {most}, not “{value}”.',
    'issue.cli-out-not-writable': 'Nothing can be written to “{file}” ({detail}). Name another place with --out.',
    'issue.cli-only-transit': 'The option {option} is for bus and train only (--mode transit).',
    'issue.cli-only-travelled':
      'The option {option} is for services that somebody travels to. This one comes through a network or digitally.',
    'issue.cli-only-connected': 'The option {option} is for services that come through a network or digitally.',
    'issue.cli-not-with-closure': 'The option {option} does not go with --closure.',
    'issue.cli-verb-missing': 'What to do is missing after “{command}”: {verbs}.',
    'issue.cli-window': '“{value}” is no span. Write it like 07:00-09:00, across midnight like 22:00-25:30.',
  },
} as const
