import { dayNumber, dayOf, daysOf, type PlannedTask } from './plannedTask.ts'
import type { ScheduledTask } from './schedule.ts'

export interface TimelineRow {
  readonly id: string
  /** First and last day, inclusive; of a milestone the same. */
  readonly begin: string
  readonly end: string
  /** Day until which it will take at least, where that is later than `end`; null = it is kept. */
  readonly lateUntil: string | null
  readonly dependsOn: readonly string[]
}

/**
 * Days between which a task is drawn: when it was done, else as planned, else as early as possible; a milestone on its one day. Null = nothing
 * is known of it.
 */
export function drawnDays(
  task: PlannedTask,
  plan: Pick<ScheduledTask, 'earliestBegin' | 'earliestEnd' | 'isLeft' | 'lateDays'>,
): Pick<TimelineRow, 'begin' | 'end' | 'lateUntil'> | null {
  const end = (task.state === 'done' ? task.done : null) ?? task.due ?? plan.earliestEnd ?? task.start
  if (end === null) return null
  const days = daysOf(task)
  const backwards = dayOf(dayNumber(end) + 1 - Math.max(1, days))
  const begin = task.start ?? (task.due === null && plan.isLeft ? plan.earliestBegin : null) ?? backwards
  const lateUntil = plan.isLeft && plan.lateDays > 0 ? plan.earliestEnd : null
  return { begin: task.isMilestone || begin > end ? end : begin, end, lateUntil }
}

export interface Timeline {
  readonly from: string
  /** Last day, inclusive. */
  readonly to: string
  /** Positions are shares of the width, 0 … 1. */
  readonly bars: readonly {
    readonly id: string
    readonly row: number
    readonly left: number
    readonly width: number
    /** Added at the right end where it is late. */
    readonly lateWidth: number
  }[]
  /** From the end of one bar to the beginning of another that waits for it. */
  readonly links: readonly {
    readonly fromRow: number
    readonly toRow: number
    readonly x1: number
    readonly x2: number
  }[]
  /** First days of months, quarters or years, so that no more than two dozen stand there. */
  readonly ticks: readonly { readonly day: string; readonly at: number }[]
  readonly today: number | null
}

/** Where bars, links and dates of a plan stand. Null = no row. The window holds every bar and whole months. */
export function layOutTimeline(rows: readonly TimelineRow[], today: string): Timeline | null {
  if (rows.length === 0) return null
  let first = rows[0]!.begin
  let last = rows[0]!.end
  for (const { begin, end, lateUntil } of rows) {
    if (begin < first) first = begin
    for (const day of [end, lateUntil]) if (day !== null && day > last) last = day
  }
  const from = `${first.slice(0, 7)}-01`
  const to = dayOf(dayNumber(monthsOn(last, 1)) - 1)
  const start = dayNumber(from)
  const length = dayNumber(to) + 1 - start
  const at = (boundary: number) => (boundary - start) / length
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]))
  const bars = rows.map(({ id, begin, end, lateUntil }, row) => {
    const right = dayNumber(end) + 1
    return {
      id,
      row,
      left: at(dayNumber(begin)),
      width: (right - dayNumber(begin)) / length,
      lateWidth: lateUntil === null ? 0 : Math.max(0, dayNumber(lateUntil) + 1 - right) / length,
    }
  })
  const links = rows.flatMap(({ dependsOn }, toRow) =>
    dependsOn.flatMap((one) => {
      const fromRow = rowOf.get(one)
      if (fromRow === undefined) return []
      const { left, width } = bars[fromRow]!
      return [{ fromRow, toRow, x1: left + width, x2: bars[toRow]!.left }]
    }),
  )
  const isInside = today >= from && today <= to
  return { from, to, bars, links, ticks: ticksOf(from, to, at), today: isInside ? at(dayNumber(today)) : null }
}

const MOST_TICKS = 24

function ticksOf(from: string, to: string, at: (boundary: number) => number): Timeline['ticks'] {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
  const step = [1, 3, 12, 60, 120, 600].find((one) => months / one <= MOST_TICKS) ?? 1200
  const ticks: { day: string; at: number }[] = []
  for (let k = 0; k < months; k++) {
    const day = monthsOn(from, k)
    const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
    if (month % step === 0) ticks.push({ day, at: at(dayNumber(day)) })
  }
  return ticks
}

/** First day of the month so many months on. */
function monthsOn(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
