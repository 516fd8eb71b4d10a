/** Values of an address that were not understood, and what was used in their place. */
export const queryMessages = {
  de: {
    'issue.query-catalogue-value': 'Die Auswahl „{value}“ gibt es bei „{field}“ nicht; sie wurde übergangen.',
    'issue.query-service-not-in-catalogue':
      'Die Leistung „{value}“ steht nicht im Leistungskatalog. Alle Leistungen finden Sie unter /daten/leistungskatalog.',
    'issue.query-unknown-region': 'Die Region „{value}“ gibt es hier nicht. Gezeigt wird „{used}“.',
    'issue.query-unknown-service': 'Die Leistung „{value}“ steht nicht im Leistungskatalog. Gezeigt wird „{used}“.',
    'issue.query-unknown-mode': 'Die Fortbewegung „{value}“ ist nicht bekannt. Gerechnet ist: {used}.',
    'issue.query-transit-outbound':
      'Zu dieser Leistung fährt niemand mit Bus oder Bahn: Sie kommt zu den Menschen. Gerechnet ist: {used}.',
    'issue.query-no-timetable':
      'Diese Region hat keinen Fahrplan. Gerechnet ist: {used}. Ein Fahrplan kommt mit --gtfs in die Region.',
    'issue.query-transit-nth':
      'Mit Bus und Bahn wird nur der am schnellsten erreichte Standort gerechnet, nicht eine Auswahl von {nth}.',
    'issue.query-timing':
      '„{value}“ ist nicht möglich; erlaubt sind depart (losgehen) und arrive (da sein). Gerechnet ist: losgehen.',
    'issue.query-percentile': '„{value}“ ist nicht möglich; erlaubt sind 5, 50 und 95. Gerechnet ist mit 50.',
    'issue.query-last-walk':
      '„{value}“ ist für „last-walk“ nicht möglich; erlaubt sind 1 und 0. Der letzte Fußweg zählt mit.',
    'issue.query-date': '„{value}“ ist kein Tag des Kalenders (JJJJ-MM-TT). Gerechnet ist ein gewöhnlicher Werktag.',
    'issue.query-date-outside':
      'Der Fahrplan gilt vom {first} bis {last}, nicht am {date}. Gerechnet ist ein gewöhnlicher Werktag daraus.',
    'issue.query-clock': '„{value}“ ist keine Uhrzeit (HH:MM). Gerechnet ist {used}.',
    'issue.query-window':
      'Von {from} bis {to} ist kein Zeitraum: Das Ende liegt nach dem Anfang, höchstens 24 Stunden später; nach Mitternacht wird weitergezählt (25:30). Gerechnet ist {used}.',
    'issue.query-unknown-ages': 'Die Altersgruppe „{value}“ ist nicht bekannt. Gezählt sind alle Menschen.',
    'issue.query-nth': '„{value}“ ist keine ganze Zahl von 1 bis {most}. Gerechnet ist der nächste Standort.',
    'issue.query-threshold':
      'Die Grenze „{value}“ ist nicht möglich (mehr als 0, höchstens {most}). Gerechnet ist mit {used}.',
    'issue.query-flag': '„{value}“ ist für „{name}“ nicht möglich; erlaubt sind 1 und 0. Die Angabe blieb unbeachtet.',
    'issue.query-sort': 'Nach „{value}“ lässt sich nicht sortieren. Die Gemeinden stehen nach dem Alphabet.',
    'issue.query-version':
      'Der Link nennt den Stand {value} der Region, den es hier nicht mehr gibt. Sie sehen den heutigen Stand {used}; die Zahlen können sich geändert haben.',
  },
  en: {
    'issue.query-catalogue-value': 'There is no choice “{value}” under “{field}”; it was passed over.',
    'issue.query-service-not-in-catalogue':
      'The service “{value}” is not in the catalogue. All services are at /daten/leistungskatalog.',
    'issue.query-unknown-region': 'There is no region “{value}” here. You see “{used}”.',
    'issue.query-unknown-service': 'The service “{value}” is not in the service catalogue. You see “{used}”.',
    'issue.query-unknown-mode': 'The way of travelling “{value}” is not known. Computed: {used}.',
    'issue.query-transit-outbound': 'Nobody takes a bus to this service: it comes to people. Computed: {used}.',
    'issue.query-no-timetable':
      'This region has no timetable. Computed: {used}. A timetable enters the region with --gtfs.',
    'issue.query-transit-nth':
      'By bus and train only the site that is reached fastest is computed, not a choice of {nth}.',
    'issue.query-timing': '“{value}” is not possible; allowed are depart and arrive. Computed: depart.',
    'issue.query-percentile': '“{value}” is not possible; allowed are 5, 50 and 95. Computed with 50.',
    'issue.query-last-walk': '“{value}” is not possible for “last-walk”; allowed are 1 and 0. The last walk counts.',
    'issue.query-date': '“{value}” is no day of the calendar (YYYY-MM-DD). An ordinary working day is computed.',
    'issue.query-date-outside':
      'The timetable holds from {first} to {last}, not on {date}. An ordinary working day of it is computed.',
    'issue.query-clock': '“{value}” is no time of day (HH:MM). Computed for {used}.',
    'issue.query-window':
      'From {from} to {to} is no span: its end comes after its beginning, at most 24 hours later; after midnight hours are counted on (25:30). Computed for {used}.',
    'issue.query-unknown-ages': 'The age group “{value}” is not known. Everybody is counted.',
    'issue.query-nth': '“{value}” is not a whole number from 1 to {most}. The nearest site is computed.',
    'issue.query-threshold': 'The limit “{value}” is not possible (more than 0, at most {most}). Computed with {used}.',
    'issue.query-flag': '“{value}” is not possible for “{name}”; allowed are 1 and 0. It was left aside.',
    'issue.query-sort': 'Sorting by “{value}” is not possible. The municipalities are in alphabetical order.',
    'issue.query-version':
      'The link names state {value} of the region, which is no longer here. You see today’s state {used}; figures may have changed.',
  },
} as const
