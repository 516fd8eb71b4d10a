import type { HelpTerm, HelpTopic } from '../../contract/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'

export interface HilfeContent {
  readonly typed: string
  /** Those that fit what was typed; without it all. */
  readonly topics: readonly HelpTopic[]
  readonly terms: readonly HelpTerm[]
}

export function renderHilfePage(frame: PageFrame, content: HilfeContent): string {
  return renderDocument(<HilfePage frame={frame} content={content} />)
}

function HilfePage({ frame, content: { typed, topics, terms } }: { frame: PageFrame; content: HilfeContent }) {
  const { words, keepLanguage } = frame
  const sorted = [...terms].sort((a, b) => words.compare(words.text(`term.${a}`), words.text(`term.${b}`)))
  const n = topics.length + terms.length
  return (
    <Layout frame={frame} title={words.text('hilfe.title')}>
      <h1>{words.text('hilfe.title')}</h1>
      <p class="lead">{words.text('hilfe.lead')}</p>
      <form class="list-filter" method="get" action="/hilfe" aria-label={words.text('hilfe.search')}>
        {keepLanguage && <input type="hidden" name="lang" value={words.language} />}
        <div class="kern-form-input field">
          <label class="kern-label" for="hilfe-q">
            {words.text('hilfe.search')}
          </label>
          <input class="kern-form-input__input" id="hilfe-q" type="search" name="q" value={typed} maxLength={100} />
        </div>
        <button type="submit" class="kern-btn kern-btn--secondary">
          <span class="kern-label">{words.text('search.button')}</span>
        </button>
      </form>
      {typed !== '' && (
        <p role="status">
          <strong>{words.text('hilfe.found', { n, typed })}</strong> {n === 0 && words.text('hilfe.none')}{' '}
          <a href={linksOf(frame)('/hilfe')}>{words.text('hilfe.show-all')}</a>
        </p>
      )}
      {topics.length > 0 && (
        <section aria-labelledby="hilfe-themen">
          <h2 id="hilfe-themen">{words.text('hilfe.topics')}</h2>
          {topics.map((id) => (
            <section class="help-topic" key={id} aria-labelledby={`thema-${id}`}>
              <h3 id={`thema-${id}`}>{words.text(`help.${id}`)}</h3>
              <p>{words.text(`help.${id}-text`)}</p>
            </section>
          ))}
        </section>
      )}
      {sorted.length > 0 && (
        <section aria-labelledby="hilfe-begriffe">
          <h2 id="hilfe-begriffe">{words.text('hilfe.terms')}</h2>
          <dl class="term-list">
            {sorted.map((id) => (
              <div key={id} id={`wort-${id}`}>
                <dt>{words.text(`term.${id}`)}</dt>
                <dd>{words.text(`term.${id}-text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Layout>
  )
}
