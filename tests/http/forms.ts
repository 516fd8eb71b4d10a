import fc from 'fast-check'
import type { RouteRow } from '../../src/http/rightfulRoutes.ts'
import { hostileText, rawText } from './hostile.ts'
import type { DrawnRequest } from './requests.ts'

/** A form that a page shows: where it goes and what it sends. */
export interface SeenForm {
  readonly method: 'GET' | 'POST'
  readonly action: string
  readonly fields: ReadonlyMap<string, readonly string[]>
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** The forms of a page, with the values that its fields offer. */
export function formsOf(page: string, at: string): SeenForm[] {
  return [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes, inner]) => {
    const fields = new Map<string, string[]>()
    for (const [, tag] of inner!.matchAll(/<((?:input|select|textarea|button)\b[^>]*)>/g)) {
      const name = /\bname="([^"]*)"/.exec(tag!)?.[1]
      if (name === undefined) continue
      const value = /\bvalue="([^"]*)"/.exec(tag!)?.[1] ?? ''
      fields.set(unescaped(name), [...(fields.get(unescaped(name)) ?? []), unescaped(value)])
    }
    for (const [, name, options] of inner!.matchAll(/<select\b[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs))
      fields.set(
        unescaped(name!),
        [...options!.matchAll(/<option\b[^>]*\bvalue="([^"]*)"/g)].map(([, value]) => unescaped(value!)),
      )
    return {
      method: /\bmethod="post"/i.test(attributes!) ? 'POST' : 'GET',
      action: unescaped(/\baction="([^"]*)"/.exec(attributes!)?.[1] ?? at),
      fields,
    }
  })
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed())

/** An address of a route; parameters of its path are what is known of them, or hostile. */
function addressOf({ path }: RouteRow, known: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<string> {
  const parts = path.split('/').map((part): fc.Arbitrary<string> => {
    const name = /^:(\w+)/.exec(part)?.[1]
    if (name === undefined) return fc.constant(part === '*' ? 'x' : part)
    const values = known[name] ?? []
    const hostile = fc.oneof(rawText, hostileText.map(encode))
    if (values.length === 0) return hostile
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values).map(encode) }, { weight: 1, arbitrary: hostile })
  })
  return fc.tuple(...parts).map((filled) => filled.join('/'))
}

interface Known {
  /** Values of parameters in paths. */
  readonly places: Readonly<Record<string, readonly string[]>>
  /** Names that pages and forms send, with values that they offer. */
  readonly fields: ReadonlyMap<string, readonly string[]>
}

const pairsOf = (fields: ReadonlyMap<string, readonly string[]>, size: number): fc.Arbitrary<string> => {
  const pair = fc
    .constantFrom(...fields.entries())
    .chain(([name, values]) =>
      fc
        .oneof({ weight: 2, arbitrary: fc.constantFrom('', ...values).map(encode) }, { weight: 3, arbitrary: rawText })
        .map((value) => `${encode(name)}=${value}`),
    )
  const foreign = fc.tuple(rawText, rawText).map((both) => both.join('='))
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: pair }, { weight: 1, arbitrary: foreign }), { maxLength: size })
    .map((pairs) => pairs.join('&'))
}

/** Questions to pages, with any values of any parameters that pages know. */
export const pageQuestions = (rows: readonly RouteRow[], known: Known): fc.Arbitrary<DrawnRequest> =>
  fc
    .constantFrom(...rows.filter(({ method }) => method === 'GET'))
    .chain((row) => fc.tuple(addressOf(row, known.places), pairsOf(known.fields, 8)))
    .map(([path, query]) => ({
      method: 'GET',
      address: query === '' ? path : `${path}?${query}`,
      headers: {},
      operation: null,
    }))

/** What is sent to a route that changes something: the fields of its own form with good and bad values, and others. */
export function sentForms(
  rows: readonly RouteRow[],
  forms: readonly SeenForm[],
  known: Known,
): fc.Arbitrary<{ request: DrawnRequest; token: 'own' | 'none' | 'foreign' }> {
  return fc.constantFrom(...rows.filter(({ method }) => method === 'POST')).chain((row) => {
    const pattern = new RegExp(`^${row.path.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`)
    const own = forms.filter(({ method, action }) => method === 'POST' && pattern.test(action.split('?')[0]!))
    const fields = new Map<string, readonly string[]>(own.flatMap((form) => [...form.fields]))
    fields.delete('csrf')
    const token = fc.oneof(
      { weight: 8, arbitrary: fc.constant('own' as const) },
      { weight: 1, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constant('foreign' as const) },
    )
    const body = fields.size > 0 ? wholeForm(fields) : pairsOf(known.fields, 8)
    const type = fc.oneof(
      { weight: 12, arbitrary: fc.constant('application/x-www-form-urlencoded') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'text/plain', ''),
      },
    )
    return fc
      .tuple(addressOf(row, known.places), fc.option(pairsOf(known.fields, 2), { nil: '' }), body, type, token)
      .map(([path, query, body, type, token]) => ({
        request: {
          method: 'POST',
          address: query === '' ? path : `${path}?${query}`,
          headers: { 'content-type': type },
          body,
          operation: null,
        },
        token,
      }))
  })
}

/** Every field of a form as a person would fill it, but for two at most: hostile, twice or not at all. */
const wholeForm = (fields: ReadonlyMap<string, readonly string[]>): fc.Arbitrary<string> => {
  const good = [...fields].map(([name, values]) => fc.constantFrom(...usual(name, values)).map((one) => [encode(one)]))
  const bad = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(rawText) },
    { weight: 1, arbitrary: fc.tuple(rawText, rawText) },
    { weight: 1, arbitrary: fc.constant([]) },
  )
  const changes = fc.array(fc.tuple(fc.nat(fields.size - 1), bad), { maxLength: 2 })
  return fc.tuple(fc.tuple(...good), changes).map(([filled, changed]) => {
    const sent: (readonly string[])[] = [...filled]
    for (const [at, values] of changed) sent[at] = values
    return [...fields.keys()].flatMap((name, k) => sent[k]!.map((value) => `${encode(name)}=${value}`)).join('&')
  })
}

/** What a person would choose, or type into an empty field. */
function usual(name: string, offered: readonly string[]): readonly string[] {
  if (offered.some((one) => one !== '')) return offered
  if (/mail/i.test(name)) return ['neu@example.org', 'zweite@example.org', '']
  if (/password|present|passwort/i.test(name)) return ['ein langes Passwort 2026']
  if (/date|until/i.test(name)) return ['2030-12-31', '']
  return ['Beispiel', '']
}
