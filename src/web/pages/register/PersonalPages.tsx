import type { RegionDescription } from '../../../contract/index.ts'
import type { Entry, RecordKind, RetentionRule } from '../../../core/process/index.ts'
import { Done, type EntryNames, PostForm, valueWords } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { historyPath, ofRegion, registerCrumbs, registerPath } from './paths.ts'

export interface EraseContent {
  readonly region: RegionDescription
  readonly kind: RecordKind
  readonly id: string
  readonly title: string
  /** Personal fields that say something now. */
  readonly now: Entry
  readonly versions: readonly number[]
  readonly names: EntryNames
}

/** What will go, before it goes: an erasure cannot be undone. */
export function renderErasePage(frame: PageFrame, content: EraseContent): string {
  const { words } = frame
  const { region, kind, id, title, now, versions, names } = content
  const links = linksOf(frame)
  const path = `${registerPath(kind.id)}/${id}`
  const name = title || words.text('register.unnamed')
  const fields = kind.fields.filter((field) => Object.hasOwn(now, field.id))
  const isNothing = fields.length === 0 && versions.length === 0
  return renderDocument(
    <Layout
      frame={frame}
      title={words.text('loeschen.title', { name })}
      above={[...registerCrumbs(frame, region, kind), { text: name, href: links(path, ofRegion(region.id)) }]}
      region={region}
      styles={['register']}
    >
      <p class="preline">{region.name}</p>
      <h1>{words.text('loeschen.title', { name })}</h1>
      {isNothing ? (
        <p class="notices notices--info">{words.text('loeschen.nothing')}</p>
      ) : (
        <>
          <p class="lead">{words.text('loeschen.lead')}</p>
          <h2>{words.text('loeschen.goes')}</h2>
          <dl class="facts">
            {fields.map((field) => (
              <div key={field.id}>
                <dt>{words.text(field.labelKey)}</dt>
                <dd>{valueWords(field, now[field.id] ?? null, words, names)}</dd>
              </div>
            ))}
          </dl>
          {versions.length > 0 && (
            <p>{words.text('loeschen.versions', { n: versions.length, versions: versions.join(', ') })}</p>
          )}
          <h2>{words.text('loeschen.stays')}</h2>
          <p>{words.text('loeschen.stays-text')}</p>
          <PostForm
            action={linksOf(frame)(`${path}/loeschen`)}
            csrf={frame.csrf}
            submit={words.text('loeschen.do')}
            tone="danger"
            hidden={{ region: region.id }}
          />
        </>
      )}
    </Layout>,
  )
}

export interface PeriodsContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly rules: readonly RetentionRule[]
  readonly rows: readonly {
    readonly kind: RecordKind
    readonly id: string
    readonly title: string
    readonly dueOn: string | null
    readonly isDue: boolean
  }[]
  /** Entries that were emptied just now; null = none were. */
  readonly erased: number | null
}

