import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { gtfs, NINE, ninePoints, osm, outlines, SOUTH, WEST, write } from '../build/smallCounty.ts'
import { commandLine, peopleAt, rows } from './commandLine.ts'

const { dir, run, build } = commandLine()
const REGION = 'deep/er/tal'
beforeAll(async () => {
  osm(dir, { pharmacies: 3 })
  write(dir, 'people.csv', peopleAt([0, 1, 2, 3, 4, 5, 6, 7]))
  // Far from every street.
  write(
    dir,
    'far.csv',
    `${peopleAt([3])}far,${WEST + 0.15},${SOUTH + 0.25},5
`,
  )
  await build(REGION)
})

describe('help and wrong use', () => {
  it.each([
    'serve',
    'region',
    'reach',
    'matrix',
    'departures',
    'timetable',
    'supply',
    'report',
    'catalogue',
    'admin',
    'bench',
  ])('%s --help in both languages', async (command) => {
    const german = await run([command, '--help'])
    const english = await run([command, '--help', '--lang', 'en'])
    for (const { code, out, err } of [german, english]) {
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain(`reihum ${command}`)
    }
    expect(german.out).not.toBe(english.out)
    expect((await run([command, '--help'], { variables: { LANG: 'en_GB.UTF-8' } })).out).toBe(english.out)
    expect((await run([command, '--help', '--lang=de'], { variables: { LANG: 'en_GB.UTF-8' } })).out).toBe(german.out)
  })

  it.each([
    [[]],
    [['unknown']],
    [['toString']],
    [['region', 'unknown']],
    [['reach', REGION, '--nonsense']],
    [['reach', REGION, '--service']],
    [['reach', REGION]],
    [['reach']],
    [['reach', REGION, '--service', 'pharmacy', '--mode', 'horse']],
    [['reach', REGION, '--service', 'pharmacy', '--nth', '0']],
    [['reach', REGION, '--service', 'pharmacy', '--within', 'soon']],
    [['reach', REGION, '--service', 'no-such-service']],
    [['reach', REGION, '--service', 'pharmacy', '--ages', 'old']],
    [['matrix', REGION, '--from', 'people.csv']],
    [['region', 'build']],
  ])('%j is wrong use', async (argv) => {
    const { code, err } = await run(argv)
    expect(code).toBe(2)
    if (argv.length > 0) expect(err).toMatch(/^[A-ZÄÖÜ„-].*\.\n/)
  })

  it('problems in the data are exit code 1, with a sentence', async () => {
    for (const argv of [
      ['region', 'info', 'nowhere'],
      ['matrix', REGION, '--from', 'none.csv', '--to', 'people.csv'],
      ['reach', REGION, '--service', 'hospital'],
      ['region', 'build', '--name', 'x', '--population', 'none.csv'],
      ['reach', REGION, '--service', 'pharmacy', '--out', 'people.csv/f.csv'],
      ['reach', REGION, '--service', 'pharmacy', '--out', 'deep'],
    ]) {
      const { code, err } = await run(argv)
      expect({ argv, code }).toEqual({ argv, code: 1 })
      expect(err).toMatch(/\.\n/)
    }
  })
})

describe('what goes wrong', () => {
  it('a refused command leaves no half-written file', async () => {
    const before = readdirSync(dir).sort()
    for (const argv of [
      ['departures', REGION, '--out', 'halb.csv'],
      ['matrix', REGION, '--from', 'people.csv', '--to', 'people.csv', '--mode', 'transit', '--out', 'halb.csv'],
    ])
      expect(await run(argv)).toMatchObject({ code: 2, err: expect.stringContaining('keinen Fahrplan') })
    expect(readdirSync(dir).sort()).toEqual(before)
  })

  it.each([
    [['catalogue'], 'Hinter „catalogue“ fehlt, was zu tun ist: validate, export'],
    [['region', '--json'], 'Hinter „region“ fehlt'],
    [['region', 'bild'], 'Den Befehl „region bild“ gibt es nicht'],
    [['reach', REGION, '--service', 'broadband', '--explain', 'c1'], '--explain gilt nur für Leistungen'],
    [['reach', REGION, '--service', 'pharmacy', '--cells'], '--cells gilt nur für Leistungen'],
  ])('%j: a sentence that helps', async (argv, sentence) => {
    expect(await run(argv)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) })
  })

  it('where no site is known nobody is counted as left out', async () => {
    const { code, err } = await run(['reach', REGION, '--service', 'library', '--out', 'l.csv'])
    expect(code).toBe(1)
    expect(err).toContain('kein Standort bekannt')
    expect(err).not.toMatch(/Menschen erreichen/)
  })
})

