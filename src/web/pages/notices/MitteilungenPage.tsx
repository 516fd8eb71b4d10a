import type { Words } from '../../../messages/index.ts'
import { Done, PostForm } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'

/** A notice in words, and where it leads. */
export interface NoticeRow {
  readonly id: string
  readonly sentence: string
  readonly path: string
  readonly at: string
  readonly isRead: boolean
}

export interface MitteilungenContent {
  readonly notices: readonly NoticeRow[]
  readonly unread: number
  readonly onlyUnread: boolean
  /** Where older ones begin; null = there are none. */
  readonly next: string | null
  readonly mail: {
    readonly address: string
    readonly rhythm: string
    readonly rhythms: readonly string[]
    /** Mail leaves this server. */
    readonly isSetUp: boolean
  }
  readonly regions: readonly { readonly id: string; readonly name: string; readonly isWatched: boolean }[]
  readonly isSaved: boolean
}

export const renderMitteilungenPage = (frame: PageFrame, content: MitteilungenContent): string =>
  renderDocument(<MitteilungenPage frame={frame} content={content} />)

const PATH = '/mitteilungen'

function MitteilungenPage({ frame, content }: { frame: PageFrame; content: MitteilungenContent }) {
  const { words, csrf } = frame
  const { notices, unread, onlyUnread, next, isSaved } = content
  const links = linksOf(frame)
  return (
    <Layout frame={frame} title={words.text('mitteilungen.short')}>
      <h1>{words.text('mitteilungen.title')}</h1>
      <p class="lead">{words.text('mitteilungen.lead')}</p>
      <Done text={isSaved ? words.text('mitteilungen.saved') : undefined} />
      <p role="status">
        <strong>{words.text('mitteilungen.unread', { n: unread })}</strong>{' '}
        <a href={links(PATH, new URLSearchParams(onlyUnread ? {} : { ungelesen: '1' }))}>
          {words.text(onlyUnread ? 'mitteilungen.all' : 'mitteilungen.only-unread')}
        </a>
      </p>
      {unread > 0 && (
        <PostForm
          action={links(PATH)}
          csrf={csrf}
          submit={words.text('mitteilungen.read-all')}
          tone="secondary"
          hidden={{ alle: '1' }}
        />
      )}
      {notices.length === 0 ? (
        <p>{words.text('mitteilungen.none')}</p>
      ) : (
        <ol class="notice-list" aria-label={words.text('mitteilungen.list')}>
          {notices.map((notice) => (
            <Notice key={notice.id} frame={frame} notice={notice} />
          ))}
        </ol>
      )}
      {next !== null && (
        <p>
          <a href={links(PATH, new URLSearchParams({ vor: next, ...(onlyUnread ? { ungelesen: '1' } : {}) }))}>
            {words.text('mitteilungen.older')}
          </a>
        </p>
      )}
      <Mail frame={frame} mail={content.mail} />
      <Watches frame={frame} regions={content.regions} />
    </Layout>
  )
}

function Notice({ frame, notice }: { frame: PageFrame; notice: NoticeRow }) {
  const { words, csrf } = frame
  const { id, sentence, path, at, isRead } = notice
  const links = linksOf(frame)
  return (
    <li class={isRead ? 'notice-row' : 'notice-row notice-row--new'}>
      <p class="notice-row__text">
        <a href={links(path)}>{sentence}</a> {!isRead && <span class="tag">{words.text('mitteilungen.new')}</span>}
      </p>
      <p class="muted">{words.moment(at)}</p>
      <PostForm
        action={links(PATH)}
        csrf={csrf}
        submit={words.text(isRead ? 'mitteilungen.unread-again' : 'mitteilungen.read')}
        tone="secondary"
        about={sentence}
        hidden={{ id, gelesen: isRead ? '0' : '1' }}
      />
    </li>
  )
}

function Mail({ frame, mail }: { frame: PageFrame; mail: MitteilungenContent['mail'] }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  return (
    <section aria-labelledby="mail-title">
      <h2 id="mail-title">{words.text('mitteilungen.mail')}</h2>
      <p>{words.text('mitteilungen.mail-to', { mail: mail.address })}</p>
      {!mail.isSetUp && <p class="notices notices--info">{words.text('mitteilungen.mail-off')}</p>}
      <PostForm action={links(`${PATH}/einstellungen`)} csrf={csrf} submit={words.text('mitteilungen.save')}>
        <Rhythms words={words} mail={mail} />
      </PostForm>
    </section>
  )
}

function Rhythms({ words, mail: { rhythm, rhythms } }: { words: Words; mail: MitteilungenContent['mail'] }) {
  return (
    <fieldset class="choice-list">
      <legend class="kern-label">{words.text('mitteilungen.when')}</legend>
      {rhythms.map((one) => (
        <label key={one} class="choice-list__one">
          <input type="radio" name="mail" value={one} checked={one === rhythm} />
          {words.text(`mitteilungen.rhythm-${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

function Watches({ frame, regions }: { frame: PageFrame; regions: MitteilungenContent['regions'] }) {
  const { words, csrf } = frame
  if (regions.length === 0) return null
  const links = linksOf(frame)
  return (
    <section aria-labelledby="watch-title">
      <h2 id="watch-title">{words.text('mitteilungen.watch')}</h2>
      <p>{words.text('mitteilungen.watch-lead')}</p>
      {regions.map(({ id, name, isWatched }) => (
        <PostForm
          key={id}
          action={links(`${PATH}/verfolgen`)}
          csrf={csrf}
          submit={words.text(isWatched ? 'mitteilungen.watch-off' : 'mitteilungen.watch-on', { region: name })}
          tone="secondary"
          hidden={{ region: id, an: isWatched ? '0' : '1' }}
        />
      ))}
    </section>
  )
}
