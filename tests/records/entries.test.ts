import { describe, expect, it } from 'vitest'
import {
  activityFeed,
  changeEntry,
  countNew,
  createEntry,
  entryHistory,
  listEntries,
  markSeen,
  newSince,
  readEntry,
  recentActors,
  removeEntry,
  restoreEntry,
  returnToVersion,
  shareEntry,
  type Workspace,
} from '../../src/app/index.ts'
import type { Written } from '../../src/app/workspace/records/outcome.ts'
import type { Viewer } from '../../src/core/evidence/index.ts'
import { storeJournal, verifyJournal } from '../../src/store/index.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'
import { OTHER_TOWN, people, REGION, TOWN } from './people.ts'

const KIND = 'contact'
const at = { kind: KIND, region: REGION }
const town = { ags: TOWN, lon: null, lat: null }

const written = (result: Written) => {
  if (result.outcome !== 'written') throw new Error(JSON.stringify(result))
  return result.record
}
const create = async (workspace: Workspace, viewer: Viewer, raw: object, visibility?: 'draft' | 'members' | 'public') =>
  written(await createEntry(workspace, viewer, { ...at, raw, ...(visibility ? { visibility } : {}) }))

onBothDatabases('entries of registers', (database) => {
  const open = async () => workspaceOn(await database.open())

  describe('rights', () => {
    it('of a municipality reach its own entries; nobody without a role writes, and nobody writes elsewhere', async () => {
      const workspace = await open()
      const raw = { office: 'Bauamt', municipality: town }
      const outcomeOf = async (viewer: Viewer, given: object) =>
        (await createEntry(workspace, viewer, { ...at, raw: given })).outcome
      expect(await outcomeOf(people.clerk, raw)).toBe('written')
      expect(await outcomeOf(people.office, raw)).toBe('written')
      expect(await outcomeOf(people.clerk, { office: 'Kreis' })).toBe('not-permitted')
      for (const viewer of [people.otherClerk, people.councillor, people.researcher, people.stranger, people.guest])
        expect(await outcomeOf(viewer, raw)).toBe('not-permitted')
      expect(await listEntries(workspace, people.researcher, at)).toHaveLength(2)
      expect(await listEntries(workspace, people.guest, at)).toEqual([])
      expect(await listEntries(workspace, people.stranger, at)).toEqual([])
    })

    it('a draft is seen by its owner and its writer only, administrators included; so is its past after it was shared', async () => {
      const workspace = await open()
      const { id } = await create(workspace, people.clerk, { office: 'Geheim', municipality: town }, 'draft')
      const sees = async (viewer: Viewer) => (await readEntry(workspace, viewer, { ...at, id })) !== undefined
      const others = [people.otherClerk, people.administrator, people.office, people.researcher, people.guest]
      expect(await sees(people.clerk)).toBe(true)
      for (const viewer of others) {
        expect(await sees(viewer)).toBe(false)
        expect((await activityFeed(workspace, viewer, { region: REGION })).items).toEqual([])
        const change = { ...at, id, expected: 1, raw: { office: 'Fremd', municipality: town } }
        expect((await changeEntry(workspace, viewer, change)).outcome).toBe('not-found')
      }
      written(
        await changeEntry(workspace, people.clerk, {
          ...at,
          id,
          expected: 1,
          raw: { office: 'Bauamt', municipality: town },
        }),
      )
      written(await shareEntry(workspace, people.clerk, { ...at, id, expected: 2, visibility: 'members' }))
      expect(await sees(people.otherClerk)).toBe(true)
      const history = await entryHistory(workspace, people.otherClerk, { ...at, id })
      expect(history!.versions.map(({ version, changes }) => [version, changes])).toEqual([[3, null]])
      const feed = await activityFeed(workspace, people.otherClerk, { region: REGION })
      expect(feed.items.map(({ action, title, changes }) => [action, title, changes])).toEqual([
        ['record.share', 'Bauamt', null],
      ])
      expect(JSON.stringify([history, feed])).not.toContain('Geheim')
      const back = { ...at, id, expected: 3, version: 1 }
      expect((await returnToVersion(workspace, people.office, back)).outcome).toBe('not-found')
      expect((await entryHistory(workspace, people.clerk, { ...at, id }))!.versions).toHaveLength(3)
    })

    it('the owner of an entry stays', async () => {
      const workspace = await open()
      const { id } = await create(workspace, people.office, { office: 'Bauamt', municipality: town })
      const raw = { office: 'Bauamt', municipality: { ags: OTHER_TOWN, lon: null, lat: null } }
      expect(await changeEntry(workspace, people.office, { ...at, id, expected: 1, raw })).toMatchObject({
        outcome: 'invalid',
        issues: [{ code: 'record-owner-fixed' }],
      })
    })
  })

  describe('a second writer', () => {
    it('is told, sees both versions, and saves what she joined', async () => {
      const workspace = await open()
      const raw = { office: 'Bauamt', municipality: town, mail: 'bau@a.de', phone: '1' }
      const { id } = await create(workspace, people.office, raw)
      written(
        await changeEntry(workspace, people.clerk, {
          ...at,
          id,
          expected: 1,
          raw: { ...raw, mail: 'neu@a.de', name: 'Ada' },
        }),
      )
      const mine = { ...raw, mail: 'amt@a.de', phone: '2' }
      const told = await changeEntry(workspace, people.office, { ...at, id, expected: 1, raw: mine })
      expect(told).toMatchObject({
        outcome: 'conflict',
        conflict: {
          stored: { version: 2 },
          base: { mail: 'bau@a.de' },
          merge: {
            merged: { mail: 'neu@a.de', phone: '2', name: 'Ada' },
            conflicts: [{ field: 'mail', base: 'bau@a.de', mine: 'amt@a.de', theirs: 'neu@a.de' }],
          },
        },
      })
      expect((await readEntry(workspace, people.office, { ...at, id }))!.state).toMatchObject({ phone: '1' })
      if (told.outcome !== 'conflict') throw new Error()
      const joined = { ...told.conflict.merge.merged, mail: 'amt@a.de' }
      const saved = written(await changeEntry(workspace, people.office, { ...at, id, expected: 2, raw: joined }))
      expect(saved).toMatchObject({ version: 3, state: { mail: 'amt@a.de', phone: '2', name: 'Ada' } })
    })

    it('of two at the same instant one is told, whatever the database', async () => {
      const workspace = await open()
      const { id } = await create(workspace, people.office, { office: 'Bauamt', municipality: town })
      const change = (office: string) =>
        changeEntry(workspace, people.office, { ...at, id, expected: 1, raw: { office, municipality: town } })
      const outcomes = (await Promise.all(['A', 'B', 'C'].map(change))).map(({ outcome }) => outcome)
      expect(outcomes.sort()).toEqual(['conflict', 'conflict', 'written'])
    })

    it('who changes nothing writes nothing', async () => {
      const workspace = await open()
      const raw = { office: 'Bauamt', municipality: town }
      const { id } = await create(workspace, people.office, raw)
      expect((await changeEntry(workspace, people.office, { ...at, id, expected: 1, raw })).outcome).toBe('same')
    })
  })

  describe('history', () => {
    it('tells each change field by field, and undo takes an earlier state as a new version, of a deleted entry too', async () => {
      const workspace = await open()
      const raw = { office: 'Bauamt', municipality: town, phone: '1' }
      const { id } = await create(workspace, people.office, raw)
      written(await changeEntry(workspace, people.clerk, { ...at, id, expected: 1, raw: { ...raw, phone: '2' } }))
      written(await removeEntry(workspace, people.office, { ...at, id, expected: 2 }))
      expect(await listEntries(workspace, people.office, at)).toEqual([])
      expect(await listEntries(workspace, people.office, { ...at, deleted: true })).toHaveLength(1)
      const back = written(await returnToVersion(workspace, people.office, { ...at, id, expected: 3, version: 1 }))
      expect(back).toMatchObject({ version: 5, deletedAt: null, state: { phone: '1' } })
      const { versions } = (await entryHistory(workspace, people.clerk, { ...at, id }))!
      expect(versions.map(({ version, action, actor }) => [version, action, actor])).toEqual([
        [5, 'record.undo', 'office'],
        [4, 'record.restore', 'office'],
        [3, 'record.delete', 'office'],
        [2, 'record.change', 'clerk'],
        [1, 'record.create', 'office'],
      ])
      expect(versions[3]!.changes).toMatchObject([{ field: 'phone', before: '1', after: '2' }])
      expect(versions[0]!.changes).toMatchObject([{ field: 'phone', before: '2', after: '1' }])
      expect(versions[4]!.changes!.map(({ field }) => field)).toEqual(['office', 'municipality', 'phone'])
      expect(await verifyJournal(await storeJournal(workspace.store.read), null)).toMatchObject({
        ok: true,
        checked: 5,
      })
    })

    it('a deleted entry is restored as it was', async () => {
      const workspace = await open()
      const { id } = await create(workspace, people.office, { office: 'Bauamt' })
      written(await removeEntry(workspace, people.office, { ...at, id, expected: 1 }))
      expect((await restoreEntry(workspace, people.guest, { ...at, id, expected: 2 })).outcome).toBe('not-found')
      expect(written(await restoreEntry(workspace, people.office, { ...at, id, expected: 2 })).deletedAt).toBeNull()
    })
  })

  describe('the feed', () => {
    it('is filtered and paged without a gap or a repetition', async () => {
      const workspace = await open()
      for (let i = 0; i < 12; i++)
        await create(
          workspace,
          i % 3 === 0 ? people.clerk : people.office,
          { office: `Amt ${i}`, municipality: town },
          i % 4 === 1 ? 'draft' : 'members',
        )
      const seen: string[] = []
      let before: number | null = null
      do {
        const page: Awaited<ReturnType<typeof activityFeed>> = await activityFeed(workspace, people.researcher, {
          region: REGION,
          before,
          limit: 2,
        })
        seen.push(...page.items.map(({ title }) => title!))
        before = page.older
      } while (before !== null)
      expect(seen).toEqual([11, 10, 8, 7, 6, 4, 3, 2, 0].map((i) => `Amt ${i}`))
      const of = async (query: object) =>
        (await activityFeed(workspace, people.researcher, { region: REGION, ...query })).items.length
      expect(await of({ actor: 'clerk' })).toBe(3)
      expect(await of({ kind: 'processing' })).toBe(0)
      expect(await of({ municipality: OTHER_TOWN })).toBe(0)
      const today = new Date().toISOString().slice(0, 10)
      expect(await of({ from: today, to: today })).toBe(9)
      expect(await of({ to: '2020-01-01' })).toBe(0)
      expect(await activityFeed(workspace, people.stranger, { region: REGION })).toEqual({ items: [], older: null })
      expect(await activityFeed(workspace, people.guest, { region: REGION })).toEqual({ items: [], older: null })
    })

    it('tells what changed, whatever lies between that the reader may not see', async () => {
      const workspace = await open()
      await create(workspace, people.office, { office: 'Alt' })
      const { id } = await create(workspace, people.office, { office: 'Amt', phone: '1' })
      for (let i = 0; i < 6; i++) await create(workspace, people.clerk, { office: `${i}`, municipality: town }, 'draft')
      written(
        await changeEntry(workspace, people.office, { ...at, id, expected: 1, raw: { office: 'Amt', phone: '2' } }),
      )
      const { items } = await activityFeed(workspace, people.researcher, { region: REGION, limit: 2 })
      expect(items.map(({ title, changes }) => [title, changes?.map(({ after }) => after)])).toEqual([
        ['Amt', ['2']],
        ['Amt', undefined],
      ])
      expect(await recentActors(workspace, people.researcher, REGION)).toEqual(['office'])
    })

    it('tells what others did since somebody was last here', async () => {
      const workspace = await open()
      await create(workspace, people.office, { office: 'Alt' })
      expect((await newSince(workspace, people.office, REGION)).items).toEqual([])
      await markSeen(workspace, 'office', REGION)
      await create(workspace, people.office, { office: 'Eigenes' })
      await create(workspace, people.clerk, { office: 'Neues', municipality: town })
      expect((await newSince(workspace, people.office, REGION)).items.map(({ title }) => title)).toEqual(['Neues'])
      expect(await countNew(workspace, people.office, REGION)).toMatchObject({ count: 1, isMore: false })
      await markSeen(workspace, 'office', REGION)
      expect((await newSince(workspace, people.office, REGION)).items).toEqual([])
    })
  })
})
