import { type FeedContext, readTable, UnusableFeed } from './feed.ts'
import { decimalField, textField, wholeField } from './fields.ts'
import { growBytes, growDecimals, growWords } from './grow.ts'
import { IdTable } from './idTable.ts'
import { placeStops } from './placeStops.ts'

/** All stops of a feed. Stops that cannot be placed stay known (so that their stop times are not called unknown) with NaN as position. */
export interface FeedStops {
  readonly ids: IdTable
  readonly name: readonly string[]
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly parent: Int32Array
  readonly kind: Uint8Array
  readonly wheelchair: Uint8Array
}

/** The columns as read, before positions and parents are checked. */
export interface RawStops {
  readonly file: string
  readonly ids: IdTable
  readonly name: readonly string[]
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly parent: Int32Array
  readonly kind: Uint8Array
  readonly line: Uint32Array
}

/** stops.txt */
export async function readStops(context: FeedContext): Promise<FeedStops> {
  const { log } = context
  const ids = new IdTable()
  const name: string[] = []
  const lon = growDecimals()
  const lat = growDecimals()
  const kind = growBytes()
  const wheelchair = growBytes()
  const line = growWords()
  const parentId: string[] = []
  let file = context.feed.files.get('stops.txt')?.name ?? context.feed.name
  await readTable(
    context,
    'stops.txt',
    {
      required: true,
      needs: ['stop_id', 'stop_lat', 'stop_lon'],
      columns: [
        'stop_id',
        'stop_name',
        'stop_lat',
        'stop_lon',
        'location_type',
        'parent_station',
        'wheelchair_boarding',
      ],
    },
    (row, columns, displayName) => {
      file = displayName
      const index = ids.add(row, columns.stop_id)
      if (index < 0) {
        log.warn('gtfs-id-missing', { file, line: row.line }, { column: 'stop_id' })
        log.file(file, 'gtfs').skipped++
        return
      }
      if (index < name.length) {
        log.warn('gtfs-id-repeated', { file, line: row.line }, { id: ids.text(index) })
        log.file(file, 'gtfs').skipped++
        return
      }
      name.push(textField(row, columns.stop_name))
      lon.push(decimalField(row, columns.stop_lon))
      lat.push(decimalField(row, columns.stop_lat))
      const locationType = wholeField(row, columns.location_type)
      kind.push(locationType > 0 && locationType <= 4 ? locationType : 0)
      const boarding = wholeField(row, columns.wheelchair_boarding)
      wheelchair.push(boarding === 1 || boarding === 2 ? boarding : 0)
      parentId.push(textField(row, columns.parent_station))
      line.push(row.line)
    },
  )
  if (name.length === 0) {
    log.error('gtfs-no-stops', { file })
    throw new UnusableFeed('stops.txt')
  }
  const parent = new Int32Array(name.length).fill(-1)
  for (let stop = 0; stop < parent.length; stop++) {
    if (parentId[stop] === '') continue
    const found = ids.findText(parentId[stop])
    if (found >= 0 && found !== stop) parent[stop] = found
    else
      log.warn('gtfs-parent-unknown', { file, line: line.values[stop] }, { id: ids.text(stop), parent: parentId[stop] })
  }
  const raw: RawStops = {
    file,
    ids,
    name,
    lon: lon.freeze(),
    lat: lat.freeze(),
    parent,
    kind: kind.freeze(),
    line: line.freeze(),
  }
  const placed = placeStops(raw, log)
  const report = log.file(file, 'gtfs')
  report.repaired += placed.repaired
  report.skipped += placed.unplaced
  if (placed.unplaced === name.length) {
    log.error('gtfs-no-positions', { file })
    throw new UnusableFeed('stops.txt')
  }
  return { ids, name, lon: raw.lon, lat: raw.lat, parent, kind: raw.kind, wheelchair: wheelchair.freeze() }
}
