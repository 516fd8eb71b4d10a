import type { Context } from 'hono'
import { fitting, groupHits, searchRecords } from '../../app/index.ts'
import {
  type FoundHit,
  HELP_TERMS,
  HELP_TOPICS,
  MOST_TYPED,
  type RegionDescription,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchKind,
} from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { renderHilfePage, renderSuchePage } from '../../web/pages/index.ts'
import { chooseRegion, echo } from '../parseQuestion.ts'
import { understood } from '../refuse.ts'
import { isBelow, pathsOff } from '../regionOwn.ts'
import { type Asked, frameOf, readRequest, type Served } from '../request.ts'
import { html, json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf, viewerOf } from '../visitor.ts'
import { aboutRegion } from './aboutRegion.ts'

/** Search over everything, and the page of all help. */
export function addSearch(routes: RightfulRoutes, served: Served): void {
  const { port, workspace } = served

  const answer = async (
    c: Context,
    region: RegionDescription | undefined,
    { language }: Asked,
    { typed, kind }: ReturnType<typeof parseSearch>,
  ): Promise<SearchAnswer> => {
    if (typed === '') return { typed, total: 0, groups: [] }
    const off = region ? await pathsOff(c, served, region.id) : []
    const found = await port.search({ region: region?.id ?? null, typed, language })
    // Nobody is led to a part that the region does without.
    const hits = found.filter(({ hit }) => !off.some((path) => isBelow(hit.path, path)))
    const records =
      workspace && region
        ? await searchRecords(workspace, await viewerOf(c, served), { region: region.id, typed, language })
        : []
    return groupHits(typed, records.length > 0 ? byScore([...hits, ...records]) : hits, kind)
  }

  routes.get('/suche', 'page.open', async (c) => {
    const asked = readRequest(c)
    const regions = await regionsOf(c, served)
    const { region, issues } = chooseRegion(asked.query, regions)
    const parsed = parseSearch(asked.query)
    return html(
      c,
      renderSuchePage(frameOf(c, served, asked), {
        regions,
        region,
        answer: await answer(c, region, asked, parsed),
        kind: parsed.kind,
        notices: [...issues, ...parsed.issues],
      }),
    )
  })

  routes.get(
    '/api/regions/:id/search',
    'region.read',
    aboutRegion(served, async (c, region, asked) => {
      const { total, groups, typed } = await answer(c, region, asked, understood(parseSearch(asked.query)))
      return json(c, {
        typed,
        total,
        groups: groups.map(({ kind, total: all, hits }) => ({
          kind,
          total: all,
          hits: hits.map(({ title, detail, path, query, anchor }) => ({
            title,
            detail,
            href: addressOf(path, query, anchor),
          })),
        })),
      })
    }),
  )

  routes.get('/hilfe', 'page.open', (c) => {
    const asked = readRequest(c)
    const { text } = asked.words
    const typed = (asked.query.get('q') ?? '').trim().slice(0, MOST_TYPED)
    const worded = (key: string) => ({ title: text(key), more: text(`${key}-text`) })
    return html(
      c,
      renderHilfePage(frameOf(c, served, asked), {
        typed,
        topics: fitting(HELP_TOPICS, (id) => worded(`help.${id}`), typed),
        terms: fitting(HELP_TERMS, (id) => worded(`term.${id}`), typed),
      }),
    )
  })
}

const byScore = (hits: FoundHit[]) => hits.sort((a, b) => b.score - a.score)

function parseSearch(query: URLSearchParams) {
  const issues: WordableIssue[] = []
  const whole = (query.get('q') ?? '').trim()
  if (whole.length > MOST_TYPED) issues.push({ code: 'query-search-long', params: { most: MOST_TYPED } })
  const askedKind = query.get('art') ?? ''
  const kind: SearchKind | null = SEARCH_KINDS.find((one) => one === askedKind) ?? null
  if (askedKind !== '' && kind === null) issues.push({ code: 'query-search-kind', params: { value: echo(askedKind) } })
  return { typed: whole.slice(0, MOST_TYPED), kind, issues }
}

function addressOf(path: string, query: Readonly<Record<string, string>>, anchor: string | undefined): string {
  const text = new URLSearchParams(query).toString()
  return `${path}${text === '' ? '' : `?${text}`}${anchor === undefined ? '' : `#${anchor}`}`
}
