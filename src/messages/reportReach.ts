/** Report: who reaches what, on foot, by bicycle, car, bus and train, at which age, in which municipality. */
export const reportReachMessages = {
  de: {
    'report.headline-few':
      'Für {region} {n, plural, =0 {ist keiner} one {ist nur einer} other {sind nur #}} der {all} Orte des Alltags verlässlich verzeichnet. Wie viele Menschen im Alltag außen vor bleiben, lässt sich deshalb noch nicht sagen.',
    'report.headline-all-nobody': 'Alle {n} erreicht zu Fuß niemand.',
    'report.headline-sparse':
      'Nicht mitgezählt, weil so wenige Standorte verzeichnet sind, dass es eher an den Daten liegt: {list}.',
    'report.essentials': 'Das Wichtigste',
    'report.headline':
      '{count, plural, =0 {Alle {people} Menschen erreichen zu Fuß mindestens einen von {n} Orten des Alltags.} one {Ein Mensch von {people} erreicht zu Fuß keinen von {n} Orten des Alltags.} other {{beyond} von {people} Menschen ({share}) erreichen zu Fuß keinen einzigen von {n} Orten des Alltags.}}',
    'report.headline-where': 'Die meisten von ihnen wohnen in {places}.',
    'report.headline-place': '{name} ({people})',
    'report.headline-all': 'Alle {n} erreichen zu Fuß {within} Menschen ({share}).',
    'report.headline-list':
      'Gemeint sind: {list}. Es gilt der Fußweg, den der Leistungskatalog dafür nennt (meist 1 km).',
    'report.headline-compare': 'Zum Vergleich: {note} Das ist eine Beobachtung, kein Ziel. Quelle: {sources}.',
    'report.headline-unknown': 'Nicht mitgezählt, weil kein Standort verzeichnet ist: {list}.',
    'report.headline-none':
      'Wer was in welcher Zeit erreicht, lässt sich für {region} noch nicht sagen: Es fehlt ein Wegenetz, oder es ist kein Ort des Alltags verzeichnet.',
    'report.headline-air-line':
      'Dieser Bericht zeigt deshalb nur gerade Entfernungen (Luftlinie). Wege sind länger, in Tälern und an Flüssen oft viel länger.',

    'report.worst': 'Bei diesen Leistungen bleiben die meisten Menschen außen vor',
    'report.worst-caption': 'Anteil der Menschen jenseits der Grenze, von denen, für die die Leistung da ist',
    'report.worst-label': '{service} ({how}, {limit})',
    'report.worst-text': '{beyond} von {people} ({share})',
    'report.worst-none':
      'Bei keiner Leistung mit einer Vorgabe oder Beobachtungsschwelle liegt jemand jenseits der Grenze.',
    'report.worst-note':
      'Nur Leistungen, für die der Katalog eine Vorgabe, ein Ziel oder eine Beobachtungsschwelle kennt. Was die Grenze jeweils ist, steht in der nächsten Tabelle.',

    'report.services-sparse':
      'Vorsicht: Bei diesen Leistungen sind so wenige Standorte verzeichnet, dass die Zahlen eher eine Lücke in den Daten zeigen als einen Mangel: {list}.',
    'report.services': 'Alle Leistungen',
    'report.services-lead':
      '„Außen vor“ heißt: Der Weg zum nächsten Standort ist länger als die Grenze, auch wenn es nur eine Minute ist. Standorte jenseits der Kreisgrenze zählen mit. Gezählt werden die Menschen, für die die Leistung da ist.',
    'report.services-caption': 'Wer bleibt bei welcher Leistung außen vor?',
    'report.services-not-listed':
      'Nicht in der Tabelle: Leistungen ohne verzeichneten Standort und solche, zu denen niemand fährt. Sie stehen unter „Was sich nicht sagen lässt“.',
    'report.air-services': 'Gerade Entfernungen',
    'report.air-services-caption':
      'Luftlinie zum nächsten Standort. Das ist ein eigenes Maß und keine Wegzeit; eine Vorgabe lässt sich daran nicht prüfen.',

    'report.ages': 'Nach Alter',
    'report.ages-lead':
      'Jede Altersgruppe geht und radelt in ihrem eigenen Tempo. Mit dem Auto sind alle gleich schnell, auch wenn Kinder nicht selbst fahren. Anteil derer, die außen vor bleiben:',
    'report.ages-caption': 'Anteil außen vor nach Alter',
    'report.age-0-5': 'unter\u00a06',
    'report.age-6-9': '6–9',
    'report.age-10-17': '10–17',
    'report.age-18-64': '18–64',
    'report.age-65-74': '65–74',
    'report.age-75+': 'ab\u00a075',
    'report.ages-none': 'Keine Daten zum Alter. Fragen Sie das Statistische Landesamt nach Einwohnern je Altersgruppe.',

    'report.car-free': 'Ohne Auto',
    'report.car-free-lead':
      'Wer weder zu Fuß noch mit dem Fahrrad innerhalb der jeweiligen Grenze hinkommt, ist ohne Auto außen vor. Wo der Katalog für ein Verkehrsmittel keine Grenze kennt, gelten 15 Minuten als eigener Arbeitswert.',
    'report.car-free-lead-transit':
      'Wer weder zu Fuß noch mit dem Fahrrad innerhalb der jeweiligen Grenze hinkommt, und, wo angegeben, auch nicht mit Bus und Bahn, ist ohne Auto außen vor. Wo der Katalog für ein Verkehrsmittel keine Grenze kennt, gelten 15 Minuten (Bus und Bahn 30) als eigener Arbeitswert.',
    'report.car-free-caption': 'Ohne Auto außen vor',
    'report.car-free-households':
      'Wie viele Haushalte kein Auto haben, wie groß sie sind und was sie verdienen: keine Daten. Fragen Sie das Kraftfahrt-Bundesamt (Autos je Gemeinde) und das Statistische Landesamt (Haushalte, Zensus 2022).',

    'report.transit': 'Bus und Bahn',
    'report.transit-none':
      'Für diese Region ist kein Fahrplan eingelesen. Wer mit Bus und Bahn wohin kommt, lässt sich nicht sagen. Fragen Sie den Verkehrsverbund nach dem Fahrplan im Format GTFS.',
    'report.transit-lead': 'Fahrplan gültig vom {from} bis {to}; {stops} Haltestellen, {trips} Fahrten.',
    'report.transit-answer-lead':
      'Gerechnet für den {date}, Abfahrt zwischen {start} und {end} Uhr; mittlere Reisezeit mit Fußwegen.',
    'report.transit-caption': 'Mit Bus und Bahn',
    'report.transit-stops':
      '{share} der Menschen haben die nächste Haltestelle innerhalb der Grenze ({limit}), {beyond} nicht.',

    'report.municipalities-air-caption':
      'Menschen nach Gemeinden, und wie weit die Hälfte von ihnen höchstens zum nächsten Standort hat (Luftlinie)',
    'report.municipalities': 'Die Gemeinden',
    'report.municipalities-lead':
      'Nach dem Alphabet, ohne Rangfolge: Lage und Größe der Gemeinden sind zu verschieden, um sie zu vergleichen.',
    'report.municipalities-caption': 'Orte des Alltags zu Fuß, nach Gemeinden',
    'report.municipalities-people-caption': 'Menschen nach Gemeinden',

    'report.m-headline':
      '{count, plural, =0 {Alle {people} Menschen in {name} erreichen zu Fuß mindestens einen von {n} Orten des Alltags.} other {{beyond} von {people} Menschen ({share}) in {name} erreichen zu Fuß keinen einzigen von {n} Orten des Alltags.}}',
    'report.m-headline-small':
      'Unter 3 der {people} Menschen in {name} erreichen zu Fuß keinen einzigen von {n} Orten des Alltags.',
    'report.m-worst-note':
      'Nur Leistungen, für die der Katalog eine Vorgabe, ein Ziel oder eine Beobachtungsschwelle kennt. Was die Grenze jeweils ist, steht im Bericht der Region.',
    'report.m-median': 'In der mittleren Gemeinde der Region erreichen {share} der Menschen keinen davon.',
    'report.m-services': 'Alle Leistungen, mit jedem Verkehrsmittel',
    'report.m-services-lead':
      'Menschen, die außen vor bleiben, je Verkehrsmittel gegen dessen eigene Grenze. „Mitte der Region“: In der Hälfte der Gemeinden ist der Anteil außen vor höchstens so groß. Das ist ein Anhaltspunkt, keine Rangfolge.',
    'report.m-services-caption': 'Außen vor in {name}',
    'report.m-main-note':
      '* Mit diesem Verkehrsmittel fragt der Leistungskatalog zuerst; darauf beziehen sich „Nächster Standort“ und „Mitte der Region“.',
    'report.m-ages': 'Nach Alter',
    'report.m-ages-caption': 'Menschen in {name} nach Alter, und wer von ihnen außen vor bleibt',
    'report.m-no-answer':
      'Wie viele Menschen in {name} im Alltag außen vor bleiben, lässt sich noch nicht sagen: Es fehlt ein Wegenetz, oder zu wenige Standorte sind verzeichnet.',
    'report.m-no-people': 'In {name} wohnt nach den Daten niemand.',

    'report.service-limit': '{name} – {limit}',
    'report.nearest': '{name}, {way}',
    'report.nearest-elsewhere': '{name} ({place}), {way}',
    'report.nearest-unnamed': 'ohne Namen, {way}',
    'report.nearest-unnamed-elsewhere': 'ohne Namen ({place}), {way}',
    'report.main-mark': '{value} *',

    'report.small-note':
      '„unter 3“ steht für ein oder zwei Menschen; „geschützt“ verhindert, dass sich diese Zahl aus der Summe errechnen lässt. Zahlen sind gerundet und geben die Summe deshalb nicht immer genau.',
  },
  en: {
    'report.headline-few':
      'For {region} {n, plural, =0 {none} one {only one} other {only #}} of the {all} everyday places {n, plural, =0 {is} one {is} other {are}} reliably recorded. How many people are left out in everyday life cannot be said yet.',
    'report.headline-all-nobody': 'Nobody reaches all {n} on foot.',
    'report.headline-sparse':
      'Not counted, because so few sites are recorded that the data are rather to blame: {list}.',
    'report.essentials': 'The essentials',
    'report.headline':
      '{count, plural, =0 {All {people} people reach at least one of {n} everyday places on foot.} one {One person of {people} reaches none of {n} everyday places on foot.} other {{beyond} of {people} people ({share}) reach not a single one of {n} everyday places on foot.}}',
    'report.headline-where': 'Most of them live in {places}.',
    'report.headline-place': '{name} ({people})',
    'report.headline-all': 'All {n} are reached on foot by {within} people ({share}).',
    'report.headline-list':
      'These are: {list}. The limit is the walk that the catalogue of services names for each (mostly 1 km).',
    'report.headline-compare': 'For comparison: {note} That is an observation, no target. Source: {sources}.',
    'report.headline-unknown': 'Not counted, because no site is recorded: {list}.',
    'report.headline-none':
      'Who reaches what in which time cannot be said for {region} yet: there is no network of ways, or no everyday place is recorded.',
    'report.headline-air-line':
      'So this report shows straight distances (air line) only. Ways are longer, in valleys and at rivers often much longer.',

    'report.worst': 'Services with most people left out',
    'report.worst-caption': 'Share of people beyond the limit, of those whom the service is for',
    'report.worst-label': '{service} ({how}, {limit})',
    'report.worst-text': '{beyond} of {people} ({share})',
    'report.worst-none': 'No service with a requirement or a monitoring threshold has anybody beyond its limit.',
    'report.worst-note':
      'Only services for which the catalogue knows a requirement, a target or a monitoring threshold. What the limit is in each case is said in the next table.',

    'report.services-sparse':
      'Caution: of these services so few sites are recorded that the figures show a gap in the data rather than a shortage: {list}.',
    'report.services': 'All services',
    'report.services-lead':
      '“Left out” means that the way to the nearest site is longer than the limit, even by a minute. Sites beyond the county’s border count. Those people are counted whom the service is for.',
    'report.services-caption': 'Who is left out of which service?',
    'report.services-not-listed':
      'Not in the table: services without a recorded site and those that nobody travels to. They are under “What cannot be said”.',
    'report.air-services': 'Straight distances',
    'report.air-services-caption':
      'Air line to the nearest site. This is a measure of its own and no travel time; no requirement can be checked by it.',

    'report.ages': 'By age',
    'report.ages-lead':
      'Every age walks and cycles at its own speed. By car all are equally fast, though children do not drive. Share of those left out:',
    'report.ages-caption': 'Share left out by age',
    'report.age-0-5': 'under\u00a06',
    'report.age-6-9': '6–9',
    'report.age-10-17': '10–17',
    'report.age-18-64': '18–64',
    'report.age-65-74': '65–74',
    'report.age-75+': '75+',
    'report.ages-none': 'No data on ages. Ask the statistical office of the Land for residents by age group.',

    'report.car-free': 'Without a car',
    'report.car-free-lead':
      'Whoever gets there neither on foot nor by bicycle within the limit of each is left out without a car. Where the catalogue knows no limit for a means of travel, 15 minutes stand as our own working value.',
    'report.car-free-lead-transit':
      'Whoever gets there neither on foot nor by bicycle within the limit of each and, where stated, not by bus and train either, is left out without a car. Where the catalogue knows no limit for a means of travel, 15 minutes (30 by bus and train) stand as our own working value.',
    'report.car-free-caption': 'Left out without a car',
    'report.car-free-households':
      'How many households have no car, how large they are and what they earn: no data. Ask the Federal Motor Transport Authority (cars by municipality) and the statistical office of the Land (households, census 2022).',

    'report.transit': 'Bus and train',
    'report.transit-none':
      'No timetable has been read for this region. Who gets where by bus and train cannot be said. Ask the transport association for the timetable in GTFS form.',
    'report.transit-lead': 'Timetable valid from {from} to {to}; {stops} stops, {trips} trips.',
    'report.transit-answer-lead':
      'Computed for {date}, leaving between {start} and {end}; median travel time with walks.',
    'report.transit-caption': 'By bus and train',
    'report.transit-stops': '{share} of the people have the nearest stop within the limit ({limit}), {beyond} do not.',

    'report.municipalities-air-caption':
      'People by municipality, and how far half of them have at most to the nearest site (air line)',
    'report.municipalities': 'The municipalities',
    'report.municipalities-lead':
      'In alphabetical order, without ranking: location and size of the municipalities differ too much to compare them.',
    'report.municipalities-caption': 'Everyday places on foot, by municipality',
    'report.municipalities-people-caption': 'People by municipality',

    'report.m-headline':
      '{count, plural, =0 {All {people} people in {name} reach at least one of {n} everyday places on foot.} other {{beyond} of {people} people ({share}) in {name} reach not a single one of {n} everyday places on foot.}}',
    'report.m-headline-small':
      'Under 3 of the {people} people in {name} reach not a single one of {n} everyday places on foot.',
    'report.m-worst-note':
      'Only services for which the catalogue knows a requirement, a target or a monitoring threshold. What each limit is stands in the report of the region.',
    'report.m-median': 'In the middle municipality of the region {share} of the people reach none of them.',
    'report.m-services': 'All services, by every means of travel',
    'report.m-services-lead':
      'People left out, by means of travel, each against its own limit. “Middle of the region”: in half of the municipalities the share left out is at most this. It is a point of reference, no ranking.',
    'report.m-services-caption': 'Left out in {name}',
    'report.m-main-note':
      '* The means that the catalogue of services asks for first; “nearest site” and “middle of the region” refer to it.',
    'report.m-ages': 'By age',
    'report.m-ages-caption': 'People in {name} by age, and who of them is left out',
    'report.m-no-answer':
      'How many people in {name} are left out in everyday life cannot be said yet: there is no network of ways, or too few sites are recorded.',
    'report.m-no-people': 'According to the data nobody lives in {name}.',

    'report.service-limit': '{name} – {limit}',
    'report.nearest': '{name}, {way}',
    'report.nearest-elsewhere': '{name} ({place}), {way}',
    'report.nearest-unnamed': 'without a name, {way}',
    'report.nearest-unnamed-elsewhere': 'without a name ({place}), {way}',
    'report.main-mark': '{value} *',

    'report.small-note':
      '“under 3” stands for one or two people; “protected” keeps that figure from being worked out from the sum. Figures are rounded, so they may not add up exactly.',
  },
} as const
