/** Values of an address that were not understood, and what was used in their place. */
export const queryMessages = {
  de: {
    'issue.query-catalogue-value': 'Die Auswahl „{value}“ gibt es bei „{field}“ nicht; sie wurde übergangen.',
    'issue.query-service-not-in-catalogue':
      'Die Leistung „{value}“ steht nicht im Leistungskatalog. Alle Leistungen finden Sie unter /daten/leistungskatalog.',
    'issue.query-unknown-region': 'Die Region „{value}“ gibt es hier nicht. Gezeigt wird „{used}“.',
    'issue.query-unknown-service': 'Die Leistung „{value}“ steht nicht im Leistungskatalog. Gezeigt wird „{used}“.',
    'issue.query-unknown-mode': 'Die Fortbewegung „{value}“ ist nicht bekannt. Gerechnet ist: {used}.',
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
    'issue.query-unknown-ages': 'The age group “{value}” is not known. Everybody is counted.',
    'issue.query-nth': '“{value}” is not a whole number from 1 to {most}. The nearest site is computed.',
    'issue.query-threshold': 'The limit “{value}” is not possible (more than 0, at most {most}). Computed with {used}.',
    'issue.query-flag': '“{value}” is not possible for “{name}”; allowed are 1 and 0. It was left aside.',
    'issue.query-sort': 'Sorting by “{value}” is not possible. The municipalities are in alphabetical order.',
    'issue.query-version':
      'The link names state {value} of the region, which is no longer here. You see today’s state {used}; figures may have changed.',
  },
} as const
