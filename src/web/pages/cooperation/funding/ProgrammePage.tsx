import type { FundingExperience, ProgrammeRow, RegionDescription } from '../../../../contract/index.ts'
import type { FundingState } from '../../../../core/cooperation/index.ts'
import type { EntryNames } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { EntryLink } from '../EntryLink.tsx'
import { NewEntries } from '../NewEntries.tsx'
import { municipalityOf, nameOf } from '../names.ts'
import { FUNDING_PATH, projectFundingPath } from './FundingPage.tsx'
import { rateWords, spanWords } from './mixWords.ts'
import { StandingTag } from './StandingTag.tsx'

export interface ProgrammeContent {
  readonly region: RegionDescription
  readonly row: ProgrammeRow
  readonly experiences: readonly FundingExperience[]
  readonly shares: readonly {
    readonly id: string
    readonly what: string
    readonly project: string | null
    readonly state: FundingState
  }[]
  readonly names: EntryNames
  readonly mayWrite: boolean
}

interface Part {
  readonly frame: PageFrame
  readonly content: ProgrammeContent
}

export function renderProgrammePage(frame: PageFrame, content: ProgrammeContent): string {
  const { words } = frame
  const { region, row } = content
  const { programme, state, isHere, isStale } = row
  const title = words.of(programme.name)
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="funding" title={title} above={[]}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">
        {words.of(programme.what.text)} <StandingTag standing={programme.what.standing} words={words} />
      </p>
      <p class="tags">
        <span class={`tag tag--funding-${state}`}>{words.text(`foerderung.programme-${state}`)}</span>
        <span class="tag">{words.text(`foerderung.level-${programme.level}`)}</span>
        {!isHere && <span class="tag">{words.text('foerderung.not-here')}</span>}
      </p>
      {state === 'expired' && <p class="notices notices--warning">{words.text('foerderung.expired-note')}</p>}
      {isStale && <p class="notices notices--warning">{words.text('foerderung.stale-note')}</p>}
      <Facts frame={frame} content={content} />
      <Experiences frame={frame} content={content} />
      <Shares frame={frame} content={content} />
    </CooperationLayout>,
  )
}

function Facts({ frame, content }: Part) {
  const { words } = frame
  const { programme, next } = content.row
  const { rate, sum, conditions, deadlines, validUntil, binding, source, checked, places } = programme
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{words.text('foerderung.facts')}</h2>
      <dl class="facts">
        <div>
          <dt>{words.text('foerderung.rate')}</dt>
          <dd>
            {rate ? rateWords(programme, words) : words.text('foerderung.by-call')}
            {rate?.note && `. ${words.of(rate.note)}`} {rate && <StandingTag standing={rate.standing} words={words} />}
          </dd>
        </div>
        {sum && (
          <div>
            <dt>{words.text(`foerderung.sum-${sum.per}`)}</dt>
            <dd>
              {spanWords(sum.least, sum.most, words)}
              {sum.note && `. ${words.of(sum.note)}`} <StandingTag standing={sum.standing} words={words} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.text('foerderung.where')}</dt>
          <dd>{words.list(places.map((place) => words.text(`standard.place-${place}`)))}</dd>
        </div>
        {validUntil !== null && (
          <div>
            <dt>{words.text('foerderung.valid-until')}</dt>
            <dd>{words.date(validUntil)}</dd>
          </div>
        )}
        {deadlines.length > 0 && (
          <div>
            <dt>{words.text('foerderung.deadlines-yearly')}</dt>
            <dd>
              {deadlines.map(({ day, what, standing }) => (
                <span key={day}>
                  {words.text('foerderung.yearly-day', {
                    day: `${day.slice(3)}.${day.slice(0, 2)}.`,
                    what: words.of(what),
                  })}{' '}
                  <StandingTag standing={standing} words={words} />
                  <br />
                </span>
              ))}
              {next === null
                ? words.text('foerderung.no-next')
                : words.text('foerderung.next', { day: words.date(next) })}
            </dd>
          </div>
        )}
        {binding && (
          <div>
            <dt>{words.text('foerderung.binding')}</dt>
            <dd>
              {words.text('foerderung.years', { n: binding.years })}{' '}
              <StandingTag standing={binding.standing} words={words} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.text('foerderung.source-label')}</dt>
          <dd>
            {source ?? words.text('foerderung.no-source')}
            {'. '}
            {words.text('foerderung.checked', { day: words.date(checked) })}
          </dd>
        </div>
      </dl>
      {conditions.length > 0 && (
        <>
          <h3>{words.text('foerderung.conditions')}</h3>
          <ul>
            {conditions.map(({ text, standing }) => (
              <li key={text.de}>
                {words.of(text)} <StandingTag standing={standing} words={words} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="muted">{words.text('foerderung.no-advice')}</p>
    </section>
  )
}

function Experiences({ frame, content }: Part) {
  const { words } = frame
  const { experiences, names, region, row, mayWrite } = content
  const back = `${FUNDING_PATH}/${row.programme.id}`
  return (
    <section aria-labelledby="experience-title">
      <h2 id="experience-title">{words.text('foerderung.experience')}</h2>
      {experiences.length === 0 && <p class="notices notices--info">{words.text('foerderung.experience-none')}</p>}
      <ul class="cards">
        {experiences.map((one) => (
          <li class="card panel" key={one.id}>
            <h3>
              <EntryLink frame={frame} region={region.id} kind="funding-experience" id={one.id} back={back}>
                {one.what}
              </EntryLink>
            </h3>
            <p>
              {[
                one.municipality === null ? '' : municipalityOf(names, one.municipality),
                one.year === null ? '' : String(one.year),
                one.outcome === null ? '' : words.text(`option.funding-experience.outcome-${one.outcome}`),
                one.monthsToDecision === null
                  ? ''
                  : words.text('foerderung.took-months', { n: words.number(one.monthsToDecision) }),
                one.hours === null ? '' : words.text('foerderung.took-hours', { n: words.number(one.hours) }),
              ]
                .filter((text) => text !== '')
                .join(' · ')}
            </p>
            {one.lesson !== null && <p>{one.lesson}</p>}
            {one.wouldRepeat !== null && (
              <p>
                {words.text('funding-experience.would-repeat')}{' '}
                {words.text(`option.funding-experience.would-repeat-${one.wouldRepeat}`)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <NewEntries
          frame={frame}
          region={region.id}
          kinds={['funding-experience', 'funding-share']}
          text={(kind) => words.text(`foerderung.add-${kind}`)}
          about={{ programme: row.programme.id }}
          back={back}
        />
      )}
    </section>
  )
}

function Shares({ frame, content }: Part) {
  const { words } = frame
  const { shares, names, region } = content
  const links = linksOf(frame)
  if (shares.length === 0) return null
  return (
    <section aria-labelledby="shares-title">
      <h2 id="shares-title">{words.text('foerderung.used-by')}</h2>
      <ul>
        {shares.map(({ id, what, project, state }) => (
          <li key={id}>
            {project === null ? (
              what
            ) : (
              <a href={links(projectFundingPath(project), ofRegion(region.id))}>
                {words.text('foerderung.share-of', { what, project: nameOf(names, 'project', project, words) })}
              </a>
            )}{' '}
            <span class="tag">{words.text(`option.funding-share.state-${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
