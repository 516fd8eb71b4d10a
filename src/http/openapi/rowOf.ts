import type { RouteRow } from '../rightfulRoutes.ts'
import type { Operation } from './operation.ts'

/** The route that answers an operation: the first that fits its path; undefined = nothing answers. */
export function rowOf(rows: readonly RouteRow[], { method, path }: Pick<Operation, 'method' | 'path'>) {
  const filled = path.replace(/\{\w+\}/g, '0')
  return rows.find((row) => row.method === method && patternOf(row.path).test(filled))
}

/** `/api/regions/:id/:format{reach(\\.csv)?}` as a regular expression. */
function patternOf(route: string): RegExp {
  const parts = route.split('/').map((part) => {
    const given = /^:\w+(?:\{(.*)\})?$/.exec(part)
    if (given) return `(?:${given[1] ?? '[^/]+'})`
    return part === '*' ? '.*' : part.replaceAll('.', '\\.')
  })
  return new RegExp(`^${parts.join('/')}$`)
}

/** The paths of a route, one for each alternative of its last part: `…/reach` and `…/reach.csv`. */
export function alternativesOf(route: string): string[] {
  const given = /^(.*):\w+\{(.*)\}$/.exec(route)
  if (!given) return [route]
  return expand(given[2]).map((text) => given[1] + text.replaceAll('\\.', '.'))
}

/** The words of a pattern that is made of letters, groups, `|` and `?`. */
function expand(pattern: string): string[] {
  const group = /\(([^()]*)\)(\?)?/.exec(pattern)
  if (!group) return pattern.split('|')
  const before = pattern.slice(0, group.index)
  const after = pattern.slice(group.index + group[0].length)
  const choices = [...group[1].split('|'), ...(group[2] ? [''] : [])]
  return choices.flatMap((choice) => expand(before + choice + after))
}
