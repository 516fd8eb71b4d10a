import type { RegionDescription } from '../../../../contract/index.ts'
import type { CooperationLibrary, LandState, LegalForm } from '../../../../core/cooperation/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { featuresOf } from './formWords.ts'
import { EstimateMark, landName, SourceMark } from './marks.tsx'

export interface FormContent {
  readonly region: RegionDescription
  readonly library: CooperationLibrary
  readonly form: LegalForm
  /** Of the region, or as chosen; null = unknown. */
  readonly land: string | null
  readonly landState: LandState
  readonly mayWrite: boolean
}

interface Part {
  readonly frame: PageFrame
  readonly content: FormContent
}

export function renderFormPage(frame: PageFrame, content: FormContent): string {
  const { words } = frame
  const { region, form, library, landState, mayWrite } = content
  const links = linksOf(frame)
  const title = words.of(form.name)
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="forms" title={title} above={[]}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.of(form.says)}</p>
      <p class="legal-note">{words.text('forms.no-advice', { date: words.date(library.asOf) })}</p>
      <p class="acts">
        {mayWrite && (
          <a
            class="kern-btn kern-btn--primary"
            href={links(
              '/daten/register/agreement/neu',
              ofRegion(region.id, { 'f.form': form.id, zurueck: '/zusammenarbeit/vereinbarungen' }),
            )}
          >
            <span class="kern-label">{words.text('forms.make-agreement')}</span>
          </a>
        )}
        <a href={links('/zusammenarbeit/rechtsformen', ofRegion(region.id))}>{words.text('forms.back')}</a>
      </p>
      <section aria-labelledby="about-title">
        <h2 id="about-title">{words.text('forms.about')}</h2>
        <dl class="facts">
          {featuresOf(form, landState, words).map(({ id, text, isEstimate, isUnread }) => (
            <div key={id}>
              <dt>{words.text(`forms.${id}`)}</dt>
              <dd>
                {text} {isEstimate && <EstimateMark words={words} />}
                {isUnread && <span class="tag tag--open">{words.text('forms.unverified')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <Facts frame={frame} content={content} />
      <Steps frame={frame} content={content} />
      <Contents frame={frame} content={content} />
      <Traps frame={frame} content={content} />
      <Laws frame={frame} content={content} />
    </CooperationLayout>,
  )
}

const holds = (land: string | null, one: { readonly land: string | null }) =>
  one.land === null || land === null || one.land === land

function Facts({ frame: { words }, content: { form, library, land } }: Part) {
  const topics = [
    ...Map.groupBy(
      form.facts.filter((one) => holds(land, one)),
      ({ topic }) => topic,
    ),
  ]
  return (
    <>
      {topics.map(([topic, facts]) => (
        <section key={topic} aria-labelledby={`fact-${topic}`}>
          <h2 id={`fact-${topic}`}>{words.text(`forms.${topic}`)}</h2>
          <ul>
            {facts.map((fact) => (
              <li key={fact.text.de}>
                {words.of(fact.text)} <SourceMark said={fact} library={library} words={words} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Steps({ frame: { words }, content: { form, library, land } }: Part) {
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{words.text('forms.steps')}</h2>
      <ol class="checklist">
        {form.steps
          .filter((one) => holds(land, one))
          .map((step) => (
            <li key={step.id}>
              <strong>{words.text(`forms.by-${step.by}`)}:</strong> {words.of(step.text)}{' '}
              <SourceMark said={step} library={library} words={words} />
            </li>
          ))}
      </ol>
    </section>
  )
}

function Contents({ frame: { words }, content: { form, library, land } }: Part) {
  const contents = form.contents.filter((one) => holds(land, one))
  const topics = [...Map.groupBy(contents, ({ topic }) => topic)]
  return (
    <section aria-labelledby="contents-title">
      <h2 id="contents-title">{words.text('forms.contents')}</h2>
      {topics.length === 0 ? (
        <p>{words.text('forms.contents-none')}</p>
      ) : (
        <ul>
          {topics.map(([topic, list]) => (
            <li key={topic}>
              {topicName(library, topic, words)}{' '}
              {list.map((one) => (
                <SourceMark key={`${one.land}`} said={one} library={library} words={words} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const topicName = (library: CooperationLibrary, id: string, words: PageFrame['words']) => {
  const topic = library.clauses.topics.find((one) => one.id === id)
  return topic ? words.of(topic.name) : id
}

function Traps({ frame: { words }, content: { form, library } }: Part) {
  const traps = library.traps.filter(({ id }) => form.traps.includes(id))
  if (traps.length === 0) return null
  return (
    <section aria-labelledby="traps-title">
      <h2 id="traps-title">{words.text('forms.traps')}</h2>
      {traps.map((trap) => (
        <article key={trap.id} class="trap">
          <h3>{words.of(trap.title)}</h3>
          <p>{words.of(trap.text)}</p>
          <p>
            {trap.from && <strong>{words.text('forms.trap-from', { date: words.date(trap.from) })} </strong>}
            <SourceMark said={trap} library={library} words={words} />
          </p>
        </article>
      ))}
    </section>
  )
}

function Laws({ frame: { words }, content: { form, library, land } }: Part) {
  const laws = library.laws.filter((law) => law.forms[form.id])
  if (laws.length === 0) return null
  return (
    <section aria-labelledby="laws-title">
      <h2 id="laws-title">{words.text('forms.laws')}</h2>
      <table class="kern-table kern-table--small stacked" aria-labelledby="laws-title">
        <thead>
          <tr>
            <th scope="col">{words.text('forms.q-land')}</th>
            <th scope="col">{words.text('forms.land')}</th>
          </tr>
        </thead>
        <tbody>
          {laws.map((law) => {
            const named = law.forms[form.id]!
            const state = { state: named.isClosed ? 'closed' : 'named' } as const
            return (
              <tr key={law.land} aria-current={law.land === land ? 'true' : undefined}>
                <th scope="row">{landName(law.land, words)}</th>
                <td>
                  {state.state === 'closed'
                    ? words.text('forms.land-closed', { law: words.of(law.name) })
                    : words.text('forms.land-named', {
                        law: words.of(law.name),
                        sections: named.sections || 'none',
                      })}{' '}
                  {law.state && <small class="muted">{words.text('forms.law-as-of', { state: law.state })} </small>}
                  <SourceMark
                    said={{ verified: named.verified, sources: law.sources }}
                    library={library}
                    words={words}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
