import { stringify } from 'yaml'
import { documents, meetings, planTasks, resolutions, smallProjects } from './cooperation/plans.ts'
import { bodies, councilItems, fields, questions, tasks, units } from './cooperation/structure.ts'
import type { Places, PlannedMunicipality } from './places.ts'

/**
 * `kooperation.yaml`: how the first county of the example works together. Offices and roles only, no people. Steps are those of the cycle
 * (analysis, ideas, planning, implementation, reflection). Keys are English like all data keys, texts German.
 */
export function cooperationYaml(places: Places): string {
  const county = places.municipalities.filter((municipality) => municipality.inside && municipality.tile.index === 0)
  return stringify(
    {
      notice: 'Erfundenes Beispiel. Orte, Stellen, Beschlüsse und Zahlen gibt es nicht.',
      asOf: '2026-11-02',
      county: { ags: county[0].tile.countyKey, name: 'Musterkreis' },
      actors: actors(county),
      fields: fields(county),
      bodies: bodies(county),
      units: units(county),
      councilItems: councilItems(county),
      questions: questions(county),
      projects: [...projects(county), ...smallProjects(county)],
      tasks: tasks(county),
      planTasks: planTasks(county),
      meetings: meetings(county),
      resolutions: resolutions(),
      documents: documents(),
      agreements: agreements(county),
      associations: associations(county),
      readiness: county.map(readiness),
      initiatives: initiatives(county),
      dependencies: dependencies(),
      balances: balances(county),
    },
    { lineWidth: 0 },
  )
}

const id = (municipality: PlannedMunicipality) => `gemeinde-${municipality.ags}`
const ids = (county: readonly PlannedMunicipality[], ...roles: number[]) => roles.map((role) => id(county[role]))

function actors(county: readonly PlannedMunicipality[]) {
  return [
    { id: 'landkreis', kind: 'county', name: 'Landkreis Musterkreis', roles: ['guarantees', 'steers', 'moderates'] },
    ...county.map((municipality) => ({
      id: id(municipality),
      kind: 'municipality',
      ags: municipality.ags,
      name: municipality.rank === 'none' ? `Gemeinde ${municipality.name}` : `Stadt ${municipality.name}`,
      contact: 'Hauptamt',
      roles: ['guarantees', 'provides'],
    })),
    {
      id: 'koordination',
      kind: 'unit',
      name: 'Koordinierungsstelle Daseinsvorsorge',
      roles: ['moderates', 'connects'],
      hoursPerWeek: 12,
      hostedBy: 'landkreis',
    },
    {
      id: 'wasserverband',
      kind: 'zweckverband',
      name: 'Wasser- und Abwasserzweckverband Lauchte-Nord',
      roles: ['provides'],
    },
    { id: 'verkehrsgesellschaft', kind: 'company', name: 'Verkehrsgesellschaft Musterkreis', roles: ['provides'] },
    { id: 'kreiskrankenhaus', kind: 'company', name: 'Kreiskrankenhaus Musterstadt', roles: ['provides'] },
    { id: 'aerztenetz', kind: 'association', name: 'Ärztenetz Lauchtetal', roles: ['provides', 'connects'] },
    { id: 'landfrauen', kind: 'association', name: 'Landfrauenverein Nord', roles: ['supports', 'uses'] },
    { id: 'seniorenbeirat', kind: 'council', name: 'Kreisseniorenbeirat', roles: ['uses'] },
    { id: 'jugendring', kind: 'association', name: 'Kreisjugendring', roles: ['supports', 'uses'] },
    { id: 'dorfladenverein', kind: 'association', name: 'Dorfladenverein Auental', roles: ['supports', 'provides'] },
    { id: 'feuerwehrverband', kind: 'association', name: 'Kreisfeuerwehrverband', roles: ['provides', 'enables'] },
    { id: 'leader', kind: 'leader', name: 'LEADER-Region Lauchtetal', roles: ['enables', 'connects'] },
  ]
}

