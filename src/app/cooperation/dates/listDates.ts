import type { DateQuery, ShownDate } from '../../../contract/index.ts'
import type { Viewer } from '../../../core/evidence/index.ts'
import type { Entry, Place } from '../../../core/process/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { listOf, textOf } from '../entryFields.ts'
import { isLeft } from '../projects/plannedTasks.ts'

/** A date with what a calendar needs to know an event again. */
export interface HeldDate extends ShownDate {
  readonly version: number
  readonly updatedAt: string
}

export const EVERY_DATE: DateQuery = { project: '', municipality: '', kind: '' }

/**
 * Meetings, milestones and last days of what is not done, as far as the viewer may see them, in their order. Of a municipality: what it is in charge
 * of, and meetings to which it is invited.
 */
export async function listDates(
  workspace: Workspace,
  viewer: Viewer,
  region: string,
  query: DateQuery = EVERY_DATE,
): Promise<HeldDate[]> {
  const list = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen: true })
  const [meetings, tasks, actors] = await Promise.all([list('meeting'), list('task'), list('actor')])
  const agsOf = new Map(actors.map(({ id, state }) => [id, placeOf(state)]))
  const isOf = (ags: readonly (string | null)[]) => query.municipality === '' || ags.includes(query.municipality)
  const dates = [
    ...meetings
      // A draft may lack its day.
      .filter(({ state }) => textOf(state, 'date') !== null)
      .filter(({ state }) =>
        isOf([...listOf(state, 'invited'), ...listOf(state, 'present')].map((id) => agsOf.get(id) ?? null)),
      )
      .map(fromMeeting),
    ...tasks
      .filter((task) => isLeft(task) && textOf(task.state, 'due') !== null)
      .filter(({ state, municipality }) =>
        isOf([municipality, placeOf(state), agsOf.get(textOf(state, 'actor') ?? '') ?? null]),
      )
      .map(fromTask),
  ]
  return dates
    .filter(({ project }) => query.project === '' || project === query.project)
    .filter(({ kind }) => query.kind === '' || kind === query.kind)
    .sort(
      (a, b) => a.day.localeCompare(b.day) || (a.begin ?? '').localeCompare(b.begin ?? '') || a.id.localeCompare(b.id),
    )
}

const placeOf = (state: Entry): string | null => (state.municipality as Place | null | undefined)?.ags ?? null

const fromMeeting = ({ id, state, version, updatedAt }: EntryRecord): HeldDate => ({
  kind: 'meeting',
  id,
  title: textOf(state, 'title') ?? '',
  day: textOf(state, 'date')!,
  begin: textOf(state, 'begin'),
  end: textOf(state, 'end'),
  place: textOf(state, 'place'),
  text: textOf(state, 'agenda') ?? '',
  project: textOf(state, 'project'),
  actor: null,
  municipality: null,
  version,
  updatedAt,
})

const fromTask = ({ id, state, municipality, version, updatedAt }: EntryRecord): HeldDate => ({
  kind: state.isMilestone === true ? 'milestone' : 'due',
  id,
  title: textOf(state, 'title') ?? '',
  day: textOf(state, 'due')!,
  begin: null,
  end: null,
  place: null,
  text: textOf(state, 'note') ?? '',
  project: textOf(state, 'project'),
  actor: textOf(state, 'actor'),
  municipality: placeOf(state) ?? municipality,
  version,
  updatedAt,
})
