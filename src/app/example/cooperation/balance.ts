import type { PlannedMunicipality } from '../places.ts'

const id = (municipality: PlannedMunicipality) => `gemeinde-${municipality.ags}`

type Readiness = {
  readonly state: 'ready' | 'conditional' | 'reluctant' | 'silent'
  readonly reasons: readonly string[]
  readonly condition?: string
  readonly fields?: readonly string[]
  readonly joinsFrom?: string
}

const READINESS: readonly Readiness[] = [
  {
    state: 'ready',
    reasons: ['Die Kreisstadt bietet Personal für die Geschäftsstelle an.'],
    fields: ['gesundheit', 'mobilitaet'],
  },
  { state: 'ready', reasons: ['Eigene Erfahrungen mit dem gemeinsamen Bauhof.'], fields: ['sicherheit'] },
  { state: 'ready', reasons: ['Hilft dem Steinbachtal schon heute bei Tagesalarmen.'], fields: ['sicherheit'] },
  {
    state: 'reluctant',
    reasons: [
      'Das Bürgermeisteramt sieht keinen eigenen Nutzen im Schulverbund.',
      'Der Rat fürchtet, die Schule des Nachbarn mitzubezahlen.',
    ],
    condition: 'Eine Rechnung, die den Gewinn für Lindenhagen allein zeigt.',
  },
  {
    state: 'conditional',
    reasons: ['Wächst durch die Autobahn und will keine Lasten übernehmen.'],
    condition: 'Ausstieg nach drei Jahren möglich.',
    fields: ['mobilitaet'],
    joinsFrom: '2027-07-01',
  },
  { state: 'ready', reasons: ['Die Grundschule liegt nahe an der Mindestgröße.'], fields: ['bildung'] },
  { state: 'ready', reasons: ['Der letzte Markt hat geschlossen.'], fields: ['nahversorgung', 'gesundheit'] },
  {
    state: 'conditional',
    reasons: ['Haushaltssicherung: kein Eigenanteil vor 2028.'],
    condition: 'Beitrag in Arbeitsstunden statt Geld.',
    fields: ['nahversorgung'],
    joinsFrom: '2028-01-01',
  },
  {
    state: 'ready',
    reasons: ['Gute Erfahrungen im Wasserverband.'],
    fields: ['wasser', 'mobilitaet'],
    joinsFrom: '2027-04-01',
  },
  {
    state: 'reluctant',
    reasons: [
      'Das Bürgermeisteramt verweist auf volle Kassen und eigene Wege.',
      'Frühere Zusammenarbeit brachte viele Sitzungen und wenig Ergebnis.',
    ],
    condition: 'Ein kleines Vorhaben mit Ende und Bilanz zuerst.',
  },
  { state: 'ready', reasons: ['Die Feuerwehr im oberen Tal ist tagsüber kaum besetzt.'], fields: ['sicherheit'] },
  { state: 'ready', reasons: ['Kein Arzt mehr seit 2024.'], fields: ['gesundheit', 'mobilitaet', 'bildung'] },
  {
    state: 'ready',
    reasons: ['Ein Viertel der Menschen ist über 70.'],
    fields: ['gesundheit', 'mobilitaet', 'wasser'],
  },
  { state: 'silent', reasons: [] },
]

export function readiness(municipality: PlannedMunicipality) {
  const { state, reasons, condition, fields: wanted, joinsFrom } = READINESS[municipality.role]
  const entered = state === 'silent' ? null : `2026-0${3 + (municipality.role % 6)}-12`
  return {
    municipality: id(municipality),
    ags: municipality.ags,
    state,
    reasons,
    condition: condition ?? null,
    fields: wanted ?? [],
    joinsFrom: joinsFrom ?? null,
    enteredBy: state === 'silent' ? null : 'Bürgermeisteramt',
    enteredOn: entered,
  }
}

