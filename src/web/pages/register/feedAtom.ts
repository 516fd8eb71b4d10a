import type { Words } from '../../../messages/index.ts'
import { type ActorNames, actorWords } from './actorWords.ts'
import { type FeedRow, kindWords, nameWords } from './FeedPage.tsx'
import { actionWords } from './HistoryPage.tsx'

export interface AtomContent {
  /** `https://host`, no slash at the end. */
  readonly origin: string
  readonly region: { readonly id: string; readonly name: string }
  readonly items: readonly FeedRow[]
  readonly actors: ActorNames
  readonly updated: string
}

/** The feed of a region for feed readers (RFC 4287). */
export function renderAtom({ origin, region, items, actors, updated }: AtomContent, words: Words): string {
  const self = `${origin}/verlauf/atom?region=${encodeURIComponent(region.id)}`
  const page = `${origin}/verlauf?region=${encodeURIComponent(region.id)}`
  const entries = items.map((item) => {
    const who = actorWords(item.actor, actors, words)
    const name = nameWords(item, actors, words)
    const what = `${actionWords(item.action, words)}: ${kindWords(item.kind, words)} ${name}`.trim()
    const fields = item.changes?.map(({ labelKey }) => words.text(labelKey)) ?? []
    const link = item.path === null ? page : `${origin}${item.path}?region=${encodeURIComponent(region.id)}`
    return [
      '<entry>',
      `<id>${xml(`${self}#${item.seq}`)}</id>`,
      `<title>${xml(what)}</title>`,
      `<updated>${item.at}</updated>`,
      `<author><name>${xml(who)}</name></author>`,
      `<link href="${xml(link)}"/>`,
      fields.length > 0 ? `<summary>${xml(words.list(fields))}</summary>` : '',
      '</entry>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(`${words.text('verlauf.title')}: ${region.name}`)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" href="${xml(self)}"/>`,
    `<link href="${xml(page)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escaped, without the control characters that XML 1.0 does not know. */
const xml = (text: string) =>
  [...text]
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .map((sign) => SIGNS[sign] ?? sign)
    .join('')
