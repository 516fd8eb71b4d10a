import type { Context } from 'hono'
import { AlreadyThere, GUEST_VISITOR, StoreFault, VersionConflict } from '../app/index.ts'
import { ERRORS, type ErrorCode } from '../contract/index.ts'
import type { WordableIssue } from '../messages/index.ts'
import { renderErrorPage } from '../web/pages/index.ts'
import { wantsJson } from './isPage.ts'
import { requestId, routeOf } from './observe.ts'
import { frameOf, readRequest, type Served } from './request.ts'
import { html, json, send } from './respond.ts'
import { viewerOf } from './visitor.ts'

export interface Refusal {
  /** Sentences that say more precisely what is wrong. */
  readonly issues?: readonly WordableIssue[]
  readonly reference?: string
  /** What the remedy names. */
  readonly values?: Readonly<Record<string, string | number>>
  readonly headers?: Readonly<Record<string, string>>
}

/** An error as a page, or as JSON below /api, in the reader's language, with its remedy. */
export async function refuse(c: Context, served: Served, code: ErrorCode, refusal: Refusal = {}): Promise<Response> {
  await viewerOf(c, served).catch(() => GUEST_VISITOR)
  const asked = readRequest(c)
  const { status } = ERRORS[code]
  const values = { reference: refusal.reference ?? '', seconds: 0, ...refusal.values }
  const title = asked.words.text(`error.${code}.title`)
  const remedy = asked.words.text(`error.${code}.remedy`, values)
  const issues = refusal.issues ?? []
  const response = await (wantsJson(c)
    ? json(
        c,
        { error: { code, message: title, remedy, issues: issues.map((issue) => worded(issue, asked.words)) } },
        status,
      )
    : html(
        c,
        renderErrorPage(frameOf(c, served, asked), { title, remedy, details: issues.map((i) => asked.words.issue(i)) }),
        status,
      ))
  response.headers.set('cache-control', 'no-store')
  for (const [name, value] of Object.entries(refusal.headers ?? {})) response.headers.set(name, value)
  return response
}

const worded = (issue: WordableIssue, words: { issue(i: WordableIssue): string }) => ({
  code: issue.code,
  ...(issue.params ? { params: issue.params } : {}),
  message: words.issue(issue),
})

/** A question of a program with values that are not understood: it must not get an answer to another one. */
export class NotUnderstood extends Error {
  readonly issues: readonly WordableIssue[]

  constructor(issues: readonly WordableIssue[]) {
    super(issues.map(({ code }) => code).join(', '))
    this.issues = issues
  }
}

/** What was parsed, if nothing in it had to be replaced. */
export function understood<Parsed extends { readonly issues: readonly WordableIssue[] }>(parsed: Parsed): Parsed {
  if (parsed.issues.length > 0) throw new NotUnderstood(parsed.issues)
  return parsed
}

/** The old address of something that has a new one: one sentence and the way there. */
export function redirectToCurrent(c: Context, location: string): Promise<Response> {
  const { words } = readRequest(c)
  const sentence = `${words.text('error.version-replaced.title')}. ${words.text('error.version-replaced.remedy')}\n`
  return send(c, sentence, {
    type: 'text/plain; charset=utf-8',
    status: ERRORS['version-replaced'].status,
    cache: 'no-store',
    headers: { location },
  })
}

/** What an InputError carries; null = a fault of the program. */
export function issueOf(error: unknown): WordableIssue | null {
  if (!(error instanceof Error) || !('issue' in error)) return null
  const { issue } = error as { issue: Partial<WordableIssue> | null }
  return typeof issue?.code === 'string' ? (issue as WordableIssue) : null
}

/** The answer to anything that was thrown. Our own bugs are logged with a reference that the page shows. */
export async function answerFault(c: Context, served: Served, error: unknown): Promise<Response> {
  if (error instanceof NotUnderstood) return refuse(c, served, 'question-not-understood', { issues: error.issues })
  if (error instanceof VersionConflict) return refuse(c, served, 'changed-meanwhile')
  if (error instanceof AlreadyThere) return refuse(c, served, 'already-there')
  if (error instanceof StoreFault) {
    served.log(`${requestId(c)} ${c.req.method} ${routeOf(c)}: ${error.message}`)
    const isForTheMoment = error.code === 'store-busy' || error.code === 'store-unreachable'
    return refuse(c, served, refusalOf(error), isForTheMoment ? { headers: { 'retry-after': '5' } } : {})
  }
  const issue = issueOf(error)
  if (issue?.code === 'region-not-found' || issue?.code === 'region-id-invalid')
    return refuse(c, served, 'region-not-found')
  if (issue?.code === 'question-unknown-municipality')
    return refuse(c, served, 'municipality-not-found', { issues: [issue] })
  if (issue?.code === 'question-service-not-travelled' || issue?.code === 'question-service-travelled')
    return refuse(c, served, 'answer-not-possible', { issues: [issue] })
  if (issue?.code.startsWith('question-')) return refuse(c, served, 'question-not-understood', { issues: [issue] })
  if (issue) return refuse(c, served, 'region-not-readable', { issues: [withoutFolder(issue)] })
  const reference = requestId(c)
  served.log(`${reference} ${c.req.method} ${routeOf(c)}\n${error instanceof Error ? error.stack : error}`)
  return refuse(c, served, 'fault-of-the-program', { reference })
}

/** A server that runs has a store: one that is gone or another one cannot be used. */
const refusalOf = ({ code }: StoreFault): ErrorCode =>
  code === 'store-missing' || code === 'store-not-empty' ? 'store-not-usable' : code

/** Readers of a page need no paths of the server. */
export function withoutFolder(issue: WordableIssue): WordableIssue {
  return issue.file === undefined ? issue : { ...issue, file: issue.file.replace(/^.*[\\/]/, '') }
}
