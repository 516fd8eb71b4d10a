import { expect, it } from 'vitest'
import {
  actorPlaces,
  answerTask,
  countVisible,
  createEntry,
  DUTY_KINDS,
  dutiesOf,
  importCooperation,
  listEntries,
  moveField,
  ownPlace,
  readStructure,
  reviveBody,
  type Workspace,
  writeDutySheet,
} from '../../src/app/index.ts'
import type { Viewer } from '../../src/core/evidence/index.ts'
import { LANGUAGES, words } from '../../src/messages/index.ts'
import { OTHER_TOWN, people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const TODAY = '2026-11-25'
const MUNICIPALITIES = [
  { ags: TOWN, name: 'Auental' },
  { ags: OTHER_TOWN, name: 'Kaltenborn' },
]
const question = (id: string, municipalities: string[], due: string) => ({
  id,
  title: `Frage ${id}`,
  municipalities,
  due,
  field: 'wasser',
  choices: ['Ja', 'Nein'],
})

const document = {
  actors: [
    { id: 'kreis', kind: 'county', name: 'Landkreis' },
    { id: 'auental', kind: 'municipality', ags: TOWN, name: 'Gemeinde Auental' },
    { id: 'verein', kind: 'association', name: 'Verein' },
  ],
  fields: [
    { id: 'bildung', name: 'Bildung', step: 'analysis', since: '2026-09-01' },
    { id: 'wasser', name: 'Wasser', lead: 'kreis', aim: 'Ziel', step: 'planning', since: '2026-06-15' },
    { id: 'kreis', name: 'Kreisentwicklung', isAcross: true, lead: 'kreis' },
  ],
  bodies: [
    { id: 'ag', name: 'AG Wasser', state: 'dormant', field: 'wasser', lastMeeting: '2025-03-13', members: ['kreis'] },
    { id: 'runde', name: 'Runde', state: 'active', nextMeeting: '2026-12-02' },
    { id: 'weg', name: 'Aufgelöster Rat', state: 'ended', field: 'bildung' },
  ],
  units: [
    { id: 'k', type: 'coordination', name: 'Koordinierungsstelle', formality: 'joint-post', hoursPerWeek: 12 },
    { id: 'r', type: 'town-hall', name: 'Hauptamt' },
  ],
  tasks: [
    { id: 't1', what: 'Räume melden', due: '2026-12-04', ags: TOWN, owner: 'auental', field: 'wasser' },
    { id: 't2', what: 'Rundbrief', due: '2026-12-01', owner: 'kreis', coordination: 'information' },
    { id: 't3', what: 'Kasse prüfen', owner: 'verein' },
  ],
  councilItems: [
    { id: 'plan', field: 'wasser', title: 'Plan Wasser', isPlan: true, due: '2026-12-10', state: 'open', ags: TOWN },
    { id: 'ohne-tag', title: 'Vergessen', state: 'accepted' },
  ],
  questions: [question('q1', [TOWN, OTHER_TOWN], '2026-11-01'), question('q2', [OTHER_TOWN], '2026-11-02')],
}

onBothDatabases('the structure of a co-operation', (database) => {
  const prepared = async () => {
    const workspace = workspaceOn(await database.open())
    const file = { region: REGION, file: 'kooperation.yaml', document, visibility: 'public' } as const
    const entered = await importCooperation(workspace, file)
    const read = (viewer: Viewer) =>
      readStructure({ workspace, viewer, region: REGION, isOpen: true, today: TODAY, municipalities: MUNICIPALITIES })
    return { workspace, read, entered }
  }

  it('shows each field where it stands, the level across them first, with what holds it and what waits', async () => {
    const { read, entered } = await prepared()
    expect(entered?.issues.map(({ code }) => code)).toEqual(['unit-without-municipality', 'council-item-without-day'])
    const { fields, asleep, units } = await read(people.clerk)
    expect(fields.map(({ record, isAcross }) => [record.state.name, isAcross])).toEqual([
      ['Kreisentwicklung', true],
      ['Bildung', false],
      ['Wasser', false],
    ])
    const wasser = fields[2]!
    expect(wasser.gate).toMatchObject({ phase: 'implement', state: 'held', reasons: [{ condition: 'plan-accepted' }] })
    expect(wasser.duties.map(({ kind, title, municipality }) => [kind, title, municipality])).toEqual([
      ['question', 'Frage q1', TOWN],
      ['question', 'Frage q1', OTHER_TOWN],
      ['question', 'Frage q2', OTHER_TOWN],
      ['task', 'Räume melden', TOWN],
      ['council', 'Plan Wasser', TOWN],
    ])
    expect([...asleep]).toEqual([`${REGION}-ag`])
    expect(units.map(({ state }) => state.name)).toEqual(['Koordinierungsstelle'])
  })

  it('names what made others fail; who did not answer is for members only', async () => {
    const { read } = await prepared()
    const member = (await read(people.clerk)).signals
    expect(member.map(({ code, params }) => [code, params?.name])).toEqual([
      ['structure-municipality-silent', 'Kaltenborn'],
      ['structure-body-asleep-since', 'AG Wasser'],
      ['structure-field-without-lead', 'Bildung'],
    ])
    const guest = await read(people.guest)
    expect(guest.signals.map(({ code }) => code)).toEqual([
      'structure-body-asleep-since',
      'structure-field-without-lead',
    ])
    expect(guest.duties.some(({ kind }) => kind === 'question')).toBe(false)
    const stranger = await readStructure({
      workspace: (await prepared()).workspace,
      viewer: people.stranger,
      region: REGION,
      isOpen: false,
      today: TODAY,
      municipalities: [],
    })
    expect([stranger.fields, stranger.bodies, stranger.duties]).toEqual([[], [], []])
  })

  it('a field goes on once its council has accepted the plan, and not by a draft', async () => {
    const { workspace, read } = await prepared()
    const field = `${REGION}-wasser`
    const go = () =>
      moveField(workspace, people.office, {
        region: REGION,
        field,
        expected: 1,
        move: { act: 'advance' },
        reason: '',
        on: TODAY,
      })
    expect(await go()).toMatchObject({ outcome: 'refused', issues: [{ code: 'gate-decision-missing' }] })
    const raw = { title: 'Plan', field, isPlan: true, state: 'accepted', decided: '2026-11-20' }
    const accepted = { kind: 'council-item', region: REGION, raw }
    await createEntry(workspace, people.office, { ...accepted, visibility: 'draft' })
    expect(await go()).toMatchObject({ outcome: 'refused' })
    const made = await createEntry(workspace, people.office, accepted)
    expect(made.outcome).toBe('written')
    expect(await go()).toMatchObject({ outcome: 'written', progress: { version: 2 } })
    expect((await read(people.clerk)).fields[2]!.progress.state.passages.at(-1)).toMatchObject({ phase: 'implement' })
  })

  it('asks the store nothing twice', async () => {
    const { workspace } = await prepared()
    const asked: string[] = []
    const read = workspace.store.read.withPlugin({
      transformQuery({ node }) {
        asked.push(JSON.stringify(node))
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const store = { ...workspace.store, kind: workspace.store.kind, read } as Workspace['store']
    const question = { viewer: people.office, region: REGION, isOpen: true, today: TODAY }
    await readStructure({ ...question, workspace: { ...workspace, store }, municipalities: MUNICIPALITIES })
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((one, k) => asked.indexOf(one) < k)).toEqual([])
  })

  it('lists are counted as each sees them, without reading their states', async () => {
    const { workspace } = await prepared()
    await createEntry(workspace, people.office, {
      kind: 'field',
      region: REGION,
      raw: { name: 'Entwurf' },
      visibility: 'draft',
    })
    for (const viewer of [people.office, people.clerk, people.guest, people.stranger]) {
      const kinds = ['field', 'task', 'project']
      const counts = await countVisible(workspace, viewer, { kinds, region: REGION, isOpen: true })
      for (const kind of kinds)
        expect(counts.get(kind) ?? 0).toBe(
          (await listEntries(workspace, viewer, { kind, region: REGION, isOpen: true })).length,
        )
    }
  })

  it('of all that waits each finds her own, and no other', async () => {
    const { read } = await prepared()
    const own = async (viewer: Viewer) => {
      const { duties, actors } = await read(viewer)
      return dutiesOf(
        duties.filter(({ kind }) => kind !== 'readiness' && kind !== 'figures'),
        ownPlace(viewer, REGION),
        actorPlaces(actors),
      ).map(({ title }) => title)
    }
    expect(await own(people.clerk)).toEqual(['Frage q1', 'Räume melden', 'Plan Wasser'])
    expect(await own(people.otherClerk)).toEqual(['Frage q1', 'Frage q2'])
    expect(await own(people.office)).toEqual(['Rundbrief'])
    expect(await own(people.stranger)).toEqual([])
    expect(await own(people.guest)).toEqual([])
  })

  it('a task is answered in place by those who may write it: done, another day, a remark', async () => {
    const { workspace, read } = await prepared()
    const id = `${REGION}-t1`
    const answer = (viewer: Viewer, given: Parameters<typeof answerTask>[2]['answer'], text = '', on = TODAY) =>
      answerTask(workspace, viewer, { region: REGION, id, answer: given, text, on })
    const mayAnswer = async (viewer: Viewer) =>
      (await read(viewer)).duties.find(({ task }) => task?.id === id)?.task?.mayAnswer
    expect(await Promise.all([people.clerk, people.otherClerk, people.guest].map(mayAnswer))).toEqual([
      true,
      false,
      false,
    ])
    expect((await answer(people.otherClerk, { act: 'done' })).outcome).toBe('not-permitted')
    expect(await answer(people.clerk, { act: 'later', due: '2026-11-24' })).toMatchObject({
      issues: [{ code: 'duty-answer-day' }],
    })
    expect(await answer(people.clerk, { act: 'later', due: 'bald' })).toMatchObject({ outcome: 'invalid' })
    expect(await answer(people.clerk, { act: 'remark' }, ' ')).toMatchObject({
      issues: [{ code: 'duty-answer-empty' }],
    })
    expect((await answer(people.clerk, { act: 'later', due: '2026-12-20' }, 'Urlaub')).outcome).toBe('written')
    // Two people at once: neither loses what the other said.
    await Promise.all([
      answer(people.clerk, { act: 'remark' }, 'Schlüssel beim Hausmeister'),
      answer(people.office, { act: 'remark' }, 'Danke'),
    ])
    expect((await answer(people.clerk, { act: 'done' })).outcome).toBe('written')
    const [task] = (await listEntries(workspace, people.clerk, { kind: 'task', region: REGION })).filter(
      (one) => one.id === id,
    )
    expect(task!.state).toMatchObject({ state: 'done', done: TODAY, due: '2026-12-20' })
    expect(String(task!.state.note).split('\n').sort()).toEqual([
      '2026-11-25: Danke',
      '2026-11-25: Schlüssel beim Hausmeister',
      '2026-11-25: Urlaub',
    ])
    expect((await read(people.clerk)).duties.some((one) => one.task?.id === id)).toBe(false)
  })

  it('who founds a body where one exists is met with it; a dormant one is woken by a meeting and somebody who invites', async () => {
    const { workspace, read } = await prepared()
    const found = (raw: object) =>
      createEntry(workspace, people.office, { kind: 'body', region: REGION, raw: { state: 'active', ...raw } })
    const field = `${REGION}-wasser`
    expect(await found({ name: 'Neue AG', field })).toMatchObject({
      outcome: 'invalid',
      issues: [{ code: 'body-dormant-there', params: { name: 'AG Wasser' } }],
    })
    expect(await found({ name: 'runde' })).toMatchObject({ issues: [{ code: 'body-there' }] })
    expect((await found({ name: 'Schulrunde', field: `${REGION}-bildung` })).outcome).toBe('written')
    expect((await found({ name: 'Neue AG', field, whyNew: 'Andere Mitglieder' })).outcome).toBe('written')

    const wake = (viewer: Viewer, meeting: string) =>
      reviveBody(workspace, viewer, { region: REGION, body: `${REGION}-ag`, meeting, task: 'Einladen', on: TODAY })
    expect(await wake(people.office, TODAY)).toMatchObject({ issues: [{ code: 'body-revive-day' }] })
    expect((await wake(people.clerk, '2027-01-12')).outcome).toBe('not-permitted')
    expect((await wake(people.office, '2027-01-12')).outcome).toBe('written')
    const { asleep, duties } = await read(people.office)
    expect(asleep.size).toBe(0)
    expect(duties.filter(({ title }) => title === 'Einladen')).toMatchObject([
      { due: '2027-01-12', field, task: { coordination: 'events' } },
    ])
  })
})

it('duties go out as a table that no spreadsheet takes for a formula', async () => {
  const duties = [{ kind: 'task', title: '=1+1; "x"', who: null, field: 'Wasser', due: '2026-12-04' }] as const
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeDutySheet(duties, 'csv', 'de'))
  expect(text).toBe(`\ufeffAufgabe;Art;Wer;Handlungsfeld;Bis\r\n"'=1+1; ""x""";Aufgabe;;Wasser;2026-12-04\r\n`)
})

it.each(LANGUAGES)('every kind of duty has its words in %s', (language) => {
  const keys = DUTY_KINDS.flatMap((kind) => [`struktur.duty-${kind}`, `aufgaben.open-${kind}`])
  expect(keys.filter((key) => !words(language).has(key))).toEqual([])
})
