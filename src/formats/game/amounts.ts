import type { LocatedJson } from './locatedJson.ts'
import type { Report } from './readGame.ts'

const CENTS = 2
const FINEST = 6
/** Euros; in millionths still a whole number that is exact. */
const MOST_EUROS = 1e9

/** Reads amounts of money and learns how many decimals they have, so that all become whole numbers of one unit. */
export class AmountReader {
  readonly #report: Report
  #digits = CENTS

  constructor(report: Report) {
    this.#report = report
  }

  get digits(): number {
    return this.#digits
  }

  /** An amount in euros; null = reported. `of` says whose. */
  read(value: LocatedJson, of: string): number | null {
    const { line } = value
    if (value.kind !== 'number' || !Number.isFinite(value.value)) this.#report('game-cost-not-number', line, { of })
    else if (value.value < 0) this.#report('game-cost-negative', line, { of, value: value.text })
    else if (value.value > MOST_EUROS)
      this.#report('game-cost-too-large', line, { of, value: value.text, most: MOST_EUROS })
    else {
      const decimals = decimalsOf(value.value)
      if (decimals <= FINEST) {
        this.#digits = Math.max(this.#digits, decimals)
        return value.value
      }
      this.#report('game-cost-too-fine', line, { of, value: value.text, digits: FINEST })
    }
    return null
  }

  /** In whole units of 10^−digits. */
  readonly whole = (amount: number): number => Math.round(amount * 10 ** this.#digits)
}

function decimalsOf(value: number): number {
  for (let digits = 0; digits <= FINEST; digits++) if (Number(value.toFixed(digits)) === value) return digits
  return FINEST + 1
}