describe('region', () => {
  it('info has the keys that stay, in the language asked', async () => {
    const { code, out } = await run(['region', 'info', REGION, '--json'])
    const info = JSON.parse(out)
    expect(code).toBe(0)
    expect(info).toMatchObject({ cells: 8, population: 108, municipalities: 0, facilities: 3, stops: 0, trips: 0 })
    expect(info.streets.nodes).toBeGreaterThan(0)
    expect(info.streets.edges).toBeGreaterThan(0)
    expect(info.warnings.join(' ')).toContain('Umland')
    const english = JSON.parse((await run(['region', 'info', REGION, '--json', '--lang', 'en'])).out)
    expect(english.warnings.join(' ')).toContain('Nothing around')
  })

  it('build is silent in a pipe but for messages; on a terminal every phase has words', async () => {
    const argv = [
      'region',
      'build',
      '--osm',
      'county.osm.pbf',
      '--population',
      'people.csv',
      '--no-tiles',
      '--out',
      'again',
      '--json',
    ]
    const piped = await run(argv)
    expect(piped.err).not.toContain('%')
    expect(piped.err).not.toContain('\r')
    expect(Object.keys(JSON.parse(piped.out))).toEqual(expect.arrayContaining(['cells', 'population', 'warnings']))
    const shown = await run(argv, { isTerminal: true })
    expect(shown.err).toContain('%')
  })

  it('build with a file that cannot be used builds the rest and ends with 1', async () => {
    write(dir, 'bad.pbf', 'x')
    const { code, err } = await run([
      'region',
      'build',
      '--osm',
      'bad.pbf',
      '--population',
      'people.csv',
      '--out',
      'rest',
    ])
    expect(code).toBe(1)
    expect(err).toContain('bad.pbf')
    expect(existsSync(join(dir, 'rest', 'manifest.json'))).toBe(true)
  })
})

