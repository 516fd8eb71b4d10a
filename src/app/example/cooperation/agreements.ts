import type { PlannedMunicipality } from '../places.ts'

const id = (municipality: PlannedMunicipality) => `gemeinde-${municipality.ags}`
const ids = (county: readonly PlannedMunicipality[], ...roles: number[]) => roles.map((role) => id(county[role]))

interface ExampleClause {
  readonly topics: readonly string[]
  readonly title: string
  readonly text: string
}

/** Agreements of the example, with what each council did and the text that one of them puts forward. */
export function agreements(county: readonly PlannedMunicipality[]) {
  const council = (role: number, state: string, date: string, more: object = {}) => ({
    ags: county[role].ags,
    state,
    date,
    ...more,
  })
  return [
    {
      id: 'standesamt',
      title: 'Öffentlich-rechtliche Vereinbarung über ein gemeinsames Standesamt',
      form: 'mandating',
      signed: '2019-06-27',
      inForce: '2020-01-01',
      ends: null,
      noticeMonths: 12,
      reviewDate: '2027-01-31',
      provider: id(county[0]),
      partners: ids(county, 6, 7, 8),
      costKey: 'je Einwohnerin und Einwohner',
      councils: [0, 6, 7, 8].map((role, k) => council(role, 'resolved', `2019-0${3 + k}-1${k}`)),
    },
    {
      id: 'schulverbund',
      title: 'Schulverbund Mühlgrund–Lindenhagen',
      form: 'delegating',
      field: 'bildung',
      decideBy: '2027-02-15',
      signed: null,
      inForce: null,
      ends: null,
      noticeMonths: null,
      reviewDate: null,
      provider: id(county[3]),
      partners: ids(county, 5),
      costKey: 'je Kind',
      councils: [
        council(5, 'invited', '2026-09-02', { version: 1 }),
        council(3, 'invited', '2026-09-02', { version: 1 }),
        council(5, 'discussed', '2026-10-14', {
          version: 1,
          title: 'Vorlage 31/2026',
          text: 'Der Rat möchte wissen, was bei einer Kündigung aus den Räumen wird.',
          next: '2026-12-09',
        }),
      ],
      issued: [{ on: '2026-09-02', due: '2027-02-15', reason: '', clauses: schoolClauses(false) }],
      clauses: schoolClauses(true),
    },
    {
      id: 'wasserverband-satzung',
      title: 'Verbandssatzung des Wasser- und Abwasserzweckverbands Lauchte-Nord',
      form: 'zweckverband',
      field: 'wasser',
      signed: '1995-11-20',
      inForce: '1996-01-01',
      ends: null,
      noticeMonths: 24,
      reviewDate: '2028-06-30',
      provider: null,
      partners: ids(county, 8, 11, 12),
      costKey: 'nach Anschlusswerten',
      vatChecked: true,
      vatNote: 'Kämmerei der Mitglieder und Steuerberatung, 12.05.2026: Trinkwasser steuerbar, Abwasser hoheitlich',
      councils: [8, 11, 12].map((role, k) => council(role, 'resolved', `1995-09-1${k}`)),
    },
  ]
}

/** Text of the school agreement; the later one answers what a council asked. */
function schoolClauses(isLater: boolean): ExampleClause[] {
  return [
    {
      topics: ['parties'],
      title: 'Beteiligte',
      text: 'An dieser Vereinbarung sind die Gemeinden Mühlgrund und Lindenhagen beteiligt.',
    },
    {
      topics: ['task', 'transfer'],
      title: 'Aufgabe',
      text: [
        'Lindenhagen führt die Grundschule an beiden Standorten; die Aufgabe der Schulträgerschaft geht auf Lindenhagen über.',
        'Beide Standorte bleiben, solange jede Klassenstufe mindestens zwölf Kinder hat.',
      ].join('\n'),
    },
    {
      topics: ['cost-key'],
      title: 'Kosten',
      text: [
        'Die Kosten werden nach der Zahl der Kinder am 1. Oktober geteilt.',
        isLater
          ? 'Die Abrechnung liegt bis zum 31. März vor. Jede Gemeinde darf die Belege einsehen.'
          : 'Die Abrechnung liegt bis zum 30. Juni vor.',
      ].join('\n'),
    },
    {
      topics: ['duration'],
      title: 'Laufzeit',
      text: 'Die Vereinbarung gilt ab dem 01.08.2027 und mindestens fünf Jahre.',
    },
    ...(isLater
      ? [
          {
            topics: ['exit', 'assets'],
            title: 'Kündigung',
            text: [
              'Jede Gemeinde kann mit einer Frist von 24 Monaten zum Ende eines Schuljahrs kündigen.',
              'Räume und Ausstattung bleiben bei der Gemeinde, in der sie liegen; für gemeinsam Beschafftes wird ein Ausgleich gezahlt.',
            ].join('\n'),
          },
        ]
      : []),
  ]
}
