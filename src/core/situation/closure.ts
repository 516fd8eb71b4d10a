import { InputError, type Issue } from '../evidence/index.ts'
import { areasOf, type ClosureInput, closureReceivers, closureSums, peopleByNearest } from '../reach/index.ts'
import { closureTestOf, type Facility, type Service, type ServiceCatalogue } from '../services/index.ts'
import { METHOD_VERSIONS } from './methodVersions.ts'
import { defaultThreshold, type ReachQuestion } from './question.ts'
import type { CellReach, SituationData } from './situation.ts'
import type { ClosureAnswer, ClosureCount, ClosureQuestion, ClosureReceiver } from './supplyQuestion.ts'

/** The question for the nearest site that a closure is asked by. */
export function nearestQuestion(service: Service, asked: ClosureQuestion): ReachQuestion & { threshold: number } {
  const minutes = closureTestOf(service, asked.mode)?.value
  return {
    service: service.id,
    mode: asked.mode,
    ages: asked.ages ?? 'users',
    nth: 1,
    barrierFree: asked.barrierFree,
    pureDriving: asked.pureDriving,
    threshold: asked.threshold ?? (minutes === undefined ? defaultThreshold(service, asked.mode) : minutes * 60),
  }
}

/** Index of the facility among the sites of its service; throws an InputError that says which there are. */
export function siteOf(sites: readonly Facility[], service: Service, id: string): number {
  const site = sites.findIndex((one) => one.id === id)
  if (site >= 0) return site
  const some = sites.slice(0, 5).map((one) => one.id)
  throw new InputError({
    code: 'question-unknown-facility',
    severity: 'error',
    params: { facility: id, service: service.id, some: some.join(', ') || '–' },
  })
}

export interface ClosureGround {
  readonly data: SituationData
  readonly catalogue: ServiceCatalogue
  readonly asked: ClosureQuestion
  readonly site: number
  readonly before: CellReach
  /** With all sites but that one; its indices are those of the shorter list. */
  readonly after: CellReach
  readonly warnings: readonly Issue[]
  readonly allInside: boolean
}

export function computeClosure(ground: ClosureGround): ClosureAnswer {
  const { data, catalogue, asked, site, before, after, warnings } = ground
  const { cells, municipalities, manifest } = data
  const { service, question } = before.resolved
  const { sites, people } = before
  const input: ClosureInput = {
    before: before.value,
    nearestBefore: before.site,
    after: after.value,
    nearestAfter: after.site.map((j) => (j >= site ? j + 1 : j)),
    people,
    site,
    threshold: question.threshold,
  }
  const areas = areasOf(cells.inside, cells.municipality, municipalities.length)
  const { all: ring } = areasOf(
    cells.inside.map((one) => 1 - one),
    cells.municipality,
    municipalities.length,
  )
  const sums = { inside: closureSums(input, areas.all), ring: closureSums(input, ring) }
  const servedBefore = peopleByNearest(before.site, people, sites.length)
  const isInside = (one: Facility) =>
    one.municipality >= 0 ? municipalities[one.municipality]!.inside : ground.allInside
  const closing = sites[site]!
  return {
    question: {
      service: service.id,
      mode: question.mode,
      ages: question.ages,
      barrierFree: question.barrierFree,
      pureDriving: question.pureDriving,
      threshold: question.threshold,
      facility: closing.id,
    },
    regionId: manifest.id,
    regionVersion: manifest.version,
    catalogueVersion: catalogue.version,
    methodVersion: METHOD_VERSIONS.supply,
    wayMeasure: before.measure,
    facility: { id: closing.id, name: closing.name, ags: municipalities[closing.municipality]?.ags ?? '' },
    ...sums,
    test: testOf(service, asked, question, sums.inside.more + sums.ring.more),
    receivers: closureReceivers(input, sites.length).map(
      ({ site: j, people: more, meanWay }): ClosureReceiver => ({
        id: sites[j]!.id,
        name: sites[j]!.name,
        inside: isInside(sites[j]!),
        people: more,
        peopleBefore: servedBefore[j]!,
        meanWay,
        capacity: sites[j]!.capacity,
      }),
    ),
    municipalities: municipalities.flatMap((m, k) => {
      const row = closureSums(input, areas.of[k]!)
      return m.inside && row.affected > 0 ? [{ ags: m.ags, name: m.name, ...row }] : []
    }),
    warnings: ringWarnings(manifest.ring, sums.ring).concat(warnings),
  }
}

/** Beyond a ring that is not whole, sites and streets are missing to which people would go. */
function ringWarnings(ring: string, { affected }: ClosureCount): Issue[] {
  return ring === 'around' || affected === 0
    ? []
    : [{ code: 'closure-ring', severity: 'warning', params: { people: Math.round(affected) } }]
}

/** The legal test, only where the question is the one that it asks: its threshold, its people. */
function testOf(
  service: Service,
  asked: ClosureQuestion,
  question: { readonly mode: string; readonly threshold: number },
  more: number,
): ClosureAnswer['test'] {
  const standard = closureTestOf(service, question.mode)
  const value = standard?.moreBeyond
  if (!standard || value === undefined) return null
  if (question.threshold !== standard.value * 60 || (asked.ages ?? 'users') !== 'users') return null
  return { standard, value, more, reached: more >= value }
}