describe('reach and matrix', () => {
  it('reach writes the columns that stay, into a folder that does not exist yet', async () => {
    const { code, out } = await run(['reach', REGION, '--service', 'pharmacy', '--mode', 'walk', '--out', 'new/r.csv'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    const csv = readFileSync(join(dir, 'new/r.csv'), 'utf8')
    expect(csv).toMatch(/^cell_id,lon,lat,population,travel_time_seconds,facility_id/)
    for (const row of rows(csv)) expect(Number(row.travel_time_seconds)).toBeGreaterThan(0)
  })

  it('equals the matrix for the same cell and site, in every mode', async () => {
    const places = rows(readFileSync(join(dir, 'people.csv'), 'utf8'))
    const sites = [0, 1, 2].map((i) => ({ id: `n${100 + i}`, lon: WEST + 0.12 + 0.02 * i, lat: SOUTH + 0.1502 }))
    write(dir, 'sites.csv', `id,lon,lat\n${sites.map((s) => `${s.id},${s.lon},${s.lat}`).join('\n')}\n`)
    for (const mode of ['walk', 'bicycle', 'e-bike', 'car', 'air-line']) {
      const reach = rows((await run(['reach', REGION, '--service', 'pharmacy', '--mode', mode])).out)
      const matrix = await run(['matrix', REGION, '--from', 'people.csv', '--to', 'sites.csv', '--mode', mode])
      expect(matrix.out).toMatch(/^origin,destination,seconds,metres\n/)
      const pairs = rows(matrix.out)
      expect(pairs).toHaveLength(places.length * sites.length)
      for (const row of reach) {
        const pair = pairs.find((p) => p.origin === row.cell_id && p.destination === row.facility_id)!
        if (mode === 'air-line') expect(row.travel_time_seconds).toBe('')
        expect(pair.seconds).toBe(row.travel_time_seconds)
        expect(Math.abs(Number(pair.metres) - Number(row.distance_metres))).toBeLessThan(1)
        const measure = mode === 'air-line' ? 'metres' : 'seconds'
        const best = Math.min(...pairs.filter((p) => p.origin === row.cell_id).map((p) => Number(p[measure])))
        expect(Number(pair[measure])).toBe(best)
      }
    }
  })

  it('cut-offs are inclusive', async () => {
    const all = rows((await run(['matrix', REGION, '--from', 'people.csv', '--to', 'sites.csv', '--mode', 'car'])).out)
    const seconds = Number(all[5]!.seconds)
    const within = String(seconds / 60)
    const cut = rows(
      (await run(['matrix', REGION, '--from', 'people.csv', '--to', 'sites.csv', '--mode', 'car', '--within', within]))
        .out,
    )
    expect(cut).toHaveLength(all.filter((p) => Number(p.seconds) <= seconds).length)
    const answer = JSON.parse((await run(['reach', REGION, '--service', 'pharmacy', '--mode', 'walk', '--json'])).out)
    const reach = rows((await run(['reach', REGION, '--service', 'pharmacy', '--mode', 'walk'])).out)
    const limit = Number(reach[2]!.travel_time_seconds)
    const json = JSON.parse(
      (
        await run([
          'reach',
          REGION,
          '--service',
          'pharmacy',
          '--mode',
          'walk',
          '--within',
          String(limit / 60),
          '--json',
        ])
      ).out,
    )
    const expected = reach
      .filter((r) => Number(r.travel_time_seconds) <= limit)
      .reduce((n, r) => n + Number(r.population), 0)
    expect(json.total.within).toBe(expected)
    expect(answer.total.people).toBe(108)
  })

  it('a cell far from every street stays, with an empty facility', async () => {
    await run(['region', 'build', '--osm', 'county.osm.pbf', '--population', 'far.csv', '--no-tiles', '--out', 'far'])
    const { out, err } = await run(['reach', 'far', '--service', 'pharmacy', '--mode', 'walk'])
    expect(rows(out).find((r) => r.cell_id === 'far')).toMatchObject({
      facility_id: '',
      travel_time_seconds: '',
      distance_metres: '',
    })
    expect(err).toMatch(/\.\n/)
  })

  it('explains one cell: site, way to the street, route; equal to its row', async () => {
    const asked = ['reach', REGION, '--service', 'pharmacy', '--mode', 'walk']
    const row = rows((await run([...asked, '--out', '-'])).out).find(({ cell_id }) => cell_id === 'c5')!
    const told = JSON.parse((await run([...asked, '--explain', 'c5', '--json'])).out)
    expect(told).toMatchObject({ id: 'c5', reason: 'reached', site: { id: row.facility_id } })
    expect(told.value).toBe(Number(row.travel_time_seconds))
    expect(told.route.time / 10).toBe(told.value)
    expect((await run([...asked, '--explain', 'c5'])).out).toMatch(/Standort: Apotheke .*\n.*Hauptstraße\n$/s)
    expect(await run([...asked, '--explain', 'nix'])).toMatchObject({ code: 2, err: expect.stringContaining('„nix“') })
  })

  it('answers by bus and train: columns, percentiles, matrix, journey; and says what is wrong with day and window', async () => {
    write(dir, 'county.gtfs.zip', gtfs())
    const made = [
      'region',
      'build',
      '--osm',
      'county.osm.pbf',
      '--population',
      'people.csv',
      '--gtfs',
      'county.gtfs.zip',
    ]
    expect(await run([...made, '--no-tiles', '--out', 'bus'])).toMatchObject({ code: 0 })
    const asked = ['reach', 'bus', '--service', 'pharmacy', '--mode', 'transit', '--window', '06:30-07:30']
    const early = await run([...asked, '--date', '2026-01-13', '--percentile', '5'])
    expect(early.out).toMatch(/^cell_id,.*,people,p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride\n/)
    const walked = rows((await run(['reach', 'bus', '--service', 'pharmacy', '--mode', 'walk'])).out)
    for (const [i, row] of rows(early.out).entries()) {
      expect(row.travel_time_seconds).toBe(row.p05_seconds)
      expect(row.distance_metres).toBe('')
      expect(Number(row.p95_seconds)).toBeGreaterThanOrEqual(Number(row.p05_seconds))
      expect(Number(row.p95_seconds)).toBeLessThanOrEqual(Number(walked[i]!.travel_time_seconds))
    }
    const matrix = await run(['matrix', 'bus', '--from', 'people.csv', '--to', 'sites.csv', ...asked.slice(4)])
    expect(matrix.out).toMatch(
      /^origin,destination,seconds,metres,p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride\n/,
    )
    const pairs = rows(matrix.out)
    for (const row of rows((await run(asked)).out)) {
      const best = pairs.filter((p) => p.origin === row.cell_id).map((p) => Number(p.p50_seconds))
      expect(Math.min(...best)).toBeGreaterThanOrEqual(Number(row.p50_seconds))
    }
    expect((await run([...asked, '--explain', 'c5'])).out).toMatch(
      /Minuten am \d\d\.01\.2026, zum Beispiel so:\n.*zu Fuß/s,
    )
    for (const [more, said] of [
      [['--date', '2027-01-01'], 'reicht vom 05.01.2026 bis zum 30.01.2026'],
      [['--date', 'morgen'], '„morgen“ ist kein Tag'],
      [['--window', '9-7'], '„9-7“ ist kein Zeitraum'],
      [['--window', '09:00-07:00'], 'Von 09:00 bis 07:00'],
      [['--percentile', '10'], 'Perzentil „10“'],
      [['--nth', '2'], 'nicht eine Auswahl von 2'],
    ] as const)
      expect(await run([...asked, ...more])).toMatchObject({ code: 2, err: expect.stringContaining(said) })
    const walking = await run(['reach', 'bus', '--service', 'pharmacy', '--mode', 'walk', '--arrive'])
    expect(walking).toMatchObject({ code: 2, err: expect.stringContaining('--arrive gilt nur für Bus und Bahn') })
    const saturday = await run([...asked, '--date', '2026-01-10'])
    expect(saturday).toMatchObject({ code: 0, err: expect.stringContaining('Am 10.01.2026 fährt') })
    const none = await run(['reach', REGION, '--service', 'pharmacy', '--mode', 'transit'])
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('keinen Fahrplan') })
  })

  it('knows services by their other names', async () => {
    const list = `id,name,service,lon,lat\n1,Wache,fire-station,${WEST + 0.15},${SOUTH + 0.15}\n`
    write(dir, 'fire.csv', list)
    const built = await run([
      'region',
      'build',
      '--osm',
      'county.osm.pbf',
      '--population',
      'people.csv',
      '--facilities',
      'fire.csv',
      '--no-tiles',
      '--out',
      'fire',
    ])
    expect(built.code).toBe(0)
    const { code, out } = await run(['reach', 'fire', '--service', 'fire-station', '--mode', 'car'])
    expect(code).toBe(0)
    expect(rows(out).every((r) => r.facility_id !== '')).toBe(true)
  })
})