/** What partners put in and got out over all projects, in euros and hours per year. */
export function balances(county: readonly PlannedMunicipality[]) {
  const row = (
    year: string,
    role: number,
    [paidCents, savedCents, hoursGiven, hoursReceived]: readonly number[],
    relief: 'much' | 'some' | 'none' | 'burden' | null,
  ) => ({
    year,
    municipality: id(county[role]),
    ags: county[role].ags,
    paidCents,
    savedCents,
    hoursGiven,
    hoursReceived,
    relief,
  })
  return [
    row('2024', 0, [1_950_000, 1_300_000, 580, 60], 'burden'),
    row('2024', 6, [610_000, 1_080_000, 35, 190], 'some'),
    row('2024', 7, [560_000, 930_000, 30, 150], 'some'),
    row('2024', 8, [1_290_000, 1_850_000, 90, 150], 'some'),
    row('2025', 0, [2_100_000, 1_400_000, 620, 80], 'burden'),
    row('2025', 6, [640_000, 1_150_000, 40, 210], 'much'),
    row('2025', 7, [580_000, 990_000, 30, 180], 'some'),
    row('2025', 8, [1_320_000, 1_900_000, 95, 160], 'some'),
    row('2025', 11, [410_000, 380_000, 20, 60], 'none'),
    row('2025', 12, [390_000, 350_000, 15, 70], null),
  ]
}

/** What joint tasks would cost, in euros a year: one with a figure for each group, one by a rule for all municipalities. */
export function costGames(county: readonly PlannedMunicipality[]) {
  const named = (roles: readonly number[]) =>
    Object.fromEntries(roles.map((role) => [county[role].name, county[role].ags]))
  const figures = (roles: readonly number[], values: readonly number[]) =>
    Object.fromEntries(roles.map((role, k) => [county[role].name, values[k]]))
  const north = [11, 12, 13]
  const [b, k, o] = north.map((role) => county[role].name)
  const all = county.map((_, role) => role)
  return [
    {
      id: 'aerztezentrum-nord',
      title: 'Gemeinsames Ärztezentrum im Norden, Kosten im Jahr',
      why: 'Erfundene Zahlen: Miete, Ausstattung und eine angestellte Kraft je Jahr, abzüglich der Einnahmen. Birkenried könnte allein das leere Schulhaus nutzen, deshalb wäre es dort billiger. Grundlage wären Angebote und eine Wirtschaftlichkeitsrechnung.',
      municipalities: named(north),
      game: {
        players: [b, k, o],
        cost: {
          [b]: 52_000,
          [k]: 84_000,
          [o]: 79_000,
          [`${b},${k}`]: 104_000,
          [`${b},${o}`]: 98_000,
          [`${k},${o}`]: 118_000,
          [`${b},${k},${o}`]: 138_000,
        },
        keys: {
          'per-head': figures(
            north,
            north.map((role) => county[role].people),
          ),
          use: figures(north, [5_900, 5_200, 4_300]),
          'tax-power': figures(north, [1_480_000, 1_120_000, 990_000]),
        },
        mix: { 'per-head': 1, use: 1 },
      },
    },
    {
      id: 'vergabestelle',
      title: 'Gemeinsame Vergabestelle, Kosten im Jahr',
      why: 'Erfundene Zahlen: Programm und Fortbildung kosten je Stelle 9.000 €, eine Viertelstelle kostet 19.000 € und schafft 17 Verfahren im Jahr. Verfahren nach dem Schnitt der letzten drei Jahre.',
      municipalities: named(all),
      game: {
        players: all.map((role) => county[role].name),
        model: {
          fixed: 9_000,
          unitCost: 19_000,
          unitCapacity: 17,
          load: figures(all, [68, 34, 28, 26, 22, 15, 14, 12, 11, 13, 9, 7, 6, 5]),
        },
        keys: {
          'per-head': figures(
            all,
            all.map((role) => county[role].people),
          ),
          use: figures(all, [68, 34, 28, 26, 22, 15, 14, 12, 11, 13, 9, 7, 6, 5]),
        },
      },
    },
  ]
}
