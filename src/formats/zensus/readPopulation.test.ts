import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import { AGES_KNOWN, AGES_MISSING, AGES_SUPPRESSED } from '../../core/territory/index.ts'
import { readPopulation } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-zensus-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const utf8 = (text: string) => new TextEncoder().encode(text)

async function read(paths: string | string[], options = {}) {
  const log = new ImportLog()
  const cells = await readPopulation(paths, { log, ...options })
  const report = log.report()
  return { cells, report, codes: Object.fromEntries(report.counts.map((count) => [count.code, count.count])) }
}

const POPULATION = `GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner
CRS3035RES100mN3121100E4295800;4295850;3121150;12
CRS3035RES100mN3121100E4295900;4295950;3121150;5
CRS3035RES100mN3121000E4296000;4296050;3121050;–
CRS3035RES100mN3121000E4296100;4296150;3121050;0
CRS3035RES100mN3121000E4296200;4296250;3121050;-4
CRS3035RES100mN3121000E4296300;4296350;3121050;99999
CRS3035RES100mN3121000E4296400;4296450;3121050;viele
CRS3035RES100mN3121100E4295800;4295850;3121150;13
kaputt;;;7
CRS3035RES100mN3121000E4296500;4296550;3121050
`
const AGES = `GITTER_ID_100m;x_mp_100m;y_mp_100m;Insgesamt_Bevoelkerung;Unter3;a3bis5;a75undaelter;werterlaeuternde_Zeichen
CRS3035RES100mN3121100E4295900;4295950;3121150;6;–;3;3;
CRS3035RES100mN3121100E4295800;4295850;3121150;12;4;3;6;
CRS3035RES100mN9999900E9999900;9999950;9999950;12;4;3;6;
`

describe('readPopulation, census of 2022', () => {
  it('joins themes, keeps unknown unknown and reports every faulty row', async () => {
    const { cells, codes, report } = await read([write('pop.csv', POPULATION), write('ages.csv', AGES)])
    expect(cells.count).toBe(2)
    expect(cells.sizeMetres).toBe(100)
    expect(cells.id).toEqual(['CRS3035RES100mN3121100E4295800', 'CRS3035RES100mN3121100E4295900'])
    expect([...cells.population]).toEqual([12, 5])
    expect(cells.lon[0]).toBeCloseTo(9.640172, 5)
    expect(cells.lat[0]).toBeCloseTo(51.200861, 5)
    expect(cells.groups.map((group) => group.id)).toEqual(['0-2', '3-5', '75+'])
    expect(cells.people.map((people) => [...people])).toEqual([
      [4, Number.NaN],
      [3, 3],
      [6, 3],
    ])
    expect([...cells.agesState]).toEqual([AGES_KNOWN, AGES_SUPPRESSED])
    expect(codes).toEqual({
      'cell-population-secret': 1,
      'cell-population-negative': 1,
      'cell-population-absurd': 1,
      'cell-population-unreadable': 1,
      'cell-population-empty': 1,
      'cell-duplicate': 1,
      'cell-id-unreadable': 1,
    })
    expect(report.files[0]).toMatchObject({ kind: 'population-grid', read: 10, kept: 2, skipped: 8 })
  })

  it('chooses the wanted resolution in a zip of several', async () => {
    const big = 'GITTER_ID_1km;x_mp_1km;y_mp_1km;Einwohner\nCRS3035RES1000mN3121000E4295000;4295500;3121500;70\n'
    const zip = write(
      'Zensus2022.zip',
      zipSync({ 'a_100m-Gitter.csv': utf8(POPULATION), 'a_1km-Gitter.csv': utf8(big), 'readme.pdf': utf8('x') }),
    )
    expect((await read(zip)).cells.sizeMetres).toBe(100)
    const kilometre = await read(zip, { sizeMetres: 1000 })
    expect(kilometre.cells.sizeMetres).toBe(1000)
    expect([...kilometre.cells.population]).toEqual([70])
    const missing = await read(zip, { sizeMetres: 10_000 })
    expect(missing.cells.sizeMetres).toBe(100)
    expect(missing.codes['population-size-missing']).toBe(1)
  })

  it('takes people from the ages theme when it stands alone, and reads Latin-1 with a decimal comma', async () => {
    const { cells } = await read(write('only.csv', AGES.replaceAll('–', '-').replace(';12;4', ';12,5;4')))
    expect([...cells.population].slice(0, 2)).toEqual([6, 12.5])
    const latin = Uint8Array.from('GITTER_ID_100m;Einwohner;a75und\u00e4lter\n100mN31211E42958;9;\u0096\n', (c) =>
      c.charCodeAt(0),
    )
    const other = await read(write('latin.csv', latin))
    expect(other.cells.groups.map((group) => group.id)).toEqual(['75+'])
    expect([...other.cells.agesState]).toEqual([AGES_SUPPRESSED])
    expect(other.codes['text-not-utf8']).toBeGreaterThan(0)
  })

  it('clips to a box by the midpoints', async () => {
    const { cells, codes } = await read(write('clip.csv', POPULATION), { box: [9.6395, 51.2, 9.641, 51.3] })
    expect(cells.id).toEqual(['CRS3035RES100mN3121100E4295800'])
    expect(codes['rows-outside-region']).toBe(1)
  })
})

