import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SMALL_FEED, writeBytes, writeFeed } from '../../../tests/gtfs/smallFeed.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import { readGtfs, stopFacilities } from './index.ts'

/** Whatever comes in: no exception, and either a sound timetable or an error in the log. */
async function survives(path: string): Promise<void> {
  const log = new ImportLog()
  const t = await readGtfs([path], { log })
  if (!t) {
    expect(log.report().issues.some((issue) => issue.severity === 'error')).toBe(true)
    return
  }
  expect(t.tripStart[t.tripCount]).toBe(t.stopTimeStop.length)
  for (let i = 0; i < t.stopTimeStop.length; i++) {
    expect(t.stopTimeStop[i]).toBeLessThan(t.stopCount)
    expect(t.stopTimeDeparture[i]).toBeGreaterThanOrEqual(t.stopTimeArrival[i])
  }
  for (let trip = 0; trip < t.tripCount; trip++) {
    expect(t.tripRoute[trip]).toBeLessThan(t.routeCount)
    expect(t.tripService[trip]).toBeLessThan(t.serviceId.length)
    for (let i = t.tripStart[trip] + 1; i < t.tripStart[trip + 1]; i++) {
      expect(t.stopTimeArrival[i]).toBeGreaterThanOrEqual(t.stopTimeDeparture[i - 1])
    }
  }
  stopFacilities(t)
}

test('an archive cut off anywhere', async () => {
  const whole = readFileSync(writeFeed())
  for (let length = 0; length < whole.length; length += 23)
    await survives(writeBytes(whole.subarray(0, length), 'feed.zip'))
})

test('an archive with any byte changed', async () => {
  const whole = readFileSync(writeFeed())
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (position, value) => {
      const changed = Uint8Array.from(whole)
      changed[position] = value
      await survives(writeBytes(changed, 'feed.zip'))
    }),
    { numRuns: 150 },
  )
})

test('files with any field, line or letter changed, doubled or lost', async () => {
  const file = fc.constantFrom(...Object.keys(SMALL_FEED))
  const junk = fc.oneof(
    fc.constantFrom(
      '',
      '"',
      '""',
      ',',
      '\n',
      '\r',
      '\u0000',
      '-1',
      '99999999999',
      '25:61:00',
      '1e9',
      'A',
      'T1',
      ' ',
      '\ufeff',
      'ÿ',
    ),
    fc.string({ maxLength: 12 }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(file, fc.nat(), fc.nat(30), junk), { minLength: 1, maxLength: 4 }),
      async (edits) => {
        const files: Record<string, string> = { ...SMALL_FEED }
        for (const [name, position, length, text] of edits) {
          const at = position % (files[name].length + 1)
          files[name] = files[name].slice(0, at) + text + files[name].slice(at + length)
        }
        await survives(writeFeed(files))
      },
    ),
    { numRuns: 300 },
  )
})

test('files of random lines under the right header', async () => {
  const value = fc.constantFrom(
    'A',
    'A1',
    'B',
    'C',
    'T1',
    'T2',
    'R',
    'W',
    '',
    '0',
    '1',
    '2',
    '9.9',
    '51.2',
    '07:00:00',
    '26:10:00',
    '20240604',
    '"',
    'x',
  )
  const line = fc.array(value, { minLength: 0, maxLength: 8 }).map((values) => values.join(','))
  const name = fc.constantFrom(...Object.keys(SMALL_FEED))
  await fc.assert(
    fc.asyncProperty(name, fc.array(line, { maxLength: 40 }), async (file, lines) => {
      const header = SMALL_FEED[file].split('\n')[0]
      await survives(writeFeed({ [file]: [header, ...lines].join('\n') }))
    }),
    { numRuns: 200 },
  )
})
