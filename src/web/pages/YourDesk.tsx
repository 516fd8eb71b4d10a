import { linksOf, type PageFrame } from './frame.ts'
import { dueWords, type QuestionRow } from './notices/FragenPage.tsx'

/** What waits for somebody who has signed in. */
export interface Yours {
  readonly name: string
  /** With the name of the region. */
  readonly questions: readonly (QuestionRow & { readonly region: string })[]
  readonly unread: number
  readonly notices: readonly { readonly sentence: string; readonly path: string; readonly at: string }[]
  /** Regions in which others changed something since she last looked. */
  readonly news: readonly {
    readonly id: string
    readonly name: string
    readonly count: number
    readonly isMore: boolean
  }[]
}

/** The first thing that somebody sees who has signed in: what is due, what is new. */
export function YourDesk({ frame, yours }: { frame: PageFrame; yours: Yours }) {
  const { words } = frame
  const { name, questions, unread, notices, news } = yours
  const links = linksOf(frame)
  return (
    <section class="panel your-desk" aria-labelledby="yours-title">
      <h2 id="yours-title">{words.text('start.yours', { name })}</h2>
      <p>
        <strong>{words.text('start.yours-questions', { n: questions.length })}</strong>
      </p>
      {questions.length > 0 && (
        <ul>
          {questions.map((one) => (
            <li key={one.id}>
              <a href={links(`/fragen/${one.id}`)}>{one.title}</a>{' '}
              <span class="muted">{[one.region, dueWords(frame, one)].join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <strong>{words.text('start.yours-notices', { n: unread })}</strong>
      </p>
      {notices.length > 0 && (
        <ul>
          {notices.map(({ sentence, path, at }, k) => (
            <li key={k}>
              <a href={links(path)}>{sentence}</a> <span class="muted">{words.date(at)}</span>
            </li>
          ))}
        </ul>
      )}
      {news.length > 0 && (
        <ul>
          {news.map(({ id, name: region, count, isMore }) => (
            <li key={id}>
              <a href={links('/verlauf', new URLSearchParams({ region: id }))}>
                {words.text(isMore ? 'start.yours-news-more' : 'start.yours-news', { n: count, region })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={links('/mitteilungen')}>{words.text('start.yours-all')}</a>
      </p>
    </section>
  )
}
