import { expect, it } from 'vitest'
import {
  findKind,
  importCooperation,
  listEntries,
  previewSheet,
  readSheetRows,
  referenceNames,
  writeSheet,
} from '../../src/app/index.ts'
import { people, REGION } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const document = {
  actors: [
    { id: 'kreis', kind: 'county', name: 'Landkreis' },
    { id: 'nord', kind: 'municipality', ags: '06636001', name: 'Gemeinde Nord; „Au“' },
    { id: 'falsch', kind: 'planet', name: 'Mars' },
  ],
  fields: [
    { id: 'wasser', name: 'Wasser', lead: 'kreis', partners: ['nord', 'kreis'], next: { what: 'Plan', owner: 'nord' } },
  ],
  bodies: [{ id: 'ag', name: 'AG', state: 'dormant', field: 'wasser', openTasks: ['Einladen'] }],
  projects: [
    { id: 'p', name: 'Leitung', field: 'gibt-es-nicht' },
    { id: 'q', name: 'Quelle', field: 'wasser' },
  ],
}
const file = { region: REGION, file: 'kooperation.yaml', document, visibility: 'members' } as const

onBothDatabases('a co-operation from a file', (database) => {
  it('is entered once, faulty entries stay out and are told', async () => {
    const workspace = workspaceOn(await database.open())
    const entered = await importCooperation(workspace, file)
    expect(entered?.entered).toBe(7)
    expect(entered?.issues.map(({ code, file }) => [code, file])).toEqual([
      ['entry-not-a-choice', 'kooperation.yaml'],
      ['entry-unknown-reference', 'kooperation.yaml'],
    ])
    expect(await importCooperation(workspace, file)).toBeNull()
    const [field] = await listEntries(workspace, people.office, { kind: 'field', region: REGION })
    expect(field).toMatchObject({ id: `${REGION}-wasser`, state: { lead: `${REGION}-kreis` } })
  })

  it('goes out as a table with names and comes back unchanged; a service that does not exist is refused', async () => {
    const workspace = { ...workspaceOn(await database.open()), services: new Set(['drinking-water']) }
    await importCooperation(workspace, file)
    const kind = findKind('field')!
    const at = { kind: kind.id, region: REGION }
    const names = await referenceNames(workspace, people.office, REGION, [kind])
    const records = await listEntries(workspace, people.office, at)
    const text = new TextDecoder().decode(await writeSheet(kind, records, 'csv', 'de', names))
    expect(text).toContain('Landkreis')
    expect(text).not.toContain(`${REGION}-kreis`)
    const back = await readSheetRows(kind, 'felder.csv', new TextEncoder().encode(text), [names])
    const plan = await previewSheet(workspace, people.office, { ...at, sheet: back })
    expect(plan.rows.map(({ act, issues }) => [act, issues])).toEqual([['same', []]])
    const wrong = 'Name;Leistungen;Federführung\nNeu;drinking-water; landkreis\nAnders;Luft;Niemand'
    const sheet = await readSheetRows(kind, 'felder.csv', new TextEncoder().encode(wrong), [names])
    const { rows } = await previewSheet(workspace, people.office, { ...at, sheet })
    expect(rows.map(({ act, issues }) => [act, ...issues.map(({ code }) => code)])).toEqual([
      ['create'],
      ['left-out', 'entry-unknown-reference', 'entry-unknown-reference'],
    ])
  })
})
