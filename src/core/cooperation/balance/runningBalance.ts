/** Ordinal, never summed: what joint work does to those who do it at home. */
export const RELIEFS = ['much', 'some', 'none', 'burden'] as const
export type Relief = (typeof RELIEFS)[number]

/** What one municipality put in and got out in one project and year. null = not stated, which is not zero. */
export interface BalanceItem {
  readonly municipality: string
  /** null = over all projects. */
  readonly project: string | null
  /** Four digits. */
  readonly year: string
  /** Euros with two decimals. */
  readonly paidEuros: number | null
  /** What it would have paid beyond that alone. */
  readonly savedEuros: number | null
  readonly hoursGiven: number | null
  readonly hoursReceived: number | null
  readonly relief: Relief | null
}

/** One measure over several items. */
export interface Side {
  /** Σ of what is stated; null = nothing is. */
  readonly given: number | null
  readonly received: number | null
  /** Σ received − given over the items that state both; null = none does. */
  readonly net: number | null
  /** Items that state one side only or none. */
  readonly incomplete: number
}

export interface Balance {
  readonly municipality: string
  readonly items: number
  readonly euros: Side
  readonly hours: Side
  /** Items by what they say about relief. */
  readonly relief: Readonly<Record<Relief, number>>
}

/** Running balances by municipality, in the order in which they first occur. Euros, hours and relief stand side by side: nothing sums them to one score. */
export function runningBalances(items: readonly BalanceItem[]): Balance[] {
  return [...Map.groupBy(items, ({ municipality }) => municipality)].map(([municipality, own]) => ({
    municipality,
    items: own.length,
    euros: side(own, ({ paidEuros, savedEuros }) => [paidEuros, savedEuros]),
    hours: side(own, ({ hoursGiven, hoursReceived }) => [hoursGiven, hoursReceived]),
    relief: countReliefs(own),
  }))
}

type Both = readonly [given: number | null, received: number | null]

/** In whole hundredths, so that cents and quarters of an hour sum exactly. */
function side(items: readonly BalanceItem[], of: (item: BalanceItem) => Both): Side {
  let [given, received, net] = [0, 0, 0]
  let [givenStated, receivedStated, both] = [0, 0, 0]
  for (const item of items) {
    const [a, b] = of(item).map((value) => (value === null ? null : Math.round(value * 100)))
    if (a != null) {
      given += a
      givenStated++
    }
    if (b != null) {
      received += b
      receivedStated++
    }
    if (a == null || b == null) continue
    net += b - a
    both++
  }
  const stated = (count: number, hundredths: number) => (count === 0 ? null : hundredths / 100)
  return {
    given: stated(givenStated, given),
    received: stated(receivedStated, received),
    net: stated(both, net),
    incomplete: items.length - both,
  }
}

function countReliefs(items: readonly BalanceItem[]): Record<Relief, number> {
  const counts = { much: 0, some: 0, none: 0, burden: 0 }
  for (const { relief } of items) if (relief !== null) counts[relief]++
  return counts
}
