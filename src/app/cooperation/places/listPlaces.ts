import { drawnPoint, PREREQUISITES, type Prerequisite, type RegionDrawing } from '../../../core/cooperation/index.ts'
import { fieldValue, type Place } from '../../../core/process/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import type { DutyQuestion } from '../duty.ts'
import { flagOf, listOf, textOf } from '../entryFields.ts'

/** A social place as it was entered; null = not stated. */
export interface ListedPlace {
  readonly id: string
  readonly name: string
  readonly place: Place | null
  readonly type: string | null
  readonly state: string | null
  readonly what: string | null
  readonly keeper: string | null
  readonly contact: string | null
  readonly opening: string | null
  readonly isAccessible: boolean | null
  readonly services: readonly string[]
  readonly features: readonly string[]
  readonly process: string | null
  readonly prerequisites: readonly {
    readonly id: Prerequisite
    readonly state: string | null
    readonly words: string | null
  }[]
  /** Ids of other places, whichever of the two said so. */
  readonly links: readonly string[]
  readonly isCommons: boolean | null
  readonly shared: string | null
  readonly rules: string | null
  readonly surplus: string | null
  readonly confirmed: string | null
}

/** What is looked for; '' = anything. */
export interface PlaceFilter {
  readonly municipality: string
  readonly type: string
  readonly commons: boolean
}

/** Every social place that the viewer may see, in the order in which they were entered. */
export async function listPlaces({
  workspace,
  viewer,
  region,
  isOpen,
}: Omit<DutyQuestion, 'today'>): Promise<ListedPlace[]> {
  const records = await listEntries(workspace, viewer, { kind: 'social-place', region, isOpen })
  const links = new Map<string, Set<string>>(records.map(({ id }) => [id, new Set()]))
  for (const { id, state } of records)
    for (const other of listOf(state, 'links')) {
      // A link leads both ways. One to a place that the viewer does not see is none for her.
      if (other === id || !links.has(other)) continue
      links.get(id)!.add(other)
      links.get(other)!.add(id)
    }
  return records.map((record) => placeOf(record, [...links.get(record.id)!]))
}

function placeOf({ id, state }: EntryRecord, links: readonly string[]): ListedPlace {
  return {
    id,
    name: textOf(state, 'name') ?? '',
    place: fieldValue(state, 'place') as Place | null,
    type: textOf(state, 'type'),
    state: textOf(state, 'state'),
    what: textOf(state, 'what'),
    keeper: textOf(state, 'keeper'),
    contact: textOf(state, 'contact'),
    opening: textOf(state, 'opening'),
    isAccessible: flagOf(state, 'isAccessible'),
    services: listOf(state, 'services'),
    features: listOf(state, 'features'),
    process: textOf(state, 'process'),
    prerequisites: PREREQUISITES.map((one) => ({
      id: one,
      state: textOf(state, one),
      words: textOf(state, `${one}Words`),
    })),
    links,
    isCommons: flagOf(state, 'isCommons'),
    shared: textOf(state, 'shared'),
    rules: textOf(state, 'rules'),
    surplus: textOf(state, 'surplus'),
    confirmed: textOf(state, 'confirmed'),
  }
}

export const fitsPlace = ({ place, type, isCommons }: ListedPlace, filter: PlaceFilter): boolean =>
  (filter.municipality === '' || place?.ags === filter.municipality) &&
  (filter.type === '' || type === filter.type) &&
  (!filter.commons || isCommons === true)

export interface PlaceMark {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** Where places lie in a drawing of the region; those without a point or beyond its edge have no mark. */
export function placeMarks({ frame, width, height }: RegionDrawing, places: readonly ListedPlace[]): PlaceMark[] {
  return places.flatMap(({ id, place }) => {
    if (!place || place.lon === null || place.lat === null) return []
    const [x, y] = drawnPoint(frame, place.lon, place.lat)
    return x < 0 || y < 0 || x > width || y > height ? [] : [{ id, x, y }]
  })
}
