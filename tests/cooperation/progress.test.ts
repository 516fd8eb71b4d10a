import { expect, it } from 'vitest'
import {
  importCooperation,
  type Move,
  moveProgress,
  type ProgressMove,
  readProgress,
  readProgresses,
  recordPath,
} from '../../src/app/index.ts'
import type { Viewer } from '../../src/core/evidence/index.ts'
import { CYCLE, NO_FACTS } from '../../src/core/process/index.ts'
import { recordHistory } from '../../src/store/index.ts'
import { people, REGION } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const document = {
  actors: [{ id: 'kreis', kind: 'county', name: 'Landkreis' }],
  fields: [
    { id: 'wasser', name: 'Wasser', step: 'ideas', since: '2026-06-15' },
    { id: 'bildung', name: 'Bildung' },
    { id: 'ohne-name', step: 'planning', since: '2026-06-15' },
  ],
}
const of = { kind: 'field', id: `${REGION}-wasser` }

onBothDatabases('the progress of a field', (database) => {
  const prepared = async () => {
    const workspace = workspaceOn(await database.open())
    await importCooperation(workspace, { region: REGION, file: 'k.yaml', document, visibility: 'members' })
    const moved = (viewer: Viewer, expected: number, move: Move, given: Partial<ProgressMove> = {}) =>
      moveProgress(workspace, viewer, {
        region: REGION,
        of,
        plan: CYCLE,
        expected,
        move,
        reason: 'So entschieden',
        on: '2026-11-25',
        facts: async () => NO_FACTS,
        ...given,
      })
    return { workspace, moved }
  }

  it('comes with the file, for entries that could be entered', async () => {
    const { workspace } = await prepared()
    const all = await readProgresses(workspace, people.clerk, { kind: 'field', region: REGION })
    expect([...all.keys()]).toEqual([of.id])
    expect(all.get(of.id)).toMatchObject({ version: 1, state: { passages: [{ phase: 'ideas', on: '2026-06-15' }] } })
    const seen = await readProgresses(workspace, people.stranger, { kind: 'field', region: REGION })
    expect(seen.size).toBe(0)
  })

  it('goes on only through an open gate, and what holds it is said', async () => {
    const { workspace, moved } = await prepared()
    const held = await moved(people.office, 1, { act: 'advance' })
    expect(held).toMatchObject({ outcome: 'refused', issues: [{ code: 'gate-fields-missing' }] })
    const facts = async () => ({ ...NO_FACTS, fields: { aim: 'Ziel', owner: 'kreis' } })
    const opened = await moved(people.office, 1, { act: 'advance' }, { facts })
    expect(opened).toMatchObject({ outcome: 'written', progress: { version: 2 } })
    const { state } = await readProgress(workspace.store.read, of, CYCLE)
    expect(state.passages.map(({ phase, how }) => [phase, how])).toEqual([
      ['ideas', 'begun'],
      ['plan', 'opened'],
    ])
    const history = await recordHistory(workspace.store.read, 'progress', `field.${of.id}`)
    expect(history.map(({ action }) => action)).toEqual(['record.create', 'record.move'])
  })

  it('of two writers the second is told, and nothing is lost', async () => {
    const { workspace, moved } = await prepared()
    const pause: Move = { act: 'pause', until: '2027-03-01', trigger: null }
    const both = await Promise.all([moved(people.office, 1, pause), moved(people.administrator, 1, { act: 'close' })])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'written'])
    expect((await readProgress(workspace.store.read, of, CYCLE)).version).toBe(2)
    const late = await moved(people.office, 1, pause)
    expect(late).toMatchObject({ outcome: 'conflict', progress: { version: 2 } })
  })

  it('pauses with a day, resumes, goes back and closes; each with its reason', async () => {
    const { moved } = await prepared()
    expect(await moved(people.office, 1, { act: 'close' }, { reason: ' ' })).toMatchObject({
      issues: [{ code: 'act-without-reason' }],
    })
    const steps: Move[] = [
      { act: 'pause', until: '2027-03-01', trigger: null },
      { act: 'resume' },
      { act: 'back', phase: 'understand' },
      { act: 'close' },
    ]
    for (const [k, step] of steps.entries())
      expect(await moved(people.office, k + 1, step)).toMatchObject({ outcome: 'written' })
    expect(await moved(people.office, 5, { act: 'advance' })).toMatchObject({ issues: [{ code: 'gate-closed' }] })
  })

  it('begins where nothing was written down, once', async () => {
    const { moved } = await prepared()
    const other = { of: { kind: 'field', id: `${REGION}-bildung` } }
    const begun = await moved(people.office, 0, { act: 'begin', phase: 'understand' }, other)
    expect(begun).toMatchObject({ outcome: 'written', progress: { version: 1 } })
    expect(await moved(people.office, 0, { act: 'begin', phase: 'ideas' }, other)).toMatchObject({
      outcome: 'conflict',
    })
  })

  it('is moved by those who may write the entry; for others it is not there', async () => {
    const { moved } = await prepared()
    const resume: Move = { act: 'resume' }
    for (const [viewer, outcome] of [
      [people.clerk, 'not-permitted'],
      [people.councillor, 'not-permitted'],
      [people.stranger, 'not-found'],
      [people.guest, 'not-found'],
    ] as const)
      expect((await moved(viewer, 1, resume)).outcome).toBe(outcome)
    const gone = await moved(people.office, 0, resume, { of: { kind: 'field', id: 'nichts' } })
    expect(gone.outcome).toBe('not-found')
  })

  it('is read where its entry is read', () => {
    expect(recordPath({ kind: 'progress', id: `field.${of.id}`, region: REGION })).toBe(
      `/zusammenarbeit/felder/${of.id}?region=${REGION}`,
    )
  })
})
