import { writeCalendar } from '../../../formats/calendar/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { HeldDate } from './listDates.ts'

export interface DatesToWrite {
  /** `https://reihum.example`. */
  readonly base: string
  /** Name of the calendar. */
  readonly name: string
  readonly regions: readonly {
    readonly id: string
    readonly dates: readonly HeldDate[]
    /** Names of its projects. */
    readonly projects: ReadonlyMap<string, string>
  }[]
}

/** Dates as a calendar file (iCalendar), each with its project in the title and a link to its page. */
export function writeDates({ base, name, regions }: DatesToWrite, words: Words): string {
  const host = base.replace(/^https?:\/\//, '')
  const events = regions.flatMap(({ id: region, dates, projects }) =>
    dates.map((date) => {
      const { kind, id, title, project, day, begin, end, place, text, version, updatedAt } = date
      const about = project === null ? '' : (projects.get(project) ?? '')
      return {
        uid: `${kind === 'meeting' ? 'meeting' : 'task'}-${id}@${host}`,
        sequence: version - 1,
        changedAt: updatedAt,
        title: words.text(`termine.event-${kind}`, {
          title,
          about: about === '' ? '-' : about,
          hasAbout: about === '' ? 'no' : 'yes',
        }),
        day,
        begin,
        end,
        place,
        text,
        url: `${base}${pathOfDate(date)}?${new URLSearchParams({ region })}`,
      }
    }),
  )
  return writeCalendar(events, { name })
}

/** Page on which a date is read or done. */
export const pathOfDate = ({ kind, id }: Pick<HeldDate, 'kind' | 'id'>): string =>
  kind === 'meeting'
    ? `/zusammenarbeit/sitzungen/${encodeURIComponent(id)}`
    : `/daten/register/task/${encodeURIComponent(id)}`
