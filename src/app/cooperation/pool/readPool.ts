import {
  type Booking,
  bottlenecksIn,
  freeFrom,
  type JointPurchase,
  joinPurchases,
  type PlannedUse,
  type Purchase,
  useOfPool,
  type WeekUse,
} from '../../../core/cooperation/index.ts'
import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, type Place } from '../../../core/process/index.ts'
import { canWrite } from '../../workspace/records/access.ts'
import { BOOKING_KIND, bookingOf } from '../../workspace/records/kinds/cooperation/booking.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import type { Workspace } from '../../workspace/workspace.ts'

export interface PoolAsked {
  readonly region: string
  /** Guests may read the region. */
  readonly isOpen: boolean
  /** Local moment, `2026-11-25T14:30`. */
  readonly now: string
  /** Weeks looked at, this one included. */
  readonly weeks: number
}

/** Something of the pool, with what is known of its use. */
export interface PooledItem {
  readonly id: string
  readonly name: string
  readonly type: string
  /** AGS; null = of the region. */
  readonly municipality: string | null
  /** Record of the kind `actor`. */
  readonly keeper: string | null
  readonly location: string
  readonly price: string
  readonly rules: string
  readonly contact: string
  readonly note: string
  /** Week by week, this one first. */
  readonly use: readonly WeekUse[]
  /** Bookings that are not over, the next first. */
  readonly bookings: readonly ShownBooking[]
  /** The earliest moment at which it is not booked; `now` = it is free. */
  readonly freeFrom: string
  /** Tasks that need it, and in which hours. */
  readonly plans: readonly PlanOfTask[]
  /** Names of tasks that need it and do not say when, or for how long: they are in no week. */
  readonly unplanned: readonly string[]
}

export interface ShownBooking extends Booking {
  readonly version: number
  readonly purpose: string
  readonly who: string
  readonly municipality: string | null
  /** The viewer may cancel it. */
  readonly isOwn: boolean
}

export interface PlanOfTask extends PlannedUse {
  readonly title: string
}

export interface ListedPurchase extends Purchase {
  /** AGS; null = of the region. */
  readonly municipality: string | null
  readonly willing: string
  readonly contact: string
}

export interface Pool {
  readonly items: readonly PooledItem[]
  /** The next first. */
  readonly bottlenecks: readonly WeekUse[]
  readonly purchases: readonly ListedPurchase[]
  readonly joint: readonly JointPurchase[]
}

/** What is there, when it is free, where it becomes short, and what could be bought together; as far as the viewer may see it. */
export async function readPool(workspace: Workspace, viewer: Viewer, asked: PoolAsked): Promise<Pool> {
  const { region, isOpen, now, weeks } = asked
  const entriesOf = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen })
  const [items, booked, tasks, bought] = await Promise.all(['pool-item', 'booking', 'task', 'purchase'].map(entriesOf))
  const today = now.slice(0, 10)
  const bookings = booked!.flatMap((entry) => {
    const booking = bookingOf(entry)
    return booking ? [shownBooking(viewer, entry, booking)] : []
  })
  const plans = tasks!.flatMap(plansOf)
  const use = useOfPool({
    items: items!.map(({ id, state }) => ({ id, hoursPerWeek: numberOf(state, 'hoursPerWeek') })),
    bookings,
    plans: plans.filter(isTimed),
    today,
    weeks,
  })
  const useByItem = Map.groupBy(use, ({ item }) => item)
  const bookingsByItem = Map.groupBy(bookings, ({ item }) => item)
  const plansByItem = Map.groupBy(plans, ({ item }) => item)
  const purchases = bought!.map(purchaseOf)
  return {
    items: items!.map(({ id, state }) => {
      const ahead = (bookingsByItem.get(id) ?? []).filter(({ to }) => to > now)
      const needed = plansByItem.get(id) ?? []
      return {
        id,
        ...textsOf(state),
        municipality: agsOf(state),
        keeper: textOf(state, 'keeper') || null,
        use: useByItem.get(id) ?? [],
        bookings: ahead.sort((a, b) => a.from.localeCompare(b.from)),
        freeFrom: freeFrom(now, ahead),
        plans: needed.filter(isTimed),
        unplanned: needed.filter((plan) => !isTimed(plan)).map(({ title }) => title),
      }
    }),
    bottlenecks: bottlenecksIn(use),
    purchases,
    joint: joinPurchases(purchases),
  }
}

const textOf = (state: Entry, field: string): string => String(fieldValue(state, field) ?? '')
const agsOf = (state: Entry): string | null => (fieldValue(state, 'municipality') as Place | null)?.ags ?? null
function numberOf(state: Entry, field: string): number | null {
  const value = fieldValue(state, field)
  return typeof value === 'number' ? value : null
}

function textsOf(state: Entry) {
  const [name, type, location, price, rules, contact, note] = [
    'name',
    'type',
    'location',
    'price',
    'rules',
    'contact',
    'note',
  ].map((field) => textOf(state, field))
  return { name: name!, type: type!, location: location!, price: price!, rules: rules!, contact: contact!, note: note! }
}

const shownBooking = (viewer: Viewer, entry: EntryRecord, booking: Booking): ShownBooking => ({
  ...booking,
  version: entry.version,
  purpose: textOf(entry.state, 'purpose'),
  who: textOf(entry.state, 'who'),
  municipality: agsOf(entry.state),
  isOwn: canWrite(viewer, BOOKING_KIND, entry),
})

type MaybePlan = Omit<PlanOfTask, 'from' | 'to' | 'hours'> & {
  readonly from: string | null
  readonly to: string | null
  readonly hours: number | null
}

const isTimed = (plan: MaybePlan): plan is PlanOfTask => plan.from !== null && plan.to !== null && plan.hours !== null

/** What a task that is not done needs of the pool. One that names one day only is done on that day. */
function plansOf({ id, state }: EntryRecord): MaybePlan[] {
  if (state.state === 'done' || state.state === 'dropped') return []
  const needs = (fieldValue(state, 'needs') as readonly string[] | null) ?? []
  const due = textOf(state, 'due') || null
  const start = textOf(state, 'start') || due
  const plan = { id, title: textOf(state, 'title'), from: start, to: due ?? start, hours: numberOf(state, 'hours') }
  return needs.map((item) => ({ ...plan, item }))
}

function purchaseOf({ id, state }: EntryRecord): ListedPurchase {
  const municipality = agsOf(state)
  const cost = numberOf(state, 'cost')
  const willing = textOf(state, 'willing')
  return {
    id,
    owner: municipality ?? '',
    municipality,
    type: textOf(state, 'type'),
    what: textOf(state, 'what'),
    needed: textOf(state, 'needed') || null,
    costCents: cost === null ? null : Math.round(cost * 100),
    isWilling: willing === 'yes' || willing === 'open',
    willing,
    contact: textOf(state, 'contact'),
  }
}
