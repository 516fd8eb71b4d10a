/** Keeping a workspace for years: store, journal, backup, moving, and what to do when it fails. */
export const operationsMessages = {
  de: {
    'cli.help.verify': `reihum verify [DATEI|ORDNER] [--data ORDNER] [--key ÖFFENTLICHER-SCHLÜSSEL.pem] [--json]
Rechnet das ganze Journal nach und vergleicht damit, was heute gespeichert ist: den Bestand des Datenordners (auch während daran
gearbeitet wird; mit DATABASE_URL den auf dem Server), eine Sicherung (ZIP oder Ordner) oder ein ausgegebenes Journal (.jsonl).
Nennt den ersten Eintrag, der nicht mehr so ist, wie er geschrieben wurde. Rückgabe: 0 unverändert, 1 verändert, 2 falscher Aufruf.
--key: nur Prüfpunkte anerkennen, die mit diesem Schlüssel unterschrieben sind; sonst gelten die Schlüssel, die dabeiliegen.`,
    'cli.help.journal': `reihum journal export --out F.jsonl [--region REGION] [--without-contents] [--data ORDNER] [--json]
Schreibt das Journal als eine Zeile JSON je Eintrag; reihum verify F.jsonl prüft die Datei ohne den Server.
--region: nur die Einträge einer Region, jeder mit dem Nachweis, dass er im ganzen Journal steht.
--without-contents: wer, was, wann, aber nicht den Wortlaut; die Kette bleibt prüfbar.`,
    'cli.help.backup': `reihum backup --out F.zip|ORDNER [--data ORDNER] [--json]
Sichert Bestand, Regionen und Dateien, auch während gearbeitet wird. Nicht enthalten: der Schlüssel, mit dem Prüfpunkte unterschrieben
werden (ORDNER/keys, gesondert aufbewahren), und Anmeldungen. Die Sicherung passt in beide Datenbanken.`,
    'cli.help.restore': `reihum restore F.zip|ORDNER [--data ORDNER] [--json]
Stellt eine Sicherung in einem leeren Datenordner wieder her; mit DATABASE_URL in einer leeren Datenbank. Ganz oder gar nicht.`,
    'cli.help.move': `reihum move --to postgresql|sqlite [--data ORDNER] [--json]
Bringt den Bestand aus dem Datenordner auf den Server in DATABASE_URL oder von dort zurück. Beenden Sie vorher reihum serve.
Das Journal wird davor und danach geprüft; der alte Bestand bleibt liegen.`,
    'cli.help.export': `reihum export --out F.zip|ORDNER [--data ORDNER] [--json]
Gibt alles als offene Dateien aus: Journal, alles Geschriebene als JSON und CSV, Tabellen als CSV, Regionen, wie sie sind, und eine
Erklärung (LIESMICH.txt). Kennwörter und andere Geheimnisse bleiben weg.`,
    'cli.help.migrate': `reihum migrate [--check] [--data ORDNER] [--json]
Bringt den Bestand auf den Stand dieses Programms; serve tut das von selbst. --check sagt nur, was zu tun wäre (Rückgabe 1: etwas).`,
    'progress.backup-tables': 'Bestand sichern',
    'progress.backup-files': 'Dateien sichern',
    'progress.restore-tables': 'Bestand einlesen',
    'progress.restore-files': 'Dateien auspacken',

    'verify.fine':
      'Unverändert: {checked, plural, =0 {das Journal ist leer} one {ein Eintrag} other {# Einträge}}{checkpoints, plural, =0 {, kein Prüfpunkt} one {, ein Prüfpunkt} other {, # Prüfpunkte}}{records, plural, =0 {} one {, ein Gegenstand} other {, # Gegenstände}}{files, plural, =0 {} one {, eine Datei} other {, # Dateien}}{erased, plural, =0 {} one {, ein Inhalt gelöscht} other {, # Inhalte gelöscht}}. Wurzel: {root}',
    'verify.excerpt':
      'Ein Auszug: Jeder Eintrag für sich ist nachgewiesen; ob Einträge der Region fehlen, zeigt nur das ganze Journal.',
    'verify.no-signatures':
      'Die Unterschriften der Prüfpunkte wurden nicht geprüft: Es liegt kein öffentlicher Schlüssel dabei. Nennen Sie ihn mit --key.',
    'verify.entry': 'Eintrag {seq, number} ({at}, {actor}: {action} {kind} {object}): {fault}',
    'verify.entry-unknown': 'Eintrag {seq, number}: {fault}',
    'verify.record': '{kind} {object} (laut Bestand zuletzt am {at} von {actor} geändert): {fault}',
    'verify.file': '{file}: {fault}',
    'verify.fault.order': 'Seine Nummer passt nicht in die Reihe. Vor ihm fehlt ein Eintrag, oder einer ist doppelt.',
    'verify.fault.previous': 'Er passt nicht zu dem Eintrag davor. Einer von beiden wurde verändert.',
    'verify.fault.leaf': 'Er wurde nach dem Schreiben verändert.',
    'verify.fault.content-altered': 'Was geschrieben wurde, ist nicht mehr dasselbe.',
    'verify.fault.content-missing': 'Was geschrieben wurde, fehlt, und kein Eintrag sagt, dass es gelöscht wurde.',
    'verify.fault.checkpoint':
      'Bis hierher ist das Journal ein anderes als das, für das der Prüfpunkt unterschrieben wurde.',
    'verify.fault.signature': 'Der Prüfpunkt nach diesem Eintrag ist nicht mit einem der Schlüssel unterschrieben.',
    'verify.fault.end':
      'Hier endet das Journal anders, als es selbst sagt: Am Ende fehlt etwas, oder etwas wurde verändert.',
    'verify.fault.record-altered': 'Was heute gespeichert ist, ist nicht das, was das Journal zuletzt davon sagt.',
    'verify.fault.record-missing': 'Der Gegenstand, von dem er handelt, fehlt im Bestand.',
    'verify.fault.record-unexplained': 'Das Journal weiß nichts davon.',
    'verify.fault.file-altered': 'Die Datei ist nicht mehr die, die gesichert wurde.',
    'issue.verify-not-known': '„{file}“ ist weder ein Datenordner noch eine Sicherung noch ein ausgegebenes Journal.',
    'issue.verify-no-key': '„{file}“ enthält keinen öffentlichen Schlüssel (Ed25519, PEM).',

    'journal.exported': '{exported, number} von {entries, number} Einträgen geschrieben: {out}',
    'backup.done':
      'Gesichert: {out} ({entries, plural, one {ein Eintrag} other {# Einträge}} im Journal, {files, plural, =0 {keine Datei} one {eine Datei} other {# Dateien}}, {megabytes, number} MB unverpackt).',
    'backup.key': 'Nicht in der Sicherung: der Schlüssel {path}. Bewahren Sie ihn an einem anderen Ort auf.',
    'restore.done':
      'Wiederhergestellt: {entries, plural, one {ein Eintrag} other {# Einträge}} im Journal, {files, plural, =0 {keine Datei} one {eine Datei} other {# Dateien}}. Stand vom {madeAt}. Alle melden sich neu an; offene Einladungen senden Sie bitte noch einmal.',
    'restore.key':
      'Der Schlüssel für Prüfpunkte fehlt noch: Legen Sie die aufbewahrte Datei als {path} ab. Ohne sie entsteht beim Start ein neuer.',
    'move.done':
      'Umgezogen und geprüft: {rows, number} Zeilen in {tables, number} Tabellen, {entries, plural, one {ein Eintrag} other {# Einträge}} im Journal.',
    'move.next-postgresql':
      'Starten Sie ab jetzt mit DATABASE_URL. Die alte Datei liegt als {oldFile} da; löschen Sie sie, wenn alles läuft.',
    'move.next-sqlite': 'Starten Sie ab jetzt ohne DATABASE_URL. Die Tabellen auf dem Server sind unverändert.',
    'export.done':
      'Ausgegeben: {out} ({files, number} Dateien, {records, plural, =0 {kein Gegenstand} one {ein Gegenstand} other {# Gegenstände}}).',
    'export.readme': `Alles aus einem Arbeitsbereich von Reihum {version}, als offene Dateien

journal/journal.jsonl      wer wann was geändert hat, eine Zeile JSON je Eintrag; prüfen: reihum verify journal/journal.jsonl
journal/public-keys.pem    Schlüssel, mit denen die Prüfpunkte des Journals unterschrieben sind
records/ART.json           alles Geschriebene einer Art, vollständig
records/ART.csv            dasselbe als Tabelle (UTF-8, Komma); ein ’ vor =, +, - oder @ verhindert, dass eine Tabellenkalkulation rechnet
tables/NAME.csv            die übrigen Tabellen
regions/NAME/              die Regionen, wie sie im Datenordner liegen (Apache Arrow, JSON, MBTiles)
catalogue/                 was Regionen am Leistungskatalog geändert haben (YAML)

Nicht enthalten, weil geheim oder nur für den Augenblick: {leftOut}`,
    'migrate.done':
      '{count, plural, =0 {Der Bestand ist auf dem Stand dieses Programms.} one {Ein Schritt getan: {names}} other {# Schritte getan: {names}}}',
    'migrate.missing':
      '{count, plural, =0 {Der Bestand ist auf dem Stand dieses Programms.} one {Ein Schritt wäre zu tun: {names}} other {# Schritte wären zu tun: {names}}}',

    'issue.store-missing':
      'Hier ist noch kein Bestand. Nennen Sie mit --data den richtigen Datenordner, oder setzen Sie DATABASE_URL.',
    'issue.store-not-empty':
      'Hier ist schon ein Bestand; er bleibt, wie er ist. Nehmen Sie einen leeren Datenordner und eine leere Datenbank.',
    'issue.backup-files-changing':
      'Die Dateien in „{folder}“ ändern sich ständig. Versuchen Sie es noch einmal, wenn keine Region mehr gebaut wird.',
    'issue.backup-not-one': '„{file}“ ist keine Sicherung von Reihum.',
    'issue.backup-newer':
      '„{file}“ wurde mit einer neueren Fassung von Reihum geschrieben. Aktualisieren Sie das Programm.',
    'issue.archive-exists': '„{file}“ gibt es schon. Nennen Sie mit --out einen anderen Namen.',
    'issue.archive-file-missing': 'In „{file}“ fehlt „{name}“. Nehmen Sie eine andere Sicherung.',
    'issue.archive-file-altered':
      '„{name}“ in „{file}“ ist beschädigt oder wurde verändert; es wurde nichts übernommen. Nehmen Sie eine andere Sicherung.',
    'issue.archive-line-broken': 'Diese Zeile ist nicht zu verstehen. Die Datei ist beschädigt oder wurde verändert.',
    'issue.restore-not-empty':
      'Der Datenordner „{file}“ ist nicht leer (darin liegt „{name}“). Nennen Sie mit --data einen neuen.',
    'issue.restore-not-a-folder': '„{file}“ ist kein Ordner.',
    'issue.move-in-use':
      'Ein Server oder ein Arbeitsprozess läuft noch mit diesem Speicher; was er später schreibt, ginge verloren. Beenden Sie ihn und rufen Sie den Umzug noch einmal auf.',
    'issue.move-not-verified':
      'Das Journal ist nicht in Ordnung; umgezogen wurde nichts. reihum verify sagt, was damit ist.',
    'issue.move-needs-server':
      'Setzen Sie DATABASE_URL auf den Server, zum Beispiel postgres://reihum@localhost/reihum.',
    'issue.cli-move-to': 'Hinter --to steht postgresql oder sqlite, nicht „{value}“.',
    'issue.cli-log-form': 'Hinter --log steht text oder json, nicht „{value}“.',
    'issue.cli-interrupted': 'Abgebrochen; es bleibt nichts Halbes zurück.',
  },
  en: {
    'cli.help.verify': `reihum verify [FILE|FOLDER] [--data DIR] [--key PUBLIC-KEY.pem] [--json]
Recomputes the whole journal and compares it with what is stored today: the store of the data folder (also while it is in use;
with DATABASE_URL the one on the server), a backup (zip or folder) or an exported journal (.jsonl).
Names the first entry that is not as it was written. Exit code: 0 unaltered, 1 altered, 2 wrong use.
--key: accept only checkpoints that are signed with this key; else the keys that lie beside are used.`,
    'cli.help.journal': `reihum journal export --out F.jsonl [--region REGION] [--without-contents] [--data DIR] [--json]
Writes the journal as one line of JSON per entry; reihum verify F.jsonl checks the file without the server.
--region: only the entries of one region, each with the proof that it stands in the whole journal.
--without-contents: who, what, when, but not the words; the chain can still be checked.`,
    'cli.help.backup': `reihum backup --out F.zip|DIR [--data DIR] [--json]
Saves store, regions and files, also while people work. Not contained: the key that signs checkpoints
(DIR/keys, keep it elsewhere) and sessions. The backup fits both databases.`,
    'cli.help.restore': `reihum restore F.zip|DIR [--data DIR] [--json]
Restores a backup into an empty data folder; with DATABASE_URL into an empty database. All of it or nothing.`,
    'cli.help.move': `reihum move --to postgresql|sqlite [--data DIR] [--json]
Takes the store from the data folder to the server in DATABASE_URL, or back. End reihum serve before.
The journal is verified before and after; the old store stays where it is.`,
    'cli.help.export': `reihum export --out F.zip|DIR [--data DIR] [--json]
Writes everything as open files: the journal, all that was written as JSON and CSV, tables as CSV, regions as they are, and an
explanation (README.txt). Passwords and other secrets are left out.`,
    'cli.help.migrate': `reihum migrate [--check] [--data DIR] [--json]
Brings the store to what this program needs; serve does so by itself. --check only says what would be done (exit code 1: something).`,
    'progress.backup-tables': 'Saving the store',
    'progress.backup-files': 'Saving files',
    'progress.restore-tables': 'Reading the store in',
    'progress.restore-files': 'Unpacking files',

    'verify.fine':
      'Unaltered: {checked, plural, =0 {the journal is empty} one {one entry} other {# entries}}{checkpoints, plural, =0 {, no checkpoint} one {, one checkpoint} other {, # checkpoints}}{records, plural, =0 {} one {, one record} other {, # records}}{files, plural, =0 {} one {, one file} other {, # files}}{erased, plural, =0 {} one {, one content erased} other {, # contents erased}}. Root: {root}',
    'verify.excerpt':
      'An excerpt: each entry is proven by itself; whether entries of the region are missing is shown by the whole journal only.',
    'verify.no-signatures':
      'The signatures of the checkpoints were not looked at: there is no public key beside them. Name it with --key.',
    'verify.entry': 'Entry {seq, number} ({at}, {actor}: {action} {kind} {object}): {fault}',
    'verify.entry-unknown': 'Entry {seq, number}: {fault}',
    'verify.record': '{kind} {object} (last changed on {at} by {actor}, says the store): {fault}',
    'verify.file': '{file}: {fault}',
    'verify.fault.order': 'Its number is out of order. An entry before it is missing, or one is there twice.',
    'verify.fault.previous': 'It does not follow from the entry before it. One of the two was altered.',
    'verify.fault.leaf': 'It was altered after it was written.',
    'verify.fault.content-altered': 'What was written is no longer the same.',
    'verify.fault.content-missing': 'What was written is gone, and no entry says that it was erased.',
    'verify.fault.checkpoint': 'Up to here the journal is another one than that for which the checkpoint was signed.',
    'verify.fault.signature': 'The checkpoint after this entry is not signed with one of the keys.',
    'verify.fault.end':
      'Here the journal ends otherwise than it says: something is missing at its end, or was altered.',
    'verify.fault.record-altered': 'What is stored today is not what the journal last says about it.',
    'verify.fault.record-missing': 'The record that it is about is not in the store.',
    'verify.fault.record-unexplained': 'The journal knows nothing of it.',
    'verify.fault.file-altered': 'The file is not the one that was saved.',
    'issue.verify-not-known': '“{file}” is neither a data folder nor a backup nor an exported journal.',
    'issue.verify-no-key': '“{file}” holds no public key (Ed25519, PEM).',

    'journal.exported': '{exported, number} of {entries, number} entries written: {out}',
    'backup.done':
      'Saved: {out} ({entries, plural, one {one entry} other {# entries}} in the journal, {files, plural, =0 {no file} one {one file} other {# files}}, {megabytes, number} MB unpacked).',
    'backup.key': 'Not in the backup: the key {path}. Keep it in another place.',
    'restore.done':
      'Restored: {entries, plural, one {one entry} other {# entries}} in the journal, {files, plural, =0 {no file} one {one file} other {# files}}. As of {madeAt}. Everybody signs in again; please send open invitations once more.',
    'restore.key':
      'The key for checkpoints is still missing: put the file that you kept to {path}. Without it a new one is made at the start.',
    'move.done':
      'Moved and verified: {rows, number} rows in {tables, number} tables, {entries, plural, one {one entry} other {# entries}} in the journal.',
    'move.next-postgresql':
      'From now on start with DATABASE_URL. The old file lies there as {oldFile}; delete it when everything runs.',
    'move.next-sqlite': 'From now on start without DATABASE_URL. The tables on the server are as they were.',
    'export.done':
      'Written: {out} ({files, number} files, {records, plural, =0 {no record} one {one record} other {# records}}).',
    'export.readme': `Everything of a workspace of Reihum {version}, as open files

journal/journal.jsonl      who changed what and when, one line of JSON per entry; to check: reihum verify journal/journal.jsonl
journal/public-keys.pem    keys with which the checkpoints of the journal are signed
records/KIND.json          all that was written of a kind, complete
records/KIND.csv           the same as a table (UTF-8, comma); a ’ before =, +, - or @ keeps a spreadsheet from computing
tables/NAME.csv            the other tables
regions/NAME/              the regions as they lie in the data folder (Apache Arrow, JSON, MBTiles)
catalogue/                 what regions changed in the service catalogue (YAML)

Not contained, because secret or only for the moment: {leftOut}`,
    'migrate.done':
      '{count, plural, =0 {The store is what this program needs.} one {One step taken: {names}} other {# steps taken: {names}}}',
    'migrate.missing':
      '{count, plural, =0 {The store is what this program needs.} one {One step would be taken: {names}} other {# steps would be taken: {names}}}',

    'issue.store-missing': 'There is no store here yet. Name the right data folder with --data, or set DATABASE_URL.',
    'issue.store-not-empty':
      'There is a store here already; it stays as it is. Take an empty data folder and an empty database.',
    'issue.backup-files-changing':
      'The files in “{folder}” change all the time. Try again when no region is being built.',
    'issue.backup-not-one': '“{file}” is no backup of Reihum.',
    'issue.backup-newer': '“{file}” was written by a newer version of Reihum. Update the program.',
    'issue.archive-exists': '“{file}” is there already. Name another one with --out.',
    'issue.archive-file-missing': '“{name}” is missing in “{file}”. Take another backup.',
    'issue.archive-file-altered':
      '“{name}” in “{file}” is damaged or was altered; nothing was taken over. Take another backup.',
    'issue.archive-line-broken': 'This line is not understood. The file is damaged or was altered.',
    'issue.restore-not-empty': 'The data folder “{file}” is not empty (“{name}” is in it). Name a new one with --data.',
    'issue.restore-not-a-folder': '“{file}” is no folder.',
    'issue.move-in-use':
      'A server or a worker still runs on this store; what it writes later would be lost. End it and call the move again.',
    'issue.move-not-verified':
      'The journal is not in order; nothing was moved. reihum verify says what is wrong with it.',
    'issue.move-needs-server': 'Set DATABASE_URL to the server, for example postgres://reihum@localhost/reihum.',
    'issue.cli-move-to': 'After --to comes postgresql or sqlite, not “{value}”.',
    'issue.cli-log-form': 'After --log comes text or json, not “{value}”.',
    'issue.cli-interrupted': 'Interrupted; nothing half is left behind.',
  },
} as const
