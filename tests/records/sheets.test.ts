import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  changeEntry,
  createEntry,
  InputError,
  importSheet,
  listEntries,
  previewSheet,
  readSheetRows,
  type SheetPlan,
  writeSheet,
} from '../../src/app/index.ts'
import { CONTACT } from '../../src/app/workspace/records/kinds/index.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'
import { people, REGION, TOWN } from './people.ts'

const at = { kind: 'contact', region: REGION }
const utf8 = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const actsOf = ({ rows }: SheetPlan) =>
  rows.map(({ line, act, issues }) => [line, act, ...issues.map(({ code }) => code)])

onBothDatabases('spreadsheets of a register', (database) => {
  const filled = async () => {
    const workspace = workspaceOn(await database.open())
    const contacts = [
      { office: '=HYPERLINK("x")', phone: '+49 661 12', note: 'Zeile 1\nZeile 2; „so“', topics: ['Bus', 'a; b'] },
      { office: "'Amt", municipality: { ags: TOWN, lon: null, lat: null }, mail: 'a@b.de', confirmed: '2026-11-01' },
      { office: 'Straße, Weg & Platz', name: 'Zoë Ümlaut' },
    ]
    for (const raw of contacts)
      expect((await createEntry(workspace, people.office, { ...at, raw })).outcome).toBe('written')
    return { workspace, records: await listEntries(workspace, people.office, at) }
  }

  it.each([
    ['csv', 'de'],
    ['csv', 'en'],
    ['xlsx', 'de'],
    ['xlsx', 'en'],
  ] as const)('out as %s in %s and in again change nothing', async (format, language) => {
    const { workspace, records } = await filled()
    const bytes = await writeSheet(CONTACT, records, format, language)
    if (format === 'csv') expect(textOf(bytes)).not.toMatch(/(^|[;,\n"])[=+@]/m)
    const sheet = await readSheetRows(CONTACT, `kontakte.${format}`, bytes)
    const plan = await previewSheet(workspace, people.office, { ...at, sheet })
    expect(plan.rows.map(({ act, issues }) => [act, issues])).toEqual(records.map(() => ['same', []]))
    expect(plan).toMatchObject({ issues: [], untouched: 0 })
  })

  it('show what would change, leave rows with faults out with line and remedy, and write the rest in one change', async () => {
    const { workspace, records } = await filled()
    const [first, second] = records
    const csv = [
      'id;version;Stelle;Gemeinde (Schlüssel);E-Mail;Farbe',
      `${first!.id};1;Neuer Name;;;rot`,
      `${second!.id};1;'Amt;${TOWN};kaputt;`,
      `;;Ganz neu;${TOWN};neu@b.de;`,
      ';;;;ohne@stelle.de;',
      'gibtsnicht;1;X;;;',
      `${first!.id};1;Doppelt;;;`,
    ].join('\r\n')
    const sheet = await readSheetRows(CONTACT, 'k.csv', utf8(csv))
    const preview = await previewSheet(workspace, people.office, { ...at, sheet })
    const expected = [
      [2, 'change'],
      [3, 'left-out', 'contact-no-mail-address'],
      [4, 'create'],
      [5, 'left-out', 'entry-missing'],
      [6, 'left-out', 'sheet-unknown-id'],
      [7, 'left-out', 'sheet-id-twice'],
    ]
    expect(actsOf(preview)).toEqual(expected)
    expect(preview.issues.map(({ code }) => code)).toEqual(['entry-unknown-column'])
    expect(preview.untouched).toBe(1)
    expect(preview.rows[0]!.changes).toMatchObject([{ field: 'office', after: 'Neuer Name' }])
    expect(await listEntries(workspace, people.office, at)).toEqual(records)
    const size = async () =>
      (await workspace.store.read.selectFrom('journal_head').select('size').executeTakeFirstOrThrow()).size
    const before = await size()
    expect(actsOf(await importSheet(workspace, people.office, { ...at, sheet }))).toEqual(expected)
    expect(await size()).toBe(before + 2)
    const after = await listEntries(workspace, people.office, at)
    expect(after).toHaveLength(4)
    // A column that the sheet does not have keeps its value.
    expect(after[0]!.state).toMatchObject({ office: 'Neuer Name', phone: '+49 661 12' })
    expect(after[3]).toMatchObject({ municipality: TOWN, state: { office: 'Ganz neu' } })
    // The same file once more: what is there already is not made twice.
    expect(actsOf(await importSheet(workspace, people.office, { ...at, sheet })).slice(0, 3)).toEqual([
      [2, 'same'],
      [3, 'left-out', 'contact-no-mail-address'],
      [4, 'same'],
    ])
  })

  it('keep what somebody changed since the sheet was taken out, and leave out what both changed', async () => {
    const { workspace, records } = await filled()
    const [first, second] = records
    const raw = { ...first!.state, phone: '99' }
    await changeEntry(workspace, people.office, { ...at, id: first!.id, expected: 1, raw })
    await changeEntry(workspace, people.office, {
      ...at,
      id: second!.id,
      expected: 1,
      raw: { ...second!.state, mail: 'x@b.de' },
    })
    const csv = [
      'id,version,office,mail,phone',
      `${first!.id},1,Anders,,'+49 661 12`,
      `${second!.id},1,Amt,y@b.de,`,
    ].join('\n')
    const sheet = await readSheetRows(CONTACT, 'k.csv', utf8(csv))
    const plan = await importSheet(workspace, people.office, { ...at, sheet })
    expect(actsOf(plan)).toEqual([
      [2, 'change'],
      [3, 'left-out', 'sheet-changed-meanwhile'],
    ])
    expect((await listEntries(workspace, people.office, at))[0]!.state).toMatchObject({ office: 'Anders', phone: '99' })
  })

  it('of somebody of a municipality reach its entries only', async () => {
    const { workspace } = await filled()
    const csv = `office,municipality.ags\nEigenes,${TOWN}\nKreis,\nFremdes,06636002\n`
    const sheet = await readSheetRows(CONTACT, 'k.csv', utf8(csv))
    expect(actsOf(await importSheet(workspace, people.clerk, { ...at, sheet }))).toEqual([
      [2, 'create'],
      [3, 'left-out', 'sheet-not-permitted'],
      [4, 'left-out', 'sheet-not-permitted'],
    ])
  })
})

describe('a file that is no such sheet', () => {
  const codeOf = (name: string, bytes: Uint8Array) =>
    readSheetRows(CONTACT, name, bytes).then(
      () => 'read',
      (error) => (error instanceof InputError ? error.issue.code : error),
    )

  it.each([
    ['k.pdf', utf8('%PDF'), 'sheet-not-a-table'],
    ['k.csv', utf8('a,b\n1,2\n'), 'sheet-without-heading'],
    ['k.csv', utf8(''), 'sheet-without-heading'],
    ['k.xlsx', utf8('PK no workbook'), 'archive-broken'],
    ['k.csv', utf8(`office\n${'x\n'.repeat(5001)}`), 'sheet-too-many-rows'],
    ['k.csv', utf8(`office\n${'x\n'.repeat(2_000_000)}`), 'table-too-many-rows'],
    ['k.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 << 20) }), 'archive-too-large'],
  ])('%s is refused', async (name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code)
  })
})
