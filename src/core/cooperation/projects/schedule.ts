import { components, findCircles } from './circles.ts'
import { dayNumber, dayOf, daysOf, type PlannedTask } from './plannedTask.ts'

/** Where a task stands in the plan. Days are ISO text, first and last day both inclusive. */
export interface ScheduledTask {
  readonly id: string
  /** Neither done nor dropped. */
  readonly isLeft: boolean
  /** Calendar days that it takes; a milestone 0. */
  readonly days: number
  /** First day on which it can begin, from today on; of a done task when it was; null = dropped, or done on a day that is not known. */
  readonly earliestBegin: string | null
  readonly earliestEnd: string | null
  /** Days by which it must begin and end so that nothing after it misses its own last day; null = nothing bounds it, or it is done. */
  readonly latestBegin: string | null
  readonly latestEnd: string | null
  /** Days that it may still slip; negative = something after it cannot be kept any more. Null like `latestEnd`. */
  readonly slackDays: number | null
  /** Days by which its own last day is missed, at least; 0 = kept. */
  readonly lateDays: number
  /** What must be done first and is not. */
  readonly waitsFor: readonly string[]
  /** The one of them that decides when it can begin; null = none does. */
  readonly drivenBy: string | null
}

export interface Schedule {
  readonly tasks: ReadonlyMap<string, ScheduledTask>
  /** Tasks that wait for each other; what they wait for within the circle is left out of the days. */
  readonly circles: readonly (readonly string[])[]
}

export interface ScheduleOptions {
  readonly today: string
  /** Last day of each task's project, by task; none = not bound. */
  readonly endOf?: (id: string) => string | null
}

/**
 * Earliest and latest days of all tasks by the critical path method (Kelley and Walker 1959), in calendar days: a task begins the day after the last of
 * those before it ended. What is not done cannot have been done before today. One pass each way over tasks and dependencies.
 */
export function scheduleTasks(tasks: readonly PlannedTask[], { today, endOf }: ScheduleOptions): Schedule {
  const plan = planOf(tasks)
  const now = dayNumber(today)
  const ends = forward(plan, now)
  const latest = backward(plan, endOf)
  const scheduled = new Map<string, ScheduledTask>()
  for (const [at, task] of tasks.entries()) {
    const begin = ends.begin[at]!
    const end = ends.end[at]!
    const bound = latest[at]!
    const days = plan.days[at]!
    const isBound = bound !== FAR && isOpen(task)
    scheduled.set(task.id, {
      id: task.id,
      isLeft: isOpen(task),
      days,
      earliestBegin: Number.isFinite(end) ? dayOf(Math.min(begin, end - 1)) : null,
      earliestEnd: Number.isFinite(end) ? dayOf(end - 1) : null,
      latestBegin: isBound ? dayOf(Math.min(bound - days, bound - 1)) : null,
      latestEnd: isBound ? dayOf(bound - 1) : null,
      slackDays: isBound ? bound - end : null,
      lateDays: task.due === null || !Number.isFinite(end) ? 0 : Math.max(0, end - dayNumber(task.due) - 1),
      waitsFor: isOpen(task) ? plan.before[at]!.filter((one) => isOpen(tasks[one]!)).map((one) => tasks[one]!.id) : [],
      drivenBy: ends.driver[at]! < 0 ? null : tasks[ends.driver[at]!]!.id,
    })
  }
  return { tasks: scheduled, circles: findCircles(tasks) }
}

/**
 * The chain of tasks that decides when the last of the given ones can be done, in the order of their days; it may lead through other projects.
 * [] = nothing is left to do.
 */
export function drivingChain({ tasks }: Schedule, ids: readonly string[]): readonly string[] {
  let last: ScheduledTask | undefined
  for (const id of ids) {
    const task = tasks.get(id)
    if (task?.earliestEnd && task.isLeft && (!last || task.earliestEnd > last.earliestEnd!)) last = task
  }
  const chain: string[] = []
  for (let at = last; at; at = at.drivenBy === null ? undefined : tasks.get(at.drivenBy)) chain.unshift(at.id)
  return chain
}

/** Nothing bounds it. */
const FAR = Number.POSITIVE_INFINITY

const isOpen = ({ state }: PlannedTask) => state !== 'done' && state !== 'dropped'

interface Plan {
  readonly tasks: readonly PlannedTask[]
  readonly days: readonly number[]
  /** By task what comes before and after it, without what leads round in a circle. */
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
  /** Every task stands after all that come before it. */
  readonly order: readonly number[]
}

function planOf(tasks: readonly PlannedTask[]): Plan {
  const { group } = components(tasks)
  const indexOf = new Map(tasks.map(({ id }, at) => [id, at]))
  const after: number[][] = tasks.map(() => [])
  const before = tasks.map(({ dependsOn }, at) => {
    const known = new Set(dependsOn.flatMap((id) => indexOf.get(id) ?? []))
    return [...known].filter((one) => group[one] !== group[at])
  })
  for (const [at, list] of before.entries()) for (const one of list) after[one]!.push(at)
  // Tarjan's components come out with what a task waits for first.
  const order = tasks.map((_, at) => at).sort((a, b) => group[a]! - group[b]!)
  return { tasks, days: tasks.map(daysOf), before, after, order }
}

/** Boundaries between days: a task fills the days from `begin` up to, without, `end`. −∞ = it holds nobody up. */
function forward({ tasks, days, before, order }: Plan, today: number) {
  const begin = new Float64Array(tasks.length)
  const end = new Float64Array(tasks.length)
  const driver = new Int32Array(tasks.length).fill(-1)
  for (const at of order) {
    const task = tasks[at]!
    const length = days[at]!
    if (!isOpen(task)) {
      end[at] = task.state === 'done' && task.done !== null ? dayNumber(task.done) + 1 : -FAR
      begin[at] = task.start === null ? end[at]! - length : Math.min(dayNumber(task.start), end[at]!)
      continue
    }
    let ready = -FAR
    for (const one of before[at]!)
      if (end[one]! > ready) {
        ready = end[one]!
        driver[at] = isOpen(tasks[one]!) ? one : -1
      }
    const start = task.start === null ? -FAR : dayNumber(task.start)
    // What is in progress has begun, whatever it was to wait for; it is not done before that is.
    begin[at] = task.state === 'doing' ? Math.min(start === -FAR ? today : start, today) : Math.max(start, ready, today)
    end[at] = Math.max(begin[at]! + length, today + 1, ready)
    if (length === 0) begin[at] = end[at]!
    const isDriven = task.state === 'doing' ? end[at] === ready : begin[at] === ready
    if (!isDriven) driver[at] = -1
  }
  return { begin, end, driver }
}

/** Latest boundary at which each task must have ended. */
function backward({ tasks, days, after, order }: Plan, endOf: ScheduleOptions['endOf']): Float64Array {
  const latest = new Float64Array(tasks.length).fill(FAR)
  for (let k = order.length - 1; k >= 0; k--) {
    const at = order[k]!
    const { id, due } = tasks[at]!
    const last = endOf?.(id) ?? null
    let bound = Math.min(due === null ? FAR : dayNumber(due) + 1, last === null ? FAR : dayNumber(last) + 1)
    for (const one of after[at]!) if (isOpen(tasks[one]!)) bound = Math.min(bound, latest[one]! - days[one]!)
    latest[at] = bound
  }
  return latest
}
