import { expect, it } from 'vitest'
import {
  type Agreement,
  changeAgreementText,
  changeEntry,
  createEntry,
  importCooperation,
  listDuties,
  readAgreements,
  type Viewer,
  type Workspace,
} from '../../src/app/index.ts'
import { addClauses, issueText, removeClause } from '../../src/core/cooperation/index.ts'
import { OTHER_TOWN, people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const today = '2026-11-25'
const OFFICE = people.office
const actor = (id: string, ags: string, more: object = {}) => ({ id, kind: 'municipality', ags, name: id, ...more })
const document = {
  actors: [
    { id: 'kreis', kind: 'county', name: 'Kreis' },
    actor('nord', TOWN),
    actor('sued', OTHER_TOWN),
    { id: 'verein', kind: 'association', name: 'Verein' },
  ],
  agreements: [
    {
      id: 'bad',
      title: 'Bad',
      form: 'mandating',
      provider: 'nord',
      partners: ['sued', 'kreis', 'verein'],
      decideBy: '2027-02-15',
      councils: [
        { ags: OTHER_TOWN, state: 'resolved', date: '2026-10-01', version: 1, next: '2026-12-09' },
        { actor: 'kreis', state: 'conditional', date: '2026-10-01', version: 1, text: 'Nur bis 2030.' },
        { ags: TOWN, state: 'refused', date: '2026-10-01' },
        { ags: '06636099', state: 'resolved', date: '2026-10-01', version: 1 },
      ],
      issued: [{ on: '2026-09-01', due: '2027-01-31', clauses: [{ title: 'A', text: 'eins', topics: ['task'] }] }],
      clauses: [
        { title: 'B', text: 'zwei', topics: ['exit'] },
        { title: 'A', text: 'eins neu', topics: ['task'] },
      ],
    },
    { id: 'falsch', title: 'Ohne Form', form: 'planet' },
    { id: 'rueckwaerts', title: 'R', form: 'contract', inForce: '2027-01-01', ends: '2026-01-01' },
    {
      id: 'standesamt',
      title: 'Standesamt',
      form: 'mandating',
      provider: 'nord',
      partners: ['sued'],
      signed: '2019-06-27',
      inForce: '2020-01-01',
      reviewDate: '2027-01-31',
      councils: [{ ags: TOWN, state: 'resolved', date: '2019-03-01' }],
    },
  ],
}

onBothDatabases('agreements', (database) => {
  const start = async () => {
    const workspace = workspaceOn(await database.open())
    const done = await importCooperation(workspace, {
      region: REGION,
      file: 'kooperation.yaml',
      document,
      visibility: 'members',
    })
    return { workspace, done }
  }
  const read = (workspace: Workspace, viewer: Viewer = OFFICE) =>
    readAgreements({ workspace, viewer, region: REGION, isOpen: true, today })
  const find = (list: readonly Agreement[], id: string) => list.find(({ record }) => record.id === `${REGION}-${id}`)!
  const id = `${REGION}-bad`

  it('come from a file with versions and councils; what is faulty stays out and is told', async () => {
    const { workspace, done } = await start()
    expect(done?.issues.map(({ code }) => code)).toEqual([
      'council-state-without-text',
      'entry-not-a-choice',
      'agreement-days',
    ])
    const bad = find(await read(workspace), 'bad')
    expect(bad.text.issued.map(({ version, clauses }) => [version, clauses.map(({ id: one }) => one)])).toEqual([
      [1, ['1']],
    ])
    // A clause is the same one in all versions.
    expect(bad.text.clauses.map(({ id: one, title }) => [one, title])).toEqual([
      ['2', 'B'],
      ['1', 'A'],
    ])
    expect(bad.sides.map(({ name, decides }) => [name, decides])).toEqual([
      ['nord', true],
      ['Kreis', true],
      ['sued', true],
      ['Verein', false],
    ])
    expect(bad.councils?.state.parties.map(({ party, state }) => [party.slice(REGION.length + 1), state])).toEqual([
      ['nord', 'silent'],
      ['kreis', 'answered'],
      ['sued', 'answered'],
    ])
    expect(bad.strangers).toBe(1)
  })

  it('tell which council decides next and which days come', async () => {
    const { workspace } = await start()
    const duties = await listDuties({ workspace, viewer: OFFICE, region: REGION, isOpen: true, today })
    const ours = duties.filter(({ kind }) => kind === 'council' || kind === 'deadline')
    expect(ours.map(({ kind, title, municipality, due }) => [kind, title, municipality, due])).toEqual([
      ['deadline', 'Standesamt', null, '2026-12-31'],
      ['council', 'Bad', TOWN, '2027-01-31'],
      ['deadline', 'Standesamt', null, '2027-01-31'],
    ])
  })

  it('the text is written by whoever may write the agreement, a new version asks everybody again', async () => {
    const { workspace } = await start()
    const at = { region: REGION, id }
    const change = (text: Parameters<typeof removeClause>[0]) => removeClause(text, '2')
    expect(await changeAgreementText(workspace, people.clerk, { ...at, change })).toEqual({ outcome: 'not-permitted' })
    expect(await changeAgreementText(workspace, people.stranger, { ...at, change })).toEqual({ outcome: 'not-found' })
    expect(await changeAgreementText(workspace, OFFICE, { ...at, id: 'nichts', change })).toEqual({
      outcome: 'not-found',
    })
    await changeAgreementText(workspace, OFFICE, { ...at, change })
    const issued = await changeAgreementText(workspace, OFFICE, {
      ...at,
      change: (text) => issueText(text, { on: today, due: '2027-03-01', reason: 'kürzer' }),
    })
    expect(issued.outcome).toBe('written')
    const { councils } = find(await read(workspace), 'bad')
    expect(councils?.state.parties.map(({ state }) => state)).toEqual(['silent', 'outdated', 'outdated'])
    expect(councils?.round).toMatchObject({ version: 2, due: '2027-03-01' })
  })

  it('two people work on different clauses at the same time', async () => {
    const { workspace } = await start()
    const add = (title: string) =>
      changeAgreementText(workspace, OFFICE, {
        region: REGION,
        id,
        change: (text) => addClauses(text, [{ from: null, topics: [], title, text: 'x' }]),
      })
    await Promise.all([add('C'), add('D')])
    expect(
      find(await read(workspace), 'bad')
        .text.clauses.map(({ title }) => title)
        .sort(),
    ).toEqual(['A', 'B', 'C', 'D'])
  })

  it('a municipality enters what its own council did, and not for its neighbour', async () => {
    const { workspace } = await start()
    const raw = (ags: string, more: object = {}) => ({
      agreement: id,
      municipality: { ags },
      state: 'resolved',
      date: '2026-11-20',
      version: 1,
      ...more,
    })
    const make = (entry: object) =>
      createEntry(workspace, people.clerk, { kind: 'council-state', region: REGION, raw: entry })
    expect((await make(raw(OTHER_TOWN))).outcome).toBe('not-permitted')
    expect((await make(raw(TOWN, { state: 'refused' }))).outcome).toBe('invalid')
    expect((await make(raw(TOWN))).outcome).toBe('written')
    // A resolution that is withdrawn: both stay, the later one counts.
    expect((await make(raw(TOWN, { state: 'withdrawn', date: '2026-11-24', text: 'Formfehler' }))).outcome).toBe(
      'written',
    )
    const { councils, acts } = find(await read(workspace), 'bad')
    expect(councils?.state.parties[0]).toMatchObject({ state: 'answered', answer: { choice: 'withdrawn' } })
    expect(acts.filter(({ party }) => party === `${REGION}-nord`).map(({ state }) => state)).toEqual([
      'resolved',
      'withdrawn',
    ])
  })

  it('a partner that merged away is followed, and its history stays', async () => {
    const workspace = workspaceOn(await database.open())
    await importCooperation(workspace, {
      region: REGION,
      file: 'kooperation.yaml',
      visibility: 'members',
      document: { actors: [actor('neu', '06636050')], agreements: [] },
    })
    const merged = { name: 'alt', type: 'municipality', municipality: { ags: TOWN }, dissolved: '2026-07-01' }
    const make = async (kind: string, raw: object) => {
      const written = await createEntry(workspace, OFFICE, { kind, region: REGION, raw })
      if (written.outcome !== 'written') throw new Error(JSON.stringify(written))
      return written.record.id
    }
    const old = await make('actor', { ...merged, successor: `${REGION}-neu` })
    const agreement = await make('agreement', { title: 'V', form: 'contract', partners: [old] })
    await make('council-state', {
      agreement,
      municipality: { ags: TOWN },
      state: 'resolved',
      date: '2026-05-01',
    })
    const [one] = await read(workspace)
    expect(one?.sides).toEqual([
      {
        id: `${REGION}-neu`,
        name: 'neu',
        ags: '06636050',
        decides: true,
        followed: [{ id: old, name: 'alt', on: '2026-07-01' }],
      },
    ])
    expect(one?.councils?.isAgreed).toBe(true)
    expect(one?.acts).toHaveLength(1)
    // A circle of successors is refused where it would close.
    const circle = await changeEntry(workspace, OFFICE, {
      kind: 'actor',
      region: REGION,
      id: `${REGION}-neu`,
      expected: 1,
      raw: { name: 'neu', type: 'municipality', successor: old },
    })
    expect(circle).toMatchObject({ outcome: 'invalid', issues: [{ code: 'actor-successor-circle' }] })
  })

  it('what is a draft is not told to others, in no duty either', async () => {
    const { workspace } = await start()
    const raw = { title: 'Geheim', form: 'mandating', partners: [`${REGION}-nord`], decideBy: '2027-01-01' }
    await createEntry(workspace, OFFICE, { kind: 'agreement', region: REGION, raw, visibility: 'draft' })
    const titles = async (viewer: Viewer) =>
      (await listDuties({ workspace, viewer, region: REGION, isOpen: true, today })).map(({ title }) => title)
    expect(await titles(OFFICE)).toContain('Geheim')
    expect(await titles(people.clerk)).not.toContain('Geheim')
  })
})
