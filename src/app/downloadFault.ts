import { InputError, type Issue } from '../core/evidence/index.ts'

/** A download that went wrong, with the sentence for it and whether another attempt may help. */
export class DownloadFault extends InputError {
  readonly retry: 'no' | 'once' | 'yes'
  /** Milliseconds that the server asked to wait. */
  readonly waitMillis: number

  constructor(issue: Issue, retry: 'no' | 'once' | 'yes', waitMillis = 0) {
    super(issue)
    this.retry = retry
    this.waitMillis = waitMillis
  }
}

const OFFLINE = ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH']
const DISK = ['ENOSPC', 'EDQUOT']
const DENIED = ['EACCES', 'EPERM', 'EROFS']
const MAX_WAIT_MILLIS = 60_000

/** Words for what fetch or the disk threw. */
export function faultOf(error: unknown, url: string): InputError {
  if (error instanceof InputError) return error
  const host = new URL(url).host
  const code = codeOf(error)
  const issue = (name: string, detail = code): Issue => ({
    code: name,
    severity: 'error',
    file: url,
    params: { host, detail },
  })
  if (OFFLINE.includes(code)) return new DownloadFault(issue('fetch-no-network'), 'once')
  if (code === 'ECONNREFUSED') return new DownloadFault(issue('fetch-refused'), 'once')
  if (/CERT|SELF_SIGNED|TLS|SSL/.test(code)) return new DownloadFault(issue('fetch-certificate'), 'no')
  if (DISK.includes(code)) return new DownloadFault(issue('fetch-disk-full'), 'no')
  if (DENIED.includes(code)) return new DownloadFault(issue('fetch-disk-denied'), 'no')
  const detail = code || (error instanceof Error ? error.message : String(error))
  return new DownloadFault(issue('fetch-interrupted', detail), 'yes')
}

/** Words for an answer that is not the file. */
export function faultOfStatus(response: Response, url: string): DownloadFault {
  const { status } = response
  const params = { host: new URL(url).host, status, url }
  const issue = (code: string): Issue => ({ code, severity: 'error', file: url, params })
  if (status === 404 || status === 410) return new DownloadFault(issue('fetch-gone'), 'no')
  if (status === 401 || status === 403 || status === 407) return new DownloadFault(issue('fetch-forbidden'), 'no')
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after') ?? 0)
    const wait = Number.isFinite(seconds) ? Math.min(seconds * 1000, MAX_WAIT_MILLIS) : 0
    return new DownloadFault(issue('fetch-server-fault'), 'yes', wait)
  }
  return new DownloadFault(issue('fetch-status'), 'no')
}

function codeOf(error: unknown): string {
  const { code, cause, errors } = (error ?? {}) as { code?: unknown; cause?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return code
  // A host with several addresses fails with one error for each.
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0])
  return cause ? codeOf(cause) : ''
}
