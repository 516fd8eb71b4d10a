import { expect, it } from 'vitest'
import {
  answerQuestion,
  askQuestion,
  askToConfirm,
  changeEntry,
  confirmEntry,
  createEntry,
  type DutyQuestion,
  findKind,
  listDuties,
  listQuestions,
  listUnconfirmed,
  type Workspace,
} from '../../src/app/index.ts'
import type { Viewer } from '../../src/core/evidence/index.ts'
import { words } from '../../src/messages/index.ts'
import { OTHER_TOWN, people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const KNOWN = [TOWN, OTHER_TOWN]
const german = words('de')

const made = async (workspace: Workspace, viewer: Viewer, kind: string, raw: object) => {
  const result = await createEntry(workspace, viewer, { kind, region: REGION, raw })
  if (result.outcome !== 'written') throw new Error(JSON.stringify(result))
  return result.record
}

onBothDatabases('entries that are to be confirmed', (database) => {
  const open = async () => {
    const workspace = workspaceOn(await database.open())
    const ask = (viewer: Viewer, today: string): DutyQuestion => ({
      workspace,
      viewer,
      region: REGION,
      isOpen: false,
      today,
    })
    return { workspace, ask }
  }
  const bench = { name: 'Mitfahrbank', municipality: TOWN }
  const titles = async (question: DutyQuestion) => (await listUnconfirmed(question)).map(({ title }) => title)

  it('ask a year after the day in them, after a confirmation or, without both, after the last change', async () => {
    const { workspace, ask } = await open()
    await made(workspace, people.office, 'initiative', { ...bench, confirmed: '2025-11-25' })
    await made(workspace, people.office, 'initiative', { name: 'Neu' })
    await made(workspace, people.office, 'initiative', { name: 'Vorbei', state: 'ended', confirmed: '2020-01-01' })
    expect(await titles(ask(people.office, '2026-11-24'))).toEqual([])
    expect(await titles(ask(people.office, '2026-11-25'))).toEqual(['Mitfahrbank'])
    expect(await titles(ask(people.office, '2099-01-01'))).toEqual(['Mitfahrbank', 'Neu'])
  })

  it('the owner confirms with one click, others may not; a duty stands until then', async () => {
    const { workspace, ask } = await open()
    const { id } = await made(workspace, people.office, 'initiative', { ...bench, confirmed: '2024-01-01' })
    const today = new Date().toISOString().slice(0, 10)
    const duties = await listDuties(ask(people.clerk, today))
    expect(duties).toMatchObject([{ kind: 'confirm', title: 'Mitfahrbank', municipality: TOWN, due: '2025-01-01' }])
    const entry = { kind: findKind('initiative')!, region: REGION, id, expected: 1 }
    expect(await confirmEntry(workspace, people.otherClerk, entry)).toBe('not-permitted')
    expect(await confirmEntry(workspace, people.clerk, { ...entry, expected: 7 })).toBe('changed')
    expect((await listUnconfirmed(ask(people.otherClerk, today))).map(({ isMine }) => isMine)).toEqual([false])
    expect((await listUnconfirmed(ask(people.clerk, today))).map(({ isMine }) => isMine)).toEqual([true])
    expect(await confirmEntry(workspace, people.clerk, entry)).toBe('confirmed')
    expect(await listDuties(ask(people.clerk, today))).toEqual([])
  })

  it('who was not asked about it confirms it all the same, and answers for nobody', async () => {
    const { workspace } = await open()
    const { id } = await made(workspace, people.clerk, 'initiative', { ...bench, municipality: { ags: TOWN } })
    const state = {
      title: 'Steht die Bank noch?',
      text: '',
      choices: ['Ja', 'Nein'],
      freeText: false,
      municipalities: [OTHER_TOWN],
      accounts: [],
      due: null,
      confirms: { kind: 'initiative', id },
    }
    const asked = { region: REGION, state, known: KNOWN, today: '2026-11-25' }
    expect('issues' in (await askQuestion(workspace, people.office, asked))).toBe(false)
    const entry = { kind: findKind('initiative')!, region: REGION, id, expected: 1 }
    expect(await confirmEntry(workspace, people.clerk, entry)).toBe('confirmed')
    const [question] = await listQuestions(workspace, people.office, REGION)
    expect(question!.missing).toEqual([OTHER_TOWN])
  })

  it('the office asks each municipality once; her answer confirms, and what changed does not', async () => {
    const { workspace, ask } = await open()
    const today = new Date().toISOString().slice(0, 10)
    await made(workspace, people.office, 'initiative', { ...bench, confirmed: '2024-01-01' })
    const gone = await made(workspace, people.office, 'dependency', {
      on: 'Leitung',
      service: 'drinking-water',
      municipality: OTHER_TOWN,
      confirmed: '2024-02-01',
    })
    await made(workspace, people.office, 'initiative', { name: 'Region', confirmed: '2024-01-01' })
    const to = { known: KNOWN, words: german }
    await expect(askToConfirm(ask(people.clerk, today), to)).rejects.toThrow()
    expect(await askToConfirm(ask(people.office, today), to)).toBe(2)
    expect(await askToConfirm(ask(people.office, today), to)).toBe(0)
    const [hers] = (await listQuestions(workspace, people.clerk, REGION)).filter(
      ({ asMunicipalities }) => asMunicipalities.length > 0,
    )
    expect(hers!.state.title).toContain('Mitfahrbank')
    await answerQuestion(workspace, people.clerk, hers!.id, { choice: 0, text: '', by: 'mail' })
    const [other] = (await listQuestions(workspace, people.otherClerk, REGION)).filter(
      ({ asMunicipalities }) => asMunicipalities.length > 0,
    )
    await answerQuestion(workspace, people.otherClerk, other!.id, { choice: 1, text: 'Neuer Vertrag', by: 'mail' })
    expect(await titles(ask(people.office, today))).toEqual(['Region', 'Leitung'])
    const state = { ...gone.state, contractEnd: '2030-12-31', confirmed: today }
    await changeEntry(workspace, people.otherClerk, {
      kind: 'dependency',
      region: REGION,
      id: gone.id,
      expected: gone.version,
      raw: state,
    })
    expect(await titles(ask(people.office, today))).toEqual(['Region'])
  })

  it('a draft asks nobody', async () => {
    const { workspace, ask } = await open()
    const raw = { ...bench, confirmed: '2024-01-01' }
    await createEntry(workspace, people.clerk, { kind: 'initiative', region: REGION, raw, visibility: 'draft' })
    expect(await titles(ask(people.clerk, '2026-11-25'))).toEqual([])
  })
})
