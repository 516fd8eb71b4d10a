import type { RegionDescription } from '../../../../contract/index.ts'
import type { CatalogueCheck } from '../../../../core/cooperation/index.ts'
import type { CriterionSummary, Rating } from '../../../../core/process/index.ts'
import type { Words } from '../../../../messages/index.ts'
import { ScrollTable } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import type { ResultView } from './RoundPage.tsx'
import { Spread } from './Spread.tsx'

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription
  readonly template: CatalogueCheck
  readonly result: ResultView
  readonly path: string
}

/** Steps between the lowest and the highest from which people disagree. */
const DISPUTED_FROM = 2

/** What people say to each question: how far apart they are, and why. No total on purpose. */
export function Result({ frame, region, template, result, path }: Props) {
  const { words } = frame
  const { summary, hasReasons, course } = result
  const byCriterion = new Map(summary.criteria.map((one) => [one.criterion, one]))
  if (summary.raters.length === 0)
    return (
      <div class="table-section">
        <h2 id="result-title">{words.text('checks.result')}</h2>
        <p>{words.text('checks.result-none')}</p>
      </div>
    )
  return (
    <>
      <div class="table-section">
        <h2 id="result-title">{words.text('checks.result')}</h2>
        <p>{words.text('checks.no-total')}</p>
        {template.scale && <Figures words={words} template={template} byCriterion={byCriterion} />}
        <p class="no-print">
          <a href={linksOf(frame)(`${path}/tabelle.csv`, ofRegion(region.id))} download>
            {words.text('checks.csv')}
          </a>
        </p>
      </div>
      {hasReasons && (
        <section aria-labelledby="reasons-title">
          <h2 id="reasons-title">{words.text(template.scale ? 'checks.reasons' : 'checks.answers')}</h2>
          <p class="muted">{words.text(result.names ? 'checks.names-office' : 'checks.names-none')}</p>
          {template.criteria.map(({ id, question }) => (
            <Reasons
              key={id}
              words={words}
              question={words.of(question)}
              ratings={byCriterion.get(id)?.ratings ?? []}
              names={result.names}
              isOpen={template.scale === null}
            />
          ))}
        </section>
      )}
      {course && <Course words={words} template={template} course={course} />}
    </>
  )
}

function Figures({
  words,
  template,
  byCriterion,
}: {
  words: Words
  template: CatalogueCheck
  byCriterion: ReadonlyMap<string, CriterionSummary>
}) {
  const { least, most } = template.scale!
  return (
    <ScrollTable titleId="result-title" kind="figures">
      <thead>
        <tr>
          <th scope="col">{words.text('checks.column-question')}</th>
          <th scope="col">{words.text('checks.column-spread', { least, most })}</th>
          <th scope="col" class="numeric">
            {words.text('checks.column-median')}
          </th>
          <th scope="col" class="numeric">
            {words.text('checks.column-range')}
          </th>
          <th scope="col" class="numeric">
            {words.text('checks.column-count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {template.criteria.map(({ id, question }) => {
          const one = byCriterion.get(id)
          return (
            <tr key={id}>
              <th scope="row" class="check-question">
                {words.of(question)}{' '}
                {one && one.count > 0 && one.most! - one.least! >= DISPUTED_FROM && (
                  <span class="tag tag--open">{words.text('checks.disputed')}</span>
                )}
              </th>
              <td>
                {one && one.median !== null && (
                  <Spread
                    least={least}
                    most={most}
                    values={one.ratings.flatMap(({ value }) => value ?? [])}
                    median={one.median}
                  />
                )}
              </td>
              <td class="numeric">{one?.median == null ? '–' : words.number(one.median, 1)}</td>
              <td class="numeric">
                {one?.least == null ? '–' : words.text('checks.range', { least: one.least, most: one.most! })}
              </td>
              <td class="numeric">
                {words.text('checks.count', { count: one?.count ?? 0, unknown: one?.unknown ?? 0 })}
              </td>
            </tr>
          )
        })}
      </tbody>
    </ScrollTable>
  )
}

function Reasons({
  words,
  question,
  ratings,
  names,
  isOpen,
}: {
  words: Words
  question: string
  ratings: readonly Rating[]
  names: ReadonlyMap<string, string> | null
  isOpen: boolean
}) {
  if (ratings.length === 0) return null
  return (
    <details class="check-reasons" open={isOpen}>
      <summary>{question}</summary>
      <ul>
        {ratings.map(({ rater, value, reason, evidence }) => (
          <li key={rater}>
            {!isOpen && <strong>{value === null ? words.text('checks.unknown') : value}</strong>}{' '}
            <span class="preserve-lines">{reason || (isOpen ? '' : words.text('checks.reason-none'))}</span>
            {evidence.map(({ note }) => (
              <span key={note} class="muted">
                {' '}
                · {words.text('checks.evidence-is', { text: note })}
              </span>
            ))}
            {names && (names.get(rater) ?? '') !== '' && <span class="muted"> · {names.get(rater)}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Course({
  words,
  template,
  course,
}: {
  words: Words
  template: CatalogueCheck
  course: NonNullable<ResultView['course']>
}) {
  const rounds = course.find(({ points }) => points.length > 0)?.points ?? []
  return (
    <div class="table-section">
      <h2 id="course-title">{words.text('checks.course')}</h2>
      <p>{words.text('checks.course-lead')}</p>
      <ScrollTable titleId="course-title" kind="figures">
        <thead>
          <tr>
            <th scope="col">{words.text('checks.column-question')}</th>
            {rounds.map(({ round, day }) => (
              <th key={round} scope="col" class="numeric">
                {words.date(day)}
              </th>
            ))}
            <th scope="col" class="numeric">
              {words.text('checks.column-change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {course.map(({ criterion, points, change }) => (
            <tr key={criterion}>
              <th scope="row" class="check-question">
                {words.of(template.criteria.find(({ id }) => id === criterion)!.question)}
              </th>
              {points.map(({ round, median, least, most }) => (
                <td key={round} class="numeric">
                  {median === null || least === null || most === null
                    ? '–'
                    : words.text('checks.point', { median: words.number(median, 1), least, most })}
                </td>
              ))}
              <td class="numeric">{change === null ? '–' : changeWords(words, change)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  )
}

const changeWords = (words: Words, change: number) =>
  change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${words.number(Math.abs(change), 1)}`