function projects(county: readonly PlannedMunicipality[]) {
  return [
    {
      id: 'rufbus-nord',
      name: 'Rufbus Nord',
      field: 'mobilitaet',
      step: 'implementation',
      phase: 'trial',
      orientation: 'task',
      scope: 'sectoral',
      direction: 'top-down',
      occasion: 'In den drei Gemeinden des Nordens fährt außerhalb der Schulzeiten kaum ein Bus.',
      circle: 'willing',
      legalForm: 'öffentlich-rechtliche Vereinbarung',
      benefit:
        'Jede der drei Gemeinden bekommt drei Fahrten am Tag; der Landkreis spart die leeren Linienfahrten am Abend.',
      risks: 'Die Förderung endet 2027; ohne Beschluss bis Juni 2027 endet der Betrieb.',
      aim: 'Aus jedem Ort des Nordens werktags dreimal am Tag zur Praxis und zum Einkauf und zurück.',
      partners: ['landkreis', 'verkehrsgesellschaft', ...ids(county, 11, 12, 13)],
      lead: 'verkehrsgesellschaft',
      start: '2026-02-01',
      end: '2027-12-31',
      costPerYearCents: { low: 14_000_000, high: 19_000_000 },
      funding: 'Landesmittel bis Ende 2027, danach offen',
      milestones: [
        { what: 'Linie genehmigt', due: '2026-01-15', done: '2026-01-20' },
        { what: 'Betrieb aufgenommen', due: '2026-02-01', done: '2026-02-02' },
        { what: 'Halbjahresbericht', due: '2026-08-31', done: '2026-09-18' },
        { what: 'Entscheidung über die Zeit nach der Förderung', due: '2027-06-30', done: null },
      ],
      indicators: [{ name: 'Fahrgäste je Woche', target: 90, latest: 61, asOf: '2026-10-25' }],
    },
    {
      id: 'dorfladen-auental',
      name: 'Dorfladen Auental',
      field: 'nahversorgung',
      step: 'planning',
      phase: 'concept',
      orientation: 'strategy',
      scope: 'integrated',
      direction: 'bottom-up',
      occasion: 'Der letzte Markt hat geschlossen; wer kein Auto hat, kommt kaum noch zum Einkaufen.',
      circle: 'willing',
      aim: 'Nach der Schließung des Marktes wieder Waren des täglichen Bedarfs und ein Treffpunkt im Ort.',
      partners: [id(county[6]), 'dorfladenverein', 'leader'],
      lead: 'dorfladenverein',
      start: '2026-04-20',
      end: null,
      costPerYearCents: null,
      funding: 'Antrag bei LEADER in Vorbereitung',
      milestones: [
        { what: 'Umfrage im Ort', due: '2026-06-30', done: '2026-07-04' },
        { what: 'Rechtsform beschlossen', due: '2026-11-30', done: null },
        { what: 'Anteile gezeichnet (Ziel 250)', due: '2027-03-31', done: null },
      ],
      indicators: [{ name: 'Zusagen für Anteile', target: 250, latest: 117, asOf: '2026-10-31' }],
    },
    {
      id: 'bauhof-verbund',
      name: 'Gemeinsamer Bauhof im Lauchtetal',
      field: null,
      step: 'ideas',
      phase: 'waiting',
      orientation: 'task',
      scope: 'sectoral',
      direction: 'top-down',
      occasion: 'Drei Bauhöfe, drei Kehrmaschinen, im Winter zu wenig Leute.',
      aim: 'Großgeräte und Vertretungen teilen.',
      partners: ids(county, 1, 4, 9),
      lead: id(county[1]),
      start: '2025-05-01',
      end: null,
      waitingFor: 'Entscheidung von Hohenlinde; bis dahin ruht das Vorhaben mit Absicht',
      reviewDate: '2027-03-01',
      milestones: [],
      indicators: [],
    },
  ]
}

function agreements(county: readonly PlannedMunicipality[]) {
  return [
    {
      id: 'standesamt',
      title: 'Öffentlich-rechtliche Vereinbarung über ein gemeinsames Standesamt',
      kind: 'mandating',
      signed: '2019-06-27',
      inForce: '2020-01-01',
      ends: null,
      noticeMonths: 12,
      reviewDate: '2027-01-31',
      provider: id(county[0]),
      partners: ids(county, 6, 7, 8),
      costKey: 'je Einwohnerin und Einwohner',
      councils: ids(county, 0, 6, 7, 8).map((council, k) => ({
        council,
        state: 'resolved',
        date: `2019-0${3 + k}-1${k}`,
      })),
    },
    {
      id: 'schulverbund',
      title: 'Entwurf: Schulverbund Mühlgrund–Lindenhagen',
      kind: 'draft',
      signed: null,
      inForce: null,
      ends: null,
      noticeMonths: null,
      reviewDate: null,
      provider: id(county[3]),
      partners: ids(county, 5),
      costKey: 'je Kind',
      councils: [
        { council: id(county[5]), state: 'discussed', date: '2026-10-14' },
        { council: id(county[3]), state: 'invited', date: '2026-09-02' },
      ],
    },
  ]
}

