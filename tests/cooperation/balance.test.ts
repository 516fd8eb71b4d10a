import { expect, it } from 'vitest'
import {
  changeEntry,
  createEntry,
  importCooperation,
  listBalance,
  listDuties,
  listReadiness,
  readinessAbout,
  shareEntry,
} from '../../src/app/index.ts'
import { OTHER_TOWN, people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const at = { region: REGION, isOpen: true }
const document = {
  actors: [
    { id: 'nord', kind: 'municipality', ags: TOWN, name: 'Gemeinde Nord' },
    { id: 'sued', kind: 'municipality', ags: OTHER_TOWN, name: 'Gemeinde Süd' },
  ],
  fields: [{ id: 'wasser', name: 'Wasser' }],
  projects: [{ id: 'p', name: 'Leitung', field: 'wasser', start: '2024-05-01', partners: ['nord', 'sued'] }],
  readiness: [
    { ags: TOWN, state: 'ready', reasons: ['Gute Erfahrung.', 'Zwei Sätze.'], fields: ['wasser'] },
    { ags: OTHER_TOWN, state: 'silent' },
  ],
  balances: [{ year: '2025', ags: TOWN, paidCents: 12_345, savedCents: 100, hoursGiven: 4 }],
  costGames: [
    {
      id: 'halle',
      title: 'Halle',
      why: '',
      municipalities: {},
      game: { players: ['A', 'B'], cost: { A: 1, B: 2, 'A,B': 2.5 } },
    },
    { id: 'leer', title: '', game: { players: ['A'] } },
    { id: 'falsch', title: 'x', game: 'y' },
  ],
}
const raw = (more: object) => ({
  kind: 'balance-entry',
  region: REGION,
  raw: { municipality: { ags: TOWN }, year: '2025', project: `${REGION}-p`, paid: 10, ...more },
})

onBothDatabases('readiness and balance', (database) => {
  const filled = async () => {
    const workspace = workspaceOn(await database.open())
    const file = { region: REGION, file: 'kooperation.yaml', document, visibility: 'members' } as const
    const entered = await importCooperation(workspace, file)
    return { workspace, entered }
  }

  it('come from a file; a silent municipality has no entry and waits, a faulty cost game stays out', async () => {
    const { workspace, entered } = await filled()
    expect(entered?.issues).toEqual([])
    expect(await listReadiness(workspace, people.office, at)).toMatchObject([
      { municipality: TOWN, state: 'ready', reason: 'Gute Erfahrung. Zwei Sätze.', fields: [`${REGION}-wasser`] },
    ])
    expect(await listBalance(workspace, people.office, at)).toMatchObject([{ paidEuros: 123.45, hoursReceived: null }])
    const duties = await listDuties({ workspace, viewer: people.office, ...at, today: '2026-11-25' })
    const answers = duties.filter(({ kind }) => kind === 'readiness' || kind === 'figures')
    // The figure over all projects of the one stands for each of them.
    expect(answers.map(({ title, municipality, due }) => [title, municipality, due])).toEqual([
      ['Leitung (2025)', OTHER_TOWN, '2026-06-30'],
      ['Gemeinde Süd', OTHER_TOWN, null],
    ])
    const own = await listDuties({ workspace, viewer: people.clerk, ...at, today: '2026-11-25' })
    expect(own.filter(({ kind }) => kind === 'readiness' || kind === 'figures')).toEqual([])
  })

  it('readiness is a draft of its municipality until it shares it', async () => {
    const { workspace } = await filled()
    const written = await createEntry(workspace, people.otherClerk, {
      kind: 'readiness',
      region: REGION,
      raw: { municipality: { ags: OTHER_TOWN }, state: 'reluctant', reason: 'Zu weit weg.' },
    })
    if (written.outcome !== 'written') throw new Error(written.outcome)
    const { id, version } = written.record
    const seenBy = async (viewer: typeof people.office) =>
      readinessAbout(await listReadiness(workspace, viewer, at), { project: null, field: null }).has(OTHER_TOWN)
    expect(await Promise.all([people.otherClerk, people.office, people.clerk, people.guest].map(seenBy))).toEqual([
      true,
      false,
      false,
      false,
    ])
    await shareEntry(workspace, people.otherClerk, {
      kind: 'readiness',
      region: REGION,
      id,
      expected: version,
      visibility: 'members',
    })
    expect(await Promise.all([people.office, people.clerk, people.guest].map(seenBy))).toEqual([true, true, false])
  })

  it('conditional without a condition, and speaking twice about one matter, is refused', async () => {
    const { workspace } = await filled()
    const say = (more: object) =>
      createEntry(workspace, people.clerk, {
        kind: 'readiness',
        region: REGION,
        raw: { municipality: { ags: TOWN }, state: 'ready', reason: 'Weil.', ...more },
      })
    const codes = (made: Awaited<ReturnType<typeof say>>) =>
      'issues' in made ? made.issues.map(({ code }) => code) : []
    expect(codes(await say({ state: 'conditional' }))).toEqual(['readiness-condition-missing'])
    expect(codes(await say({ fields: [`${REGION}-wasser`] }))).toEqual(['readiness-twice'])
    expect((await say({ project: `${REGION}-p` })).outcome).toBe('written')
    const about = readinessAbout(await listReadiness(workspace, people.clerk, at), {
      project: `${REGION}-p`,
      field: null,
    })
    expect(about.get(TOWN)?.project).toBe(`${REGION}-p`)
  })

  it('figures of a year are seen by their municipality and the office first, and count once', async () => {
    const { workspace } = await filled()
    const made = await createEntry(workspace, people.clerk, raw({ year: '2024' }))
    if (made.outcome !== 'written') throw new Error(made.outcome)
    const seenBy = async (viewer: typeof people.office) => (await listBalance(workspace, viewer, at)).length
    expect(await Promise.all([people.clerk, people.office, people.otherClerk, people.councillor].map(seenBy))).toEqual([
      2, 2, 1, 1,
    ])
    const codes = async (more: object) => {
      const written = await createEntry(workspace, people.clerk, raw(more))
      return 'issues' in written ? written.issues.map(({ code }) => code) : []
    }
    expect(await codes({ year: '2024' })).toEqual(['balance-twice'])
    expect(await codes({ year: '24' })).toEqual(['balance-year'])
    expect(await codes({ year: '2023', paid: null })).toEqual(['balance-empty'])
    expect(await codes({ year: '2023', paid: 1.005 })).toEqual(['balance-too-fine'])
    // Beside the figure over all projects it is written, with a warning.
    expect(await codes({})).toEqual(['balance-over-all'])
    const { id, version, state } = made.record
    const changed = await changeEntry(workspace, people.otherClerk, {
      kind: 'balance-entry',
      region: REGION,
      id,
      expected: version,
      raw: { ...state, paid: 0 },
    })
    expect(changed.outcome).toBe('not-found')
  })
})
