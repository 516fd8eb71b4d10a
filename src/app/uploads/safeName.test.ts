import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeName } from './safeName.ts'

it.each([
  ['Straßen Süd.osm.pbf', 'Straßen Süd.osm.pbf'],
  ['C:\\Benutzer\\ada\\zensus.zip', 'zensus.zip'],
  ['../../etc/passwd', 'passwd'],
  ['..', '_'],
  ['', '_'],
  ['.htaccess', 'htaccess'],
  ['a\0b\n<c>".csv', 'a_b__c__.csv'],
  ['CON.csv', '_CON.csv'],
  [`${'x'.repeat(200)}.geojson`, `${'x'.repeat(92)}.geojson`],
])('%j becomes %j', (stated, expected) => {
  expect(safeName(stated)).toBe(expected)
})

it('is one plain name on every system, whatever is stated', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('.', '/', '\\', ' ', 'a', ':') })),
      (stated) => {
        const name = safeName(stated)
        expect(name).not.toBe('')
        expect(name.length).toBeLessThanOrEqual(101)
        expect(posix.basename(name)).toBe(name)
        expect(win32.basename(name)).toBe(name)
        expect(name).not.toMatch(/^\.|[\p{Cc}/\\:<>"|?*]/u)
        expect(safeName(name)).toBe(name)
      },
    ),
  )
})
