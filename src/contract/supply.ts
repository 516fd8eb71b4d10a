import type { DecayKind, SupplyMethod } from '../core/reach/index.ts'
import type { SupplyMeasure } from '../core/situation/index.ts'

export type { Decay, DecayKind, SupplyMethod } from '../core/reach/index.ts'
export type {
  CellSupply,
  ClosureAnswer,
  ClosureQuestion,
  FacilitySupply,
  SupplyAnswer,
  SupplyIndex,
  SupplyMeasure,
  SupplyQuestion,
  SupplyRow,
} from '../core/situation/index.ts'

/** What a question about supply can be made of, in the order in which it is offered. */
export const SUPPLY_METHODS = [
  '2sfca',
  'e2sfca',
  '3sfca',
  'm2sfca',
  'bfca',
  'opportunities',
] as const satisfies readonly SupplyMethod[]
export const SUPPLY_MEASURES = ['capacity', 'sites'] as const satisfies readonly SupplyMeasure[]
/** Decays that can be asked for by name; a table of weights only on the command line. */
export const DECAY_CHOICES = [
  'step',
  'zones',
  'linear',
  'gaussian',
  'logistic',
  'exponential',
  'power',
] as const satisfies readonly DecayKind[]
