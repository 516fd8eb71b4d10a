/** Faults and remarks of `region fetch`, `issue.<code>`, and its phases. */
export const fetchMessages = {
  de: {
    'progress.fetch-boundaries': 'Gemeindegrenzen herunterladen',
    'progress.fetch-streets': 'Straßennetz (OpenStreetMap) herunterladen',
    'progress.fetch-population': 'Bevölkerung (Zensus) herunterladen',
    'progress.fetch-timetable': 'Fahrplan herunterladen',
    'progress.fetch-facilities': 'Einrichtungslisten herunterladen',
    'progress.fetch-statistics': 'Statistiken herunterladen',
    'issue.sources-not-yaml':
      'Die Datei mit den Bezugsadressen ist kein gültiges YAML. Berichtigen Sie die Stelle oder stellen Sie die mitgelieferte Fassung (catalogue/data-sources.yaml) wieder her.',
    'issue.sources-missing-key': 'In der Datei mit den Bezugsadressen fehlt die Angabe „{where}“. Ergänzen Sie sie.',
    'issue.sources-unknown-key':
      'In der Datei mit den Bezugsadressen ist die Angabe „{key}“ bei „{where}“ unbekannt. Prüfen Sie die Schreibweise.',
    'issue.sources-invalid':
      'In der Datei mit den Bezugsadressen ist die Angabe „{where}“ ungültig. Vergleichen Sie sie mit der mitgelieferten Fassung (catalogue/data-sources.yaml).',
    'issue.fetch-ags-format':
      '„{ags}“ ist kein amtlicher Gemeindeschlüssel. Erwartet werden fünf Ziffern für einen Landkreis oder eine kreisfreie Stadt (zum Beispiel 06636) oder acht für eine Gemeinde, mit führender Null.',
    'issue.fetch-ags-land':
      'Der Schlüssel {ags} beginnt mit {land}; ein Land mit dieser Nummer gibt es nicht (01 bis 16). Prüfen Sie den Schlüssel.',
    'issue.fetch-no-folder':
      'Der Ordner „{dir}“ für die heruntergeladenen Dateien lässt sich nicht anlegen ({detail}). Prüfen Sie Pfad und Schreibrechte.',
    'issue.fetch-no-network':
      'Keine Verbindung: Der Rechner {host} ist nicht zu erreichen. Prüfen Sie die Netzverbindung (und, in Verwaltungsnetzen, die Proxy-Einstellung) und starten Sie erneut; Geladenes bleibt erhalten.',
    'issue.fetch-refused':
      'Der Rechner {host} nimmt keine Verbindung an. Versuchen Sie es später erneut oder prüfen Sie die Adresse in der Datei mit den Bezugsadressen; Geladenes bleibt erhalten.',
    'issue.fetch-certificate':
      'Die Verschlüsselung zu {host} lässt sich nicht prüfen ({detail}). In Verwaltungsnetzen fehlt oft das Zertifikat des Proxys: Setzen Sie NODE_EXTRA_CA_CERTS auf dessen Datei.',
    'issue.fetch-interrupted':
      'Die Verbindung zu {host} ist mehrmals abgerissen ({detail}). Starten Sie erneut: Es wird an der gleichen Stelle weitergeladen.',
    'issue.fetch-timeout':
      'Der Rechner {host} hat {seconds, plural, one {# Sekunde} other {# Sekunden}} lang nichts gesendet. Starten Sie später erneut: Es wird an der gleichen Stelle weitergeladen.',
    'issue.fetch-changed':
      'Die Datei wird auf dem Server gerade ausgetauscht; das Herunterladen begann mehrmals von vorn. Versuchen Sie es in einer Stunde erneut.',
    'issue.fetch-disk-full':
      'Auf der Festplatte ist nicht genug Platz für die Datei von {host} ({detail}). Schaffen Sie Platz oder wählen Sie einen anderen Ordner; Geladenes bleibt erhalten.',
    'issue.fetch-disk-denied':
      'Die Datei von {host} lässt sich nicht in den Ordner schreiben ({detail}). Prüfen Sie die Schreibrechte.',
    'issue.fetch-gone':
      'Unter {url} gibt es keine Datei mehr ({status}). Suchen Sie die neue Adresse beim Anbieter und tragen Sie sie in die Datei mit den Bezugsadressen ein.',
    'issue.fetch-forbidden':
      'Der Rechner {host} gibt {url} nicht heraus ({status}). Vielleicht verlangt der Anbieter eine Anmeldung: Laden Sie die Datei dann von Hand und geben Sie sie beim Bau der Region an.',
    'issue.fetch-server-fault':
      'Der Rechner {host} meldet eine Störung ({status}). Versuchen Sie es später erneut; Geladenes bleibt erhalten.',
    'issue.fetch-status': 'Der Rechner {host} antwortet auf {url} unerwartet mit {status}. Prüfen Sie die Adresse.',
    'issue.fetch-redirects': 'Der Rechner {host} leitet im Kreis weiter. Prüfen Sie die Adresse.',
    'issue.fetch-foreign-host':
      'Der Rechner {host} leitet an „{other}“ weiter, das in der Datei mit den Bezugsadressen nicht erlaubt ist (oder unverschlüsselt wäre). Wenn Sie dem Ziel vertrauen, tragen Sie es dort unter „hosts“ ein.',
    'issue.fetch-html':
      'Unter {url} kommt eine Internetseite statt der Datei. Vielleicht hat der Anbieter die Adresse geändert, oder ein Anmeldefenster Ihres Netzes ist dazwischen.',
    'issue.fetch-wrong-format': 'Was unter {url} kommt, ist keine Datei im Format {format}. Prüfen Sie die Adresse.',
    'issue.fetch-size':
      'Die geladene Datei ist {bytes} Bytes groß statt {expected} und wurde verworfen. Starten Sie erneut.',
    'issue.fetch-checksum':
      'Die Prüfsumme der geladenen Datei stimmt auch beim zweiten Mal nicht mit {url} überein; die Datei wurde verworfen. Versuchen Sie es später erneut.',
    'issue.fetch-no-checksum':
      'Unter {url} steht keine Prüfsumme; die Datei kann nicht geprüft werden. Prüfen Sie die Adresse.',
    'issue.fetch-cancelled': 'Abgebrochen. Was geladen ist, bleibt liegen; der nächste Aufruf macht dort weiter.',
    'issue.fetch-kept-offline':
      'Ob es eine neuere Datei gibt, war nicht festzustellen, weil {url} nicht zu erreichen war; verwendet wird die vorhandene.',
    'issue.fetch-left-out': 'Die Quelle „{id}“ fehlt; die Region wird ohne sie gebaut.',
    'issue.fetch-unverified-address':
      'Die Adresse {url} der Quelle „{id}“ ist aus dem Gedächtnis eingetragen und ungeprüft.',
    'issue.fetch-county-unknown':
      'In den geladenen Gemeindegrenzen gibt es keine Gemeinde mit dem Schlüssel {ags}. Prüfen Sie den Schlüssel; nach Gebietsreformen gilt der neue.',
  },
  en: {
    'progress.fetch-boundaries': 'Downloading municipal outlines',
    'progress.fetch-streets': 'Downloading streets (OpenStreetMap)',
    'progress.fetch-population': 'Downloading population (census)',
    'progress.fetch-timetable': 'Downloading the timetable',
    'progress.fetch-facilities': 'Downloading lists of facilities',
    'progress.fetch-statistics': 'Downloading statistics',
    'issue.sources-not-yaml':
      'The file with the addresses is no valid YAML. Correct the place or restore the version that comes with the program (catalogue/data-sources.yaml).',
    'issue.sources-missing-key': 'The file with the addresses lacks “{where}”. Add it.',
    'issue.sources-unknown-key':
      'The file with the addresses has an unknown entry “{key}” at “{where}”. Check its spelling.',
    'issue.sources-invalid':
      'In the file with the addresses “{where}” is invalid. Compare it with the version that comes with the program (catalogue/data-sources.yaml).',
    'issue.fetch-ags-format':
      '“{ags}” is no official municipality key (AGS). Expected are five digits for a county or city (for example 06636) or eight for a municipality, with the leading zero.',
    'issue.fetch-ags-land':
      'The key {ags} begins with {land}; there is no Land of this number (01 to 16). Check the key.',
    'issue.fetch-no-folder':
      'The folder “{dir}” for the downloaded files cannot be made ({detail}). Check the path and the right to write.',
    'issue.fetch-no-network':
      'No connection: the host {host} cannot be reached. Check the network (and, in office networks, the proxy setting) and start again; what is loaded is kept.',
    'issue.fetch-refused':
      'The host {host} accepts no connection. Try again later or check the address in the file with the addresses; what is loaded is kept.',
    'issue.fetch-certificate':
      'The encryption of {host} cannot be verified ({detail}). In office networks the certificate of the proxy is often missing: set NODE_EXTRA_CA_CERTS to its file.',
    'issue.fetch-interrupted':
      'The connection to {host} broke several times ({detail}). Start again: loading goes on at the same place.',
    'issue.fetch-timeout':
      'The host {host} has sent nothing for {seconds, plural, one {# second} other {# seconds}}. Start again later: loading goes on at the same place.',
    'issue.fetch-changed':
      'The file is being exchanged on the server; the download began anew several times. Try again in an hour.',
    'issue.fetch-disk-full':
      'There is not enough space on the disk for the file of {host} ({detail}). Make space or choose another folder; what is loaded is kept.',
    'issue.fetch-disk-denied':
      'The file of {host} cannot be written to the folder ({detail}). Check the right to write.',
    'issue.fetch-gone':
      'There is no file at {url} any more ({status}). Look up the new address at the provider and enter it in the file with the addresses.',
    'issue.fetch-forbidden':
      'The host {host} does not hand out {url} ({status}). Perhaps the provider demands a login: download the file by hand then and name it when you build the region.',
    'issue.fetch-server-fault': 'The host {host} reports a fault ({status}). Try again later; what is loaded is kept.',
    'issue.fetch-status': 'The host {host} answers {url} unexpectedly with {status}. Check the address.',
    'issue.fetch-redirects': 'The host {host} redirects in circles. Check the address.',
    'issue.fetch-foreign-host':
      'The host {host} redirects to “{other}”, which the file with the addresses does not allow (or which would be unencrypted). If you trust it, enter it there under “hosts”.',
    'issue.fetch-html':
      'At {url} there is a web page instead of the file. Perhaps the provider has changed the address, or a login window of your network is in between.',
    'issue.fetch-wrong-format': 'What comes from {url} is no file of the format {format}. Check the address.',
    'issue.fetch-size': 'The loaded file has {bytes} bytes instead of {expected} and was thrown away. Start again.',
    'issue.fetch-checksum':
      'The checksum of the loaded file does not match {url}, the second time too; the file was thrown away. Try again later.',
    'issue.fetch-no-checksum': 'There is no checksum at {url}; the file cannot be verified. Check the address.',
    'issue.fetch-cancelled': 'Cancelled. What is loaded stays; the next call goes on there.',
    'issue.fetch-kept-offline':
      'Whether there is a newer file could not be found out because {url} could not be reached; the present one is used.',
    'issue.fetch-left-out': 'The source “{id}” is missing; the region is built without it.',
    'issue.fetch-unverified-address':
      'The address {url} of the source “{id}” was entered from memory and is unverified.',
    'issue.fetch-county-unknown':
      'The loaded outlines hold no municipality with the key {ags}. Check the key; after a reform the new one holds.',
  },
} as const
