import { CONNECTED_COLUMNS, type ConnectedAnswer, type ConnectedLevel, type ConnectedOrder } from '../contract/index.ts'
import type { WordableIssue } from '../messages/index.ts'
import { echo } from './parseQuestion.ts'

/** Which level and order a query asks for; what is not understood becomes an issue and is replaced by the first level and the alphabet. */
export function parseConnected(
  query: URLSearchParams,
  { levels }: ConnectedAnswer,
): { level: ConnectedLevel | null; sort: ConnectedOrder; issues: WordableIssue[] } {
  const issues: WordableIssue[] = []
  const asked = query.get('level')
  const level = levels.find((one) => one.level === asked) ?? levels[0] ?? null
  if (asked !== null && level && level.level !== asked)
    issues.push({ code: 'query-level', params: { value: echo(asked), used: level.level } })
  const order = query.get('sort') ?? ''
  const column = CONNECTED_COLUMNS.find((one) => one === order.replace(/^-/, ''))
  if (order !== '' && !column) issues.push({ code: 'query-sort', params: { value: echo(order) } })
  return { level, sort: { column: column ?? 'name', falling: column !== undefined && order.startsWith('-') }, issues }
}
