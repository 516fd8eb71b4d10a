import { expect, it, vi } from 'vitest'
import {
  changeEntry,
  confirmEntry,
  createEntry,
  entriesAbout,
  entryHistory,
  eraseDecided,
  eraseDue,
  eraseEntry,
  eraseExtent,
  findKind,
  journalFacts,
  listEntries,
  modulesOff,
  personalEntries,
  proposeProcessing,
  proveEntry,
  readEntry,
  regionSettings,
  removeEntry,
  retentionRules,
  saveRegionSettings,
} from '../../src/app/index.ts'
import { fromHex, rootFromInclusion, toHex } from '../../src/core/evidence/index.ts'
import { entryHash } from '../../src/core/evidence/journal.ts'
import { makeCheckpoint, sha256, storedEntries, storeJournal, toStored, verifyJournal } from '../../src/store/index.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'
import { people, REGION } from './people.ts'

const at = { kind: 'contact', region: REGION }

onBothDatabases('personal rights', (database) => {
  const open = async () => workspaceOn(await database.open())
  const contact = async (workspace: Awaited<ReturnType<typeof open>>, raw: object = {}) => {
    const given = { office: 'Bauamt', name: 'Ada Beispiel', mail: 'Ada@B.de', ...raw }
    const made = await createEntry(workspace, people.office, { ...at, raw: given })
    if (made.outcome !== 'written') throw new Error(JSON.stringify(made))
    return made.record
  }

  it('erasure empties an entry and its history for good, and the journal verifies', async () => {
    const workspace = await open()
    const { id } = await contact(workspace)
    const raw = { office: 'Bauamt', name: 'Ada Neu', mail: 'ada@b.de' }
    await changeEntry(workspace, people.office, { ...at, id, expected: 1, raw })
    expect(await eraseExtent(workspace, people.researcher, { ...at, id })).toBeUndefined()
    expect(await eraseExtent(workspace, people.office, { ...at, id })).toMatchObject({
      now: { name: 'Ada Neu', mail: 'ada@b.de' },
      versions: [1, 2],
    })
    expect(await eraseEntry(workspace, people.researcher, { ...at, id })).toEqual({ outcome: 'not-permitted' })
    expect(await eraseEntry(workspace, people.office, { ...at, id })).toEqual({ outcome: 'erased', versions: 2 })
    expect(await eraseEntry(workspace, people.office, { ...at, id })).toEqual({ outcome: 'nothing' })
    const rows = await workspace.store.read.selectFrom('record').selectAll().execute()
    const contents = await workspace.store.read.selectFrom('journal_content').selectAll().execute()
    expect(JSON.stringify([rows, contents])).not.toMatch(/Ada (Beispiel|Neu)|ada@/i)
    expect((await readEntry(workspace, people.office, { ...at, id }))!.state).toMatchObject({
      office: 'Bauamt',
      name: null,
    })
    const { versions } = (await entryHistory(workspace, people.office, { ...at, id }))!
    expect(versions.map(({ action, erased, changes }) => [action, erased, changes])).toEqual([
      ['record.erase', false, null],
      ['record.change', true, null],
      ['record.create', true, null],
    ])
    expect(await verifyJournal(await storeJournal(workspace.store.read), null)).toMatchObject({ ok: true, erased: 2 })
  })

  it('what is due by the region’s period is erased, deleted entries too, and nothing else', async () => {
    const workspace = await open()
    const [old, confirmed, deleted, plain] = [
      await contact(workspace),
      await contact(workspace, { confirmed: '2030-01-01' }),
      await contact(workspace),
      await contact(workspace, { name: null, mail: null }),
    ]
    await removeEntry(workspace, people.office, { ...at, id: deleted.id, expected: 1 })
    expect(await eraseDue(workspace, REGION, '2027-01-01')).toBe(0)
    expect(await eraseDecided(workspace, '2099-01-01')).toBe(0)
    const raw = { openForGuests: 'ja', keepContactMonths: '6', periodSource: 'Beschluss 12/2026' }
    expect((await saveRegionSettings(workspace, people.office, { region: REGION, expected: 0, raw })).outcome).toBe(
      'written',
    )
    expect((await retentionRules(workspace, REGION)).find(({ id }) => id === 'contact')).toMatchObject({
      months: 6,
      basis: 'region',
      source: 'Beschluss 12/2026',
    })
    const day = '2029-01-01'
    const states = (await personalEntries(workspace, REGION, day)).map(({ record, retention }) => [
      record.id,
      retention.state,
    ])
    expect(new Map(states as [string, string][])).toEqual(
      new Map([
        [old.id, 'due'],
        [confirmed.id, 'keep'],
        [deleted.id, 'due'],
      ]),
    )
    expect(await eraseDecided(workspace, day)).toBe(2)
    expect(await eraseDue(workspace, REGION, day)).toBe(0)
    const left = await listEntries(workspace, people.office, at)
    expect(left.map(({ id, state }) => [id, state.name])).toEqual([
      [old.id, null],
      [confirmed.id, 'Ada Beispiel'],
      [plain.id, null],
    ])
    expect(await listEntries(workspace, people.office, { ...at, deleted: true })).toHaveLength(1)
    expect(await verifyJournal(await storeJournal(workspace.store.read), null)).toMatchObject({ ok: true })
  })

  it('what somebody confirmed counts as used on that day', async () => {
    const workspace = await open()
    const { id } = await contact(workspace)
    const kind = findKind('contact')!
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2029-05-05T12:00:00Z') })
    try {
      const confirming = { kind, region: REGION, id, expected: 1 }
      expect(await confirmEntry(workspace, people.stranger, confirming)).toBe('not-there')
      expect(await confirmEntry(workspace, people.office, { ...confirming, expected: 2 })).toBe('changed')
      expect(await confirmEntry(workspace, people.office, confirming)).toBe('confirmed')
      expect(await confirmEntry(workspace, people.office, confirming)).toBe('confirmed')
    } finally {
      vi.useRealTimers()
    }
    const dueOn = (await personalEntries(workspace, REGION, '2030-01-01')).map(({ retention }) => retention.dueOn)
    expect(dueOn).toEqual(['2031-05-05'])
  })

  it('a person finds what stands about her, whoever wrote it; what she may not see is counted', async () => {
    const workspace = await open()
    const { id } = await contact(workspace)
    await contact(workspace, { mail: 'other@b.de' })
    const found = await entriesAbout(workspace, people.councillor, ' ada@b.DE ')
    expect(found.entries.map(({ record, says }) => [record.id, says])).toEqual([
      [id, { name: 'Ada Beispiel', mail: 'Ada@B.de' }],
    ])
    expect(found.hidden).toBe(0)
    // Anybody may write any address into an account.
    expect(await entriesAbout(workspace, people.stranger, 'ada@b.de')).toEqual({ entries: [], hidden: 1 })
    expect(await entriesAbout(workspace, people.councillor, '')).toEqual({ entries: [], hidden: 0 })
  })
})

