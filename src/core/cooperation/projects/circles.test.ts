import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyTasks, task } from '../../../../tests/cooperation/plannedTasks.ts'
import { circleThrough, findCircles } from './circles.ts'

const waits = (...pairs: readonly (readonly [string, ...string[]])[]) =>
  pairs.map(([id, ...dependsOn]) => ({ id, dependsOn }))

it.each([
  ['a chain', waits(['a'], ['b', 'a'], ['c', 'b', 'a']), []],
  ['two that wait for each other', waits(['a', 'b'], ['b', 'a'], ['c', 'b']), [['a', 'b']]],
  ['one that waits for itself', waits(['a', 'a']), [['a']]],
  ['the shortest way round', waits(['a', 'b', 'c'], ['b', 'd'], ['c', 'a'], ['d', 'a']), [['a', 'c']]],
  [
    'two circles',
    waits(['a', 'b'], ['b', 'a'], ['c', 'd', 'a'], ['d', 'c']),
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['nobody knows the other', waits(['a', 'gone']), []],
] as const)('%s', (_, tasks, circles) => {
  expect(findCircles(tasks)).toEqual(circles)
})

it('a task that is to wait for what waits for it is named with all between', () => {
  const others = waits(['a'], ['b', 'a'], ['c', 'b'])
  expect(circleThrough('a', ['c'], others)).toEqual(['a', 'c', 'b'])
  expect(circleThrough('c', ['a', 'b'], others)).toBeNull()
})

it('a chain of 20,000 tasks does not exhaust the stack', () => {
  const tasks = Array.from({ length: 20_000 }, (_, k) => task(`t${k}`, { dependsOn: k > 0 ? [`t${k - 1}`] : [] }))
  expect(findCircles(tasks)).toEqual([])
  expect(findCircles([...tasks.slice(1), task('t0', { dependsOn: ['t19999'] })])[0]).toHaveLength(20_000)
})

it('every circle is one, and without its tasks none is left (against walking all ways)', () => {
  fc.assert(
    fc.property(anyTasks({ most: 7, isAcyclic: false }), (tasks) => {
      const byId = new Map(tasks.map((one) => [one.id, one]))
      const circles = findCircles(tasks)
      for (const circle of circles)
        for (const [k, id] of circle.entries())
          expect(byId.get(id)!.dependsOn).toContain(circle[(k + 1) % circle.length])
      const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
        (byId.get(from)?.dependsOn ?? []).some(
          (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
        )
      const inCircles = tasks.filter(({ id }) => reaches(id, id)).map(({ id }) => id)
      expect(circles.length > 0).toBe(inCircles.length > 0)
      for (const circle of circles) for (const id of circle) expect(inCircles).toContain(id)
    }),
  )
})