function associations(county: readonly PlannedMunicipality[]) {
  return [
    {
      id: 'wasserverband',
      form: 'zweckverband',
      name: 'Wasser- und Abwasserzweckverband Lauchte-Nord',
      founded: '1996-01-01',
      tasks: ['drinking-water', 'wastewater'],
      transfer: 'delegating',
      members: ids(county, 8, 11, 12).map((member, k) => ({ member, votes: [4, 3, 2][k] })),
      seat: id(county[8]),
      levy: 'nach Anschlusswerten',
      nextAssembly: '2026-12-09',
    },
  ]
}

type Readiness = {
  readonly state: 'ready' | 'conditional' | 'reluctant' | 'silent'
  readonly reasons: readonly string[]
  readonly condition?: string
  readonly fields?: readonly string[]
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
  },
  { state: 'ready', reasons: ['Die Grundschule liegt nahe an der Mindestgröße.'], fields: ['bildung'] },
  { state: 'ready', reasons: ['Der letzte Markt hat geschlossen.'], fields: ['nahversorgung', 'gesundheit'] },
  {
    state: 'conditional',
    reasons: ['Haushaltssicherung: kein Eigenanteil vor 2028.'],
    condition: 'Beitrag in Arbeitsstunden statt Geld.',
    fields: ['nahversorgung'],
  },
  { state: 'ready', reasons: ['Gute Erfahrungen im Wasserverband.'], fields: ['wasser', 'mobilitaet'] },
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

function readiness(municipality: PlannedMunicipality) {
  const { state, reasons, condition, fields: wanted } = READINESS[municipality.role]
  const entered = state === 'silent' ? null : `2026-0${3 + (municipality.role % 6)}-12`
  return {
    municipality: id(municipality),
    ags: municipality.ags,
    state,
    reasons,
    condition: condition ?? null,
    fields: wanted ?? [],
    enteredBy: state === 'silent' ? null : 'Bürgermeisteramt',
    enteredOn: entered,
  }
}

function initiatives(county: readonly PlannedMunicipality[]) {
  return [
    {
      id: 'mitfahrbank',
      name: 'Mitfahrbänke im Norden',
      keeper: 'landfrauen',
      places: ids(county, 11, 12),
      kind: 'volunteer',
      confirmed: '2026-05-03',
    },
    {
      id: 'reparaturtreff',
      name: 'Reparaturtreff im Bürgerhaus',
      keeper: 'jugendring',
      places: ids(county, 0),
      kind: 'volunteer',
      confirmed: '2026-09-19',
    },
    {
      id: 'nachbarschaftshilfe',
      name: 'Nachbarschaftshilfe Steinbachtal',
      keeper: 'seniorenbeirat',
      places: ids(county, 10),
      kind: 'volunteer',
      confirmed: '2025-02-11',
    },
  ]
}

function dependencies() {
  return [
    {
      service: 'public-transport-stop',
      on: 'Auskunftssoftware eines einzigen Anbieters',
      contractEnds: '2027-12-31',
      exitCostCents: 4_500_000,
      substitute: null,
    },
    {
      service: 'drinking-water',
      on: 'Fernleitung aus dem Nachbarkreis',
      contractEnds: '2031-06-30',
      exitCostCents: null,
      substitute: 'Brunnen Hainfeld, deckt ein Drittel',
    },
    {
      service: 'citizens-office',
      on: 'Rechenzentrum des kommunalen Dienstleisters',
      contractEnds: '2029-12-31',
      exitCostCents: null,
      substitute: null,
    },
  ]
}

/** What partners put in and got out so far, in euros and hours per year. */
function balances(county: readonly PlannedMunicipality[]) {
  const row = (role: number, paidCents: number, savedCents: number, hoursGiven: number, hoursReceived: number) => ({
    municipality: id(county[role]),
    paidCents,
    savedCents,
    hoursGiven,
    hoursReceived,
  })
  return {
    year: 2025,
    rows: [
      row(0, 2_100_000, 1_400_000, 620, 80),
      row(6, 640_000, 1_150_000, 40, 210),
      row(7, 580_000, 990_000, 30, 180),
      row(8, 1_320_000, 1_900_000, 95, 160),
      row(11, 410_000, 380_000, 20, 60),
      row(12, 390_000, 350_000, 15, 70),
    ],
  }
}
