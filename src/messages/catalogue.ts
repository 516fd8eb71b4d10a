/** Messages of the service catalogue: `issue.catalogue-…` for faults in its files. */
export const catalogueMessages = {
  de: {
    'issue.catalogue-folder-missing':
      'Der Ordner „{file}“ enthält keinen Leistungskatalog: es fehlt der Unterordner „services“. Prüfen Sie den Pfad.',
    'issue.catalogue-file-missing':
      'Die Datei „{file}“ des Leistungskatalogs fehlt oder ist nicht lesbar. Legen Sie sie wieder an.',
    'issue.catalogue-not-yaml':
      'Die Datei „{file}“ ist ab Zeile {line, number} kein gültiges YAML ({detail}) und wurde ausgelassen. Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen.',
    'issue.catalogue-unknown-key':
      '„{entry}“: Die Angabe „{key}“ kennt der Katalog nicht; sie wurde übergangen. Prüfen Sie die Schreibweise.',
    'issue.catalogue-missing-key':
      '„{entry}“: Die Angabe „{key}“ fehlt; der Eintrag wurde ausgelassen. Tragen Sie sie nach.',
    'issue.catalogue-value-not-allowed':
      '„{entry}“: „{found}“ ist bei „{key}“ nicht vorgesehen; der Eintrag wurde ausgelassen. Möglich sind: {allowed}.',
    'issue.catalogue-wrong-form':
      '„{entry}“: „{found}“ hat bei „{key}“ nicht die erwartete Form; der Eintrag wurde ausgelassen. Ein Beispiel steht in docs/catalogue.md.',
    'issue.catalogue-duplicate-id':
      'Die Leistung „{id}“ gibt es zweimal; nur die erste gilt. Geben Sie der zweiten eine eigene Kennung.',
    'issue.catalogue-duplicate-source': 'Die Quelle „{key}“ gibt es zweimal; nur die erste gilt.',
    'issue.catalogue-alias-clash':
      '„{id}“: Der Zweitname „{alias}“ gehört schon zu „{other}“ und wurde hier übergangen. Wählen Sie einen anderen.',
    'issue.catalogue-rule-without-key':
      '„{id}“: Eine OSM-Regel nennt unter „all“ keinen Schlüssel und wurde ausgelassen; sie träfe sonst jedes Objekt.',
    'issue.catalogue-bad-pattern':
      '„{id}“: Der Suchausdruck „{pattern}“ einer OSM-Regel ist fehlerhaft; die Regel wurde ausgelassen.',
    'issue.catalogue-rules-without-reliability':
      '„{id}“: Es gibt OSM-Regeln, aber die Zuverlässigkeit ist „none“. Entfernen Sie die Regeln oder stufen Sie die Zuverlässigkeit ein.',
    'issue.catalogue-kind-contradicts-question':
      '„{id}“: Zu einer Leistung der Art „{kind}“ gibt es keinen Weg, also auch keine Frage nach Minuten; die Frage wurde ausgelassen.',
    'issue.catalogue-kind-contradicts-dispatch':
      '„{id}“: Ausrücke- und Meldezeiten gibt es nur bei Leistungen, die zu den Menschen kommen, nicht bei der Art „{kind}“; die Angabe wurde ausgelassen.',
    'issue.catalogue-kind-contradicts-standard':
      '„{id}“, Standard „{standard}“: „{measure}“ passt nicht zu einer Leistung der Art „{kind}“; der Standard wurde ausgelassen.',
    'issue.catalogue-question-missing':
      '„{id}“: Es fehlt die Frage, mit der die Seite beginnt (Verkehrsmittel und Grenze). Nennen Sie einen Standard oder einen eigenen Arbeitswert.',
    'issue.catalogue-question-unknown-standard':
      '„{id}“: Die Frage nennt den Standard „{standard}“, den es hier nicht mit Verkehrsmittel und Minuten oder Metern gibt; sie wurde ausgelassen.',
    'issue.catalogue-question-not-general':
      '„{id}“: Der Standard „{standard}“ gilt nur in einem Land oder unter einer Bedingung und darf nicht die erste Frage der Seite sein. Nehmen Sie einen bundesweiten Standard oder einen eigenen Arbeitswert.',
    'issue.catalogue-supply-unknown-ratio':
      '„{id}“: „supply: ratio“ nennt den Standard „{standard}“, der hier nicht als Menschen je Einheit oder Einheiten je 1.000 Menschen steht; die Angabe wurde ausgelassen.',
    'issue.catalogue-closure-not-test':
      '„{id}“, Standard „{standard}“: „moreBeyond“ gibt es nur bei Prüfwerten (test) für Reisezeiten, nicht bei der Art „{kind}“; der Standard wurde ausgelassen.',
    'issue.catalogue-start-without-response':
      '„{id}“, Standard „{standard}“: „startsAt“ gibt es nur bei Hilfsfristen (response-time), nicht bei „{measure}“; der Standard wurde ausgelassen.',
    'issue.catalogue-secret-with-rules':
      '„{id}“: Orte dieser Leistung werden geheim gehalten (located: false); ihre OSM-Regeln wurden ausgelassen.',
    'issue.catalogue-secret-travelled':
      '„{id}“: Orte dieser Leistung werden geheim gehalten (located: false), also kann sie nicht von der Art „{kind}“ sein; die Leistung wurde ausgelassen.',
    'issue.catalogue-duplicate-standard':
      '„{id}“: Den Standard „{standard}“ gibt es zweimal; nur der erste gilt. Geben Sie dem zweiten eine eigene Kennung.',
    'issue.catalogue-unit-mismatch':
      '„{id}“, Standard „{standard}“: Die Einheit „{unit}“ gehört nicht zu „{measure}“; der Standard wurde ausgelassen. Möglich sind: {allowed}.',
    'issue.catalogue-mode-missing':
      '„{id}“, Standard „{standard}“: Zu „{measure}“ fehlt das Verkehrsmittel; der Standard wurde ausgelassen.',
    'issue.catalogue-range-reversed':
      '„{id}“, Standard „{standard}“: Das obere Ende {upTo, number} liegt nicht über dem unteren {value, number}; der Standard wurde ausgelassen.',
    'issue.catalogue-volunteers-meet-claim':
      '„{id}“: Auf diese Leistung besteht ein Rechtsanspruch, und als Anbieter sind nur Freiwillige genannt; die Angabe wurde ausgelassen. Ein freiwilliges Angebot erfüllt keinen Rechtsanspruch; nennen Sie, wer dafür einsteht.',
    'issue.catalogue-duplicate-override':
      '„{id}“: Zu „{place}“ gibt es zwei Abweichungen; nur die erste gilt. Fassen Sie sie zusammen.',
    'issue.catalogue-without-source':
      '„{id}“, „{standard}“: Die Quelle fehlt; der Eintrag wurde ausgelassen. Nennen Sie eine Quelle aus sources.yaml, notfalls „unverified“ oder „own“.',
    'issue.catalogue-unknown-source':
      '„{id}“, „{standard}“: Die Quelle „{source}“ steht nicht in sources.yaml; der Eintrag wurde ausgelassen.',
    'issue.catalogue-verified-unread':
      '„{id}“, „{standard}“: Als geprüft gekennzeichnet, obwohl die genannte Quelle nur „nicht nachgelesen“ oder „eigener Wert“ heißt; der Eintrag wurde ausgelassen.',
  },
  en: {
    'issue.catalogue-folder-missing':
      'The folder “{file}” holds no service catalogue: its sub-folder “services” is missing. Check the path.',
    'issue.catalogue-file-missing':
      'The file “{file}” of the service catalogue is missing or cannot be read. Put it back.',
    'issue.catalogue-not-yaml':
      'From line {line, number} on, the file “{file}” is not valid YAML ({detail}) and was left out. Check indentation, colons and quotation marks.',
    'issue.catalogue-unknown-key':
      '“{entry}”: the catalogue does not know the key “{key}”; it was passed over. Check the spelling.',
    'issue.catalogue-missing-key': '“{entry}”: “{key}” is missing; the entry was left out. Add it.',
    'issue.catalogue-value-not-allowed':
      '“{entry}”: “{found}” is not provided for under “{key}”; the entry was left out. Possible are: {allowed}.',
    'issue.catalogue-wrong-form':
      '“{entry}”: “{found}” does not have the expected form under “{key}”; the entry was left out. docs/catalogue.md has an example.',
    'issue.catalogue-duplicate-id':
      'The service “{id}” exists twice; only the first counts. Give the second an id of its own.',
    'issue.catalogue-duplicate-source': 'The source “{key}” exists twice; only the first counts.',
    'issue.catalogue-alias-clash':
      '“{id}”: the alias “{alias}” already belongs to “{other}” and was passed over here. Choose another.',
    'issue.catalogue-rule-without-key':
      '“{id}”: an OSM rule names no key under “all” and was left out; it would match every object.',
    'issue.catalogue-bad-pattern': '“{id}”: the pattern “{pattern}” of an OSM rule is faulty; the rule was left out.',
    'issue.catalogue-rules-without-reliability':
      '“{id}”: there are OSM rules, but the reliability is “none”. Remove the rules or rate the reliability.',
    'issue.catalogue-kind-contradicts-question':
      '“{id}”: nobody travels to a service of kind “{kind}”, so there is no question about minutes; the question was left out.',
    'issue.catalogue-kind-contradicts-dispatch':
      '“{id}”: turn-out and call-handling times exist only for services that come to people, not for kind “{kind}”; they were left out.',
    'issue.catalogue-kind-contradicts-standard':
      '“{id}”, standard “{standard}”: “{measure}” does not fit a service of kind “{kind}”; the standard was left out.',
    'issue.catalogue-question-missing':
      '“{id}”: the question with which the page begins (mode and limit) is missing. Name a standard or an own working value.',
    'issue.catalogue-question-unknown-standard':
      '“{id}”: the question names the standard “{standard}”, which does not exist here with a mode and minutes or metres; it was left out.',
    'issue.catalogue-question-not-general':
      '“{id}”: the standard “{standard}” holds only in one Land or under a condition and must not be the first question of the page. Take a nation-wide standard or an own working value.',
    'issue.catalogue-supply-unknown-ratio':
      '“{id}”: “supply: ratio” names the standard “{standard}”, which is not here as people per unit or units per 1,000 people; the entry was left out.',
    'issue.catalogue-closure-not-test':
      '“{id}”, standard “{standard}”: “moreBeyond” is for tests (test) of travel times only, not for the kind “{kind}”; the standard was left out.',
    'issue.catalogue-start-without-response':
      '“{id}”, standard “{standard}”: “startsAt” exists only for response times (response-time), not for “{measure}”; the standard was left out.',
    'issue.catalogue-secret-with-rules':
      '“{id}”: places of this service are kept secret (located: false); its OSM rules were left out.',
    'issue.catalogue-secret-travelled':
      '“{id}”: places of this service are kept secret (located: false), so it cannot be of kind “{kind}”; the service was left out.',
    'issue.catalogue-duplicate-standard':
      '“{id}”: the standard “{standard}” exists twice; only the first counts. Give the second an id of its own.',
    'issue.catalogue-unit-mismatch':
      '“{id}”, standard “{standard}”: the unit “{unit}” does not belong to “{measure}”; the standard was left out. Possible are: {allowed}.',
    'issue.catalogue-mode-missing':
      '“{id}”, standard “{standard}”: the mode of travel is missing for “{measure}”; the standard was left out.',
    'issue.catalogue-range-reversed':
      '“{id}”, standard “{standard}”: the upper end {upTo, number} is not above the lower end {value, number}; the standard was left out.',
    'issue.catalogue-volunteers-meet-claim':
      '“{id}”: people have a legal claim to this service, and only volunteers are named as providers; this was left out. A volunteer offer meets no legal claim; name who answers for it.',
    'issue.catalogue-duplicate-override':
      '“{id}”: there are two deviations for “{place}”; only the first counts. Join them.',
    'issue.catalogue-without-source':
      '“{id}”, “{standard}”: the source is missing; the entry was left out. Name a source from sources.yaml, if need be “unverified” or “own”.',
    'issue.catalogue-unknown-source':
      '“{id}”, “{standard}”: the source “{source}” is not in sources.yaml; the entry was left out.',
    'issue.catalogue-verified-unread':
      '“{id}”, “{standard}”: marked as verified although its source only says “not looked up” or “own value”; the entry was left out.',
  },
} as const
