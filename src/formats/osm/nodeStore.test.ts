import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdSet } from './idSet.ts'
import { NodeStore } from './nodeStore.ts'
import { NodeTable } from './nodeTable.ts'

const id = fc.integer({ min: -50, max: 1e10 }).map((n) => (n % 7 === 0 ? n : n % 200))

test('a node store finds what a map finds, whatever the order of adding and asking', () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (added, asked) => {
      const store = new NodeStore()
      const map = new Map<number, number>()
      added.forEach((n, i) => {
        if (store.add(n, i, -i) && !map.has(n)) map.set(n, i)
      })
      store.seal()
      for (const n of [...asked, ...added]) {
        const at = store.find(n)
        expect(at >= 0).toBe(map.has(n))
        if (at >= 0) expect([store.lonE7(at), store.latE7(at)]).toEqual([map.get(n), 0 - map.get(n)!])
      }
      expect(store.count).toBe(map.size)
    }),
  )
})

test('a node store of several chunks keeps positions', () => {
  const store = new NodeStore()
  for (let i = 0; i < 600_000; i++) store.add(3 * i, i, 2 * i)
  for (let i = 0; i < 600_000; i += 997) {
    const at = store.find(3 * i)
    expect([store.lonE7(at), store.latE7(at)]).toEqual([i, 2 * i])
    expect(store.find(3 * i + 1)).toBe(-1)
  }
})

test('an id set has what a set has', () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (added, asked) => {
      const ids = new IdSet()
      for (const n of added) ids.add(n)
      ids.seal()
      const set = new Set(added)
      expect(ids.size).toBe(set.size)
      for (const n of [...asked, ...added, ...[...asked].sort((a, b) => a - b)]) expect(ids.has(n)).toBe(set.has(n))
    }),
  )
})

test('a node table numbers ids by first appearance', () => {
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      const table = new NodeTable(ids.length)
      const order = [...new Set(ids)]
      for (const n of ids) expect(table.slotOf(n)).toBe(order.indexOf(n))
      expect(table.count).toBe(order.length)
      expect(table.find(1e12)).toBe(-1)
    }),
  )
})
