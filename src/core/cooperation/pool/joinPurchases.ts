import { addMonths } from '../../process/index.ts'

/** Something that a municipality will buy, or a skilled person whom it will hire. */
export interface Purchase {
  readonly id: string
  /** Who buys; two of the same owner are no joint purchase. */
  readonly owner: string
  readonly type: string
  readonly what: string
  /** ISO day from which it is needed; null = not said. */
  readonly needed: string | null
  /** Whole cents; null = not said. */
  readonly costCents: number | null
  readonly isWilling: boolean
}

/** Purchases that several could make together. */
export interface JointPurchase {
  readonly purchases: readonly Purchase[]
  /** Number of different owners, two at least. */
  readonly owners: number
  readonly first: string
  readonly last: string
  /** Sum of those that say it, in whole cents, and how many do not. */
  readonly costCents: number
  readonly withoutCost: number
}

/** Months within which one waits for the other. Own working value. */
export const MONTHS_APART = 12
/** Shorter words say too little. Own working value. */
const LEAST_LETTERS = 5

/** The word that names a thing: in German compounds the longest one. '' = none is long enough. */
export function namingWord(what: string): string {
  const words = what.toLowerCase().match(/\p{L}+/gu) ?? []
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  return longest.length >= LEAST_LETTERS ? longest : ''
}

/** Whether two could be bought together: same type, both willing, different owners, needed within a year of each other, and one names what the other is a sort of. */
export function fitTogether(a: Purchase, b: Purchase): boolean {
  const [one, other] = [candidateOf(a), candidateOf(b)]
  return one !== null && other !== null && a.type === b.type && fit(one, other)
}

interface Candidate {
  readonly purchase: Purchase
  readonly word: string
  readonly needed: string
  /** Last day on which another one may be needed. */
  readonly until: string
}

/** Null = it fits with no other, whatever that is. */
function candidateOf(purchase: Purchase): Candidate | null {
  const { isWilling, needed, what } = purchase
  if (!isWilling || needed === null) return null
  const word = namingWord(what)
  return word === '' ? null : { purchase, word, needed, until: addMonths(needed, MONTHS_APART) }
}

const fit = (a: Candidate, b: Candidate): boolean =>
  a.purchase.owner !== b.purchase.owner &&
  (a.needed <= b.needed ? b.needed <= a.until : a.needed <= b.until) &&
  (a.word.includes(b.word) || b.word.includes(a.word))

/** Groups of purchases that hang together by pairs that fit, the earliest first. Each purchase is in one group at most. */
export function joinPurchases(purchases: readonly Purchase[]): JointPurchase[] {
  const candidates = purchases.flatMap((one) => candidateOf(one) ?? [])
  const groups = [...Map.groupBy(candidates, ({ purchase }) => purchase.type).values()].flatMap(groupsOf)
  return groups.sort((a, b) => a.first.localeCompare(b.first))
}

/** Of candidates of one type. */
function groupsOf(candidates: readonly Candidate[]): JointPurchase[] {
  const left = new Set(candidates)
  const groups: JointPurchase[] = []
  for (const start of candidates) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const one of group)
      for (const other of left)
        if (fit(one, other)) {
          group.push(other)
          left.delete(other)
        }
    const owners = new Set(group.map(({ purchase }) => purchase.owner)).size
    if (owners < 2) continue
    const days = group.map(({ needed }) => needed).sort()
    const costs = group.flatMap(({ purchase }) => purchase.costCents ?? [])
    groups.push({
      purchases: group.map(({ purchase }) => purchase),
      owners,
      first: days[0]!,
      last: days.at(-1)!,
      costCents: costs.reduce((sum, cost) => sum + cost, 0),
      withoutCost: group.length - costs.length,
    })
  }
  return groups
}
