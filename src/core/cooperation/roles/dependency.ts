import { addMonths } from '../../process/index.ts'

/** How far something can be replaced. */
export const SUBSTITUTES = ['none', 'partly', 'full'] as const
export type Substitute = (typeof SUBSTITUTES)[number]

/** On what or whom a service depends. */
export interface Dependency {
  readonly id: string
  readonly service: string
  /** Null = not known, which is not the same as none. */
  readonly substitute: Substitute | null
  /** Last day of the contract; null = none or not known. */
  readonly contractEnd: string | null
  /** How long before its end it must be ended. */
  readonly noticeMonths: number | null
  /** Euros to get out; null = not known. */
  readonly exitCost: number | null
}

export const RISK_REASONS = [
  'no-substitute',
  'substitute-unknown',
  'substitute-partly',
  'contract-over',
  'notice-over',
  'act-soon',
  'end-unknown',
  'exit-cost-unknown',
] as const
export type RiskReason = (typeof RISK_REASONS)[number]

export interface RankedDependency<D extends Dependency = Dependency> {
  readonly dependency: D
  readonly reasons: readonly RiskReason[]
  /** Last day on which something can still be done: to give notice, or the contract's end where no notice is stated. */
  readonly lastDay: string | null
}

/** Months within which a last day is soon: own choice of Reihum, no rule. */
export const SOON_MONTHS = 12

const SUBSTITUTE_ORDER: readonly (Substitute | null)[] = ['none', null, 'partly', 'full']

/**
 * Dependencies, the riskiest first. The order follows stated reasons one after the other and no sum of points: what cannot be replaced before what is not
 * known and what can; then whose last day to act comes first, a day unknown last; then unknown costs of leaving before known ones, large before small.
 */
export function rankDependencies<D extends Dependency>(
  dependencies: readonly D[],
  today: string,
): RankedDependency<D>[] {
  return dependencies
    .map((dependency) => ({ dependency, reasons: reasonsOf(dependency, today), lastDay: lastDayOf(dependency) }))
    .sort(compareRisk)
}

function lastDayOf({ contractEnd, noticeMonths }: Dependency): string | null {
  if (contractEnd === null) return null
  return noticeMonths === null ? contractEnd : addMonths(contractEnd, -noticeMonths)
}

function reasonsOf(dependency: Dependency, today: string): RiskReason[] {
  const { substitute, contractEnd, exitCost } = dependency
  const lastDay = lastDayOf(dependency)
  const reasons: RiskReason[] = []
  if (substitute === 'none') reasons.push('no-substitute')
  if (substitute === null) reasons.push('substitute-unknown')
  if (substitute === 'partly') reasons.push('substitute-partly')
  if (contractEnd === null) reasons.push('end-unknown')
  else if (contractEnd < today) reasons.push('contract-over')
  else if (lastDay! < today) reasons.push('notice-over')
  else if (lastDay! <= addMonths(today, SOON_MONTHS)) reasons.push('act-soon')
  if (exitCost === null) reasons.push('exit-cost-unknown')
  return reasons
}

function compareRisk(a: RankedDependency, b: RankedDependency): number {
  const order = ({ dependency }: RankedDependency) => SUBSTITUTE_ORDER.indexOf(dependency.substitute)
  const cost = ({ dependency }: RankedDependency) => dependency.exitCost ?? Number.POSITIVE_INFINITY
  const later = (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999')
  // Infinity − Infinity would be no number.
  return order(a) - order(b) || later || (cost(a) === cost(b) ? 0 : cost(b) - cost(a))
}
