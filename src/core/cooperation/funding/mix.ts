import { addDays } from '../../process/index.ts'
import { type FundingProgramme, holdsIn, programmeState } from './programme.ts'

/** From the first thought to the end. Refused money counts nowhere. */
export const FUNDING_STATES = ['proposed', 'applied', 'granted', 'paid', 'refused', 'withdrawn'] as const
export type FundingState = (typeof FUNDING_STATES)[number]

/** What a project asks of one giver. Sums in euros. */
export interface FundingShare {
  readonly id: string
  /** Id in the catalogue; null = a giver of its own. */
  readonly programme: string | null
  readonly state: FundingState
  /** Null = not known. */
  readonly amount: number | null
  readonly ownContribution: number | null
  readonly isYearly: boolean
  readonly deadline: string | null
  /** Day of the notice. */
  readonly decided: string | null
  readonly bindingUntil: string | null
}

export interface FundedProject {
  readonly start: string | null
  readonly end: string | null
  /** Euros a year. */
  readonly costLow: number | null
  readonly costHigh: number | null
}

/** Sums of one rhythm in cents. Shares without an amount are counted apart: not known is not zero. */
export interface MixSums {
  readonly certain: number
  readonly applied: number
  readonly proposed: number
  readonly own: number
  /** Shares whose amount nobody stated. */
  readonly amountsUnknown: number
  readonly ownUnknown: number
}

export type MixWarning =
  | { readonly kind: 'start-before-notice'; readonly shares: readonly string[]; readonly start: string }
  | { readonly kind: 'same-purse'; readonly shares: readonly string[]; readonly purse: string }
  | {
      readonly kind: 'binding-outlives' | 'programme-expired' | 'programme-closed' | 'not-in-this-land' | 'own-unknown'
      readonly share: string
    }
  | { readonly kind: 'above-rate'; readonly share: string; readonly percent: number; readonly most: number }
  | { readonly kind: 'above-sum' | 'below-sum'; readonly share: string; readonly bound: number }
  | { readonly kind: 'more-than-cost'; readonly cents: number }

export interface FundingMix {
  readonly once: MixSums
  readonly yearly: MixSums
  /** What yearly costs remain open when all that is certain and the own contributions are taken off, in cents; null = costs are not known. */
  readonly openYearly: { readonly low: number; readonly high: number } | null
  readonly warnings: readonly MixWarning[]
}

const CERTAIN: readonly FundingState[] = ['granted', 'paid']
const ALIVE: readonly FundingState[] = ['proposed', 'applied', 'granted', 'paid']
const cents = (euros: number) => Math.round(euros * 100)

/** How a project is paid, and what does not fit together. One-off and yearly money are never added up. `land`: `DE-HE`, null = not known. */
export function fundingMix(
  project: FundedProject,
  shares: readonly FundingShare[],
  programmes: ReadonlyMap<string, FundingProgramme>,
  { today, land }: { readonly today: string; readonly land: string | null },
): FundingMix {
  const alive = shares.filter(({ state }) => ALIVE.includes(state))
  const yearly = sumsOf(alive.filter(({ isYearly }) => isYearly))
  const openYearly = openOf(project, yearly)
  const warnings: MixWarning[] = [...samePurse(alive, programmes), ...startedEarly(project, alive, today)]
  for (const share of alive) {
    const programme = share.programme === null ? undefined : programmes.get(share.programme)
    warnings.push(...ofProgramme(share, programme, today, land))
    // What was paid must serve its purpose longer than some co-operations last.
    if (share.bindingUntil !== null && project.end !== null && share.bindingUntil > project.end)
      warnings.push({ kind: 'binding-outlives', share: share.id })
    if (share.ownContribution === null) warnings.push({ kind: 'own-unknown', share: share.id })
  }
  if (openYearly && openYearly.high < 0) warnings.push({ kind: 'more-than-cost', cents: -openYearly.high })
  return { once: sumsOf(alive.filter(({ isYearly }) => !isYearly)), yearly, openYearly, warnings }
}

function sumsOf(shares: readonly FundingShare[]): MixSums {
  const sum = (states: readonly FundingState[]) =>
    shares.reduce((total, { state, amount }) => total + (states.includes(state) ? cents(amount ?? 0) : 0), 0)
  return {
    certain: sum(CERTAIN),
    applied: sum(['applied']),
    proposed: sum(['proposed']),
    own: shares.reduce((total, { ownContribution }) => total + cents(ownContribution ?? 0), 0),
    amountsUnknown: shares.filter(({ amount }) => amount === null).length,
    ownUnknown: shares.filter(({ ownContribution }) => ownContribution === null).length,
  }
}

function openOf({ costLow, costHigh }: FundedProject, { certain, own }: MixSums): FundingMix['openYearly'] {
  const low = costLow ?? costHigh
  const high = costHigh ?? costLow
  if (low === null || high === null) return null
  return { low: cents(low) - certain - own, high: cents(high) - certain - own }
}

/** Money of the same purse does not add up in one project, whatever the programme is called. */
function samePurse(shares: readonly FundingShare[], programmes: ReadonlyMap<string, FundingProgramme>): MixWarning[] {
  const withPurse = shares.flatMap(({ id, programme }) => {
    const purse = programme === null ? undefined : programmes.get(programme)?.purse
    return purse === undefined ? [] : [{ id, purse }]
  })
  return [...Map.groupBy(withPurse, ({ purse }) => purse)]
    .filter(([, group]) => group.length > 1)
    .map(([purse, group]) => ({ kind: 'same-purse', purse, shares: group.map(({ id }) => id) }))
}

/** Money for which the project began before the notice: as a rule that costs it. One not decided yet counts from the day after today. */
function startedEarly({ start }: FundedProject, alive: readonly FundingShare[], today: string): MixWarning[] {
  if (start === null) return []
  const shares = alive.filter(({ state, decided }) => {
    const isCertain = CERTAIN.includes(state)
    const notice = decided ?? (isCertain ? null : addDays(today, 1))
    return notice !== null && start < notice && (isCertain || start <= today)
  })
  return shares.length === 0 ? [] : [{ kind: 'start-before-notice', start, shares: shares.map(({ id }) => id) }]
}

function ofProgramme(
  share: FundingShare,
  programme: FundingProgramme | undefined,
  today: string,
  land: string | null,
): MixWarning[] {
  if (!programme) return []
  const { id, amount, ownContribution, state, isYearly } = share
  const { rate, sum } = programme
  const warnings: MixWarning[] = []
  if (land !== null && !holdsIn(programme, land)) warnings.push({ kind: 'not-in-this-land', share: id })
  if (!CERTAIN.includes(state)) {
    const now = programmeState(programme, today)
    if (now === 'expired' || now === 'closed') warnings.push({ kind: `programme-${now}`, share: id })
  }
  if (amount === null) return warnings
  if (rate && ownContribution !== null && amount > 0) {
    const percent = (100 * amount) / (amount + ownContribution)
    // A cent more through rounding is no fault.
    if (percent > rate.most + 0.005) warnings.push({ kind: 'above-rate', share: id, percent, most: rate.most })
  }
  if (!sum) return warnings
  const { least, most } = sum
  const isSameRhythm = isYearly === (sum.per === 'year')
  // One year alone may exceed what a whole project can have; a sum once may be for many years.
  if (most !== null && (isSameRhythm || isYearly) && amount > most)
    warnings.push({ kind: 'above-sum', share: id, bound: most })
  if (least !== null && isSameRhythm && amount < least) warnings.push({ kind: 'below-sum', share: id, bound: least })
  return warnings
}
