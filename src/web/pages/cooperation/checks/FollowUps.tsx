import type { RegionDescription } from '../../../../contract/index.ts'
import type { CatalogueCheck } from '../../../../core/cooperation/index.ts'
import { ChoiceField, fieldState, PostForm, TextField } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion, registerPath } from '../../register/paths.ts'
import type { ResultView } from './RoundPage.tsx'

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription
  readonly template: CatalogueCheck
  readonly result: ResultView
  readonly path: string
}

/** What follows of a round, and the tasks that were made of it. */
export function FollowUps({ frame, region, template, result, path }: Props) {
  const { words, csrf } = frame
  const { followUps, mayFollow, actors, form } = result
  const links = linksOf(frame)
  const question = (criterion: string) => words.of(template.criteria.find(({ id }) => id === criterion)!.question)
  const whyWords = (whys: Props['result']['followUps'][number]['whys']) =>
    words.list(whys.map((why) => words.text(`checks.why-${why}`)))
  const made = followUps.filter(({ task }) => task !== null)
  const left = followUps.filter(({ task }) => task === null)
  if (followUps.length === 0) return null
  return (
    <section aria-labelledby="follow-title">
      <h2 id="follow-title">{words.text('checks.follow')}</h2>
      {made.length > 0 && (
        <ul>
          {made.map(({ criterion, task }) => (
            <li key={criterion}>
              <a href={links(`${registerPath('task')}/${task}`, ofRegion(region.id, { zurueck: path }))}>
                {question(criterion)}
              </a>{' '}
              <span class="tag">{words.text('checks.is-task')}</span>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && !mayFollow && (
        <ul>
          {left.map(({ criterion, whys }) => (
            <li key={criterion}>
              {question(criterion)} <span class="muted">({whyWords(whys)})</span>
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && mayFollow && (
        <PostForm
          action={links(`${path}/aufgaben`)}
          csrf={csrf}
          submit={words.text('checks.make-tasks')}
          tone="secondary"
          hidden={{ region: region.id }}
        >
          <fieldset class="choice-list">
            <legend class="kern-label">{words.text('checks.follow-which')}</legend>
            {left.map(({ criterion, whys }) => (
              <label key={criterion} class="choice-list__one">
                <input type="checkbox" name="criterion" value={criterion} checked={!isMinor(whys)} />
                <span>
                  {question(criterion)} <span class="muted">({whyWords(whys)})</span>
                </span>
              </label>
            ))}
          </fieldset>
          <TextField {...fieldState(form, words, 'due')} type="date" label={words.text('task.due')} />
          <ChoiceField
            {...fieldState(form, words, 'actor')}
            label={words.text('task.actor')}
            options={[
              { value: '', label: words.text('checks.actor-open') },
              ...actors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </PostForm>
      )}
    </section>
  )
}

/** Missing evidence alone is seldom worth a task. */
const isMinor = (whys: readonly string[]) => whys.length === 1 && whys[0] === 'without-evidence'
