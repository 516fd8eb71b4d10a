import type { Balance } from './runningBalance.ts'

export type BalanceMeasure = 'euros' | 'hours'

/** Who gains, who loses and of whom too little is known, in one measure. */
export interface Gains {
  readonly gaining: readonly string[]
  readonly losing: readonly string[]
  readonly even: readonly string[]
  readonly unknown: readonly string[]
  /** The one that gains while at least one other loses; null = there is none or more than one. */
  readonly onlyGainer: string | null
}

export function gainsIn(balances: readonly Balance[], measure: BalanceMeasure): Gains {
  const of = (fits: (net: number | null) => boolean) =>
    balances.filter((balance) => fits(balance[measure].net)).map(({ municipality }) => municipality)
  const gaining = of((net) => net !== null && net > 0)
  const losing = of((net) => net !== null && net < 0)
  return {
    gaining,
    losing,
    even: of((net) => net === 0),
    unknown: of((net) => net === null),
    onlyGainer: gaining.length === 1 && losing.length > 0 ? gaining[0]! : null,
  }
}
