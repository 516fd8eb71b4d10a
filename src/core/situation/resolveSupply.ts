import { InputError } from '../evidence/index.ts'
import { type Decay, faultOfDecay, SUPPLY_METHODS, type SupplyMethod, usualDecay } from '../reach/index.ts'
import { type ServiceCatalogue, usualSupply } from '../services/index.ts'
import { type ReachQuestion, type ResolvedQuestion, resolveQuestion } from './question.ts'
import { type AskedSupply, SUPPLY_MEASURES, type SupplyIndex, type SupplyQuestion } from './supplyQuestion.ts'

/** Whole number of units that no single site has. */
export const MOST_CAPACITY = 100_000

export interface ResolvedSupply {
  readonly question: AskedSupply
  readonly index: SupplyIndex
  readonly reach: ResolvedQuestion
  /** The same question as one for the nearest site. */
  readonly nearest: ReachQuestion
}

/**
 * Checks a question against the catalogue and fills in its defaults. `hasCapacity`: some site of the service has one (or one is assumed);
 * without, sites are counted. Throws an InputError that says what is wrong.
 */
export function resolveSupply(
  catalogue: ServiceCatalogue,
  asked: SupplyQuestion,
  hasCapacity: boolean,
): ResolvedSupply {
  const refuse = (code: string, params: Record<string, string | number> = {}): never => {
    throw new InputError({ code, severity: 'error', params })
  }
  if (asked.mode === 'transit') refuse('question-supply-transit')
  const nearest: ReachQuestion = {
    service: asked.service,
    mode: asked.mode,
    ages: asked.ages ?? 'users',
    nth: 1,
    barrierFree: asked.barrierFree,
    pureDriving: asked.pureDriving,
    threshold: asked.catchment,
  }
  const reach = resolveQuestion(catalogue, nearest)
  const { service } = reach
  const catchment = reach.question.threshold
  if (asked.method !== null && !SUPPLY_METHODS.includes(asked.method))
    refuse('question-unknown-method', { method: String(asked.method), methods: SUPPLY_METHODS.join(', ') })
  if (asked.measure !== null && !SUPPLY_MEASURES.includes(asked.measure))
    refuse('question-unknown-measure', { measure: String(asked.measure) })
  const { assumeCapacity } = asked
  if (assumeCapacity !== null && !(assumeCapacity > 0 && assumeCapacity <= MOST_CAPACITY))
    refuse('question-assumed-capacity', { value: String(assumeCapacity), most: MOST_CAPACITY })
  if (asked.measure === 'capacity' && service.capacityUnit === null)
    refuse('question-no-capacity-unit', { service: service.id })
  if (asked.measure === 'capacity' && !hasCapacity) refuse('question-no-capacity', { service: service.id })
  const usualMeasure = service.capacityUnit !== null && hasCapacity ? 'capacity' : 'sites'
  const measure = asked.measure ?? usualMeasure
  const usual = usualSupply(service, measure)
  const usualMethod: SupplyMethod = usual.kind === 'in-reach' ? 'opportunities' : '2sfca'
  const method = asked.method ?? usualMethod
  const decay = decayOf(asked.decay, method, catchment)
  const fault = faultOfDecay(decay)
  if (fault) refuse('question-decay', { fault })
  const kind = method === 'opportunities' ? 'in-reach' : 'per-people'
  const shared = kind === usual.kind ? usual.per : measure === 'capacity' ? 1000 : 10_000
  return {
    question: {
      service: service.id,
      mode: asked.mode,
      ages: nearest.ages,
      barrierFree: asked.barrierFree,
      pureDriving: asked.pureDriving,
      catchment,
      method,
      decay,
      measure,
      assumeCapacity,
    },
    index: {
      kind,
      measure,
      per: kind === 'in-reach' ? 1 : shared,
      unit: measure === 'capacity' ? service.capacityUnit : null,
      usual: method === usualMethod && decay.kind === 'step' && measure === usualMeasure,
    },
    reach,
    nearest: { ...nearest, threshold: catchment },
  }
}

/** 2SFCA and mere opportunities have an edge and nothing else unless asked; the others need weights and take the zones of Luo & Qi. */
function decayOf(asked: SupplyQuestion['decay'], method: SupplyMethod, catchment: number): Decay {
  if (asked !== null && typeof asked === 'object') return asked
  if (asked !== null) return usualDecay(asked, catchment)
  return usualDecay(method === '2sfca' || method === 'opportunities' ? 'step' : 'zones', catchment)
}
