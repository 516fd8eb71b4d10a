import type { ImportLog } from '../../core/evidence/index.ts'
import { weekdayOfDay } from '../../core/network/index.ts'
import type { CsvRow } from './csvBytes.ts'
import { type Columns, type FeedContext, readTable, UnusableFeed } from './feed.ts'
import { dateField, textField, wholeField } from './fields.ts'
import { growBytes, growInts } from './grow.ts'
import { IdTable } from './idTable.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
/** A calendar that says “until 2099” is meant to be open-ended; ten years are enough to find any service day. */
const MAX_DAYS = 3660

/** The days of a feed as read: weekly spans and single dates. Days count from 1970-01-01. */
export interface FeedCalendar {
  readonly ids: IdTable
  /** Bit w = runs on weekday w (0 = Monday), one entry per row of calendar.txt. */
  readonly spans: readonly {
    readonly service: number
    readonly mask: number
    readonly from: number
    readonly to: number
  }[]
  readonly dateService: Int32Array
  readonly dateDay: Int32Array
  /** 1 = runs in addition, 2 = does not run. */
  readonly dateKind: Uint8Array
}

/** calendar.txt and calendar_dates.txt; a feed needs one of them. */
export async function readCalendar(context: FeedContext): Promise<FeedCalendar> {
  const { log } = context
  const ids = new IdTable()
  const spans: FeedCalendar['spans'][number][] = []
  const weekly = await readTable(
    context,
    'calendar.txt',
    {
      required: false,
      needs: ['service_id', 'start_date', 'end_date', ...WEEKDAYS],
      columns: ['service_id', 'start_date', 'end_date', ...WEEKDAYS],
    },
    (row, columns, file) => readSpan(row, columns, file, ids, spans, log),
  )
  const service = growInts()
  const day = growInts()
  const kind = growBytes()
  const dates = await readTable(
    context,
    'calendar_dates.txt',
    {
      required: false,
      needs: ['service_id', 'date', 'exception_type'],
      columns: ['service_id', 'date', 'exception_type'],
    },
    (row, columns, file) => {
      const date = dateField(row, columns.date)
      const type = wholeField(row, columns.exception_type)
      const index = date >= 0 && (type === 1 || type === 2) ? ids.add(row, columns.service_id) : -1
      if (index < 0) {
        const params = { date: textField(row, columns.date), kind: textField(row, columns.exception_type) }
        log.warn('gtfs-date-invalid', { file, line: row.line }, params)
        log.file(file, 'gtfs').skipped++
        return
      }
      service.push(index)
      day.push(date)
      kind.push(type)
    },
  )
  if (!weekly && !dates) {
    log.error('gtfs-no-calendar', { file: context.feed.name })
    throw new UnusableFeed('calendar.txt')
  }
  return { ids, spans, dateService: service.freeze(), dateDay: day.freeze(), dateKind: kind.freeze() }
}

function readSpan(
  row: CsvRow,
  columns: Columns<'service_id' | 'start_date' | 'end_date' | (typeof WEEKDAYS)[number]>,
  file: string,
  ids: IdTable,
  spans: FeedCalendar['spans'][number][],
  log: ImportLog,
): void {
  const from = dateField(row, columns.start_date)
  let to = dateField(row, columns.end_date)
  const service = ids.add(row, columns.service_id)
  if (service < 0 || from < 0 || to < from) {
    const params = { from: textField(row, columns.start_date), to: textField(row, columns.end_date) }
    log.warn('gtfs-span-invalid', { file, line: row.line }, params)
    log.file(file, 'gtfs').skipped++
    return
  }
  if (to - from > MAX_DAYS) {
    log.note('gtfs-span-cut', { file, line: row.line }, { to: textField(row, columns.end_date) })
    to = from + MAX_DAYS
  }
  let mask = 0
  WEEKDAYS.forEach((weekday, w) => {
    if (wholeField(row, columns[weekday]) === 1) mask |= 1 << w
  })
  spans.push({ service, mask, from, to })
}

/** The days of the services that are asked for (`used[s]` = 1), day 0 = `firstDay` (days since 1970-01-01); dayCount 0 = they never run. */
export interface ServiceBits {
  readonly firstDay: number
  readonly dayCount: number
  readonly wordsPerService: number
  readonly bits: Uint32Array
}

/** Bit sets over the span from the first to the last day on which a used service runs; rows for unused services are empty. */
export function serviceBits(calendar: FeedCalendar, used: Uint8Array): ServiceBits {
  const { spans, dateService, dateDay, dateKind } = calendar
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { service, mask, from, to } of spans) {
    if (!used[service] || mask === 0) continue
    first = Math.min(first, from)
    last = Math.max(last, to)
  }
  for (let i = 0; i < dateDay.length; i++) {
    if (!used[dateService[i]] || dateKind[i] !== 1) continue
    first = Math.min(first, dateDay[i])
    last = Math.max(last, dateDay[i])
  }
  if (last < first) return { firstDay: 0, dayCount: 0, wordsPerService: 0, bits: new Uint32Array(0) }
  const wide = fill(calendar, used, first, last)
  // Trim the days at both ends that the exceptions took away.
  const runs = new Uint8Array(last - first + 1)
  const words = (runs.length + 31) >> 5
  for (let d = 0; d < runs.length; d++) {
    for (let s = 0; s < used.length && !runs[d]; s++) if (wide[s * words + (d >> 5)] & (1 << (d & 31))) runs[d] = 1
  }
  const from = runs.indexOf(1)
  if (from < 0) return { firstDay: 0, dayCount: 0, wordsPerService: 0, bits: new Uint32Array(0) }
  const to = runs.lastIndexOf(1)
  const dayCount = to - from + 1
  return {
    firstDay: first + from,
    dayCount,
    wordsPerService: (dayCount + 31) >> 5,
    bits: fill(calendar, used, first + from, first + to),
  }
}

function fill(calendar: FeedCalendar, used: Uint8Array, first: number, last: number): Uint32Array {
  const { spans, dateService, dateDay, dateKind } = calendar
  const words = (last - first + 32) >> 5
  const bits = new Uint32Array(words * used.length)
  for (const { service, mask, from, to } of spans) {
    if (!used[service]) continue
    for (let day = Math.max(from, first); day <= Math.min(to, last); day++) {
      if (mask & (1 << weekdayOfDay(day))) bits[service * words + ((day - first) >> 5)] |= 1 << ((day - first) & 31)
    }
  }
  for (let i = 0; i < dateDay.length; i++) {
    const day = dateDay[i] - first
    if (!used[dateService[i]] || day < 0 || dateDay[i] > last) continue
    const word = dateService[i] * words + (day >> 5)
    if (dateKind[i] === 1) bits[word] |= 1 << (day & 31)
    else bits[word] &= ~(1 << (day & 31))
  }
  return bits
}
