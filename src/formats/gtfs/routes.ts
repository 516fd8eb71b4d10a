import { type FeedContext, readTable } from './feed.ts'
import { textField, wholeField } from './fields.ts'
import { IdTable } from './idTable.ts'

export interface FeedRoutes {
  readonly ids: IdTable
  readonly shortName: readonly string[]
  readonly longName: readonly string[]
  readonly kind: readonly number[]
  readonly agency: readonly string[]
}

const BUS = 3

/** agency.txt (names only) and routes.txt */
export async function readRoutes(context: FeedContext): Promise<FeedRoutes> {
  const { log } = context
  const agencies = new Map<string, string>()
  await readTable(
    context,
    'agency.txt',
    { required: false, needs: [], columns: ['agency_id', 'agency_name'] },
    (row, columns) => {
      agencies.set(textField(row, columns.agency_id), textField(row, columns.agency_name))
    },
  )
  // The agency of a route may be left out when the feed has only one.
  const onlyAgency = agencies.size === 1 ? [...agencies.values()][0] : ''
  const routes = {
    ids: new IdTable(),
    shortName: [] as string[],
    longName: [] as string[],
    kind: [] as number[],
    agency: [] as string[],
  }
  await readTable(
    context,
    'routes.txt',
    {
      required: true,
      needs: ['route_id'],
      columns: ['route_id', 'route_short_name', 'route_long_name', 'route_type', 'agency_id'],
    },
    (row, columns, file) => {
      const index = routes.ids.add(row, columns.route_id)
      if (index < routes.kind.length) {
        if (index < 0) log.warn('gtfs-id-missing', { file, line: row.line }, { column: 'route_id' })
        else log.warn('gtfs-id-repeated', { file, line: row.line }, { id: routes.ids.text(index) })
        log.file(file, 'gtfs').skipped++
        return
      }
      const kind = wholeField(row, columns.route_type)
      if (kind < 0 || kind > 1799) {
        const value = textField(row, columns.route_type)
        log.warn('gtfs-route-type', { file, line: row.line }, { id: routes.ids.text(index), value })
        log.file(file, 'gtfs').repaired++
      }
      routes.kind.push(kind < 0 || kind > 1799 ? BUS : kind)
      routes.shortName.push(textField(row, columns.route_short_name))
      routes.longName.push(textField(row, columns.route_long_name))
      const agency = textField(row, columns.agency_id)
      routes.agency.push(agencies.get(agency) ?? (agency || onlyAgency))
    },
  )
  return routes
}
