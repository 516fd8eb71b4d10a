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
    'issue.catalogue-no-date':
      '„{entry}“: „{found}“ ist bei „{key}“ kein Datum; der Eintrag wurde ausgelassen. Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-11-25.',
    'issue.catalogue-validity-reversed':
      '„{id}“, Standard „{standard}“: Er endet ({until}), bevor er beginnt ({from}); der Standard wurde ausgelassen. Prüfen Sie validFrom und validUntil.',
    'issue.catalogue-validity-over':
      '„{id}“, Standard „{standard}“: Seine Gültigkeit ist am {until} abgelaufen. Prüfen Sie, was jetzt gilt, und ändern Sie den Eintrag.',
    'issue.catalogue-own-in-base':
      '„{id}“, Standard „{standard}“: Einen eigenen Standard (kind: own) beschließt eine Region; im gemeinsamen Katalog steht keiner. Der Standard wurde ausgelassen.',
    'issue.catalogue-unknown-osm-key':
      '„{id}“: Den Schlüssel „{key}“ kennt OpenStreetMap nicht; die Regel trifft so nichts.{nearest, select, none {} other { Meinten Sie „{nearest}“?}} Prüfen Sie die Schreibweise.',
    'issue.catalogue-unknown-osm-value':
      '„{id}“: „{key}={value}“ ist in OpenStreetMap nicht gebräuchlich; die Regel trifft so kaum etwas.{nearest, select, none {} other { Meinten Sie „{nearest}“?}}',
    'issue.catalogue-unknown-sdg':
      '„{id}“: „{sdg}“ ist kein Ziel der Agenda 2030 (1 bis 17, oder ein Unterziel wie 11.2 oder 3.b); es wurde ausgelassen.',
    'issue.decisions-other-region':
      '„{file}“ nennt die Region „{found}“, gehört aber zu „{region}“; es wurde nichts daraus übernommen. Berichtigen Sie „region“ oder den Dateinamen.',
    'issue.decisions-entry-unclear':
      'Eintrag {entry} ist weder Vorschlag noch Beschluss noch Überprüfung („{found}“); er wurde ausgelassen. Jeder Eintrag beginnt mit genau einem von: proposal, decision, review.',
    'issue.decisions-change-unclear':
      'Vorschlag „{id}“: Unter „change“ muss genau eine Änderung stehen; er wurde ausgelassen. Möglich sind: {allowed}.',
    'issue.decisions-provide-empty':
      'Vorschlag „{id}“: Unter „provide“ steht nicht, wer gewährleistet, steuert oder erbringt; er wurde ausgelassen. Nennen Sie guarantee, steer, provide oder providers.',
    'issue.decisions-own-as-norm':
      'Vorschlag „{id}“: Ein eigener Standard ist keine Vorgabe der Art „{kind}“; er wurde ausgelassen. Lassen Sie „kind“ weg: Was die Region beschließt, erscheint immer als ihr eigener Standard neben dem, was Quellen sagen.',
    'issue.decisions-without-reason':
      'Vorschlag „{id}“: Die Begründung fehlt; er wurde ausgelassen. Tragen Sie unter „reason“ ein, warum.',
    'issue.decisions-without-body':
      'Zu Vorschlag „{id}“ steht nicht, wer entschieden hat; der Eintrag wurde ausgelassen. Tragen Sie unter „body“ das Gremium ein.',
    'issue.decisions-without-date':
      'Zu Vorschlag „{id}“ fehlt, wann entschieden wurde; der Eintrag wurde ausgelassen. Tragen Sie unter „date“ den Tag ein.',
    'issue.decisions-unknown-proposal':
      'Den Vorschlag „{id}“ gibt es vor diesem Eintrag nicht; der Eintrag wurde ausgelassen. Prüfen Sie die Kennung: Ein Vorschlag steht über seinem Beschluss.',
    'issue.decisions-duplicate-proposal':
      'Den Vorschlag „{id}“ gibt es zweimal; nur der erste gilt. Geben Sie dem zweiten eine eigene Kennung.',
    'issue.decisions-unknown-service':
      'Vorschlag „{id}“: Die Leistung „{service}“ steht nicht im Katalog; er wurde ausgelassen.{nearest, select, none {} other { Meinten Sie „{nearest}“?}} Eine neue Leistung braucht unter „add“ ihre Angaben.',
    'issue.decisions-add-known':
      'Vorschlag „{id}“: Die Leistung „{service}“ steht schon im Katalog; er wurde ausgelassen. Schreiben Sie „add: true“, um sie aufzunehmen.',
    'issue.decisions-add-core':
      'Vorschlag „{id}“: „{service}“ gehört schon zum Kern; er wurde ausgelassen. Gemeint ist vielleicht ein eigener Standard oder ein anderer Stand.',
    'issue.decisions-volunteers-meet-claim':
      'Vorschlag „{id}“: Auf „{service}“ besteht ein Rechtsanspruch; Freiwillige allein können ihn nicht erfüllen. Er wurde ausgelassen. Nennen Sie, wer dafür einsteht; das freiwillige Angebot kann danebenstehen.',
    'issue.decisions-before-proposal':
      'Zu Vorschlag „{id}“: Das Datum {date} liegt vor dem Vorschlag ({proposed}); der Eintrag wurde ausgelassen.',
    'issue.decisions-in-future':
      '„{id}“: Das Datum {date} liegt in der Zukunft (heute ist {today}); der Eintrag wurde ausgelassen. Tragen Sie ihn ein, wenn es so weit ist.',
    'issue.decisions-review-before':
      'Vorschlag „{id}“: Die Überprüfung ({review}) liegt nicht nach dem Vorschlag ({date}); er wurde ausgelassen.',
    'issue.decisions-review-overdue':
      'Vorschlag „{id}“ ({service}): Die Überprüfung war am {date} fällig. Tragen Sie ihr Ergebnis mit „reihum catalogue review {id}“ ein.',
    'issue.decisions-without-review':
      'Vorschlag „{id}“ ({service}) ist beschlossen, aber es steht kein Tag fest, an dem er überprüft wird. Vereinbaren Sie einen.',
    'issue.decisions-cannot-append':
      'An „{file}“ lässt sich nichts anfügen: „entries“ muss als Liste am Ende der Datei stehen. Bringen Sie die Datei in diese Form.',
    'issue.decisions-locked':
      'Gerade schreibt jemand anderes („{file}“). Versuchen Sie es gleich noch einmal; bleibt die Meldung, ist ein früherer Lauf abgebrochen: dann löschen Sie diese Datei.',
    'issue.catalogue-without-source':
      '„{id}“, „{standard}“: Die Quelle fehlt; der Eintrag wurde ausgelassen. Nennen Sie eine Quelle aus sources.yaml, notfalls „unverified“ oder „own“.',
    'issue.catalogue-observation-unknown-service':
      'Die Beobachtung „{id}“ nennt die Leistung „{service}“, die es im Katalog nicht gibt, und wurde ausgelassen.',
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
    'issue.catalogue-no-date':
      '“{entry}”: “{found}” under “{key}” is no date; the entry was left out. Write year-month-day, for example 2026-11-25.',
    'issue.catalogue-validity-reversed':
      '“{id}”, standard “{standard}”: it ends ({until}) before it begins ({from}); the standard was left out. Check validFrom and validUntil.',
    'issue.catalogue-validity-over':
      '“{id}”, standard “{standard}”: its validity ended on {until}. Check what holds now and change the entry.',
    'issue.catalogue-own-in-base':
      '“{id}”, standard “{standard}”: an own standard (kind: own) is decided by a region; the shared catalogue has none. The standard was left out.',
    'issue.catalogue-unknown-osm-key':
      '“{id}”: OpenStreetMap does not know the key “{key}”; the rule matches nothing.{nearest, select, none {} other { Did you mean “{nearest}”?}} Check the spelling.',
    'issue.catalogue-unknown-osm-value':
      '“{id}”: “{key}={value}” is not used in OpenStreetMap; the rule matches hardly anything.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
    'issue.catalogue-unknown-sdg':
      '“{id}”: “{sdg}” is no goal of the 2030 Agenda (1 to 17, or a target such as 11.2 or 3.b); it was left out.',
    'issue.decisions-other-region':
      '“{file}” names the region “{found}” but belongs to “{region}”; nothing was taken from it. Correct “region” or the name of the file.',
    'issue.decisions-entry-unclear':
      'Entry {entry} is neither a proposal nor a decision nor a review (“{found}”); it was left out. Every entry begins with exactly one of: proposal, decision, review.',
    'issue.decisions-change-unclear':
      'Proposal “{id}”: exactly one change must stand under “change”; it was left out. Possible are: {allowed}.',
    'issue.decisions-provide-empty':
      'Proposal “{id}”: “provide” does not say who guarantees, steers or provides; it was left out. Name guarantee, steer, provide or providers.',
    'issue.decisions-own-as-norm':
      'Proposal “{id}”: an own standard is not a requirement of kind “{kind}”; it was left out. Drop “kind”: what the region decides always appears as its own standard beside what sources say.',
    'issue.decisions-without-reason':
      'Proposal “{id}”: the reason is missing; it was left out. Say why under “reason”.',
    'issue.decisions-without-body':
      'For proposal “{id}” it is not said who decided; the entry was left out. Name the body under “body”.',
    'issue.decisions-without-date':
      'For proposal “{id}” it is not said when it was decided; the entry was left out. Give the day under “date”.',
    'issue.decisions-unknown-proposal':
      'There is no proposal “{id}” before this entry; the entry was left out. Check the id: a proposal stands above its decision.',
    'issue.decisions-duplicate-proposal':
      'The proposal “{id}” exists twice; only the first counts. Give the second an id of its own.',
    'issue.decisions-unknown-service':
      'Proposal “{id}”: the service “{service}” is not in the catalogue; it was left out.{nearest, select, none {} other { Did you mean “{nearest}”?}} A new service needs its particulars under “add”.',
    'issue.decisions-add-known':
      'Proposal “{id}”: the service “{service}” is in the catalogue already; it was left out. Write “add: true” to take it up.',
    'issue.decisions-add-core':
      'Proposal “{id}”: “{service}” belongs to the core already; it was left out. Perhaps an own standard or another state is meant.',
    'issue.decisions-volunteers-meet-claim':
      'Proposal “{id}”: people have a legal claim to “{service}”; volunteers alone cannot meet it. It was left out. Name who answers for it; the volunteer offer may stand beside.',
    'issue.decisions-before-proposal':
      'For proposal “{id}”: the date {date} lies before the proposal ({proposed}); the entry was left out.',
    'issue.decisions-in-future':
      '“{id}”: the date {date} lies in the future (today is {today}); the entry was left out. Enter it when the time has come.',
    'issue.decisions-review-before':
      'Proposal “{id}”: the review ({review}) does not lie after the proposal ({date}); it was left out.',
    'issue.decisions-review-overdue':
      'Proposal “{id}” ({service}): the review was due on {date}. Enter its result with “reihum catalogue review {id}”.',
    'issue.decisions-without-review':
      'Proposal “{id}” ({service}) is decided, but no day is set on which it is reviewed. Agree on one.',
    'issue.decisions-cannot-append':
      'Nothing can be added to “{file}”: “entries” must stand as a list at the end of the file. Bring the file into this form.',
    'issue.decisions-locked':
      'Somebody else is writing just now (“{file}”). Try again in a moment; if this stays, an earlier run broke off: then delete this file.',
    'issue.catalogue-without-source':
      '“{id}”, “{standard}”: the source is missing; the entry was left out. Name a source from sources.yaml, if need be “unverified” or “own”.',
    'issue.catalogue-observation-unknown-service':
      'The observation “{id}” names the service “{service}”, which the catalogue does not have, and was left out.',
    'issue.catalogue-unknown-source':
      '“{id}”, “{standard}”: the source “{source}” is not in sources.yaml; the entry was left out.',
    'issue.catalogue-verified-unread':
      '“{id}”, “{standard}”: marked as verified although its source only says “not looked up” or “own value”; the entry was left out.',
  },
} as const
