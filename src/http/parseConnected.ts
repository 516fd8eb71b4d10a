import { CONNECTED_COLUMNS, type ConnectedAnswer, type ConnectedLevel, type ConnectedOrder } from '../contract/index.ts'
import type { WordableIssue } from '../messages/index.ts'
import { echo, parseSort } from './parseQuestion.ts'

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
  const sort = parseSort(query, CONNECTED_COLUMNS, (code, params) => issues.push({ code, params }))
  return { level, sort, issues }
}
