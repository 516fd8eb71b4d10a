/** What must be done before what. */
export interface Dependent {
  readonly id: string
  readonly dependsOn: readonly string[]
}

/**
 * Groups of tasks that wait for each other, so that none of them can ever begin: strongly connected components with a circle (Tarjan 1972), without
 * recursion. Each group is one shortest circle through its first task: every task waits for the next one and the last for the first.
 */
export function findCircles(tasks: readonly Dependent[]): (readonly string[])[] {
  const { group, size } = components(tasks)
  const found = new Set<number>()
  const circles: (readonly string[])[] = []
  for (const [at, task] of tasks.entries()) {
    const own = group[at]!
    if (found.has(own) || (size[own] === 1 && !task.dependsOn.includes(task.id))) continue
    found.add(own)
    circles.push(circleThrough(task.id, task.dependsOn, tasks)!)
  }
  return circles
}

/** A shortest circle that arises when the task waits for these others; null = none. Every task waits for the next, the last for the first. */
export function circleThrough(
  id: string,
  dependsOn: readonly string[],
  others: readonly Dependent[],
): readonly string[] | null {
  const byId = new Map(others.map((task) => [task.id, task]))
  const cameFrom = new Map<string, string | null>()
  const waiting: string[] = []
  const reach = (next: readonly string[], from: string | null) => {
    for (const one of next)
      if (!cameFrom.has(one)) {
        cameFrom.set(one, from)
        waiting.push(one)
      }
  }
  reach(dependsOn, null)
  for (let at = 0; at < waiting.length; at++) {
    const one = waiting[at]!
    if (one === id) {
      const path: string[] = []
      for (let back = cameFrom.get(one) ?? null; back !== null; back = cameFrom.get(back) ?? null) path.unshift(back)
      return [id, ...path]
    }
    reach(byId.get(one)?.dependsOn ?? [], one)
  }
  return null
}

/** Number of the component of each task, and how many tasks each component has. */
export function components(tasks: readonly Dependent[]): { readonly group: Int32Array; readonly size: number[] } {
  const count = tasks.length
  const indexOf = new Map(tasks.map(({ id }, at) => [id, at]))
  const next = tasks.map(({ dependsOn }) => dependsOn.flatMap((id) => indexOf.get(id) ?? []))
  const order = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const group = new Int32Array(count).fill(-1)
  const edge = new Int32Array(count)
  const open: number[] = []
  const size: number[] = []
  let visited = 0
  for (let root = 0; root < count; root++) {
    if (order[root] !== -1) continue
    const path = [root]
    while (path.length > 0) {
      const at = path.at(-1)!
      if (order[at] === -1) {
        order[at] = low[at] = visited++
        open.push(at)
      }
      const to = next[at]![edge[at]!++]
      if (to !== undefined) {
        if (order[to] === -1) path.push(to)
        else if (group[to] === -1) low[at] = Math.min(low[at]!, order[to]!)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above !== undefined) low[above] = Math.min(low[above]!, low[at]!)
      if (low[at] !== order[at]) continue
      let members = 0
      for (let last = -1; last !== at; members++) {
        last = open.pop()!
        group[last] = size.length
      }
      size.push(members)
    }
  }
  return { group, size }
}
