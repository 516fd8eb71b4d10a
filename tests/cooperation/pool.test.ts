import { expect, it } from 'vitest'
import {
  cancelBooking,
  createEntry,
  listNotices,
  poolRows,
  readPool,
  removeEntry,
  restoreEntry,
  shareEntry,
  type Viewer,
  type Workspace,
} from '../../src/app/index.ts'
import { makeNotices } from '../../src/app/notices/makeNotices.ts'
import { words } from '../../src/messages/index.ts'
import { type Person, person } from '../notices/people.ts'
import { OTHER_TOWN, people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const place = (ags: string) => ({ ags, lon: null, lat: null })
const asked = { region: REGION, isOpen: false, now: '2026-11-25T09:00', weeks: 6 }

onBothDatabases('the shared pool', (database) => {
  async function open() {
    const workspace: Workspace = workspaceOn(await database.open())
    const create = (viewer: Viewer, kind: string, raw: object) =>
      createEntry(workspace, viewer, { kind, region: REGION, raw })
    const written = async (viewer: Viewer, kind: string, raw: object) => {
      const made = await create(viewer, kind, raw)
      if (made.outcome !== 'written') throw new Error(JSON.stringify(made))
      return made.record.id
    }
    const mower = await written(people.clerk, 'pool-item', {
      name: 'Mäher',
      type: 'machine',
      municipality: place(TOWN),
      hoursPerWeek: 10,
    })
    const booking = (more: object) => ({
      item: mower,
      purpose: 'Mähen',
      from: '2026-12-15',
      fromTime: '08:00',
      untilTime: '12:00',
      municipality: place(OTHER_TOWN),
      who: 'Bauhof',
      ...more,
    })
    return { workspace, create, written, mower, booking }
  }

  it('refuses a booking that overlaps another and says who has it; a cancelled one stands in nobody’s way', async () => {
    const { workspace, create, written, booking } = await open()
    const first = await written(people.otherClerk, 'booking', booking({}))
    await written(people.otherClerk, 'booking', booking({ fromTime: '12:00', untilTime: '13:00' }))
    const refused = await create(people.clerk, 'booking', booking({ municipality: place(TOWN), untilTime: '09:00' }))
    expect(refused).toMatchObject({
      outcome: 'invalid',
      issues: [{ code: 'booking-overlap', params: { who: 'Bauhof', date: '2026-12-15', fromTime: '08:00' } }],
    })
    if (refused.outcome === 'invalid')
      expect(words('de').issue(refused.issues[0]!)).toBe(
        'Von 15.12.2026, 08:00 Uhr bis 15.12.2026, 12:00 Uhr ist schon gebucht von: Bauhof. Wählen Sie eine andere Zeit oder sprechen Sie sich ab.',
      )
    expect((await cancelBooking(workspace, people.clerk, { region: REGION, id: first })).outcome).toBe('not-permitted')
    expect((await cancelBooking(workspace, people.otherClerk, { region: REGION, id: first })).outcome).toBe('written')
    await written(people.clerk, 'booking', booking({ municipality: place(TOWN), untilTime: '09:00' }))
  })

  it.each([
    [{ untilTime: '08:00' }, 'booking-ends-before-it-begins'],
    [{ until: '2026-12-14' }, 'booking-ends-before-it-begins'],
    [{ item: 'gibt-es-nicht' }, 'entry-unknown-reference'],
    [{ fromTime: '25:00' }, 'entry-wrong-form'],
    [{ who: '' }, 'entry-missing'],
  ])('refuses %j: %s', async (more, code) => {
    const { create, booking } = await open()
    const made = await create(people.otherClerk, 'booking', booking(more))
    expect('issues' in made ? made.issues.map((one) => one.code) : []).toEqual([code])
  })

  it('of two bookings at the same moment one is written, and a cancelled one does not come back over another', async () => {
    const { workspace, create, booking } = await open()
    const both = await Promise.all([
      create(people.clerk, 'booking', booking({ municipality: place(TOWN) })),
      create(people.otherClerk, 'booking', booking({})),
    ])
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['invalid', 'written'])
    const [record] = both.flatMap((one) => (one.outcome === 'written' ? [one.record] : []))
    const at = { kind: 'booking', region: REGION, id: record!.id }
    const who = record!.municipality === TOWN ? people.clerk : people.otherClerk
    expect((await removeEntry(workspace, who, { ...at, expected: 1 })).outcome).toBe('written')
    expect((await create(people.clerk, 'booking', booking({ municipality: place(TOWN) }))).outcome).toBe('written')
    expect((await restoreEntry(workspace, who, { ...at, expected: 2 })).outcome).toBe('invalid')
  })

  it('a draft takes nothing from others and tells them nothing; shared it has to fit', async () => {
    const { workspace, create, booking } = await open()
    const at = { kind: 'booking', region: REGION }
    const draft = await createEntry(workspace, people.otherClerk, { ...at, raw: booking({}), visibility: 'draft' })
    expect(draft.outcome).toBe('written')
    expect((await create(people.clerk, 'booking', booking({ municipality: place(TOWN) }))).outcome).toBe('written')
    const { id } = (draft as { record: { id: string } }).record
    const share = { ...at, id, expected: 1, visibility: 'members' } as const
    expect(await shareEntry(workspace, people.otherClerk, share)).toMatchObject({
      outcome: 'invalid',
      issues: [{ code: 'booking-overlap' }],
    })
  })

  it('announces a bottleneck from bookings and plans weeks ahead', async () => {
    const { workspace, written, mower, booking } = await open()
    await written(people.otherClerk, 'booking', booking({}))
    const task = { title: 'Gräben', state: 'open', needs: [mower] }
    await written(people.office, 'task', { ...task, start: '2026-12-14', due: '2026-12-18', hours: 8 })
    await written(people.office, 'task', { ...task, title: 'Wann?', hours: 8 })
    await written(people.office, 'task', { ...task, state: 'done', due: '2026-12-18', hours: 80 })
    const pool = await readPool(workspace, people.researcher, asked)
    expect(pool.bottlenecks).toEqual([
      { item: mower, week: '2026-12-14', weeksAhead: 3, booked: 4, planned: 8, available: 10, missing: 2 },
    ])
    expect(pool.items[0]).toMatchObject({ unplanned: ['Wann?'], freeFrom: asked.now })
    const rows = poolRows(pool, words('de'), (value) => (value === null ? '' : String(value)))
    expect(rows[4]).toEqual(['Mäher', 'Maschine oder Gerät', '14.12.2026', '4', '8', '10', '2'])
    expect((await readPool(workspace, people.guest, asked)).items).toEqual([])
  })

  it('finds purchases of two municipalities that fit together', async () => {
    const { workspace, written } = await open()
    const sweeper = { what: 'Kehrmaschine', type: 'vehicle', needed: '2027-05-01', cost: 1000.5, willing: 'yes' }
    await written(people.clerk, 'purchase', { ...sweeper, municipality: place(TOWN) })
    await written(people.clerk, 'purchase', { ...sweeper, what: 'Kehrmaschine klein', municipality: place(TOWN) })
    expect((await readPool(workspace, people.office, asked)).joint).toEqual([])
    await written(people.otherClerk, 'purchase', { ...sweeper, municipality: place(OTHER_TOWN), willing: 'open' })
    expect((await readPool(workspace, people.office, asked)).joint).toMatchObject([{ owners: 2, costCents: 3001_50 }])
  })

  it('a booking is confirmed to whoever made it and told to whose it is', async () => {
    const { workspace, written, booking } = await open()
    const role = 'municipality' as const
    const booker = await person(workspace, 'a@example.org', [{ role, region: REGION, municipality: OTHER_TOWN }])
    const owner = await person(workspace, 'b@example.org', [{ role, region: REGION, municipality: TOWN }])
    const office = await person(workspace, 'c@example.org', [{ role: 'coordination', region: REGION }])
    await written(booker, 'booking', booking({}))
    await makeNotices(workspace, '2026-11-25')
    const told = async (viewer: Person) =>
      (await listNotices(workspace, viewer)).notices
        .filter(({ kind }) => kind === 'booking')
        .map(({ rule, title }) => [rule, title])
    expect(await told(booker)).toEqual([['booking-confirmed', 'Mähen']])
    expect(await told(owner)).toEqual([['booked', 'Mähen']])
    expect(await told(office)).toEqual([])
  })
})