it('ninePoints is a table', () => expect(rows(ninePoints())).toHaveLength(9))

describe('networked services and municipal statistics', () => {
  const REGION_WITH_DATA = 'with-data'
  beforeAll(async () => {
    const [a, b, c] = NINE.map((place) => place.ags)
    write(dir, 'nine.csv', ninePoints())
    write(dir, 'nine.geojson', outlines(NINE))
    write(
      dir,
      'anschluss.csv',
      `Leistung;AGS;Anteil;Stufe;Quelle;Stand\nBreitband;${a};80;≥ 100 Mbit/s;Atlas;30.06.2026\nBreitband;${b};geheim;≥ 100 Mbit/s;Atlas;\n`,
    )
    write(
      dir,
      'geld.csv',
      `ags,indicator,year,value\n${a},debt-per-person,2024,900\n${b},debt-per-person,2024,300\n${c},debt-per-person,2024,0\n${a},staff-per-1000,2024,.\n`,
    )
    const argv = ['--population', 'nine.csv', '--boundaries', 'nine.geojson', '--connections', 'anschluss.csv']
    const built = await run([
      'region',
      'build',
      '--out',
      REGION_WITH_DATA,
      '--no-tiles',
      ...argv,
      '--statistics',
      'geld.csv',
    ])
    expect(built.code).toBe(0)
  })

  it('reach writes people connected by municipality, a secret share without a number', async () => {
    const { code, err } = await run(['reach', REGION_WITH_DATA, '--service', 'broadband', '--out', 'b.csv'])
    expect(code).toBe(0)
    expect(err).toBe(
      '≥ 100 Mbit/s: 80 von 900 Menschen sind angeschlossen, 20 nicht, für 100 geheim gehalten, für 700 keine Angabe.\n',
    )
    const found = new Map(rows(readFileSync(join(dir, 'b.csv'), 'utf8')).map((row) => [row.ags, row]))
    const [first, second, third] = NINE.map(({ ags }) => found.get(ags))
    expect(first).toMatchObject({
      people: '100',
      connected_people: '80',
      share_percent: '80',
      source: 'Atlas',
      as_of: '2026-06-30',
    })
    expect(second).toMatchObject({
      connected_people: '',
      share_percent: '',
      suppressed_people: '100',
      no_data_people: '0',
    })
    expect(third).toMatchObject({ connected_people: '', suppressed_people: '0', no_data_people: '100' })
    expect(existsSync(join(dir, 'b.csv-metadata.json'))).toBe(true)
    const cells = rows((await run(['reach', REGION_WITH_DATA, '--service', 'broadband', '--cells'])).out)
    expect(cells).toHaveLength(9)
    const states = NINE.slice(0, 3).map(({ ags }) => cells.find((cell) => cell.cell_id === ags))
    expect(states.map((cell) => [cell?.share_percent, cell?.state])).toEqual([
      ['80', 'known'],
      ['', 'suppressed'],
      ['', 'missing'],
    ])
    const json = JSON.parse((await run(['reach', REGION_WITH_DATA, '--service', 'broadband', '--json'])).out)
    expect(json).toMatchObject({ people: 900, levels: [{ level: '≥ 100 Mbit/s', total: { connected: 80 } }] })
  })

  it('a service without data is a problem of the data, and names whom to ask', async () => {
    const { code, err, out } = await run(['reach', REGION_WITH_DATA, '--service', 'drinking-water'])
    expect(code).toBe(1)
    expect(err).toContain('Untere Wasserbehörde')
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  it('statistics tell what a municipality can shoulder, beside the middle of its county', async () => {
    const name = NINE[0]!.ags
    const { code, out } = await run(['region', 'statistics', REGION_WITH_DATA, '--municipality', name])
    expect(code).toBe(0)
    expect(out).toContain('Schulden je Kopf: 900 € je Einwohner/in (2024)')
    expect(out).toContain('Stellen der Verwaltung je 1.000 Menschen: geheim gehalten. Fragen Sie: Personalamt')
    expect(out).toContain('Kassenkredite je Kopf: keine Daten. Fragen Sie: Kämmerei')
    const json = JSON.parse(
      (await run(['region', 'statistics', REGION_WITH_DATA, '--municipality', name, '--json'])).out,
    )
    const debt = json.indicators.find((one: { definition: { id: string } }) => one.definition.id === 'debt-per-person')
    expect(debt.latest.value).toBe(900)
    const unknown = await run(['region', 'statistics', REGION_WITH_DATA, '--municipality', 'Atlantis'])
    expect(unknown.code).not.toBe(0)
    expect(unknown.err).toContain('„Atlantis“')
  })
})
