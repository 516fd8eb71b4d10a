import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blob, concat, dataBlock, headerBlock } from '../../../tests/osm/encodePbf.ts'
import { realFile, type TestMap, testPath, writeTestMap } from '../../../tests/osm/testFiles.ts'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import type { Service } from '../../core/services/index.ts'
import { hasText, text } from '../../messages/index.ts'
import { BuildingCollector, FacilityCollector, OutlineCollector, StreetCollector, scanOsm } from './index.ts'

const SERVICES = [
  { id: 's', located: true, osm: { rules: [{ all: { amenity: ['*'] } }] }, capacityUnit: null },
] as unknown as Service[]

const MAP: TestMap = {
  nodes: { a: [0, 0], b: [10, 0, { barrier: 'bollard' }], c: [10, 10], d: [0, 10], e: [20, 0, { amenity: 'cafe' }] },
  ways: {
    Area: ['a b c d a', { amenity: 'school', name: 'Schule' }],
    Street: ['a b e', { highway: 'residential', maxspeed: '30' }],
    Line: ['a b c', {}],
    Rest: ['c d a', {}],
    House: ['a b c a', { building: 'yes' }],
  },
  relations: {
    area: [
      ['outer:Line', 'outer:Rest'],
      { type: 'boundary', boundary: 'administrative', admin_level: '8', name: 'Ort' },
    ],
    turn: [['from:Street', 'via:e', 'to:Street'], { type: 'restriction', restriction: 'no_u_turn' }],
  },
}

/** Reads bytes with every collector. Anything but a result with issues or an InputError fails the test; all issues have sentences. */
async function survive(bytes: Uint8Array, box?: readonly [number, number, number, number]): Promise<string[]> {
  const log = new ImportLog()
  const streets = new StreetCollector(log)
  const places = new FacilityCollector(SERVICES, log)
  const outlines = new OutlineCollector(log)
  const buildings = new BuildingCollector()
  let codes: string[] = []
  try {
    await scanOsm([testPath(bytes)], [streets, places, outlines, buildings], { log, ...(box ? { box } : {}) })
    streets.finish()
    places.finish()
    outlines.finish()
    buildings.finish()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    codes = [error.issue.code]
  }
  for (const { code, params } of log.report().issues) {
    expect(hasText('de', `issue.${code}`) && hasText('en', `issue.${code}`)).toBe(true)
    text('de', `issue.${code}`, params)
    codes.push(code)
  }
  return codes
}

const small = readFileSync(writeTestMap(MAP))
const header = blob('OSMHeader', headerBlock())
const BOX = [8.99, 49.99, 9.005, 50.005] as const
const boxes = fc.constantFrom(undefined, BOX)

describe('hostile bytes', () => {
  test('the file itself is fine', async () => expect(await survive(small)).toEqual([]))

  test('cut anywhere: a fault is reported', async () => {
    for (let length = 0; length < small.length; length++) {
      const codes = await survive(small.subarray(0, length))
      // Cut between two blobs the file is whole, only shorter.
      if (codes.length === 0) expect(length).toBeGreaterThan(header.length)
    }
  })

  test('bytes changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 5 }),
        boxes,
        async (flips, box) => {
          const bytes = Uint8Array.from(small)
          for (const [at, change] of flips) bytes[at] ^= change
          await survive(bytes, box)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('bytes changed inside the unpacked blocks', async () => {
    const whole = dataBlock({
      nodes: [1, 2, 3].map((id) => ({ id, lon: 9 + id / 1000, lat: 50, tags: { amenity: 'cafe' } })),
      ways: [{ id: 1, refs: [1, 2, 3, 1], tags: { highway: 'path', building: 'yes' } }],
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
        boxes,
        async (flips, box) => {
          const block = Uint8Array.from(whole)
          for (const [at, change] of flips) block[at] ^= change
          await survive(concat(header, blob('OSMData', block)), box)
        },
      ),
      { numRuns: 600 },
    )
  })

  test('random bytes: as a file, as a block, as a packed blob', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const asFile = await survive(bytes)
        expect(asFile).toHaveLength(1)
        await survive(concat(header, blob('OSMData', bytes)))
        await survive(concat(header, blob('OSMData', deflateSync(bytes), { method: 'raw' })))
        await survive(concat(header, bytes))
      }),
      { numRuns: 150 },
    )
  })

  const monaco = realFile('monaco')
  test.skipIf(!monaco)('a real file, cut and changed', async () => {
    const real = readFileSync(monaco!)
    await fc.assert(
      fc.asyncProperty(fc.nat(real.length - 1), fc.nat(real.length - 1), async (cut, flip) => {
        const bytes = Uint8Array.from(real.subarray(0, Math.max(cut, flip) + 1))
        bytes[flip] ^= 0x55
        const codes = await survive(bytes)
        expect(codes.length).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
  })
})
