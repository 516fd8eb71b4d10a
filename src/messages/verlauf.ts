/** History, feed, journal, settings of a region, retention and what stands about a person. */
export const verlaufMessages = {
  de: {
    'web.path-verlauf': 'Verlauf',
    'verlauf.title': 'Was geschehen ist',
    'verlauf.lead':
      'Jede Änderung in dieser Region, die neueste zuerst. Entwürfe anderer Gemeinden stehen hier nicht, bis sie geteilt sind.',
    'verlauf.actor-system': 'Das Programm',
    'verlauf.actor-terminal': 'Betrieb des Servers',
    'verlauf.actor-gone': 'Gelöschtes Konto',
    'verlauf.instant': '{day}, {time} Uhr',
    'verlauf.when-who': '{when}, {who}',
    'verlauf.of': 'Verlauf: {name}',
    'verlauf.of-lead':
      'Jede Fassung mit dem, was sich geändert hat. Sie können zu jedem früheren Stand zurückkehren; dabei geht nichts verloren, denn auch das ist eine neue Fassung.',
    'verlauf.undone': 'Der frühere Stand gilt wieder, als neue Fassung.',
    'verlauf.is-deleted': 'Dieser Eintrag ist gelöscht. Kehren Sie zu einem Stand zurück, wenn er wieder da sein soll.',
    'verlauf.version': 'Fassung {version, number}: {what}',
    'verlauf.proof': 'Protokoll Nr. {seq, number}',
    'verlauf.erased': 'Was hier stand, ist gelöscht. Dass es die Änderung gab, bleibt im Protokoll.',
    'verlauf.erased-short': '(Inhalt gelöscht)',
    'verlauf.not-comparable':
      'Die Fassung davor ist gelöscht oder nicht für Sie bestimmt; ein Vergleich ist nicht möglich.',
    'verlauf.no-field': 'Kein Feld hat sich geändert.',
    'verlauf.return': 'Zu diesem Stand zurückkehren',
    'verlauf.column-field': 'Feld',
    'verlauf.column-before': 'Vorher',
    'verlauf.column-after': 'Nachher',
    'verlauf.action-record.create': 'angelegt',
    'verlauf.action-record.change': 'geändert',
    'verlauf.action-record.delete': 'gelöscht',
    'verlauf.action-record.restore': 'wiederhergestellt',
    'verlauf.action-record.share': 'Sichtbarkeit geändert',
    'verlauf.action-record.undo': 'zu früherem Stand zurückgekehrt',
    'verlauf.action-record.erase': 'Angaben zur Person gelöscht',
    'verlauf.action-journal.erase': 'Inhalte im Protokoll gelöscht',
    'verlauf.action-catalogue.proposal': 'vorgeschlagen',
    'verlauf.action-catalogue.decision': 'beschlossen',
    'verlauf.action-catalogue.review': 'überprüft',
    'verlauf.kind-region': 'Region',
    'verlauf.kind-catalogue': 'Leistungskatalog',
    'verlauf.kind-job': 'Aufgabe',
    'verlauf.kind-account': 'Konto',
    'verlauf.none': 'Zu Ihrer Auswahl ist nichts verzeichnet. Nehmen Sie eine Angabe zurück.',
    'verlauf.nothing-new': 'Seit Ihrem letzten Besuch hat niemand sonst etwas geändert.',
    'verlauf.older': 'Ältere zeigen',
    'verlauf.atom': 'Als Atom-Feed',
    'verlauf.to-journal': 'Wie das Protokoll geschützt ist',
    'verlauf.since': 'Seit Ihrem letzten Besuch',
    'verlauf.first-time':
      'Merken Sie sich den heutigen Stand: Beim nächsten Mal sehen Sie hier, was andere seitdem geändert haben.',
    'verlauf.new-since':
      '{n, plural, =0 {Seit {when} hat niemand sonst etwas geändert.} one {Seit {when} gibt es eine Änderung von anderen.} other {Seit {when} gibt es {n, number} Änderungen von anderen.}}',
    'verlauf.show-new': 'Nur diese zeigen',
    'verlauf.show-all': 'Alles zeigen',
    'verlauf.mark-seen': 'Alles gesehen',
    'verlauf.person': 'Person',
    'verlauf.kind': 'Art',
    'verlauf.von': 'Von',
    'verlauf.bis': 'Bis',
    'verlauf.no-day': '„{day}“ ist kein Tag und wurde übergangen. Schreiben Sie zum Beispiel 2026-11-25.',

    'region-settings.title': 'Einstellungen: {region}',
    'region-settings.lead':
      'Wer diese Region lesen darf, was sie nutzt, wer sie koordiniert und wie lange Angaben über Personen bleiben.',
    'region-settings.outdated':
      'Jemand hat die Einstellungen inzwischen geändert. Im Formular steht beides zusammen. Prüfen Sie es und speichern Sie noch einmal.',
    'hint.region-settings.name': 'Leer lassen, wenn der Name der Region stimmt.',
    'hint.region-settings.open-for-guests':
      'Bei „nein“ lesen nur Personen mit einem Konto Karten, Tabellen und Berichte dieser Region.',
    'hint.region-settings.modules-off':
      'Angekreuzte Bereiche verschwinden aus der Navigation und sind nicht mehr aufrufbar.',
    'hint.region-settings.keep-account':
      'Vorgeschlagen sind 24 Monate nach der letzten Anmeldung. Leer: Es gilt der Vorschlag.',
    'hint.region-settings.keep-contact':
      'Vorgeschlagen sind 24 Monate nach der letzten Bestätigung. Leer: Es gilt der Vorschlag.',
    'hint.region-settings.period-source':
      'Zum Beispiel ein Beschluss oder die Datenschutzbeauftragte. Nötig, wenn Sie eine Frist setzen.',
    'region-settings.contact': 'Fragen zur Region {region}: {office}',
    'error.module-off.title': 'Dieser Bereich ist hier ausgeschaltet',
    'error.module-off.remedy':
      'Diese Region nutzt ihn nicht. Wer die Region verwaltet, kann ihn in den Einstellungen wieder einschalten.',

    'fristen.title': 'Löschfristen',
    'fristen.lead': 'Wie lange Angaben über Personen hier bleiben und was jetzt zu löschen ist.',
    'fristen.rules': 'Fristen',
    'fristen.column-what': 'Angaben',
    'fristen.column-period': 'Frist',
    'fristen.column-reason': 'Grund',
    'fristen.column-basis': 'Festgelegt durch',
    'fristen.column-entry': 'Eintrag',
    'fristen.column-kind': 'Art',
    'fristen.column-due': 'Zu löschen am',
    'fristen.period-created': '{months, plural, one {ein Monat} other {{months, number} Monate}} nach dem Anlegen',
    'fristen.period-lastUsed':
      '{months, plural, one {ein Monat} other {{months, number} Monate}} nach der letzten Nutzung oder Bestätigung',
    'fristen.period-ended': '{months, plural, one {ein Monat} other {{months, number} Monate}} nach dem Ende',
    'fristen.period-withdrawn':
      '{months, plural, =0 {sofort} one {ein Monat} other {{months, number} Monate}} nach dem Widerruf',
    'fristen.basis-law': 'Gesetz: {source}',
    'fristen.basis-region': 'die Region: {source}',
    'fristen.basis-proposal': 'Vorschlag des Programms, bis die Region etwas anderes festlegt{source}',
    'fristen.held': 'Einträge mit Angaben über Personen',
    'fristen.none': 'Hier stehen keine Angaben über Personen.',
    'fristen.due':
      '{n, plural, =0 {Heute ist nichts zu löschen.} one {Ein Eintrag ist heute zu löschen.} other {{n, number} Einträge sind heute zu löschen.}}',
    'fristen.erase-due':
      '{n, plural, one {Angaben eines Eintrags endgültig löschen} other {Angaben von {n, number} Einträgen endgültig löschen}}',
    'fristen.erased':
      '{n, plural, =0 {Es war nichts zu löschen.} one {Die Angaben eines Eintrags sind gelöscht, auch in seinem Verlauf.} other {Die Angaben von {n, number} Einträgen sind gelöscht, auch in ihrem Verlauf.}}',
    'fristen.not-begun': 'Frist läuft noch nicht',
    'fristen.is-due': 'fällig',

    'loeschen.title': 'Angaben zur Person löschen: {name}',
    'loeschen.lead': 'Das lässt sich nicht rückgängig machen. Sehen Sie sich an, was verschwindet und was bleibt.',
    'loeschen.nothing': 'Dieser Eintrag sagt nichts über eine Person, auch nicht in seinem Verlauf.',
    'loeschen.goes': 'Das verschwindet',
    'loeschen.versions':
      '{n, plural, one {Dazu der ganze Inhalt der früheren Fassung {versions}.} other {Dazu der ganze Inhalt der Fassungen {versions}.}} Rückgängig machen lässt sich danach nichts mehr, was davor war.',
    'loeschen.stays': 'Das bleibt',
    'loeschen.stays-text':
      'Der Eintrag ohne diese Angaben, und im Protokoll, wer wann etwas geändert hat, ohne was. Das Protokoll bleibt prüfbar.',
    'loeschen.do': 'Endgültig löschen',

    'spuren.title': 'Was hier über mich steht',
    'spuren.lead': '{name}, {mail}: was andere über Sie eingetragen haben und was Sie selbst geschrieben haben.',
    'spuren.about': 'Einträge, die Sie nennen',
    'spuren.about-none': 'Kein Eintrag nennt Ihre Adresse {mail}.',
    'spuren.about-hidden':
      '{n, plural, one {Noch ein Eintrag nennt} other {Noch {n, number} Einträge nennen}} diese Adresse: Entwürfe anderer oder Einträge in Regionen, in denen Sie keine Rolle haben. Auskunft darüber gibt die Koordinierungsstelle der Region; sie prüft, wer fragt.',
    'spuren.about-hint':
      'Gesucht wird nach Ihrer E-Mail-Adresse. Stimmt etwas nicht oder soll es weg, wenden Sie sich an die Koordinierungsstelle der Region.',
    'spuren.written': 'Einträge von Ihnen',
    'spuren.written-none': 'Sie haben noch nichts eingetragen.',
    'spuren.erase': 'Wenn Sie Ihr Konto löschen',
    'spuren.erase-text':
      'Name, Adresse, Passwort, Rollen und Sitzungen verschwinden. Was Sie geschrieben haben, bleibt unter „Gelöschtes Konto“ stehen; das Protokoll kennt nur eine zufällige Kennung. Einträge über Sie löscht die Koordinierungsstelle.',
    'spuren.download': 'Als Datei herunterladen (JSON)',

    'protokoll.title': 'Das Protokoll und wie man es prüft',
    'protokoll.lead':
      'Jede Änderung steht in einem Protokoll, in dem nachträglich nichts unbemerkt geändert werden kann: Jeder Eintrag ist mit allen vor ihm verkettet, und das Ende wird regelmäßig signiert.',
    'protokoll.size': 'Länge',
    'protokoll.entries': '{n, plural, =0 {noch kein Eintrag} one {ein Eintrag} other {{n, number} Einträge}}',
    'protokoll.checkpoint': 'Neuester Prüfpunkt',
    'protokoll.checkpoint-of': 'über {n, plural, one {einen Eintrag} other {{n, number} Einträge}}, {when}',
    'protokoll.no-checkpoint': 'noch keiner',
    'protokoll.root': 'Wurzel (SHA-256)',
    'protokoll.origin': 'Name des Protokolls',
    'protokoll.proof': 'Steht ein Eintrag darin?',
    'protokoll.proof-lead':
      'Nennen Sie die Nummer eines Eintrags; sie steht im Verlauf bei jeder Fassung. Sie erhalten die Prüfsummen, aus denen sich die signierte Wurzel nachrechnen lässt (RFC 6962).',
    'protokoll.number': 'Nummer (0 bis {most, number})',
    'protokoll.prove': 'Nachweis zeigen',
    'protokoll.no-proof': 'Kein Nachweis',
    'protokoll.proven':
      'Eintrag {seq, number} vom {when} steht im Protokoll, das über {n, number} Einträge signiert ist.',
    'protokoll.leaf': 'Prüfsumme des Eintrags',
    'protokoll.path': 'Weg zur Wurzel, der nächste Nachbar zuerst',
    'protokoll.path-none': 'Er ist der einzige: Seine Prüfsumme ist die Wurzel.',
    'protokoll.proof-json': 'Nachweis als JSON, mit dem ganzen Eintrag und dem signierten Prüfpunkt',
    'protokoll.verify': 'Alles prüfen',
    'protokoll.verify-text':
      'Wer den Server betreibt, prüft das ganze Protokoll mit diesem Befehl; er nennt den ersten veränderten Eintrag. Alle anderen heben einen Prüfpunkt auf und vergleichen später: Passt ein neuer nicht zum alten, wurde etwas verändert.',
    'protokoll.key': 'Öffentlicher Schlüssel (PEM, Ed25519)',
    'protokoll.note': 'Neuester Prüfpunkt (signierte Notiz, C2SP)',
    'protokoll.key-shown': 'Schlüssel ansehen',
    'protokoll.note-shown': 'Prüfpunkt ansehen',
    'issue.journal-no-entry': 'Einen Eintrag „{asked}“ gibt es nicht. Nennen Sie eine Nummer von 0 bis {last}.',
    'issue.journal-not-signed':
      'Der Eintrag steht im Protokoll, ist aber noch nicht signiert. Versuchen Sie es nach dem nächsten Prüfpunkt wieder.',
  },
  en: {
    'web.path-verlauf': 'History',
    'verlauf.title': 'What has happened',
    'verlauf.lead':
      'Every change in this region, the newest first. Drafts of other municipalities do not stand here until they are shared.',
    'verlauf.actor-system': 'The program',
    'verlauf.actor-terminal': 'Operation of the server',
    'verlauf.actor-gone': 'Deleted account',
    'verlauf.instant': '{day}, {time}',
    'verlauf.when-who': '{when}, {who}',
    'verlauf.of': 'History: {name}',
    'verlauf.of-lead':
      'Every version with what changed. You can return to any earlier state; nothing is lost by it, as that is a new version too.',
    'verlauf.undone': 'The earlier state holds again, as a new version.',
    'verlauf.is-deleted': 'This entry is deleted. Return to a state if it is to be there again.',
    'verlauf.version': 'Version {version, number}: {what}',
    'verlauf.proof': 'journal no. {seq, number}',
    'verlauf.erased': 'What stood here is erased. That there was a change stays in the journal.',
    'verlauf.erased-short': '(content erased)',
    'verlauf.not-comparable': 'The version before was erased or is not for you; they cannot be compared.',
    'verlauf.no-field': 'No field changed.',
    'verlauf.return': 'Return to this state',
    'verlauf.column-field': 'Field',
    'verlauf.column-before': 'Before',
    'verlauf.column-after': 'After',
    'verlauf.action-record.create': 'created',
    'verlauf.action-record.change': 'changed',
    'verlauf.action-record.delete': 'deleted',
    'verlauf.action-record.restore': 'restored',
    'verlauf.action-record.share': 'changed who sees it',
    'verlauf.action-record.undo': 'returned to an earlier state',
    'verlauf.action-record.erase': 'erased what is said about a person',
    'verlauf.action-journal.erase': 'erased contents of the journal',
    'verlauf.action-catalogue.proposal': 'proposed',
    'verlauf.action-catalogue.decision': 'decided',
    'verlauf.action-catalogue.review': 'reviewed',
    'verlauf.kind-region': 'region',
    'verlauf.kind-catalogue': 'service catalogue',
    'verlauf.kind-job': 'task',
    'verlauf.kind-account': 'account',
    'verlauf.none': 'Nothing is recorded for your choice. Take something back.',
    'verlauf.nothing-new': 'Nobody else has changed anything since you were last here.',
    'verlauf.older': 'Show older ones',
    'verlauf.atom': 'As an Atom feed',
    'verlauf.to-journal': 'How the journal is protected',
    'verlauf.since': 'Since you were last here',
    'verlauf.first-time': 'Remember how things stand today: next time you see here what others changed since.',
    'verlauf.new-since':
      '{n, plural, =0 {Nobody else has changed anything since {when}.} one {There is one change by others since {when}.} other {There are {n, number} changes by others since {when}.}}',
    'verlauf.show-new': 'Show only these',
    'verlauf.show-all': 'Show all',
    'verlauf.mark-seen': 'Seen all',
    'verlauf.person': 'Person',
    'verlauf.kind': 'Kind',
    'verlauf.von': 'From',
    'verlauf.bis': 'To',
    'verlauf.no-day': '“{day}” is no day and was passed over. Write for example 2026-11-25.',

    'region-settings.title': 'Settings: {region}',
    'region-settings.lead':
      'Who may read this region, what it uses, who co-ordinates it, and how long data about people stay.',
    'region-settings.outdated':
      'Somebody has changed the settings meanwhile. Both stand together in the form. Check it and save again.',
    'hint.region-settings.name': 'Leave it empty if the name of the region is right.',
    'hint.region-settings.open-for-guests':
      'With “no” only people with an account read maps, tables and reports of this region.',
    'hint.region-settings.modules-off':
      'Parts that are ticked vanish from the navigation and cannot be opened any more.',
    'hint.region-settings.keep-account': '24 months after last signing in are proposed. Empty: the proposal holds.',
    'hint.region-settings.keep-contact':
      '24 months after the last confirmation are proposed. Empty: the proposal holds.',
    'hint.region-settings.period-source':
      'For example a decision or the data protection officer. Needed if you set a period.',
    'region-settings.contact': 'Questions about the region {region}: {office}',
    'error.module-off.title': 'This part is switched off here',
    'error.module-off.remedy':
      'This region does not use it. Whoever manages the region can switch it on again in its settings.',

    'fristen.title': 'Retention periods',
    'fristen.lead': 'How long data about people stay here, and what is to be erased now.',
    'fristen.rules': 'Periods',
    'fristen.column-what': 'Data',
    'fristen.column-period': 'Period',
    'fristen.column-reason': 'Reason',
    'fristen.column-basis': 'Set by',
    'fristen.column-entry': 'Entry',
    'fristen.column-kind': 'Kind',
    'fristen.column-due': 'To be erased on',
    'fristen.period-created': '{months, plural, one {one month} other {{months, number} months}} after it was made',
    'fristen.period-lastUsed':
      '{months, plural, one {one month} other {{months, number} months}} after it was last used or confirmed',
    'fristen.period-ended': '{months, plural, one {one month} other {{months, number} months}} after the end',
    'fristen.period-withdrawn':
      '{months, plural, =0 {at once} one {one month} other {{months, number} months}} after consent is withdrawn',
    'fristen.basis-law': 'law: {source}',
    'fristen.basis-region': 'the region: {source}',
    'fristen.basis-proposal': 'proposal of the program, until the region sets something else{source}',
    'fristen.held': 'Entries with data about people',
    'fristen.none': 'There are no data about people here.',
    'fristen.due':
      '{n, plural, =0 {Nothing is to be erased today.} one {One entry is to be erased today.} other {{n, number} entries are to be erased today.}}',
    'fristen.erase-due':
      '{n, plural, one {Erase the data of one entry for good} other {Erase the data of {n, number} entries for good}}',
    'fristen.erased':
      '{n, plural, =0 {There was nothing to erase.} one {The data of one entry are erased, in its history too.} other {The data of {n, number} entries are erased, in their history too.}}',
    'fristen.not-begun': 'the period has not begun',
    'fristen.is-due': 'due',

    'loeschen.title': 'Erase what is said about the person: {name}',
    'loeschen.lead': 'This cannot be undone. See what goes and what stays.',
    'loeschen.nothing': 'This entry says nothing about a person, nor does its history.',
    'loeschen.goes': 'This goes',
    'loeschen.versions':
      '{n, plural, one {And the whole content of the earlier version {versions}.} other {And the whole content of the versions {versions}.}} After that nothing that was before can be undone.',
    'loeschen.stays': 'This stays',
    'loeschen.stays-text':
      'The entry without these data, and in the journal who changed something and when, but not what. The journal can be verified as before.',
    'loeschen.do': 'Erase for good',

    'spuren.title': 'What stands here about me',
    'spuren.lead': '{name}, {mail}: what others entered about you, and what you wrote yourself.',
    'spuren.about': 'Entries that name you',
    'spuren.about-none': 'No entry names your address {mail}.',
    'spuren.about-hidden':
      '{n, plural, one {One more entry names} other {{n, number} more entries name}} this address: drafts of others, or entries in regions where you have no role. The coordination unit of the region tells you what they say; it checks who asks.',
    'spuren.about-hint':
      'Your e-mail address is looked for. If something is wrong or is to go, ask the co-ordination unit of the region.',
    'spuren.written': 'Entries of yours',
    'spuren.written-none': 'You have not entered anything yet.',
    'spuren.erase': 'If you erase your account',
    'spuren.erase-text':
      'Name, address, password, roles and sessions go. What you wrote stays under “Deleted account”; the journal knows a random id only. Entries about you are erased by the co-ordination unit.',
    'spuren.download': 'Download as a file (JSON)',

    'protokoll.title': 'The journal and how to verify it',
    'protokoll.lead':
      'Every change stands in a journal in which nothing can be changed afterwards without being noticed: each entry is chained to all before it, and its end is signed regularly.',
    'protokoll.size': 'Length',
    'protokoll.entries': '{n, plural, =0 {no entry yet} one {one entry} other {{n, number} entries}}',
    'protokoll.checkpoint': 'Newest checkpoint',
    'protokoll.checkpoint-of': 'over {n, plural, one {one entry} other {{n, number} entries}}, {when}',
    'protokoll.no-checkpoint': 'none yet',
    'protokoll.root': 'Root (SHA-256)',
    'protokoll.origin': 'Name of the journal',
    'protokoll.proof': 'Does an entry stand in it?',
    'protokoll.proof-lead':
      'Name the number of an entry; it stands in the history beside each version. You get the hashes from which the signed root can be computed (RFC 6962).',
    'protokoll.number': 'Number (0 to {most, number})',
    'protokoll.prove': 'Show the proof',
    'protokoll.no-proof': 'No proof',
    'protokoll.proven': 'Entry {seq, number} of {when} stands in the journal that is signed over {n, number} entries.',
    'protokoll.leaf': 'Hash of the entry',
    'protokoll.path': 'Way to the root, the nearest neighbour first',
    'protokoll.path-none': 'It is the only one: its hash is the root.',
    'protokoll.proof-json': 'Proof as JSON, with the whole entry and the signed checkpoint',
    'protokoll.verify': 'Verify all of it',
    'protokoll.verify-text':
      'Whoever runs the server verifies the whole journal with this command; it names the first altered entry. Everybody else keeps a checkpoint and compares later: if a new one does not fit the old one, something was altered.',
    'protokoll.key': 'Public key (PEM, Ed25519)',
    'protokoll.note': 'Newest checkpoint (signed note, C2SP)',
    'protokoll.key-shown': 'See the key',
    'protokoll.note-shown': 'See the checkpoint',
    'issue.journal-no-entry': 'There is no entry “{asked}”. Name a number from 0 to {last}.',
    'issue.journal-not-signed':
      'The entry stands in the journal but is not signed yet. Try again after the next checkpoint.',
  },
} as const
