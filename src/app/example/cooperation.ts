import { stringify } from 'yaml'
import { agreements } from './cooperation/agreements.ts'
import { balances, costGames, readiness } from './cooperation/balance.ts'
import { checks } from './cooperation/checks.ts'
import { fundingExperiences, fundingShares } from './cooperation/funding.ts'
import { documents, meetings, planTasks, resolutions, smallProjects } from './cooperation/plans.ts'
import { pool, purchases } from './cooperation/pool.ts'
import { dependencies, initiatives, serviceRoles } from './cooperation/roles.ts'
import { socialPlaces } from './cooperation/socialPlaces.ts'
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
      serviceRoles: serviceRoles(county),
      dependencies: dependencies(),
      fundingShares: fundingShares(county),
      fundingExperiences: fundingExperiences(county),
      socialPlaces: socialPlaces(places, county),
      balances: balances(county),
      costGames: costGames(county),
      checks: checks((role) => id(county[role])),
      pool: pool((role) => county[role].ags),
      purchases: purchases((role) => county[role].ags),
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