describe('readPopulation, census of 2011 and points', () => {
  it('turns percentages into people and −1 into unknown', async () => {
    const { cells } = await read(
      write(
        'z11.csv',
        'Gitter_ID_1km;x_mp_1km;y_mp_1km;Einwohner;Alter_D;unter18_A;ab65_A\n1kmN2689E4337;4337500;2689500;200;44,1;12,5;20\n1kmN2689E4338;4338500;2689500;8;-1;-1;50\n1kmN2689E4339;4339500;2689500;-1;-1;-1;-1\n',
      ),
    )
    expect(cells.id).toEqual(['CRS3035RES1000mN2689000E4337000', 'CRS3035RES1000mN2689000E4338000'])
    expect(cells.groups.map((group) => group.id)).toEqual(['0-17', '18-64', '65+'])
    expect(cells.people.map((people) => [...people])).toEqual([
      [25, Number.NaN],
      [135, Number.NaN],
      [40, 4],
    ])
    expect([...cells.agesState]).toEqual([AGES_KNOWN, AGES_SUPPRESSED])
  })

  it('reads points in degrees, swapped, and projected', async () => {
    const degrees = await read(
      write('p.csv', 'id,lon,lat,population,0-17,65+\na,9.5,51.2,10,2,3\nb,9.6,51.3,4.5,,1\nb,9.6,51.3,4\n,0,0,4\n'),
    )
    expect(degrees.cells).toMatchObject({ count: 2, sizeMetres: 0, id: ['a', 'b'] })
    expect([...degrees.cells.agesState]).toEqual([AGES_KNOWN, AGES_MISSING])
    expect(degrees.codes).toEqual({ 'coordinates-missing': 1, 'cell-duplicate': 1 })
    const swapped = await read(write('s.csv', 'id;x;y;einwohner\na;51,2;9,5;10\n'))
    expect([swapped.cells.lon[0], swapped.cells.lat[0]]).toEqual([9.5, 51.2])
    expect(swapped.codes['coordinates-swapped']).toBe(1)
    const utm = await read(write('u.csv', 'nr;ost;nord;personen\n1;535000;5672000;10\n'))
    expect(utm.cells.lon[0]).toBeCloseTo(9.5, 1)
    expect(utm.codes['coordinates-projected']).toBe(1)
  })

  it('takes a given mapping of columns', async () => {
    const { cells } = await read(write('m.csv', 'key,a,b,n,kids\n1,9.5,51,10,4\n'), {
      columns: { key: 'id', a: 'lon', b: 'lat', n: 'population', kids: '0-5' },
    })
    expect(cells.groups.map((group) => group.id)).toEqual(['0-5'])
    expect([...cells.population]).toEqual([10])
  })

  it('refuses what is no population table with a sentence', async () => {
    await expect(read(write('n.csv', 'a,b\n1,2\n'))).rejects.toMatchObject({ issue: { code: 'population-no-table' } })
    await expect(read(write('empty.csv', ''))).rejects.toBeInstanceOf(InputError)
  })

  it('never crashes on altered tables', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(POPULATION, AGES),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { maxLength: 5 }),
        async (text, cut, changes) => {
          let changed = text.slice(0, 60 + (cut % text.length))
          for (const [at, put] of changes) {
            const i = at % changed.length
            changed = changed.slice(0, i) + put + changed.slice(i + 1)
          }
          try {
            const { cells } = await read(write('fuzz.csv', changed))
            for (const value of cells.population) expect(value).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname
const real = existsSync(DATA) ? describe : describe.skip

real('real census files (skipped without ../shared/data)', () => {
  it('reads all of Germany as 1 km cells', async () => {
    const start = performance.now()
    const { cells } = await read(join(DATA, 'zensus/Zensus2011_spitze_Werte_1km-Gitter.zip'))
    expect(cells.count).toBe(214_633)
    expect(cells.population.reduce((sum, value) => sum + value, 0)).toBe(80_212_528)
    expect(cells.groups.map((group) => group.id)).toEqual(['0-17', '18-64', '65+'])
    expect(performance.now() - start).toBeLessThan(8000)
  })

  it('reads the tables of every pilot county', async () => {
    for (const county of readdirSync(join(DATA, 'regions'))) {
      const kilometres = await read(join(DATA, 'regions', county, 'zensus2011_1km.csv'))
      const hundred = await read(join(DATA, 'regions', county, 'grid100m_modelled.csv'))
      expect(kilometres.cells.sizeMetres).toBe(1000)
      expect(hundred.cells.sizeMetres).toBe(100)
      expect(hundred.cells.groups.map((group) => group.id)).toEqual(['0-9', '80+'])
      const people = [kilometres, hundred].map(({ cells }) => cells.population.reduce((sum, value) => sum + value, 0))
      expect(people[0] / people[1]).toBeGreaterThan(0.9)
      expect(people[0] / people[1]).toBeLessThan(1.1)
    }
  })
})
