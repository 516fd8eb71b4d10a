import { overlap } from '../overlap.ts'

/** A project as its portfolio sees it. Everything else is named by id. */
export interface PortfolioProject {
  readonly id: string
  /** Neither closed nor at its end. */
  readonly isOpen: boolean
  readonly partners: readonly string[]
  /** As people wrote it; null = not stated. */
  readonly funding: string | null
  /** Projects with which people say it belongs together. */
  readonly linkedTo: readonly string[]
  /** Projects whose aims stand against its own, as people say. */
  readonly conflictsWith: readonly string[]
  /** Bodies in which it is spoken of. */
  readonly bodies: readonly string[]
}

export interface PortfolioBody {
  readonly id: string
  readonly isEnded: boolean
  readonly field: string | null
  readonly members: readonly string[]
}

/** Something that is seen only when all projects are looked at together. */
export type PortfolioSignal =
  /** Project-itis: the same partners work with the same money in projects that know nothing of each other. */
  | {
      readonly kind: 'islands'
      readonly projects: readonly string[]
      /** Partners that all of them have. */
      readonly partners: readonly string[]
      readonly funding: string
    }
  /** Bodies of the same field in which mostly the same sit. */
  | { readonly kind: 'double-bodies'; readonly bodies: readonly string[]; readonly members: readonly string[] }
  | { readonly kind: 'aims'; readonly projects: readonly [string, string] }

export interface Portfolio {
  readonly projects: readonly PortfolioProject[]
  readonly bodies: readonly PortfolioBody[]
  /** Pairs of projects of which a task of one waits for a task of the other. */
  readonly taskLinks: readonly (readonly [string, string])[]
}

/** Signals in the order: islands, doubled bodies, conflicts of aims; within by the order of what was given. */
export function portfolioSignals({ projects, bodies, taskLinks }: Portfolio): PortfolioSignal[] {
  const open = projects.filter(({ isOpen }) => isOpen)
  return [...islands(open, taskLinks), ...doubleBodies(bodies), ...conflicts(open)]
}

function islands(open: readonly PortfolioProject[], taskLinks: Portfolio['taskLinks']): PortfolioSignal[] {
  const linked = new Set(taskLinks.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const knowEachOther = (a: PortfolioProject, b: PortfolioProject) =>
    linked.has(`${a.id} ${b.id}`) ||
    a.linkedTo.includes(b.id) ||
    b.linkedTo.includes(a.id) ||
    a.bodies.some((body) => b.bodies.includes(body))
  const funded = open.filter(({ funding }) => foldFunding(funding) !== '')
  return [...Map.groupBy(funded, ({ funding }) => foldFunding(funding)).values()].flatMap((group) =>
    clusters(group, (a, b) => overlap(a.partners, b.partners) > 0 && !knowEachOther(a, b)).map(
      (cluster): PortfolioSignal => ({
        kind: 'islands',
        projects: cluster.map(({ id }) => id),
        partners: sharedBy(cluster.map(({ partners }) => partners)),
        funding: cluster[0]!.funding!.trim(),
      }),
    ),
  )
}

function doubleBodies(bodies: readonly PortfolioBody[]): PortfolioSignal[] {
  const living = bodies.filter(({ isEnded, field }) => !isEnded && field !== null)
  return [...Map.groupBy(living, ({ field }) => field).values()].flatMap((group) =>
    clusters(group, (a, b) => overlap(a.members, b.members) > 0).map(
      (cluster): PortfolioSignal => ({
        kind: 'double-bodies',
        bodies: cluster.map(({ id }) => id),
        members: sharedBy(cluster.map(({ members }) => members)),
      }),
    ),
  )
}

function conflicts(open: readonly PortfolioProject[]): PortfolioSignal[] {
  const isOpen = new Set(open.map(({ id }) => id))
  const told = new Set<string>()
  return open.flatMap(({ id, conflictsWith }) =>
    conflictsWith.flatMap((other): PortfolioSignal[] => {
      const pair: [string, string] = id < other ? [id, other] : [other, id]
      if (other === id || !isOpen.has(other) || told.has(pair.join(' '))) return []
      told.add(pair.join(' '))
      return [{ kind: 'aims', projects: pair }]
    }),
  )
}

/** Groups of two or more that are joined by pairs, each group and member in the order in which they were given. */
function clusters<T>(items: readonly T[], isPair: (a: T, b: T) => boolean): T[][] {
  const groupOf = items.map((_, at) => at)
  for (let b = 1; b < items.length; b++)
    for (let a = 0; a < b; a++) {
      const [from, to] = [groupOf[b]!, groupOf[a]!]
      if (from === to || !isPair(items[a]!, items[b]!)) continue
      for (let k = 0; k <= b; k++) if (groupOf[k] === from) groupOf[k] = to
    }
  return [...Map.groupBy(items, (_, at) => groupOf[at]).values()].filter((group) => group.length > 1)
}

const sharedBy = (lists: readonly (readonly string[])[]): string[] => {
  const [first = [], ...others] = lists
  return [...new Set(first)].filter((one) => others.every((list) => list.includes(one)))
}

/** The same purse, however it is written. */
export const foldFunding = (funding: string | null): string =>
  (funding ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
