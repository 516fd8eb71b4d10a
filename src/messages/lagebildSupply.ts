/** The situation page about supply: how much of a service comes on how many people, what sites carry, what a closure would do. */
export const lagebildSupplyMessages = {
  de: {
    'lagebild.supply-question': '{service}: Wie viel kommt auf wie viele Menschen?',
    'lagebild.supply-per':
      'Auf {per} {who} im Einzugsbereich ({limit} {how}) {one, select, yes {kommt} other {kommen}} in dieser Region im Mittel {value} {unit}.',
    'lagebild.supply-in-reach': '{who} haben im Mittel {value} {unit} im Einzugsbereich ({limit} {how}).',
    'lagebild.supply-sites-unit': '{one, select, yes {Standort} other {Standorte}}',
    'lagebild.supply-worst':
      'Für das am schlechtesten versorgte Zehntel {one, select, yes {ist} other {sind}} es höchstens {value}.',
    'lagebild.supply-worst-zero': 'Das am schlechtesten versorgte Zehntel hat im Einzugsbereich gar nichts.',
    'lagebild.supply-without':
      '{people} von {all} ({share}) {count, plural, one {hat} other {haben}} keinen Standort im Einzugsbereich.',
    'lagebild.supply-nobody-without': 'Alle haben mindestens einen Standort im Einzugsbereich.',
    'lagebild.supply-unmet': 'Für {people} Menschen reicht die Kapazität rechnerisch nicht.',
    'lagebild.supply-unmet-none': 'Rechnerisch reicht die Kapazität für alle, die einen Standort erreichen.',
    'lagebild.supply-no-value': 'Aus den vorliegenden Angaben lässt sich keine Kennzahl bilden.',
    'lagebild.supply-ask': 'Nötig ist eine Liste der Standorte mit Kapazität ({unit}). Fragen Sie: {list}.',
    'lagebild.supply-ask-plain': 'Nötig ist eine Liste der Standorte mit Kapazität ({unit}).',
    'lagebild.supply-ask-how': 'Als CSV mit der Spalte „capacity“ kommt sie mit --facilities in die Region.',
    'lagebild.supply-any-unit': 'zum Beispiel Plätze oder Stellen',

    'lagebild.supply-choice-minutes': 'Einzugsbereich (Minuten)',
    'lagebild.supply-choice-kilometres': 'Einzugsbereich (Kilometer)',
    'lagebild.supply-method': 'Methode',
    'lagebild.supply-method-choice': 'Aufteilung der Kapazität',
    'lagebild.supply-decay': 'Gewicht der Entfernung',
    'lagebild.supply-count': 'Was gezählt wird',
    'lagebild.supply-usual': 'wie üblich für diese Leistung',
    'lagebild.supply-assume': 'Angenommene Kapazität, wo sie fehlt',
    'lagebild.supply-assume-hint': 'leer: nichts wird angenommen',
    'lagebild.supply-help': 'Was bedeutet die Kennzahl?',
    'lagebild.supply-help-index':
      'Jeder Standort verteilt seine Kapazität auf alle Menschen, die ihn im Einzugsbereich haben. Für jeden Ort wird zusammengezählt, was ihm davon zukommt. So zählt auch, wer sonst noch zum selben Standort fährt: ein naher, aber überlaufener Standort hilft weniger.',
    'lagebild.supply-help-limits':
      'Die Kennzahl sagt nichts über Öffnungszeiten, Qualität oder Aufnahmestopps. Sie ist ein Vergleichsmaß, kein Anspruch.',
    'lagebild.supply-no-transit':
      'Die Versorgung wird zu Fuß, mit dem Rad, mit dem Auto oder nach Luftlinie gerechnet, nicht mit Bus und Bahn.',

    'lagebild.supply-left-out-unmet':
      'Gemeinden mit den meisten Menschen, für die die Kapazität rechnerisch nicht reicht',
    'lagebild.supply-left-out-withoutSite': 'Gemeinden mit den meisten Menschen ohne Standort im Einzugsbereich',
    'lagebild.supply-viability': 'Kann sich ein Standort tragen?',
    'lagebild.supply-viability-floor':
      'Zum Vergleich: {bound, select, atleast {mindestens } about {etwa } other {}}{value} {counts, select, inhabitants {Einwohnerinnen und Einwohner} women {Frauen} persons75plus {Menschen ab 75 Jahren} other {Menschen, für die die Leistung da ist}} je Standort – {kind}.',
    'lagebild.supply-viability-range': '{from} bis {to}',
    'lagebild.supply-viability-none':
      'Der Leistungskatalog nennt hierfür keinen Wert, mit dem sich Menschen vergleichen ließen.',
    'lagebild.supply-viability-not-duty':
      'Ein Vergleichswert: Er verpflichtet niemanden, einen Standort zu schließen oder zu erhalten.',
    'lagebild.supply-viability-counts':
      '{above, plural, =0 {Kein Standort liegt} one {Ein Standort liegt} other {# Standorte liegen}} darüber, {between, plural, =0 {} one {einer dazwischen, } other {# dazwischen, }}{below, plural, =0 {keiner} one {einer} other {#}} darunter{unknown, plural, =0 {} one {, von einem ist es nicht bekannt} other {, von # ist es nicht bekannt}}.',
    'lagebild.supply-viable-above': 'darüber',
    'lagebild.supply-viable-between': 'dazwischen',
    'lagebild.supply-viable-below': 'darunter',
    'lagebild.supply-viable-unknown': 'nicht bekannt',

    'lagebild.supply-facilities': 'Standorte',
    'lagebild.supply-facilities-note':
      '„Erwartet“: alle Menschen im Einzugsbereich, aufgeteilt auf die Standorte, die sie erreichen. „Nächster Standort für“: wer keinen näheren hat, wie weit es auch ist. Reihenfolge: {order}.',
    'lagebild.supply-facilities-empty': 'Kein Standort ist verzeichnet.',
    'lagebild.supply-ring-sites': '{n, plural, one {Ein Standort} other {{n, number} Standorte}} im Umkreis',
    'lagebild.supply-site-name': 'Standort',
    'lagebild.supply-site-place': 'Gemeinde',
    'lagebild.supply-site-capacity': 'Kapazität',
    'lagebild.supply-site-peopleInReach': 'im Einzugsbereich',
    'lagebild.supply-site-load': 'erwartet',
    'lagebild.supply-site-loadShare': 'Auslastung',
    'lagebild.supply-site-catchmentPeople': 'nächster Standort für',
    'lagebild.supply-site-viability': 'Tragfähigkeit',
    'lagebild.supply-site-unnamed': 'Standort ohne Namen',
    'lagebild.supply-site-ring': 'im Umkreis',
    'lagebild.supply-site-not-reached': 'von niemandem erreichbar',
    'lagebild.supply-site-assumed': '{value} (angenommen)',
    'lagebild.supply-close': 'Was, wenn er schließt?',
    'lagebild.supply-close-of': '{question} ({name})',

    'lagebild.supply-legend-per': '{unit} auf {per} Menschen',
    'lagebild.supply-legend-in-reach': '{unit} im Einzugsbereich',
    'lagebild.supply-legend-none': 'nichts im Einzugsbereich',
    'lagebild.supply-legend-unknown': 'keine Daten',
    'lagebild.supply-legend-first': 'bis {to}',
    'lagebild.supply-legend-between': 'über {from} bis {to}',
    'lagebild.supply-legend-last': 'über {from}',
    'lagebild.supply-legend-quantiles':
      'Die Klassen teilen die Menschen mit Angebot in fünf etwa gleich große Gruppen.',
    'lagebild.supply-legend-need': 'Die dicke Linie ist der Wert des Leistungskatalogs: {value} – {kind}.',
    'lagebild.supply-kind-own': 'von Ihnen gesetzt',
    'lagebild.supply-map-title': 'Karte: wie viel auf wie viele Menschen kommt',
    'lagebild.supply-cell-value-per': '{value} {unit} auf {per} Menschen',
    'lagebild.supply-cell-value-in-reach': '{value} {unit} im Einzugsbereich',
    'lagebild.supply-cell-none': 'Nichts im Einzugsbereich von {limit}.',
    'lagebild.supply-cell-unknown': 'Keine Daten: Die Kapazität der Standorte ist nicht bekannt.',
    'lagebild.supply-cell-sites':
      '{sites, plural, =0 {Kein Standort} one {Ein Standort} other {# Standorte}} im Einzugsbereich von {limit}.',
    'lagebild.supply-cell-nearest': 'Der nächste: {site}, {way}.',
    'lagebild.supply-step-order': 'Zuerst die am schlechtesten versorgten Zellen mit den meisten Menschen.',

    'lagebild.supply-column-people': 'Menschen',
    'lagebild.supply-column-withoutSite': 'ohne Standort',
    'lagebild.supply-column-mean': 'im Mittel',
    'lagebild.supply-column-p10': 'Zehntel bis',
    'lagebild.supply-column-median': 'Hälfte bis',
    'lagebild.supply-column-sites': 'Standorte',
    'lagebild.supply-column-capacity': 'Kapazität',
    'lagebild.supply-column-unmet': 'nicht versorgt',
    'lagebild.supply-table-note':
      '{service}: {unit} im Einzugsbereich von {limit} {how}. „Zehntel bis“, „Hälfte bis“: So viel hat das am schlechtesten versorgte Zehntel, die schlechter versorgte Hälfte höchstens. Reihenfolge: {order}.',

    'lagebild.closure-title': 'Was wäre, wenn „{name}“ schließt?',
    'lagebild.closure-undo': 'Ohne diese Frage zeigen',
    'lagebild.closure-more':
      '{more} Menschen mehr als heute {count, plural, one {hätte} other {hätten}} dann einen Weg von über {limit} {how}: {after} statt {before}.',
    'lagebild.closure-more-none': 'Niemand käme dadurch über {limit} {how}: Es bleibt bei {before}.',
    'lagebild.closure-affected':
      'Für {affected} Menschen ist dies heute der nächste Standort.{ring, select, none {} other { Dazu kommen {ring} aus dem Umkreis.}}',
    'lagebild.closure-affected-none': 'Für niemanden ist dies heute der nächste Standort.',
    'lagebild.closure-way': 'Ihr mittlerer Weg würde von {before} auf {after} wachsen.',
    'lagebild.closure-way-lost':
      'Ihr mittlerer Weg ist heute {before}; für die Hälfte von ihnen bliebe kein erreichbarer Standort.',
    'lagebild.closure-cut-off': '{people} von ihnen erreichten dann gar keinen Standort mehr.',
    'lagebild.closure-ring-more': 'Im Umkreis kämen {more} dazu.',
    'lagebild.closure-test':
      '{kind}. Die Schwelle: {value} zusätzliche Menschen jenseits von {limit}; hier wären es {more}: {reached, select, yes {erreicht} other {nicht erreicht}}.',
    'lagebild.closure-test-note':
      'Wer die Schwelle erreicht, bekommt eine Prüfung. Sie sagt nicht, ob geschlossen werden darf oder muss.',
    'lagebild.closure-test-none': 'Der Leistungskatalog nennt keinen Prüfwert für eine solche Schließung.',
    'lagebild.closure-receivers': 'Wohin die Menschen gingen',
    'lagebild.closure-receivers-none': 'Niemand müsste anderswohin.',
    'lagebild.closure-column-site': 'Standort',
    'lagebild.closure-column-people': 'kämen dazu',
    'lagebild.closure-column-before': 'kamen schon',
    'lagebild.closure-column-growth': 'Zuwachs',
    'lagebild.closure-column-way': 'Weg im Mittel',
    'lagebild.closure-column-capacity': 'Kapazität',
    'lagebild.closure-places': 'Wen es trifft',
    'lagebild.closure-column-affected': 'betroffen',
    'lagebild.closure-column-more': 'mehr jenseits',
    'lagebild.closure-column-before-way': 'Weg heute',
    'lagebild.closure-column-after-way': 'Weg dann',
    'lagebild.closure-caption-decides': 'Eine Rechnung, keine Entscheidung.',

    'lagebild.supply-download-sites': 'Standorte (CSV)',
    'issue.query-unknown-measure':
      '„{value}“ lässt sich nicht zeigen; möglich sind Erreichbarkeit (reach) und Versorgung (supply).',
    'issue.query-supply-transit': 'Die Versorgung wird nicht mit Bus und Bahn gerechnet. Gerechnet ist: {used}.',
    'issue.query-closure-unknown':
      'Den Standort „{value}“ gibt es bei dieser Leistung nicht. Die Frage nach der Schließung blieb unbeachtet.',
  },
  en: {
    'lagebild.supply-question': '{service}: how much is there for how many people?',
    'lagebild.supply-per':
      'For {per} {who} in the catchment ({limit} {how}) there {one, select, yes {is} other {are}} on average {value} {unit} in this region.',
    'lagebild.supply-in-reach': '{who} have on average {value} {unit} in their catchment ({limit} {how}).',
    'lagebild.supply-sites-unit': '{one, select, yes {site} other {sites}}',
    'lagebild.supply-worst': 'For the worst-supplied tenth it {one, select, yes {is} other {is}} at most {value}.',
    'lagebild.supply-worst-zero': 'The worst-supplied tenth has nothing at all in its catchment.',
    'lagebild.supply-without':
      '{people} of {all} ({share}) {count, plural, one {has} other {have}} no site in their catchment.',
    'lagebild.supply-nobody-without': 'Everybody has at least one site in their catchment.',
    'lagebild.supply-unmet': 'For {people} people the capacity is arithmetically too small.',
    'lagebild.supply-unmet-none': 'Arithmetically the capacity is enough for all who reach a site.',
    'lagebild.supply-no-value': 'No index can be formed from what is known.',
    'lagebild.supply-ask': 'What is needed is a list of sites with capacity ({unit}). Ask: {list}.',
    'lagebild.supply-ask-plain': 'What is needed is a list of sites with capacity ({unit}).',
    'lagebild.supply-ask-how': 'As CSV with the column “capacity” it enters the region with --facilities.',
    'lagebild.supply-any-unit': 'places or posts, for example',

    'lagebild.supply-choice-minutes': 'Catchment (minutes)',
    'lagebild.supply-choice-kilometres': 'Catchment (kilometres)',
    'lagebild.supply-method': 'Method',
    'lagebild.supply-method-choice': 'How capacity is shared',
    'lagebild.supply-decay': 'Weight of distance',
    'lagebild.supply-count': 'What is counted',
    'lagebild.supply-usual': 'as usual for this service',
    'lagebild.supply-assume': 'Assumed capacity where it is missing',
    'lagebild.supply-assume-hint': 'empty: nothing is assumed',
    'lagebild.supply-help': 'What does the index mean?',
    'lagebild.supply-help-index':
      'Every site shares its capacity among all people who have it in their catchment. For every place what comes to it is added up. So it matters who else uses the same site: one that is near but crowded helps less.',
    'lagebild.supply-help-limits':
      'The index says nothing about opening hours, quality or sites that take nobody new. It serves comparison; it is no entitlement.',
    'lagebild.supply-no-transit':
      'Supply is computed on foot, by bicycle, by car or as the crow flies, not by bus and train.',

    'lagebild.supply-left-out-unmet':
      'Municipalities with the most people for whom the capacity is arithmetically too small',
    'lagebild.supply-left-out-withoutSite': 'Municipalities with the most people without a site in their catchment',
    'lagebild.supply-viability': 'Can a site sustain itself?',
    'lagebild.supply-viability-floor':
      'For comparison: {bound, select, atleast {at least } about {about } other {}}{value} {counts, select, inhabitants {inhabitants} women {women} persons75plus {people aged 75 and over} other {people the service is for}} per site – {kind}.',
    'lagebild.supply-viability-range': '{from} to {to}',
    'lagebild.supply-viability-none': 'The service catalogue has no value here that people could be compared with.',
    'lagebild.supply-viability-not-duty': 'A value for comparison: it obliges nobody to close a site or to keep it.',
    'lagebild.supply-viability-counts':
      '{above, plural, =0 {No site is} one {One site is} other {# sites are}} above it, {between, plural, =0 {} one {one between, } other {# between, }}{below, plural, =0 {none} one {one} other {#}} below{unknown, plural, =0 {} one {, of one it is not known} other {, of # it is not known}}.',
    'lagebild.supply-viable-above': 'above',
    'lagebild.supply-viable-between': 'between',
    'lagebild.supply-viable-below': 'below',
    'lagebild.supply-viable-unknown': 'not known',

    'lagebild.supply-facilities': 'Sites',
    'lagebild.supply-facilities-note':
      '“Expected”: all people in the catchment, shared among the sites that they reach. “Nearest site for”: those who have no nearer one, however far. Order: {order}.',
    'lagebild.supply-facilities-empty': 'No site is recorded.',
    'lagebild.supply-ring-sites': '{n, plural, one {One site} other {{n, number} sites}} in the surroundings',
    'lagebild.supply-site-name': 'Site',
    'lagebild.supply-site-place': 'Municipality',
    'lagebild.supply-site-capacity': 'Capacity',
    'lagebild.supply-site-peopleInReach': 'in catchment',
    'lagebild.supply-site-load': 'expected',
    'lagebild.supply-site-loadShare': 'load',
    'lagebild.supply-site-catchmentPeople': 'nearest site for',
    'lagebild.supply-site-viability': 'viability',
    'lagebild.supply-site-unnamed': 'site without a name',
    'lagebild.supply-site-ring': 'in the surroundings',
    'lagebild.supply-site-not-reached': 'reached by nobody',
    'lagebild.supply-site-assumed': '{value} (assumed)',
    'lagebild.supply-close': 'What if it closes?',
    'lagebild.supply-close-of': '{question} ({name})',

    'lagebild.supply-legend-per': '{unit} for {per} people',
    'lagebild.supply-legend-in-reach': '{unit} in the catchment',
    'lagebild.supply-legend-none': 'nothing in the catchment',
    'lagebild.supply-legend-unknown': 'no data',
    'lagebild.supply-legend-first': 'up to {to}',
    'lagebild.supply-legend-between': 'over {from} to {to}',
    'lagebild.supply-legend-last': 'over {from}',
    'lagebild.supply-legend-quantiles':
      'The classes divide the people with any supply into five groups of about equal size.',
    'lagebild.supply-legend-need': 'The thick line is the value of the service catalogue: {value} – {kind}.',
    'lagebild.supply-kind-own': 'set by you',
    'lagebild.supply-map-title': 'Map: how much there is for how many people',
    'lagebild.supply-cell-value-per': '{value} {unit} for {per} people',
    'lagebild.supply-cell-value-in-reach': '{value} {unit} in the catchment',
    'lagebild.supply-cell-none': 'Nothing in the catchment of {limit}.',
    'lagebild.supply-cell-unknown': 'No data: the capacity of the sites is not known.',
    'lagebild.supply-cell-sites':
      '{sites, plural, =0 {No site} one {One site} other {# sites}} in the catchment of {limit}.',
    'lagebild.supply-cell-nearest': 'The nearest: {site}, {way}.',
    'lagebild.supply-step-order': 'The worst-supplied cells with the most people first.',

    'lagebild.supply-column-people': 'People',
    'lagebild.supply-column-withoutSite': 'without a site',
    'lagebild.supply-column-mean': 'on average',
    'lagebild.supply-column-p10': 'tenth up to',
    'lagebild.supply-column-median': 'half up to',
    'lagebild.supply-column-sites': 'sites',
    'lagebild.supply-column-capacity': 'capacity',
    'lagebild.supply-column-unmet': 'not supplied',
    'lagebild.supply-table-note':
      '{service}: {unit} in the catchment of {limit} {how}. “Tenth up to”, “half up to”: so much has the worst-supplied tenth, the worse-supplied half at most. Order: {order}.',

    'lagebild.closure-title': 'What if “{name}” closes?',
    'lagebild.closure-undo': 'Show without this question',
    'lagebild.closure-more':
      '{more} people more than today would then {count, plural, one {have} other {have}} a way of more than {limit} {how}: {after} instead of {before}.',
    'lagebild.closure-more-none': 'Nobody would get beyond {limit} {how} by it: it stays at {before}.',
    'lagebild.closure-affected':
      'For {affected} people this is the nearest site today.{ring, select, none {} other { To these come {ring} from the surroundings.}}',
    'lagebild.closure-affected-none': 'For nobody is this the nearest site today.',
    'lagebild.closure-way': 'Their median way would grow from {before} to {after}.',
    'lagebild.closure-way-lost':
      'Their median way is {before} today; half of them would be left without any site within reach.',
    'lagebild.closure-cut-off': '{people} of them would then reach no site at all.',
    'lagebild.closure-ring-more': 'In the surroundings {more} would be added.',
    'lagebild.closure-test':
      '{kind}. The threshold: {value} additional people beyond {limit}; here it would be {more}: {reached, select, yes {reached} other {not reached}}.',
    'lagebild.closure-test-note':
      'Reaching the threshold leads to an examination. It does not say whether the site may or must close.',
    'lagebild.closure-test-none': 'The service catalogue has no test value for such a closure.',
    'lagebild.closure-receivers': 'Where the people would go',
    'lagebild.closure-receivers-none': 'Nobody would have to go elsewhere.',
    'lagebild.closure-column-site': 'Site',
    'lagebild.closure-column-people': 'would be added',
    'lagebild.closure-column-before': 'come already',
    'lagebild.closure-column-growth': 'growth',
    'lagebild.closure-column-way': 'mean way',
    'lagebild.closure-column-capacity': 'capacity',
    'lagebild.closure-places': 'Who is affected',
    'lagebild.closure-column-affected': 'affected',
    'lagebild.closure-column-more': 'more beyond',
    'lagebild.closure-column-before-way': 'way today',
    'lagebild.closure-column-after-way': 'way then',
    'lagebild.closure-caption-decides': 'A calculation, not a decision.',

    'lagebild.supply-download-sites': 'Sites (CSV)',
    'issue.query-unknown-measure': '“{value}” cannot be shown; possible are reach and supply.',
    'issue.query-supply-transit': 'Supply is not computed by bus and train. Computed: {used}.',
    'issue.query-closure-unknown':
      'There is no site “{value}” of this service. The question about its closure was left aside.',
  },
} as const
