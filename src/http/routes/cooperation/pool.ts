import {
  cancelBooking,
  findKind,
  momentHere,
  POOL_ITEM_KIND,
  type Pool,
  type PooledItem,
  poolRows,
  readPool,
  weekNumber,
} from '../../../app/index.ts'
import { type PoolItemView, renderPoolItemPage, renderPoolPage } from '../../../web/pages/index.ts'
import { csvNumber, csvText } from '../../csv.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { csvFile, html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'

const PATH = '/zusammenarbeit/pool'
const OWN = { about: 'own' } as const
/** A quarter of a year: long enough to order a replacement. */
const WEEKS = 12

/** What municipalities share, who has booked it, and what they could buy together. */
export function addPool(routes: RightfulRoutes, served: Served): void {
  routes.get(PATH, 'region.read', inRegion(served, 'region.read', poolPage), OWN)
  routes.get(`${PATH}/wochen.csv`, 'region.read', inRegion(served, 'region.read', weeksFile), OWN)
  routes.get(`${PATH}/:id`, 'region.read', inRegion(served, 'region.read', itemPage), OWN)
  routes.post(
    `${PATH}/:id/absagen`,
    'record.write',
    inRegion(served, 'record.write', (place, form) => cancel(place, form!)),
    OWN,
  )
}

const read = ({ workspace, visitor, region }: RegisterPlace): Promise<Pool> =>
  readPool(workspace, visitor, { region: region.id, isOpen: true, now: momentHere(), weeks: WEEKS })

/** What owners are called: an association that keeps it, else its municipality, else the region. */
async function ownersOf(place: RegisterPlace) {
  const { municipalities, references } = await entryNames(place, POOL_ITEM_KIND)
  const actors = references.get('actor')
  const placeName = (ags: string | null) => (ags === null ? place.region.name : (municipalities.get(ags) ?? ags))
  return {
    placeName,
    ownerName: ({ keeper, municipality }: Pick<PooledItem, 'keeper' | 'municipality'>) =>
      (keeper && actors?.get(keeper)) || placeName(municipality),
  }
}

function viewOf(item: PooledItem, owner: string, now: string): PoolItemView {
  const { id, name, type, location, price, use, freeFrom, bookings } = item
  const next = bookings.find(({ from }) => from >= freeFrom) ?? null
  return { id, name, type, owner, location, price, use, busyUntil: freeFrom > now ? freeFrom : null, next }
}

const weekNumbersOf = (items: readonly PooledItem[]) =>
  new Map((items[0]?.use ?? []).map(({ week }) => [week, weekNumber(week)]))

async function poolPage(place: RegisterPlace): Promise<Response> {
  const { c, served, region, regions, asked } = place
  const pool = await read(place)
  const { placeName, ownerName } = await ownersOf(place)
  const now = momentHere()
  const types = [...new Set(pool.items.map(({ type }) => type))]
  const type = types.find((one) => one === asked.query.get('art')) ?? ''
  const shown = pool.items.filter((one) => type === '' || one.type === type)
  const content = {
    regions,
    region,
    items: shown.map((one) => viewOf(one, ownerName(one), now)),
    all: pool.items.length,
    types,
    type,
    bottlenecks: pool.bottlenecks,
    names: new Map(pool.items.map(({ id, name }) => [id, name])),
    weekNumbers: weekNumbersOf(pool.items),
    purchases: pool.purchases.map((one) => ({ ...one, owner: placeName(one.municipality) })),
    joint: pool.joint,
    owners: new Map(pool.purchases.map(({ owner, municipality }) => [owner, placeName(municipality)])),
    mayWrite: place.may('record.write'),
    isSaved: asked.query.get('gespeichert') === '1',
  }
  return html(c, renderPoolPage(frameOf(c, served, asked), content))
}

async function weeksFile(place: RegisterPlace): Promise<Response> {
  const { c, region, asked } = place
  const rows = poolRows(await read(place), asked.words, (value) => csvNumber(value, 2, asked.words))
  return csvFile(c, csvText(rows, asked.words), `pool_${region.id}.csv`.replace(/[^\w.-]/g, '-'))
}

async function itemPage(place: RegisterPlace): Promise<Response> {
  const { c, served, region, asked, isMember } = place
  const pool = await read(place)
  const item = pool.items.find(({ id }) => id === c.req.param('id'))
  if (!item) return refuse(c, served, 'page-not-found')
  const { ownerName } = await ownersOf(place)
  const { query } = asked
  const content = {
    region,
    item: { ...viewOf(item, ownerName(item), momentHere()), rules: item.rules, contact: item.contact, note: item.note },
    bookings: item.bookings,
    plans: item.plans,
    unplanned: item.unplanned,
    weekNumbers: weekNumbersOf(pool.items),
    mayBook: place.may(findKind('booking')!.write),
    mayChange: place.may(POOL_ITEM_KIND.write),
    isMember,
    done: query.get('erledigt') === 'abgesagt' ? 'cancelled' : query.get('gespeichert') === '1' ? 'saved' : null,
  } as const
  return html(c, renderPoolItemPage(frameOf(c, served, asked), content))
}

async function cancel(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const { outcome } = await cancelBooking(workspace, visitor, { region: region.id, id: form.text('booking') })
  if (outcome === 'not-permitted') return refuse(c, served, 'not-permitted')
  if (outcome === 'not-found') return refuse(c, served, 'page-not-found')
  return place.goTo(`${PATH}/${c.req.param('id')}`, { erledigt: 'abgesagt' })
}