onBothDatabases('settings of a region', (database) => {
  it('are saved by its office only, once from nothing, then by version', async () => {
    const workspace = workspaceOn(await database.open())
    expect(await regionSettings(workspace, REGION)).toMatchObject({ record: null, settings: { openForGuests: true } })
    const save = async (who: (typeof people)['office'], expected: number, raw: object) =>
      (await saveRegionSettings(workspace, who, { region: REGION, expected, raw })).outcome
    const raw = { openForGuests: 'nein', modulesOff: ['bericht'] }
    expect(await save(people.clerk, 0, raw)).toBe('not-permitted')
    expect(await save(people.stranger, 0, raw)).toBe('not-permitted')
    expect(await save(people.office, 0, { modulesOff: ['mond'] })).toBe('invalid')
    expect(await save(people.office, 0, { ...raw, keepContactMonths: 3 })).toBe('invalid')
    expect(await save(people.office, 0, raw)).toBe('written')
    expect(await save(people.office, 0, { ...raw, office: 'Neu' })).toBe('conflict')
    expect(await save(people.office, 1, { ...raw, office: 'Neu' })).toBe('written')
    const { settings } = await regionSettings(workspace, REGION)
    expect(settings).toMatchObject({ openForGuests: false, office: 'Neu' })
    expect(modulesOff(settings)).toEqual(['bericht'])
  })

  it('proposals of processing activities are entered once', async () => {
    const workspace = workspaceOn(await database.open())
    expect(await proposeProcessing(workspace, people.clerk, REGION, 'de')).toBeNull()
    expect(await proposeProcessing(workspace, people.office, REGION, 'de')).toBe(4)
    expect(await proposeProcessing(workspace, people.office, REGION, 'de')).toBe(0)
    const entries = await listEntries(workspace, people.clerk, { kind: 'processing', region: REGION })
    for (const { state } of entries)
      for (const field of ['purpose', 'subjects', 'data', 'recipients', 'transfers', 'retention', 'measures'])
        expect(state[field]).toMatch(/\S/)
  })
})

onBothDatabases('the journal as everybody may check it', (database) => {
  it('proves an entry by the newest checkpoint', async () => {
    const workspace = workspaceOn(await database.open())
    expect(await proveEntry(workspace, 0)).toBe('none')
    for (let i = 0; i < 5; i++) await createEntry(workspace, people.office, { ...at, raw: { office: `Amt ${i}` } })
    expect(await proveEntry(workspace, 2)).toBe('not-signed')
    await makeCheckpoint(workspace.store, workspace.origin, workspace.key)
    await createEntry(workspace, people.office, { ...at, raw: { office: 'Später' } })
    expect(await journalFacts(workspace)).toMatchObject({ size: 6, checkpoint: { size: 5 } })
    for (let seq = 0; seq < 5; seq++) {
      const proof = await proveEntry(workspace, seq)
      if (typeof proof === 'string') throw new Error(proof)
      const row = await storedEntries(workspace.store.read)
        .where('journal_entry.seq', '=', seq)
        .executeTakeFirstOrThrow()
      const { leaf, stored: _stored, erased: _erased, ...entry } = toStored(row)
      expect(entryHash(sha256, entry)).toBe(leaf)
      expect(proof).toMatchObject({ seq, leaf })
      expect(JSON.stringify(proof)).not.toContain(entry.object)
      const root = rootFromInclusion(sha256, fromHex(proof.leaf), seq, proof.size, proof.path.map(fromHex))
      expect(toHex(root!)).toBe(proof.root)
    }
    expect(await proveEntry(workspace, 5)).toBe('not-signed')
  })
})
