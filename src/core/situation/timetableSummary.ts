import { areasOf, FREQUENCY_CLASSES, QUALITY_METHODS, type QualityMethod, quantiles } from '../reach/index.ts'
import type { SituationData } from './situation.ts'
import type { TimetableQuality } from './timetableQuality.ts'

/** Target of network planning for the way by bus and train to the next middle centre (RIN 2008). Plan, not duty. */
export const CENTRE_TARGET_SECONDS = 2700

/** Sums of one area over its people. Medians are weighted by people; null = not known, or so many people reach nothing. */
export interface TimetableRow {
  /** '' for the whole inside. */
  readonly ags: string
  readonly name: string
  readonly people: number
  /** People near to a stop as the BBSR's monitor counts them. */
  readonly nearStop: number
  /** Way on foot to stops with at least so many departures on the day, metres. */
  readonly walk: readonly { readonly departures: number; readonly median: number | null; readonly p90: number | null }[]
  /** People by service quality class; `none` are in no class. */
  readonly quality: readonly {
    readonly method: QualityMethod['id']
    readonly distance: 'air-line' | 'walk'
    readonly people: Readonly<Record<string, number>>
    readonly none: number
  }[]
  /** Seconds to the next middle or upper centre; null = none is known. */
  readonly centre: {
    readonly medianWellTimed: number | null
    readonly median: number | null
    /** People whose middle travel time is within CENTRE_TARGET_SECONDS. */
    readonly within: number
  } | null
  /** People in reach of the median person, and the share that bus and train give of the car's. */
  readonly reach: {
    readonly byTransit: number | null
    readonly byCar: number | null
    readonly ratio: number | null
  }
}

/** The whole inside first, then its municipalities in their order. */
export function summariseTimetable(data: SituationData, quality: TimetableQuality): TimetableRow[] {
  const { cells, municipalities } = data
  const { all, of } = areasOf(cells.inside, cells.municipality, municipalities.length)
  const measured = known(quality)
  const rows = municipalities.flatMap(({ ags, name, inside }, m) =>
    inside ? [rowOf(ags, name, of[m], data, measured)] : [],
  )
  return [rowOf('', '', all, data, measured), ...rows]
}

/** Where there is no way (NaN), it is as good as infinitely far. */
function known({ access, centre, people, ...rest }: TimetableQuality): TimetableQuality {
  const far = (values: Float64Array) => values.map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value))
  return {
    ...rest,
    access: { ...access, walkMetres: access.walkMetres.map(far) },
    centre,
    people: {
      ...people,
      byTransit: far(people.byTransit),
      byCar: people.byCar && far(people.byCar),
      ratio: far(people.ratio),
    },
  }
}

function rowOf(
  ags: string,
  name: string,
  of: readonly number[],
  { cells: { population } }: SituationData,
  { access, centre, people }: TimetableQuality,
): TimetableRow {
  const total = of.reduce((sum, c) => sum + (population[c] > 0 ? population[c] : 0), 0)
  const sumWhere = (holds: (cell: number) => boolean) =>
    rounded(
      of.reduce((sum, c) => sum + (holds(c) && population[c] > 0 ? population[c] : 0), 0),
      1,
    )
  const quantile = (values: Float64Array, share: number, digits = 0): number | null => {
    const found = quantiles(of, values, population, [share])[0]
    return found === null ? null : rounded(found, digits)
  }
  return {
    ags,
    name,
    people: rounded(total, 1),
    nearStop: sumWhere((c) => access.isNear[c] === 1),
    walk: FREQUENCY_CLASSES.map((departures, k) => ({
      departures,
      median: quantile(access.walkMetres[k], 0.5),
      p90: quantile(access.walkMetres[k], 0.9),
    })),
    quality: QUALITY_METHODS.flatMap((method) =>
      (['air-line', 'walk'] as const).map((distance) => {
        const classes = (distance === 'walk' ? access.classByWalk : access.classByAir)[method.id]
        return {
          method: method.id,
          distance,
          people: Object.fromEntries(method.classNames.map((one, k) => [one, sumWhere((c) => classes[c] === k + 1)])),
          none: sumWhere((c) => classes[c] === 0),
        }
      }),
    ),
    centre: centre && {
      medianWellTimed: quantile(centre.p05, 0.5),
      median: quantile(centre.p50, 0.5),
      within: sumWhere((c) => centre.p50[c] <= CENTRE_TARGET_SECONDS),
    },
    reach: {
      byTransit: quantile(people.byTransit, 0.5),
      byCar: people.byCar && quantile(people.byCar, 0.5),
      ratio: people.byCar && quantile(people.ratio, 0.5, 4),
    },
  }
}

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits
