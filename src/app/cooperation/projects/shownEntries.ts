import type { ShownDocument, ShownMeeting, ShownResolution } from '../../../contract/index.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import { listOf, textOf } from '../entryFields.ts'

export const shownMeeting = ({ id, state }: EntryRecord): ShownMeeting => ({
  id,
  title: textOf(state, 'title') ?? '',
  date: textOf(state, 'date') ?? '',
  begin: textOf(state, 'begin'),
  end: textOf(state, 'end'),
  place: textOf(state, 'place'),
  agenda: linesOf(textOf(state, 'agenda')),
  minutes: linesOf(textOf(state, 'minutes')),
  invited: listOf(state, 'invited'),
  present: listOf(state, 'present'),
  project: textOf(state, 'project'),
  body: textOf(state, 'body'),
})

/** `titleOf`: what a task is called that the reader may see. */
export const shownResolution = (
  { id, state }: EntryRecord,
  titleOf: (task: string) => string | undefined,
): ShownResolution => ({
  id,
  text: textOf(state, 'text') ?? '',
  date: textOf(state, 'date') ?? '',
  state: (textOf(state, 'state') ?? 'accepted') as ShownResolution['state'],
  votes: textOf(state, 'votes'),
  decides: textOf(state, 'decides'),
  meeting: textOf(state, 'meeting'),
  task: taskOf(textOf(state, 'task'), titleOf),
  hasTask: textOf(state, 'task') !== null,
  withdrawnOn: textOf(state, 'withdrawnOn'),
  withdrawnWhy: textOf(state, 'withdrawnWhy'),
})

export const shownDocument = ({ id, state }: EntryRecord): ShownDocument => ({
  id,
  title: textOf(state, 'title') ?? '',
  date: textOf(state, 'date'),
  link: textOf(state, 'link'),
  shelf: textOf(state, 'shelf'),
})

/** The last first. */
export const latestFirst = (a: EntryRecord, b: EntryRecord): number =>
  String(b.state.date ?? '').localeCompare(String(a.state.date ?? '')) || b.createdAt.localeCompare(a.createdAt)

function taskOf(id: string | null, titleOf: (task: string) => string | undefined): ShownResolution['task'] {
  const title = id === null ? undefined : titleOf(id)
  return id === null || title === undefined ? null : { id, title }
}

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
