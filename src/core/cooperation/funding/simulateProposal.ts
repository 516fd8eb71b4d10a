import type { FundedProject } from './mix.ts'
import type { FundingProposal } from './programme.ts'

/** What a proposal would bring, in cents a year. A thought experiment: of a type of its own, which no mix takes. */
export interface Simulated {
  readonly isSimulation: true
  readonly low: { readonly share: number; readonly rest: number }
  readonly high: { readonly share: number; readonly rest: number }
}

/** What would come and what would remain if the proposal were law; null = the project's costs are not known. */
export function simulateProposal(
  { costLow, costHigh }: Pick<FundedProject, 'costLow' | 'costHigh'>,
  { rate }: Pick<FundingProposal, 'rate'>,
): Simulated | null {
  const low = costLow ?? costHigh
  const high = costHigh ?? costLow
  if (low === null || high === null) return null
  return { isSimulation: true, low: split(low, rate), high: split(high, rate) }
}

function split(euros: number, rate: number) {
  const cost = Math.round(euros * 100)
  const share = Math.round((cost * rate) / 100)
  return { share, rest: cost - share }
}
