import type { ShownResolution } from '../../../../contract/index.ts'
import { PostForm, Select, TextField } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { editEntry } from './projectPaths.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly resolutions: readonly ShownResolution[]
  /** Actors to whom a task can be given. */
  readonly actors: readonly (readonly [id: string, name: string])[]
  readonly mayWrite: boolean
  /** Page to which forms lead back. */
  readonly back: string
}

/** What was decided; each becomes a task in one step. One that was withdrawn stays, with day and reason. */
export function Resolutions({ frame, region, resolutions, actors, mayWrite, back }: Props) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  return (
    <ul class="resolutions">
      {resolutions.map((one) => {
        const { id, text, date, state, votes, decides, task, hasTask, withdrawnOn, withdrawnWhy } = one
        const isWithdrawn = state === 'withdrawn'
        return (
          <li key={id}>
            <p class={isWithdrawn ? 'resolutions__text is-withdrawn' : 'resolutions__text'}>
              {isWithdrawn ? <del>{text}</del> : text}
            </p>
            <p>
              <span class={`tag tag--${state}`}>{words.text(`option.resolution.state-${state}`)}</span>{' '}
              <span class="muted">
                {[words.date(date), votes, decides && words.text(`option.resolution.decides-${decides}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>{' '}
              {mayWrite && (
                <a href={links(...editEntry(region, 'resolution', id, back))}>{words.text('vorhaben.edit')}</a>
              )}
            </p>
            {isWithdrawn && withdrawnOn && (
              <p>{words.text('vorhaben.withdrawn', { day: words.date(withdrawnOn), why: withdrawnWhy ?? '' })}</p>
            )}
            {task && (
              <p>
                {words.text('vorhaben.became-task')}{' '}
                <a href={links(...editEntry(region, 'task', task.id, back))}>{task.title}</a>
              </p>
            )}
            {mayWrite && state === 'accepted' && !hasTask && (
              <details class="no-print">
                <summary>{words.text('vorhaben.make-task')}</summary>
                <PostForm
                  action={links(`/zusammenarbeit/beschluesse/${encodeURIComponent(id)}/aufgabe`)}
                  csrf={csrf}
                  submit={words.text('vorhaben.make-task')}
                  about={text.slice(0, 80)}
                  hidden={{ region, zurueck: back }}
                >
                  <Select
                    name="actor"
                    id={`actor-${id}`}
                    label={words.text('task.actor')}
                    value=""
                    options={[['', words.text('entry.not-stated')], ...actors]}
                  />
                  <TextField name="due" id={`due-${id}`} type="date" label={words.text('task.due')} />
                </PostForm>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}
