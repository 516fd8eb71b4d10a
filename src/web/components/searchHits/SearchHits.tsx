import type { SearchAnswer, SearchGroup, SearchHit, SearchKind } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { Links } from '../view.ts'

export interface SearchHitsView {
  readonly words: Words
  readonly links: Links
  readonly answer: SearchAnswer
  /** Where all hits of one kind are shown. */
  readonly hrefOf: (kind: SearchKind) => string
}

const LONGEST_DETAIL = 160

/** What was found, by kind. */
export function SearchHits({ view }: { view: SearchHitsView }) {
  return (
    <div class="search-groups">
      {view.answer.groups.map((group) => (
        <Group key={group.kind} view={view} group={group} />
      ))}
    </div>
  )
}

function Group({ view, group }: { view: SearchHitsView; group: SearchGroup }) {
  const { words, answer, hrefOf } = view
  const { kind, total, hits } = group
  const id = `treffer-${kind}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {words.text(`search.group-${kind}`)} <span class="muted">{words.number(total)}</span>
      </h2>
      <ul class="search-hits">
        {hits.map((hit, k) => (
          // Two sites may share name and address.
          <li key={k}>
            <Hit view={view} hit={hit} />
          </li>
        ))}
      </ul>
      {total > hits.length && answer.groups.length > 1 && (
        <p>
          <a href={hrefOf(kind)}>
            {words.text('search.more', { n: total })}{' '}
            <span class="kern-sr-only">{words.text(`search.group-${kind}`)}</span>
          </a>
        </p>
      )}
      {total > hits.length && answer.groups.length === 1 && (
        <p class="muted">{words.text('search.first', { shown: hits.length, n: total })}</p>
      )}
    </section>
  )
}

function Hit({ view: { links }, hit }: { view: SearchHitsView; hit: SearchHit }) {
  const { title, detail, path, query, anchor } = hit
  const shown =
    detail.length > LONGEST_DETAIL ? `${detail.slice(0, detail.lastIndexOf(' ', LONGEST_DETAIL))} …` : detail
  return (
    <>
      <a href={links(path, new URLSearchParams(query)) + (anchor === undefined ? '' : `#${anchor}`)}>{title}</a>
      {shown !== '' && <span class="muted"> {shown}</span>}
    </>
  )
}
