/** Supply, viability and closures: questions, warnings, and the sentences that say what a number means. */
export const supplyMessages = {
  de: {
    'issue.question-supply-transit':
      'Versorgung und Schließung lassen sich mit Bus und Bahn noch nicht rechnen. Möglich sind walk, bicycle, e-bike, car und air-line.',
    'issue.question-unknown-method': 'Das Verfahren „{method}“ gibt es nicht. Möglich sind: {methods}.',
    'issue.question-unknown-measure':
      'Gezählt werden Kapazitäten (capacity) oder Standorte (sites), nicht „{measure}“.',
    'issue.question-assumed-capacity':
      'Die angenommene Kapazität „{value}“ ist nicht sinnvoll: größer als 0, höchstens {most, number}.',
    'issue.question-no-capacity-unit':
      'Für diese Leistung ({service}) kennt der Katalog keine Einheit der Kapazität. Zählen Sie Standorte (--measure sites).',
    'issue.question-no-capacity':
      'Für keinen Standort dieser Leistung ({service}) ist die Kapazität bekannt. Ergänzen Sie eine Einrichtungsliste (--facilities), nehmen Sie einen Wert an (--assume-capacity N) oder zählen Sie Standorte (--measure sites).',
    'issue.question-decay':
      'Die Gewichte der Entfernung sind nicht brauchbar: {fault, select, length {zu jedem Ende gehört genau ein Gewicht} order {die Enden müssen steigen} rising {ein Gewicht darf mit dem Weg nicht steigen} other {es fehlt eine Zahl, oder ein Gewicht liegt nicht zwischen 0 und 1}}.',
    'issue.question-unknown-decay':
      'Den Abfall „{decay}“ gibt es nicht. Möglich sind: {decays}, oder eine Tabelle wie 5:1,10:0.5,20:0.1.',
    'issue.question-unknown-facility':
      'Den Standort „{facility}“ gibt es bei dieser Leistung ({service}) nicht. Vorhanden sind etwa: {some}. „reihum supply … --sites F.csv“ nennt alle.',
    'issue.query-supply-method': 'Das Verfahren „{value}“ gibt es nicht; möglich sind {choices}.',
    'issue.query-supply-decay': 'Den Abfall „{value}“ gibt es nicht; möglich sind {choices}.',
    'issue.query-supply-measure': 'Gezählt werden {choices}, nicht „{value}“.',
    'issue.query-assume-capacity':
      'Die angenommene Kapazität „{value}“ ist keine Zahl größer als 0 und höchstens {most, number}.',
    'issue.query-closure-facility': 'Es fehlt der Standort, der schließen soll (facility=…).',
    'issue.supply-sites-instead':
      'Für {sites, plural, one {den Standort} other {keinen der # Standorte}} ist {sites, plural, one {keine Kapazität} other {die Kapazität}} bekannt. Gezählt werden deshalb Standorte.',
    'issue.closure-ring':
      'Von den Betroffenen wohnen {people, number} im Umland, das nicht ganz erfasst ist: Standorte und Straßen jenseits fehlen. Die Zahl der Menschen, die dann weiter entfernt wohnen, ist dort eher zu hoch, ein Prüfwert zu früh erreicht.',
    'issue.supply-capacity-missing':
      'Bei {missing, number} von {sites, number} Standorten fehlt die Kapazität. Sie zählen hier nicht mit; das Angebot ist in Wahrheit größer. Fragen Sie die Träger oder nehmen Sie einen Wert an (--assume-capacity N).',
    'issue.supply-capacity-assumed':
      'Bei {assumed, number} von {sites, number} Standorten fehlt die Kapazität; angenommen wurde je Standort {value, number}. Die Zahlen sind insoweit eine Annahme.',
    'issue.supply-capacity-zero':
      '{sites, plural, one {Der Standort „{facility}“ hat} other {# Standorte (etwa „{facility}“) haben}} die Kapazität 0 und {sites, plural, one {versorgt} other {versorgen}} niemanden. Ist sie nur unbekannt, lassen Sie das Feld leer.',
    'issue.supply-capacity-negative':
      'Die Kapazität von „{facility}“ ({id}) ist negativ ({value}) und gilt als unbekannt. Berichtigen Sie die Quelle.',
    'issue.supply-capacity-absurd':
      'Die Kapazität von „{facility}“ ({id}) ist unglaubwürdig ({value}) und gilt als unbekannt. Berichtigen Sie die Quelle.',

    'supply.who-all': 'Menschen',
    'supply.who-ages': 'Menschen von {from} bis {to} Jahren',
    'supply.who-from': 'Menschen ab {from} Jahren',
    'supply.who-women': 'Frauen von {from} bis {to} Jahren',
    'supply.limit-outbound': '{limit} Anfahrt',
    'supply.unit-sites': '{count, plural, one {Standort} other {Standorte}}',
    'supply.sentence-per-people':
      'Auf {per, number} {who}, die sich die Angebote im Einzugsbereich ({limit}) teilen, kommen im Mittel {value} {unit}.',
    'supply.sentence-in-reach': 'Im Einzugsbereich ({limit}) gibt es im Mittel {value} {unit}.',
    'supply.sentence-none': 'Im Einzugsbereich ({limit}) liegt für niemanden ein Angebot.',
    'supply.sentence-unknown':
      'Für diese Altersgruppe liegen keine Zahlen vor; die Versorgung lässt sich nicht angeben.',
    'supply.sentence-without': '{without, number} von {people, number} {who} haben dort keinen Standort.',
    'supply.method-2sfca': '2SFCA: wer im Einzugsbereich wohnt, zählt ganz, wer draußen wohnt, gar nicht',
    'supply.method-e2sfca': 'E2SFCA: wie 2SFCA, nähere Angebote zählen mehr',
    'supply.method-3sfca': '3SFCA: Menschen verteilen sich zuerst auf die Standorte in Reichweite',
    'supply.method-m2sfca': 'M2SFCA: weite Wege mindern die Versorgung selbst dort, wo niemand sonst kommt',
    'supply.method-bfca': 'BFCA: Menschen und Angebot werden anteilig verteilt, niemand zählt doppelt',
    'supply.method-opportunities': 'Angebote im Einzugsbereich, ohne Teilung',
    'supply.decay-step': 'gleiches Gewicht bis zur Grenze',
    'supply.decay-zones': 'drei Zonen (1 / 0,68 / 0,22)',
    'supply.decay-linear': 'gleichmäßig fallend',
    'supply.decay-gaussian': 'nach Gauß fallend',
    'supply.decay-logistic': 'um die Mitte fallend (logistisch)',
    'supply.decay-exponential': 'exponentiell fallend',
    'supply.decay-power': 'umgekehrt zur Entfernung',
    'supply.measure-capacity': 'Kapazität',
    'supply.measure-sites': 'Standorte',
    'supply.viability-above': 'Einzugsbereich reicht',
    'supply.viability-between': 'Einzugsbereich knapp',
    'supply.viability-below': 'Einzugsbereich zu klein',
    'supply.viability-unknown': 'keine Aussage',
    'supply.viability-count':
      '{below, plural, =0 {Kein Standort liegt} one {Ein Standort liegt} other {# Standorte liegen}} unter der Tragfähigkeit von {value, number} ({kind}{verified, select, true {} other {, ungeprüft}}).',

    'supply.closure-head': 'Ginge „{facility}“, hätten {affected, number} Menschen einen anderen nächsten Standort.',
    'supply.closure-more':
      'Dann wohnen {more, number} Menschen mehr als bisher weiter als {limit} entfernt (vorher {before, number}, danach {after, number}).',
    'supply.closure-more-none': 'Niemand wohnt dadurch weiter als {limit} entfernt, der es nicht schon vorher tat.',
    'supply.closure-median': 'Die Betroffenen brauchen im Mittel (Median) {after} statt {before}.',
    'supply.closure-cut-off': '{people, number} Menschen erreichen danach gar keinen Standort mehr.',
    'supply.closure-receiver':
      '  {name} ({id}): {people, number} Menschen mehr zu bisher {before, number}, im Mittel {way}',
    'supply.closure-test-reached':
      'Gesetzlicher Prüfwert erreicht: {more, number} Menschen mehr jenseits von {limit}, Prüfwert {value, number}. Das löst eine Prüfung aus; ein Anspruch folgt daraus nicht.',
    'supply.closure-test-not-reached':
      'Gesetzlicher Prüfwert nicht erreicht: {more, number} Menschen mehr jenseits von {limit}, Prüfwert {value, number}. Auch das ist kein Urteil über die Schließung.',
  },
  en: {
    'issue.question-supply-transit':
      'Supply and closures cannot be computed by public transport yet. Use walk, bicycle, e-bike, car or air-line.',
    'issue.question-unknown-method': 'There is no method “{method}”. Use one of: {methods}.',
    'issue.question-unknown-measure': 'Capacities (capacity) or sites (sites) are counted, not “{measure}”.',
    'issue.question-assumed-capacity':
      'The assumed capacity “{value}” makes no sense: more than 0, at most {most, number}.',
    'issue.question-no-capacity-unit':
      'The catalogue has no unit of capacity for this service ({service}). Count sites (--measure sites).',
    'issue.question-no-capacity':
      'No site of this service ({service}) has a known capacity. Add a facility list (--facilities), assume a value (--assume-capacity N) or count sites (--measure sites).',
    'issue.question-decay':
      'The weights of distance cannot be used: {fault, select, length {each end needs exactly one weight} order {the ends must rise} rising {a weight must not rise with the way} other {a number is missing, or a weight is not between 0 and 1}}.',
    'issue.question-unknown-decay':
      'There is no decay “{decay}”. Use one of: {decays}, or a table such as 5:1,10:0.5,20:0.1.',
    'issue.question-unknown-facility':
      'This service ({service}) has no site “{facility}”. There are, for example: {some}. “reihum supply … --sites F.csv” lists all.',
    'issue.query-supply-method': 'There is no method “{value}”; use one of {choices}.',
    'issue.query-supply-decay': 'There is no decay “{value}”; use one of {choices}.',
    'issue.query-supply-measure': 'What is counted is one of {choices}, not “{value}”.',
    'issue.query-assume-capacity': 'The assumed capacity “{value}” is no number above 0 and at most {most, number}.',
    'issue.query-closure-facility': 'The site that is to close is missing (facility=…).',
    'issue.supply-sites-instead':
      '{sites, plural, one {The capacity of the site is not known} other {The capacity of none of the # sites is known}}. Sites are counted instead.',
    'issue.closure-ring':
      'Of those affected {people, number} live in the ring, which is not whole: sites and streets beyond it are missing. The number of people who then live farther away tends to be too high there, and a test to be reached too early.',
    'issue.supply-capacity-missing':
      'The capacity of {missing, number} of {sites, number} sites is missing. They are not counted here; the real supply is larger. Ask the providers, or assume a value (--assume-capacity N).',
    'issue.supply-capacity-assumed':
      'The capacity of {assumed, number} of {sites, number} sites is missing; {value, number} was assumed for each. To that extent the figures are an assumption.',
    'issue.supply-capacity-zero':
      '{sites, plural, one {The site “{facility}” has} other {# sites (for example “{facility}”) have}} the capacity 0 and {sites, plural, one {supplies} other {supply}} nobody. If it is merely unknown, leave the field empty.',
    'issue.supply-capacity-negative':
      'The capacity of “{facility}” ({id}) is negative ({value}) and counts as unknown. Correct the source.',
    'issue.supply-capacity-absurd':
      'The capacity of “{facility}” ({id}) is not credible ({value}) and counts as unknown. Correct the source.',

    'supply.who-all': 'people',
    'supply.who-ages': 'people aged {from} to {to}',
    'supply.who-from': 'people aged {from} and older',
    'supply.who-women': 'women aged {from} to {to}',
    'supply.limit-outbound': '{limit} of driving to people',
    'supply.unit-sites': '{count, plural, one {site} other {sites}}',
    'supply.sentence-per-people':
      'For every {per, number} {who} who share what lies in the catchment ({limit}) there are on average {value} {unit}.',
    'supply.sentence-in-reach': 'The catchment ({limit}) holds on average {value} {unit}.',
    'supply.sentence-none': 'Nobody has anything in the catchment ({limit}).',
    'supply.sentence-unknown': 'There are no figures for this age group; supply cannot be stated.',
    'supply.sentence-without': '{without, number} of {people, number} {who} have no site there.',
    'supply.method-2sfca': '2SFCA: who lives in the catchment counts fully, who lives outside not at all',
    'supply.method-e2sfca': 'E2SFCA: as 2SFCA, nearer supply counts more',
    'supply.method-3sfca': '3SFCA: people first divide among the sites in reach',
    'supply.method-m2sfca': 'M2SFCA: long ways lessen supply even where nobody else comes',
    'supply.method-bfca': 'BFCA: people and supply are divided in proportion, nobody counts twice',
    'supply.method-opportunities': 'What lies in the catchment, not shared',
    'supply.decay-step': 'equal weight up to the edge',
    'supply.decay-zones': 'three zones (1 / 0.68 / 0.22)',
    'supply.decay-linear': 'falling evenly',
    'supply.decay-gaussian': 'falling by Gauss',
    'supply.decay-logistic': 'falling around the middle (logistic)',
    'supply.decay-exponential': 'falling exponentially',
    'supply.decay-power': 'inversely with distance',
    'supply.measure-capacity': 'capacity',
    'supply.measure-sites': 'sites',
    'supply.viability-above': 'catchment suffices',
    'supply.viability-between': 'catchment is tight',
    'supply.viability-below': 'catchment is too small',
    'supply.viability-unknown': 'cannot be said',
    'supply.viability-count':
      '{below, plural, =0 {No site is} one {One site is} other {# sites are}} below the viability of {value, number} ({kind}{verified, select, true {} other {, not verified}}).',

    'supply.closure-head': 'If “{facility}” went, {affected, number} people would have another nearest site.',
    'supply.closure-more':
      'Then {more, number} more people live farther than {limit} away ({before, number} before, {after, number} after).',
    'supply.closure-more-none': 'Nobody comes to live farther than {limit} away who did not before.',
    'supply.closure-median': 'Those affected need {after} instead of {before} (median).',
    'supply.closure-cut-off': '{people, number} people then reach no site at all.',
    'supply.closure-receiver':
      '  {name} ({id}): {people, number} more people on top of {before, number}, {way} on average',
    'supply.closure-test-reached':
      'Legal test reached: {more, number} more people beyond {limit}, test value {value, number}. This triggers an examination; no entitlement follows from it.',
    'supply.closure-test-not-reached':
      'Legal test not reached: {more, number} more people beyond {limit}, test value {value, number}. That is no verdict on the closure either.',
  },
} as const
