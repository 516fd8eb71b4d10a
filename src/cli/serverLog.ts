import type { Answered } from '../http/index.ts'
import type { Environment } from './environment.ts'
import { wrongUse } from './options.ts'

export interface ServerLog {
  readonly log: (line: string) => void
  readonly onAnswered?: (answered: Answered) => void
}

/**
 * What a server says while it runs: `text` tells of faults only, `json` of every request too, an object a line with time and level. Neither names people,
 * addresses or what was asked for.
 */
export function serverLog(form: string, { err }: Pick<Environment, 'err'>): ServerLog {
  if (form === 'text') return { log: (line) => err(`${line}\n`) }
  if (form !== 'json') throw wrongUse('cli-log-form', { value: form })
  const say = (level: string, event: object) =>
    err(`${JSON.stringify({ time: new Date().toISOString(), level, ...event })}\n`)
  return {
    log: (message) => say('error', { message }),
    onAnswered: (answered) => say(answered.status >= 500 ? 'error' : 'info', answered),
  }
}
