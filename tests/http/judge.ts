import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { OpenApiDocument } from '../../src/http/openapi/index.ts'
import type { answerChecker } from './describedAnswers.ts'
import { MARKS } from './hostile.ts'
import type { DrawnRequest } from './requests.ts'

/** Sentences repeat values of strangers, but not at any length. */
const LONGEST_REFUSAL = 30_000

/** What is wrong with an answer, as sentences: a fault of the program, a refusal without a sentence, something that came in with the question. */
export async function judge(
  { address, method }: Pick<DrawnRequest, 'address' | 'method'>,
  response: Response,
  check: ReturnType<typeof answerChecker>,
): Promise<string[]> {
  const { status, headers } = response
  const text = await textOf(response)
  const type = headers.get('content-type') ?? ''
  const faults: string[] = []
  if (status >= 500) faults.push(`status ${status}: ${text.slice(0, 300)}`)
  if (headers.get('x-content-type-options') !== 'nosniff' || !headers.has('content-security-policy'))
    faults.push('a security header is missing')
  if (headers.has(MARKS.header)) faults.push('a header was injected')
  const location = headers.get('location')
  if (location !== null && !/^\/(?![/\\])/.test(location)) faults.push(`leads away, to ${location}`)
  const disposition = headers.get('content-disposition')
  if (disposition !== null && !/^attachment; filename="[\w.-]+"$/.test(disposition))
    faults.push(`a file is called ${disposition}`)
  if (method === 'HEAD' || status === 204 || status === 304) {
    if (text !== '') faults.push(`${method} ${status} has a body`)
    return faults.map((fault) => `${method} ${address}: ${fault}`)
  }
  if (type.startsWith('text/html'))
    for (const mark of [MARKS.element, MARKS.attribute]) if (text.includes(mark)) faults.push(`${mark} was injected`)
  if (status >= 400) {
    if (type === 'application/json' && text.length > LONGEST_REFUSAL)
      faults.push(`${text.length} characters of refusal`)
    if (type === 'application/json') faults.push(...check('Error', JSON.parse(text)).map((fault) => `Error${fault}`))
    else if (!type.startsWith('text/html')) faults.push(`a refusal as ${type}`)
    else if (!/<h1[^>]*>[^<]+<\/h1>/.test(text) || !/<p class="lead">[^<]+<\/p>|role="alert"|class="notices/.test(text))
      faults.push('a refusal without a sentence')
  } else if (type === 'application/json') JSON.parse(text)
  return faults.map((fault) => `${method} ${address}: ${fault}`)
}

/** A status that the description does not name, as a sentence. Whoever asks for a page is led to sign in instead. */
export function undescribedStatus(
  { paths }: OpenApiDocument,
  { operation, headers }: DrawnRequest,
  status: number,
): string[] {
  if (!operation || (status === 303 && headers.accept === 'text/html')) return []
  const { responses } = paths[operation.path]![operation.method.toLowerCase()]!
  return status in responses ? [] : [`${operation.method} ${operation.path}: ${status} is not described`]
}

/** As a browser reads it; `Server.request` does not unpack. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isText = /^(text\/|application\/json)/.test(response.headers.get('content-type') ?? '')
  const packed = isText && bytes.length > 0 ? response.headers.get('content-encoding') : null
  const unpacked = packed === 'gzip' ? gunzipSync(bytes) : packed === 'br' ? brotliDecompressSync(bytes) : bytes
  return new TextDecoder().decode(unpacked)
}
