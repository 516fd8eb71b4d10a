import { beforeAll, describe, expect, it } from 'vitest'
import { rolesByLaw } from '../../src/app/cooperation/roles/whoDoesWhat.ts'
import {
  type DutyQuestion,
  fundingOverview,
  importCooperation,
  isRecorded,
  listDuties,
  listPlaces,
  placeMarks,
  placesGeoJson,
  type Workspace,
  whoDoesWhat,
} from '../../src/app/index.ts'
import { type CooperationLibrary, drawRegion } from '../../src/core/cooperation/index.ts'
import { dutyAt, type ServiceCatalogue } from '../../src/core/services/index.ts'
import { loadCatalogue, loadCooperation } from '../../src/formats/catalogue/index.ts'
import { people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

let catalogue: ServiceCatalogue
let cooperation: CooperationLibrary
beforeAll(async () => {
  catalogue = (await loadCatalogue('catalogue')).catalogue
  cooperation = (await loadCooperation('catalogue')).library
})

const document = {
  actors: [
    { id: 'kreis', kind: 'county', name: 'Landkreis' },
    { id: 'netz', kind: 'club', name: 'Ärztenetz' },
  ],
  projects: [
    { id: 'laden', name: 'Laden', start: '2026-01-01', costPerYearCents: { low: 1_000_000, high: 2_000_000 } },
  ],
  serviceRoles: [
    { id: 'r1', what: 'Praxis', service: 'general-practitioner', role: 'provide', basis: 'today', actor: 'netz' },
    { id: 'r2', what: 'Runde', service: 'general-practitioner', role: 'moderate', basis: 'wished', actor: 'kreis' },
    { id: 'r3', what: 'Falsch', service: 'luftschloss', role: 'provide', basis: 'today' },
    { id: 'r4', what: 'Falsch', service: 'pharmacy', role: 'rule', basis: 'today' },
  ],
  initiatives: [{ id: 'i1', name: 'Bank', kind: 'volunteer', services: ['on-demand-transport'], keeper: 'netz' }],
  dependencies: [
    { id: 'd1', on: 'Ein Anbieter', service: 'drinking-water', substitute: 'none', exitCostCents: 1_050 },
    { id: 'd2', on: 'Noch einer', service: 'drinking-water', substitute: 'full', contractEnds: '2027-12-31' },
  ],
  fundingShares: [
    { id: 'f1', what: 'Regal', project: 'laden', programme: 'gak-ile', state: 'proposed', deadline: '2027-02-01' },
    { id: 'f2', what: 'Kühlung', project: 'laden', programme: 'gak-regionalbudget', state: 'applied', amount: 8000 },
    { id: 'f3', what: 'Ohne', project: 'laden', state: 'applied' },
    { id: 'f4', what: 'Fremd', project: 'laden', programme: 'gibt-es-nicht', state: 'applied' },
  ],
  fundingExperiences: [{ id: 'e1', what: 'Ofen', programme: 'leader', municipality: TOWN, year: 2025 }],
  socialPlaces: [
    {
      id: 'p1',
      name: 'Treff',
      place: { ags: TOWN, lon: 9.5, lat: 50.5 },
      isCommons: true,
      prerequisites: { people: ['yes', 'drei'], time: [null, null] },
    },
    { id: 'p2', name: 'Garten', place: { ags: TOWN }, links: ['p1'] },
    { id: 'p3', name: 'Ohne Ort' },
  ],
}

onBothDatabases('roles, funding and places', (database) => {
  const open = async () => {
    const workspace: Workspace = {
      ...workspaceOn(await database.open()),
      services: new Set(catalogue.services.map(({ id }) => id)),
      cooperation,
    }
    const entered = await importCooperation(workspace, {
      region: REGION,
      file: 'k.yaml',
      document,
      visibility: 'members',
    })
    const question: DutyQuestion = {
      workspace,
      viewer: people.office,
      region: REGION,
      isOpen: false,
      today: '2026-11-25',
    }
    return { entered, question }
  }

  it('come out of a file; what is faulty is told and left out', async () => {
    const { entered } = await open()
    expect(entered!.issues.map(({ code, params }) => [code, params?.field])).toEqual([
      ['entry-unknown-reference', 'service'],
      ['entry-not-a-choice', 'role'],
      ['funding-share-without-giver', 'giver'],
      ['entry-unknown-reference', 'programme'],
      ['funding-share-without-giver', 'giver'],
      ['entry-missing', 'place'],
    ])
    expect(entered!.entered).toBe(3 + 2 + 1 + 2 + 3 + 1 + 2)
  })

  it('each service with its gaps, its riskiest dependency and its initiatives', async () => {
    const { question } = await open()
    const rows = (await whoDoesWhat(question, catalogue, 'DE-HE')).filter(isRecorded)
    const of = (id: string) => rows.find(({ service }) => service.id === id)!
    expect(of('general-practitioner').findings.map(({ kind, role }) => [kind, role])).toEqual([
      ['law-not-today', 'guarantee'],
      ['law-not-today', 'steer'],
      ['wished-not-agreed', 'moderate'],
    ])
    expect(of('drinking-water').dependencies.map(({ dependency, reasons }) => [dependency.on, reasons])).toEqual([
      ['Ein Anbieter', ['no-substitute', 'end-unknown']],
      ['Noch einer', ['exit-cost-unknown']],
    ])
    expect(of('drinking-water').dependencies[0]!.dependency.exitCost).toBe(10.5)
    expect(of('on-demand-transport').initiatives.map(({ name }) => name)).toEqual(['Bank'])
    // Nothing but a dependency is entered about water: whether a role is missing nobody can say.
    expect(of('drinking-water').findings).toEqual([])
    const filtered = await whoDoesWhat(question, catalogue, 'DE-HE', {
      basis: 'wished',
      level: null,
      municipality: null,
    })
    expect(filtered.flatMap(({ roles }) => roles.map(({ what }) => what))).toEqual(['Runde'])
  })

  it('how a project is paid, and what has to be applied for; the proposal stands beside it', async () => {
    const { question } = await open()
    const { projects, deadlines } = await fundingOverview(question, 'DE-HE')
    const { mix, simulated } = projects[0]!
    expect(mix.once).toMatchObject({ certain: 0, applied: 800_000, proposed: 0, amountsUnknown: 2, ownUnknown: 3 })
    expect(mix.openYearly).toEqual({ low: 1_000_000, high: 2_000_000 })
    expect(mix.warnings.map(({ kind }) => kind)).toEqual([
      'same-purse',
      'start-before-notice',
      'own-unknown',
      'own-unknown',
      'own-unknown',
    ])
    expect(simulated.get('joint-task')).toMatchObject({ low: { share: 500_000 }, high: { share: 1_000_000 } })
    expect(deadlines.map(({ share, day }) => [share.what, day])).toEqual([['Regal', '2027-02-01']])
    const duties = await listDuties(question)
    expect(duties).toContainEqual(
      expect.objectContaining({
        kind: 'task',
        title: 'Regal',
        due: '2027-02-01',
        path: expect.stringMatching(/laden$/),
      }),
    )
  })

  it('places: a link leads both ways, a place without a point has no mark and is not in the GeoJSON', async () => {
    const { question } = await open()
    const places = await listPlaces(question)
    const [first, second] = places
    expect(first).toMatchObject({ name: 'Treff', links: [second!.id], isCommons: true })
    expect(first!.prerequisites.find(({ id }) => id === 'people')).toEqual({
      id: 'people',
      state: 'yes',
      words: 'drei',
    })
    expect(second!.links).toEqual([first!.id])
    const outline = [
      [
        [
          [9, 50],
          [10, 50],
          [10, 51],
          [9, 51],
          [9, 50],
        ],
      ],
    ] as const
    const drawing = drawRegion([{ ags: TOWN, name: 'Ort', inside: true, outline: outline as never }])!
    expect(placeMarks(drawing, places)).toMatchObject([{ id: first!.id, x: 500 }])
    const { features } = JSON.parse(placesGeoJson(places))
    expect(features).toMatchObject([
      { geometry: { coordinates: [9.5, 50.5] }, properties: { name: 'Treff', ags: TOWN } },
    ])
  })

  it('guests of a closed region see none of it', async () => {
    const { question } = await open()
    const guest = { ...question, viewer: people.guest }
    expect((await whoDoesWhat(guest, catalogue, null)).filter(isRecorded)).toEqual([])
    expect(await listPlaces(guest)).toEqual([])
    expect((await fundingOverview(guest, null)).projects).toEqual([])
  })
})

describe('the catalogue', () => {
  it('says of whom the law asks something: of doctors too, of shops and of what is voluntary not', () => {
    const roles = (id: string) => {
      const service = catalogue.services.find((one) => one.id === id)!
      return rolesByLaw(dutyAt(service, 'DE-HE'), catalogue.sources)
    }
    for (const id of ['fire-service', 'drinking-water', 'general-practitioner', 'pharmacy'])
      expect([id, roles(id)]).toEqual([id, ['guarantee', 'steer']])
    for (const id of ['village-shop', 'supermarket', 'inn', 'library', 'social-place'])
      expect([id, roles(id)]).toEqual([id, []])
  })

  it('knows the programmes that the example refers to', () => {
    const ids = cooperation.funding.programmes.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['leader', 'gak-ile', 'gak-regionalbudget']))
  })
})
