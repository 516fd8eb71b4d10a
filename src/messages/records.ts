/** Messages of the kinds of records that people write here, and of what is wrong with an entry or a sheet. Pages: `registerPages.ts`. */
export const recordMessages = {
  de: {
    'contact.kind': 'Ansprechstellen',
    'contact.office': 'Stelle',
    'contact.municipality': 'Gemeinde',
    'contact.topics': 'Zuständig für',
    'contact.name': 'Name',
    'contact.mail': 'E-Mail',
    'contact.phone': 'Telefon',
    'contact.note': 'Bemerkung',
    'contact.confirmed': 'Stimmt noch am',
    'issue.contact-no-mail-address':
      '„{label}“: „{found}“ ist keine E-Mail-Adresse. Schreiben Sie sie wie vorname.nachname@gemeinde.de.',

    'processing.kind': 'Verarbeitungstätigkeiten',
    'processing.name': 'Bezeichnung',
    'processing.state': 'Stand',
    'option.processing.state-proposal': 'Vorschlag',
    'option.processing.state-adopted': 'übernommen',
    'option.processing.state-ended': 'beendet',
    'processing.controller': 'Verantwortliche Stelle und Datenschutzbeauftragte',
    'processing.purpose': 'Zweck',
    'processing.basis': 'Rechtsgrundlage',
    'processing.subjects': 'Betroffene Personen',
    'processing.data': 'Arten von Daten',
    'processing.recipients': 'Wer die Daten erhält',
    'processing.transfers': 'Übermittlung in Drittländer',
    'processing.retention': 'Löschfristen',
    'processing.measures': 'Technische und organisatorische Maßnahmen',
    'processing.reviewed': 'Zuletzt geprüft am',

    'processing.own-accounts-name': 'Benutzerkonten und Anmeldung',
    'processing.own-accounts-purpose':
      'Wer mitarbeitet, wird erkannt und darf genau das, wofür ihre oder seine Rolle vergeben wurde.',
    'processing.own-accounts-subjects': 'Beschäftigte, Mandatsträger und andere Personen mit einem Konto',
    'processing.own-accounts-data':
      'Name, E-Mail-Adresse, Passwort (nur als Argon2id-Hash), zweiter Faktor, Rollen, Sitzungen mit Zeit und Browser, Sprache',
    'processing.own-accounts-recipients':
      'Wer die Konten verwaltet; andere Mitarbeitende sehen den Namen neben dem, was jemand geschrieben hat.',
    'processing.own-accounts-transfers': 'Keine: Die Daten bleiben auf dem Server der Region.',
    'processing.own-accounts-retention':
      'Bis zur Löschung durch die Person oder die Verwaltung; lange ungenutzte Konten nach der Frist der Region.',
    'processing.own-accounts-measures':
      'Rechte nach Rollen, zweiter Faktor, Begrenzung der Anmeldeversuche, verschlüsselte Verbindung hinter dem Proxy, Sicherungskopien',

    'processing.own-journal-name': 'Protokoll der Änderungen',
    'processing.own-journal-purpose':
      'Nachvollziehen, wer wann was geändert oder entschieden hat; Änderungen rückgängig machen; Verfälschung erkennen.',
    'processing.own-journal-subjects': 'Personen, die etwas eintragen, und Personen, über die etwas eingetragen wird',
    'processing.own-journal-data':
      'Zufällige Kennung des Kontos, Zeitpunkt, Art der Änderung; der Inhalt steht getrennt davon und ist löschbar.',
    'processing.own-journal-recipients': 'Mitarbeitende der Region nach ihren Rechten',
    'processing.own-journal-transfers': 'Keine: Die Daten bleiben auf dem Server der Region.',
    'processing.own-journal-retention':
      'Einträge ohne Inhalt dauerhaft; Inhalte mit Angaben über Personen bis zur Löschung dieser Angaben.',
    'processing.own-journal-measures':
      'Verkettung mit Prüfsummen, signierte Prüfpunkte, getrennte löschbare Inhalte, Rechte nach Rollen',

    'processing.own-contacts-name': 'Ansprechstellen der Gemeinden',
    'processing.own-contacts-purpose': 'Wissen, wen man in welcher Gemeinde wozu fragt.',
    'processing.own-contacts-subjects': 'Beschäftigte und Ehrenamtliche der Gemeinden, des Kreises und ihrer Partner',
    'processing.own-contacts-data': 'Name, dienstliche E-Mail-Adresse und Telefonnummer, Zuständigkeit, Bemerkung',
    'processing.own-contacts-recipients':
      'Mitarbeitende der Region; Öffentlichkeit nur, wo ein Eintrag freigegeben ist.',
    'processing.own-contacts-transfers': 'Keine: Die Daten bleiben auf dem Server der Region.',
    'processing.own-contacts-retention': 'Nach der Frist der Region, gerechnet ab der letzten Bestätigung.',
    'processing.own-contacts-measures':
      'Rechte nach Rollen und Gemeinde, Entwürfe nur für die eigene Gemeinde, Löschung samt Verlauf',

    'processing.own-log-name': 'Technisches Protokoll des Servers',
    'processing.own-log-purpose': 'Störungen und Angriffe finden und beheben.',
    'processing.own-log-subjects': 'Alle, die die Seiten aufrufen',
    'processing.own-log-data': 'Zeitpunkt und aufgerufene Adresse bei Störungen, Fehlermeldung',
    'processing.own-log-recipients': 'Wer den Server betreibt',
    'processing.own-log-transfers': 'Keine: Die Daten bleiben auf dem Server der Region.',
    'processing.own-log-retention': 'Nach den Einstellungen des Servers; vorgeschlagen ist ein Monat.',
    'processing.own-log-measures': 'Zugang nur für den Betrieb, keine Passwörter und keine Einmal-Links im Protokoll',

    'region-settings.kind': 'Einstellungen der Region',
    'region-settings.name': 'Name, wie er angezeigt wird',
    'region-settings.open-for-guests': 'Gäste dürfen ohne Anmeldung lesen',
    'region-settings.modules-off': 'Ausgeschaltete Bereiche',
    'option.region-settings.modules-off-haltestelle': 'Haltestellen und Abfahrten',
    'option.region-settings.modules-off-bericht': 'Bericht',
    'option.region-settings.modules-off-leistungskatalog': 'Leistungskatalog',
    'option.region-settings.modules-off-register': 'Register',
    'region-settings.second-factor': 'Zweiter Faktor für Verwaltung und Treuhandstelle',
    'option.region-settings.second-factor-required': 'verlangt',
    'region-settings.office': 'Koordinierungsstelle',
    'region-settings.office-mail': 'E-Mail der Koordinierungsstelle',
    'region-settings.office-phone': 'Telefon der Koordinierungsstelle',
    'region-settings.keep-account': 'Ungenutzte Konten behalten',
    'region-settings.keep-contact': 'Nicht mehr bestätigte Ansprechpersonen behalten',
    'region-settings.period-source': 'Wer die Fristen festgelegt hat',
    'issue.settings-period-without-source':
      'Eine eigene Frist braucht eine Angabe, wer sie festgelegt hat. Nennen Sie unter „{label}“ zum Beispiel den Beschluss oder die Datenschutzbeauftragte.',

    'issue.record-unknown-kind': 'Die Art „{kind}“ gibt es nicht. Wählen Sie ein Register aus der Liste.',
    'issue.record-owner-fixed':
      '„{label}“ lässt sich nicht mehr ändern, denn daran hängt, wer den Eintrag bearbeiten darf. Legen Sie ihn bei der anderen Gemeinde neu an und löschen Sie diesen.',

    'issue.sheet-not-a-table': '„{file}“ ist keine Tabelle. Möglich sind CSV und XLSX.',
    'issue.sheet-without-heading':
      '„{file}“ hat keine Überschriften dieses Registers. Laden Sie die Tabelle herunter und schreiben Sie unter deren Überschriften.',
    'issue.sheet-too-many-rows':
      'Die Tabelle hat {count, number} Zeilen; möglich sind {most, number}. Teilen Sie sie auf.',
    'issue.sheet-unknown-id':
      'Den Eintrag „{id}“ gibt es hier nicht oder nicht mehr. Leeren Sie die Spalte „id“, wenn ein neuer entstehen soll.',
    'issue.sheet-id-twice': 'Diesen Eintrag nennt schon eine Zeile weiter oben. Behalten Sie eine der beiden.',
    'issue.sheet-not-permitted':
      'Für diese Gemeinde dürfen Sie hier nichts eintragen. Bitten Sie jemanden aus der Gemeinde oder der Koordinierungsstelle.',
    'issue.sheet-changed-meanwhile':
      'Jemand hat inzwischen dieselben Felder geändert ({fields}). Laden Sie die Tabelle neu herunter und tragen Sie Ihre Änderung dort ein.',

    'sheet.place-ags': '{label} (Schlüssel)',
    'sheet.place-lon': '{label} (Länge)',
    'sheet.place-lat': '{label} (Breite)',
    'entry.flag-true': 'ja',
    'entry.flag-false': 'nein',
  },
  en: {
    'contact.kind': 'Contacts',
    'contact.office': 'Office',
    'contact.municipality': 'Municipality',
    'contact.topics': 'In charge of',
    'contact.name': 'Name',
    'contact.mail': 'E-mail',
    'contact.phone': 'Telephone',
    'contact.note': 'Remark',
    'contact.confirmed': 'Still right on',
    'issue.contact-no-mail-address':
      '“{label}”: “{found}” is no e-mail address. Write it like first.last@municipality.de.',

    'processing.kind': 'Processing activities',
    'processing.name': 'Name',
    'processing.state': 'State',
    'option.processing.state-proposal': 'proposal',
    'option.processing.state-adopted': 'adopted',
    'option.processing.state-ended': 'ended',
    'processing.controller': 'Controller and data protection officer',
    'processing.purpose': 'Purpose',
    'processing.basis': 'Legal basis',
    'processing.subjects': 'People concerned',
    'processing.data': 'Categories of data',
    'processing.recipients': 'Recipients',
    'processing.transfers': 'Transfers to third countries',
    'processing.retention': 'Time limits for erasure',
    'processing.measures': 'Technical and organisational measures',
    'processing.reviewed': 'Last reviewed on',

    'processing.own-accounts-name': 'Accounts and signing in',
    'processing.own-accounts-purpose':
      'Whoever takes part is recognised and may do exactly that for which her or his role was given.',
    'processing.own-accounts-subjects': 'Staff, elected members and other people with an account',
    'processing.own-accounts-data':
      'Name, e-mail address, password (as an Argon2id hash only), second factor, roles, sessions with time and browser, language',
    'processing.own-accounts-recipients':
      'Those who manage accounts; other people at work see the name beside what somebody wrote.',
    'processing.own-accounts-transfers': 'None: the data stay on the server of the region.',
    'processing.own-accounts-retention':
      'Until the person or the administration erases it; accounts unused for long by the period of the region.',
    'processing.own-accounts-measures':
      'Rights by role, second factor, limits on attempts to sign in, encrypted connection behind the proxy, backups',

    'processing.own-journal-name': 'Journal of changes',
    'processing.own-journal-purpose':
      'To follow who changed or decided what and when; to undo changes; to notice falsification.',
    'processing.own-journal-subjects': 'People who enter something, and people about whom something is entered',
    'processing.own-journal-data':
      'Random id of the account, time, kind of change; the content stands apart from it and can be erased.',
    'processing.own-journal-recipients': 'People at work in the region, by their rights',
    'processing.own-journal-transfers': 'None: the data stay on the server of the region.',
    'processing.own-journal-retention':
      'Entries without content for good; contents that tell of people until these are erased.',
    'processing.own-journal-measures':
      'Chaining by hashes, signed checkpoints, erasable contents kept apart, rights by role',

    'processing.own-contacts-name': 'Contacts of the municipalities',
    'processing.own-contacts-purpose': 'To know whom to ask for what in which municipality.',
    'processing.own-contacts-subjects': 'Staff and volunteers of the municipalities, the county and their partners',
    'processing.own-contacts-data': 'Name, official e-mail address and telephone number, responsibility, remark',
    'processing.own-contacts-recipients': 'People at work in the region; the public only where an entry is released.',
    'processing.own-contacts-transfers': 'None: the data stay on the server of the region.',
    'processing.own-contacts-retention': 'By the period of the region, from the last confirmation on.',
    'processing.own-contacts-measures':
      'Rights by role and municipality, drafts for the own municipality only, erasure together with the history',

    'processing.own-log-name': 'Technical log of the server',
    'processing.own-log-purpose': 'To find and mend faults and attacks.',
    'processing.own-log-subjects': 'Everybody who opens the pages',
    'processing.own-log-data': 'Time and address of a page at a fault, error message',
    'processing.own-log-recipients': 'Whoever runs the server',
    'processing.own-log-transfers': 'None: the data stay on the server of the region.',
    'processing.own-log-retention': 'By the settings of the server; a month is proposed.',
    'processing.own-log-measures': 'Access for operation only, no passwords and no one-time links in the log',

    'region-settings.kind': 'Settings of the region',
    'region-settings.name': 'Name as it is shown',
    'region-settings.open-for-guests': 'Guests may read without signing in',
    'region-settings.modules-off': 'Parts that are switched off',
    'option.region-settings.modules-off-haltestelle': 'Stops and departures',
    'option.region-settings.modules-off-bericht': 'Report',
    'option.region-settings.modules-off-leistungskatalog': 'Service catalogue',
    'option.region-settings.modules-off-register': 'Registers',
    'region-settings.second-factor': 'Second factor for administration and trustee',
    'option.region-settings.second-factor-required': 'required',
    'region-settings.office': 'Co-ordination unit',
    'region-settings.office-mail': 'E-mail of the co-ordination unit',
    'region-settings.office-phone': 'Telephone of the co-ordination unit',
    'region-settings.keep-account': 'Keep unused accounts',
    'region-settings.keep-contact': 'Keep contacts that nobody confirmed again',
    'region-settings.period-source': 'Who set the periods',
    'issue.settings-period-without-source':
      'A period of your own needs a word on who set it. Name under “{label}” for example the decision or the data protection officer.',

    'issue.record-unknown-kind': 'There is no kind “{kind}”. Choose a register of the list.',
    'issue.record-owner-fixed':
      '“{label}” cannot be changed any more: who may edit the entry hangs on it. Make a new one for the other municipality and delete this one.',

    'issue.sheet-not-a-table': '“{file}” is no table. CSV and XLSX are possible.',
    'issue.sheet-without-heading':
      '“{file}” has no headings of this register. Download the table and write below its headings.',
    'issue.sheet-too-many-rows': 'The table has {count, number} rows; {most, number} are possible. Split it.',
    'issue.sheet-unknown-id':
      'There is no entry “{id}” here, or not any more. Empty the column “id” if a new one is to be made.',
    'issue.sheet-id-twice': 'A row further up names this entry already. Keep one of the two.',
    'issue.sheet-not-permitted':
      'You may not enter anything here for this municipality. Ask somebody of the municipality or of the co-ordination unit.',
    'issue.sheet-changed-meanwhile':
      'Somebody has changed the same fields meanwhile ({fields}). Download the table again and enter your change there.',

    'sheet.place-ags': '{label} (key)',
    'sheet.place-lon': '{label} (longitude)',
    'sheet.place-lat': '{label} (latitude)',
    'entry.flag-true': 'yes',
    'entry.flag-false': 'no',
  },
} as const
