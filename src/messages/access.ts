/** Refusals about who may do what, forms, and a store that cannot do it just now. */
export const accessMessages = {
  de: {
    'error.sign-in-needed.title': 'Dafür müssen Sie angemeldet sein',
    'error.sign-in-needed.remedy':
      'Melden Sie sich an und wiederholen Sie den Schritt. War die Anmeldung abgelaufen: Was Sie eingetippt hatten, zeigt der Browser mit „Zurück“ meist noch.',
    'error.not-permitted.title': 'Dafür fehlt Ihnen das Recht',
    'error.not-permitted.remedy':
      'Ihre Rollen erlauben das in dieser Region oder Gemeinde nicht. Rollen vergibt die Koordinierungsstelle der Region; welche Sie haben, steht unter „Mein Konto“.',
    'error.form-outdated.title': 'Das Formular gilt nicht mehr',
    'error.form-outdated.remedy':
      'Es wurde nichts geändert. Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal ab. Der Browser muss Cookies dieser Seite annehmen.',
    'error.request-from-elsewhere.title': 'Die Anfrage kam von einer fremden Seite',
    'error.request-from-elsewhere.remedy':
      'Es wurde nichts geändert. Rufen Sie die Seite in Reihum selbst auf und senden Sie das Formular von dort ab.',
    'error.body-not-understood.title': 'Die Angaben lassen sich nicht lesen',
    'error.body-not-understood.remedy':
      'Es wurde nichts geändert. Die Angaben sind beschädigt, falsch kodiert oder widersprechen der Adresse. Laden Sie die Seite neu und senden Sie das Formular noch einmal ab.',
    'error.body-too-large.title': 'Das ist zu viel auf einmal',
    'error.body-too-large.remedy': 'Es wurde nichts geändert. Kürzen Sie die Texte oder teilen Sie sie auf.',
    'error.content-type-not-accepted.title': 'In dieser Form nimmt die Adresse nichts an',
    'error.content-type-not-accepted.remedy':
      'Es wurde nichts geändert. Senden Sie das Formular der Seite ab; Programme senden JSON, wo es so beschrieben ist.',
    'error.too-many-attempts.title': 'Das waren zu viele Versuche',
    'error.too-many-attempts.remedy':
      'Warten Sie bis zum nächsten Versuch {seconds, plural, one {eine Sekunde} other {# Sekunden}}. Das schützt die Konten vor dem Durchprobieren von Passwörtern.',
    'error.link-not-valid.title': 'Dieser Link gilt nicht mehr',
    'error.link-not-valid.remedy':
      'Ein solcher Link gilt einmal und nur für begrenzte Zeit. Lassen Sie sich einen neuen geben.',
    'error.changed-meanwhile.title': 'Inzwischen hat das jemand anders geändert',
    'error.changed-meanwhile.remedy':
      'Ihre Änderung wurde nicht gespeichert, damit nichts überschrieben wird. Laden Sie die Seite neu und tragen Sie Ihre Änderung noch einmal ein.',
    'error.already-there.title': 'Das gibt es schon',
    'error.already-there.remedy': 'Es wurde nichts geändert. Laden Sie die Seite neu; sie zeigt, was schon da ist.',
    'error.store-full.title': 'Der Datenträger ist voll',
    'error.store-full.remedy':
      'Es wurde nichts gespeichert und nichts beschädigt. Wer den Server betreibt, muss Platz schaffen; danach geht es weiter.',
    'error.store-unreachable.title': 'Die Datenbank antwortet nicht',
    'error.store-unreachable.remedy':
      'Es wurde nichts gespeichert. Versuchen Sie es in einer Minute noch einmal; sonst hilft, wer den Server betreibt.',
    'error.store-busy.title': 'Die Datenbank ist gerade beschäftigt',
    'error.store-busy.remedy': 'Es wurde nichts gespeichert. Versuchen Sie es gleich noch einmal.',
    'error.store-read-only.title': 'Hier lässt sich gerade nur lesen',
    'error.store-read-only.remedy':
      'Es wurde nichts gespeichert. Der Server darf in seinen Datenordner nicht schreiben; das richtet, wer ihn betreibt.',
    'error.store-not-usable.title': 'Die Datenbank lässt sich nicht benutzen',
    'error.store-not-usable.remedy': 'Es wurde nichts gespeichert. Die Ausgabe des Programms nennt den Grund.',
    'error.store-newer.title': 'Die Datenbank gehört zu einem neueren Programm',
    'error.store-newer.remedy': 'Starten Sie das Programm in der neueren Fassung.',
    'cli.serve-read-only':
      'In den Ordner {data} darf nicht geschrieben werden: Alle Regionen sind zu lesen, anmelden und speichern kann niemand.',
    'issue.store-full': 'Der Datenträger ist voll. Schaffen Sie Platz und starten Sie das Programm wieder.',
    'issue.store-unreachable':
      'Die Datenbank antwortet nicht ({reason}). Prüfen Sie, ob sie läuft und ob DATABASE_URL stimmt.',
    'issue.store-busy':
      'Die Datenbank wird von einem anderen Programm gehalten. Beenden Sie es oder warten Sie einen Augenblick.',
    'issue.store-not-usable': 'Die Datenbank lässt sich nicht benutzen ({reason}).',
    'issue.store-newer':
      'Diese Datenbank hat ein neueres Programm geschrieben. Starten Sie das neuere, oder stellen Sie eine ältere Sicherung wieder her.',
    'issue.store-read-only':
      'In die Datenbank darf nicht geschrieben werden ({reason}). Geben Sie dem Programm das Recht dazu.',
  },
  en: {
    'error.sign-in-needed.title': 'You must be signed in for this',
    'error.sign-in-needed.remedy':
      'Sign in and repeat the step. If your session had expired: the browser’s “Back” mostly still shows what you had typed.',
    'error.not-permitted.title': 'You do not have the right to do this',
    'error.not-permitted.remedy':
      'Your roles do not allow it in this region or municipality. Roles are given by the region’s co-ordination unit; which ones you hold is told under “My account”.',
    'error.form-outdated.title': 'This form is no longer valid',
    'error.form-outdated.remedy':
      'Nothing was changed. Go back, load the page again and send the form once more. The browser must accept cookies of this site.',
    'error.request-from-elsewhere.title': 'The request came from another site',
    'error.request-from-elsewhere.remedy':
      'Nothing was changed. Open the page in Reihum itself and send the form from there.',
    'error.body-not-understood.title': 'What was sent cannot be read',
    'error.body-not-understood.remedy':
      'Nothing was changed. What was sent is damaged, wrongly encoded or contradicts the address. Load the page again and send the form once more.',
    'error.body-too-large.title': 'This is too much at once',
    'error.body-too-large.remedy': 'Nothing was changed. Shorten the texts or split them.',
    'error.content-type-not-accepted.title': 'This address takes nothing in that form',
    'error.content-type-not-accepted.remedy':
      'Nothing was changed. Send the page’s own form; programs send JSON where that is described.',
    'error.too-many-attempts.title': 'These were too many attempts',
    'error.too-many-attempts.remedy':
      'Wait {seconds, plural, one {one second} other {# seconds}} before the next attempt. This protects accounts against the guessing of passwords.',
    'error.link-not-valid.title': 'This link is no longer valid',
    'error.link-not-valid.remedy': 'Such a link works once and for a limited time. Ask for a new one.',
    'error.changed-meanwhile.title': 'Somebody else has changed this meanwhile',
    'error.changed-meanwhile.remedy':
      'Your change was not stored, so that nothing is overwritten. Load the page again and enter your change once more.',
    'error.already-there.title': 'This is there already',
    'error.already-there.remedy': 'Nothing was changed. Load the page again; it shows what is there.',
    'error.store-full.title': 'The disk is full',
    'error.store-full.remedy':
      'Nothing was stored and nothing was damaged. Whoever runs the server must make room; then it goes on.',
    'error.store-unreachable.title': 'The database does not answer',
    'error.store-unreachable.remedy':
      'Nothing was stored. Try again in a minute; otherwise ask the person who runs the server.',
    'error.store-busy.title': 'The database is busy',
    'error.store-busy.remedy': 'Nothing was stored. Try again in a moment.',
    'error.store-read-only.title': 'This can only be read at the moment',
    'error.store-read-only.remedy':
      'Nothing was stored. The server may not write to its data folder; the person who runs it can mend that.',
    'error.store-not-usable.title': 'The database cannot be used',
    'error.store-not-usable.remedy': 'Nothing was stored. The output of the program tells why.',
    'error.store-newer.title': 'The database belongs to a newer program',
    'error.store-newer.remedy': 'Start the newer version of the program.',
    'cli.serve-read-only':
      'The folder {data} may not be written to: all regions can be read, nobody can sign in or store anything.',
    'issue.store-full': 'The disk is full. Make room and start the program again.',
    'issue.store-unreachable':
      'The database does not answer ({reason}). Check that it runs and that DATABASE_URL is right.',
    'issue.store-busy': 'Another program holds the database. End it or wait a moment.',
    'issue.store-not-usable': 'The database cannot be used ({reason}).',
    'issue.store-newer':
      'This database was written by a newer program. Start the newer one, or restore an older backup.',
    'issue.store-read-only': 'The database may not be written to ({reason}). Give the program the right to do so.',
  },
} as const
