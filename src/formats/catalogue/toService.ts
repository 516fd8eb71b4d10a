import {
  type AskedMeasure,
  type DefaultQuestion,
  type DispatchTime,
  type DutyOverride,
  isAskable,
  MEASURE_UNITS,
  type Measure,
  type Service,
  type ServiceGroup,
  type Standard,
  type SupplyHint,
  type Unit,
} from '../../core/services/index.ts'
import type { ServiceEntry, StandardEntry } from './schema.ts'

const UPPER_BOUNDS = new Set<Measure>([
  'travel-time',
  'response-time',
  'distance',
  'headway',
  'latency',
  'people-per-unit',
])

/** A standard as the file gives it, with what may be left out filled in. */
export function toStandard(entry: StandardEntry): Standard {
  const { source, moreBeyond, ...rest } = entry
  return {
    ...rest,
    ...(moreBeyond === undefined ? {} : { moreBeyond }),
    bound: entry.bound ?? (UPPER_BOUNDS.has(entry.measure) ? 'at-most' : 'at-least'),
    unit: (entry.unit ?? MEASURE_UNITS[entry.measure][0]) as Unit,
    sources: source ?? [],
    decided: null,
  }
}

/** A service as the file gives it. Null as question where the standard that it names is not there. */
export function toService(
  entry: ServiceEntry,
  group: ServiceGroup,
  standards: readonly Standard[],
  viability: readonly Standard[],
): Service {
  const { users, duty, dispatch, overrides, price, quality, continuity, supply, question: _, ...rest } = entry
  return {
    ...rest,
    ...(supply ? { supply: toHint(supply) } : {}),
    group,
    state: entry.core ? 'core' : 'optional',
    users: users && { fromAge: users.from, toAge: users.to, sex: users.sex },
    question: toQuestion(entry, standards),
    dispatch: dispatch && { callHandling: toTime(dispatch.callHandling), turnOut: toTime(dispatch.turnOut) },
    duty: duty && {
      classes: duty.class,
      legalClaim: duty.legalClaim,
      guarantee: duty.guarantee,
      steer: duty.steer,
      provide: duty.provide,
      providers: duty.providers ?? [],
      sources: duty.source ?? [],
      verified: duty.verified,
    },
    overrides: overrides.map(toOverride),
    standards,
    viability,
    price: price.map(toAsked),
    quality: quality.map(toAsked),
    continuity: continuity.map(toAsked),
  }
}

/** Without the keys that the file leaves out. */
function toHint(hint: NonNullable<ServiceEntry['supply']>): SupplyHint {
  return Object.fromEntries(Object.entries(hint).filter(([, value]) => value !== undefined))
}

export function toQuestion(entry: ServiceEntry, standards: readonly Standard[]): DefaultQuestion | null {
  const { question } = entry
  if (!question) return null
  if ('standard' in question) {
    const standard = standards.find((s) => s.id === question.standard)
    if (!standard?.mode || !isAskable(standard)) return null
    // “any mode” is asked by car first: whoever has none chooses another mode on the page.
    const mode = standard.mode === 'any' ? 'car' : standard.mode
    return { mode, value: standard.value, unit: standard.unit as 'minutes' | 'metres', standard: standard.id }
  }
  return 'minutes' in question
    ? { mode: question.mode, value: question.minutes, unit: 'minutes', standard: null }
    : { mode: question.mode, value: question.metres, unit: 'metres', standard: null }
}

function toOverride({ source, class: classes, ...rest }: ServiceEntry['overrides'][number]): DutyOverride {
  return { ...rest, classes, sources: source ?? [] }
}

function toAsked({ source, ...rest }: ServiceEntry['price'][number]): AskedMeasure {
  return { ...rest, sources: source ?? [] }
}

function toTime(time: NonNullable<ServiceEntry['dispatch']>['turnOut']): DispatchTime | null {
  if (!time) return null
  const { source, ...rest } = time
  return { ...rest, sources: source ?? [] }
}