/** How long data about people are kept, and what is due. */
export function renderPeriodsPage(frame: PageFrame, content: PeriodsContent): string {
  const { words } = frame
  const { regions, region, rules, rows, erased } = content
  const links = linksOf(frame)
  const due = rows.filter(({ isDue }) => isDue).length
  return renderDocument(
    <Layout
      frame={frame}
      title={words.text('fristen.title')}
      above={[{ text: words.text('region-settings.kind'), href: links('/verwaltung/region', ofRegion(region.id)) }]}
      regions={regions}
      region={region}
      styles={['register']}
    >
      <p class="preline">{region.name}</p>
      <h1>{words.text('fristen.title')}</h1>
      <p class="lead">{words.text('fristen.lead')}</p>
      <Done text={erased !== null ? words.text('fristen.erased', { n: erased }) : undefined} />
      <h2 id="rules-title">{words.text('fristen.rules')}</h2>
      <table class="kern-table kern-table--small stacked" aria-labelledby="rules-title">
        <thead>
          <tr>
            {['what', 'period', 'reason', 'basis'].map((column) => (
              <th scope="col" key={column}>
                {words.text(`fristen.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map(({ id, labelKey, months, start, reason, basis, source }) => (
            <tr key={id}>
              <th scope="row">{words.text(labelKey)}</th>
              <td data-label={words.text('fristen.column-period')}>
                {words.text(`fristen.period-${start}`, { months })}
              </td>
              <td data-label={words.text('fristen.column-reason')}>
                {words.has(reason) ? words.text(reason) : reason}
              </td>
              <td data-label={words.text('fristen.column-basis')}>
                {words.text(`fristen.basis-${basis}`, { source })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2 id="held-title">{words.text('fristen.held')}</h2>
      {rows.length === 0 ? (
        <p>{words.text('fristen.none')}</p>
      ) : (
        <>
          <p>{words.text('fristen.due', { n: due })}</p>
          {due > 0 && (
            <PostForm
              action={linksOf(frame)('/verwaltung/loeschfristen')}
              csrf={frame.csrf}
              submit={words.text('fristen.erase-due', { n: due })}
              tone="danger"
              hidden={{ region: region.id }}
            />
          )}
          <table class="kern-table kern-table--small stacked" aria-labelledby="held-title">
            <thead>
              <tr>
                {['entry', 'kind', 'due'].map((column) => (
                  <th scope="col" key={column}>
                    {words.text(`fristen.column-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, id, title, dueOn, isDue }) => (
                <tr key={`${kind.id}-${id}`}>
                  <th scope="row">
                    <a href={links(historyPath(kind.id, id), ofRegion(region.id))}>
                      {title || words.text('register.unnamed')}
                    </a>
                  </th>
                  <td data-label={words.text('fristen.column-kind')}>{words.text(kind.labelKey)}</td>
                  <td data-label={words.text('fristen.column-due')}>
                    {dueOn === null ? words.text('fristen.not-begun') : words.date(dueOn)}{' '}
                    {isDue && <span class="tag tag--rejected">{words.text('fristen.is-due')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Layout>,
  )
}

export interface TracesContent {
  readonly name: string
  readonly mail: string
  readonly about: readonly {
    readonly kind: RecordKind
    readonly id: string
    readonly region: string | null
    readonly regionName: string
    readonly title: string
    readonly says: Entry
  }[]
  /** Further entries that she may not see. */
  readonly hidden: number
  /** Entries that the person wrote, by the key of their kind's name. */
  readonly written: readonly { readonly kind: string; readonly count: number }[]
  readonly names: EntryNames
}

/** What stands here about a person, and what becomes of it when she erases her account. */
export function renderTracesPage(
  frame: PageFrame,
  { name, mail, about, hidden, written, names }: TracesContent,
): string {
  const { words } = frame
  const links = linksOf(frame)
  return renderDocument(
    <Layout
      frame={frame}
      title={words.text('spuren.title')}
      above={[{ text: words.text('account.mine'), href: links('/konto') }]}
      styles={['register']}
    >
      <h1>{words.text('spuren.title')}</h1>
      <p class="lead">{words.text('spuren.lead', { name, mail })}</p>
      <h2>{words.text('spuren.about')}</h2>
      {about.length + hidden === 0 && <p>{words.text('spuren.about-none', { mail })}</p>}
      {about.map(({ kind, id, regionName, title, says }) => (
        <section key={id} aria-label={title}>
          <h3>{`${words.text(kind.labelKey)}: ${title} (${regionName})`}</h3>
          <dl class="facts">
            {kind.fields
              .filter((field) => Object.hasOwn(says, field.id))
              .map((field) => (
                <div key={field.id}>
                  <dt>{words.text(field.labelKey)}</dt>
                  <dd>{valueWords(field, says[field.id] ?? null, words, names)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {hidden > 0 && <p>{words.text('spuren.about-hidden', { n: hidden })}</p>}
      <p class="muted">{words.text('spuren.about-hint')}</p>
      <h2>{words.text('spuren.written')}</h2>
      {written.length === 0 ? (
        <p>{words.text('spuren.written-none')}</p>
      ) : (
        <ul>
          {written.map(({ kind, count }) => (
            <li
              key={kind}
            >{`${words.has(`${kind}.kind`) ? words.text(`${kind}.kind`) : kind}: ${words.number(count)}`}</li>
          ))}
        </ul>
      )}
      <h2>{words.text('spuren.erase')}</h2>
      <p>{words.text('spuren.erase-text')}</p>
      <p>
        <a href={links('/konto/spuren.json')} download>
          {words.text('spuren.download')}
        </a>
      </p>
    </Layout>,
  )
}
