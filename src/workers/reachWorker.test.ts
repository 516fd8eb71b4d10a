import { describe, expect, it } from 'vitest'
import { gridRegion } from '../../tests/map/gridRegion.ts'
import { smallTimetable } from '../../tests/transit/smallTimetable.ts'
import type { PageWorkerReply, ReachQuestion, SupplyQuestion } from '../contract/index.ts'
import type { ServiceCatalogue } from '../core/services/index.ts'
import { Situation } from '../core/situation/index.ts'
import { loadCatalogue } from '../formats/catalogue/index.ts'
import { encodeRegion } from '../formats/region/page.ts'
import { mapX, mapY } from './mapGround.ts'
import { ReachWorker } from './reachWorker.ts'

const seven = (minutes: number) => 7 * 3600 + 60 * minutes
const grid = gridRegion({
  columns: 30,
  rows: 20,
  municipalities: 3,
  sites: [
    { service: 'pharmacy', column: 2, row: 3 },
    { service: 'pharmacy', column: 27, row: 17 },
  ],
})
/** A bus from the west of the grid to its east and back, every 20 minutes. */
const ends = [0, 599].map((c) => [grid.cells.lon[c]!, grid.cells.lat[c]!] as const)
const there = [0, 1].map((stop) => [stop, seven(8 * stop), seven(8 * stop)] as const)
const back = [1, 0].map((stop, k) => [stop, seven(10 + 8 * k), seven(10 + 8 * k)] as const)
const headways = [[seven(0), seven(240), 1200]] as const
const timetable = smallTimetable({
  stops: ends,
  trips: [
    { calls: there, headways },
    { calls: back, headways },
  ],
})
const data = { ...grid, timetable }
const { files, layout } = encodeRegion(data)
const facts = {
  id: 'grid',
  version: 'v1',
  ring: 'around',
  populationEstimated: false,
  completeness: [{ service: 'pharmacy', state: 'official' }],
} as const
const manifest = {
  ...facts,
  layout,
  files: [...files].map(([name, { bytes, rows }]) => ({ name, bytes: bytes.byteLength, rows, sha256: '' })),
}

const QUESTION: ReachQuestion = {
  service: 'pharmacy',
  mode: 'walk',
  ages: 'all',
  nth: 1,
  barrierFree: false,
  pureDriving: false,
  threshold: 900,
}

async function opened(catalogue: ServiceCatalogue) {
  const replies: PageWorkerReply[] = []
  const asked: string[] = []
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const worker = new ReachWorker(
    async (url, onBytes) => {
      asked.push(url)
      if (url === '/catalogue.json') return json(catalogue)
      if (url === '/regions/grid/v1/manifest.json') return json(manifest)
      const file = files.get(url.replace('/regions/grid/v1/', '') as never)
      if (!file) throw new Error(`404 ${url}`)
      onBytes?.(file.bytes.byteLength)
      return file.bytes
    },
    // What crosses to the page is cloned, as postMessage does.
    (reply, transfer) => replies.push(structuredClone(reply, { transfer })),
  )
  await worker.handle({ type: 'open', region: '/regions/grid/v1/', catalogue: '/catalogue.json' })
  const reply = async (request: Parameters<typeof worker.handle>[0]) => {
    await worker.handle(request)
    return replies.at(-1)!
  }
  return { worker, replies, asked, reply }
}

describe("the page's worker", async () => {
  const { catalogue } = await loadCatalogue('catalogue')
  const server = new Situation({ ...data, manifest: facts }, catalogue)

  it('loads only the files it needs and tells how far it is', async () => {
    const { replies, asked } = await opened(catalogue)
    expect(asked.filter((url) => /stops|trips|stop-times/.test(url))).toEqual([])
    const progress = replies.filter((r) => r.type === 'progress')
    expect(progress.at(-1)!.loadedBytes).toBe(progress.at(-1)!.totalBytes)
    expect(replies.at(-1)!.type).toBe('opened')
  })

  it('draws the ground where the region is', async () => {
    const { replies } = await opened(catalogue)
    const { ground } = replies.find((r) => r.type === 'opened')!
    expect(ground.cellCount).toBe(601)
    for (const c of [0, 17, 600]) {
      const xs = [0, 1, 2, 3].map((k) => ground.cellShape[8 * c + 2 * k])
      const ys = [0, 1, 2, 3].map((k) => ground.cellShape[8 * c + 2 * k + 1])
      expect((xs[0] + xs[2]) / 2).toBeCloseTo(mapX(data.cells.lon[c]), 9)
      expect((ys[0] + ys[2]) / 2).toBeCloseTo(mapY(data.cells.lat[c]), 9)
      expect(xs[1]).toBeGreaterThan(xs[0])
      expect(ys[2]).toBeLessThan(ys[1])
    }
    expect(ground.municipalities.map((m) => [m.name, m.inside])).toEqual([
      ['Gemeinde 1', true],
      ['Gemeinde 2', true],
      ['Gemeinde 3', false],
    ])
    const [west, north, east, south] = ground.municipalities[0].extent
    expect(west).toBeLessThan(east)
    expect(north).toBeLessThan(south)
    expect(ground.ringStart.at(-1)).toBe(ground.ringX.length)
  })

  it.each([
    {},
    { mode: 'car' },
    { mode: 'air-line', threshold: 1000 },
    { nth: 2 },
    { threshold: null },
    { mode: 'bicycle', ages: '75+' },
    { mode: 'transit', threshold: null },
    {
      mode: 'transit',
      barrierFree: true,
      transit: {
        date: '2024-03-06',
        fromSeconds: seven(0),
        toSeconds: seven(60),
        timing: 'arrive',
        percentile: 95,
        lastWalk: false,
      },
    },
  ] as Partial<ReachQuestion>[])('gives the figures of the server: %o', async (change) => {
    const { reply } = await opened(catalogue)
    const question = { ...QUESTION, ...change }
    const answered = await reply({ type: 'ask', ticket: 7, question })
    if (answered.type !== 'answered') throw new Error(JSON.stringify(answered))
    expect(answered.ticket).toBe(7)
    expect(answered.answer).toEqual(server.answer(question))
    expect(answered.cells.value).toEqual(server.reach(question).value)
    expect(answered.sites.map((s) => s.name)).toEqual(['Haus 1', 'Haus 2'])
  })

  it('loads the timetable once, when the first question by transit comes', async () => {
    const { asked, reply } = await opened(catalogue)
    const before = asked.length
    const question = { ...QUESTION, mode: 'transit', threshold: null } as const
    await reply({ type: 'ask', ticket: 1, question })
    expect(asked.slice(before).map((url) => url.replace(/.*\//, ''))).toEqual(
      expect.arrayContaining(['stops.arrow', 'stop-times.arrow', 'service-days.arrow']),
    )
    const loaded = asked.length
    const explained = await reply({ type: 'explain', ticket: 2, question, cell: 300 })
    if (explained.type !== 'explained') throw new Error(JSON.stringify(explained))
    expect(explained.explanation).toEqual(server.explain(question, 300))
    expect(explained.explanation.journey).not.toBeNull()
    await reply({ type: 'ask', ticket: 3, question: QUESTION })
    expect(asked).toHaveLength(loaded)
  })

  it.each([{}, { method: 'bfca' }, { mode: 'air-line', catchment: 2000, ages: 'all' }] as Partial<SupplyQuestion>[])(
    'gives the supply of the server: %o',
    async (change) => {
      const { reply } = await opened(catalogue)
      const question: SupplyQuestion = {
        service: 'pharmacy',
        mode: 'walk',
        ages: null,
        barrierFree: false,
        pureDriving: false,
        catchment: null,
        method: null,
        decay: null,
        measure: null,
        assumeCapacity: null,
        ...change,
      }
      const supplied = await reply({ type: 'ask-supply', ticket: 8, question })
      if (supplied.type !== 'supplied') throw new Error(JSON.stringify(supplied))
      const { answer, ...cells } = server.supply(question)
      expect(supplied.ticket).toBe(8)
      expect(supplied.answer).toEqual(answer)
      expect(supplied.cells).toEqual(cells)
      expect(supplied.sites.map(({ id }) => id)).toEqual(answer.facilities.map(({ id }) => id))
      expect(cells.value.some((value) => value > 0)).toBe(true)
    },
  )

  it('answers again after its arrays were handed over', async () => {
    const { reply } = await opened(catalogue)
    const first = await reply({ type: 'ask', ticket: 1, question: QUESTION })
    const second = await reply({ type: 'ask', ticket: 2, question: { ...QUESTION, threshold: 300 } })
    if (first.type !== 'answered' || second.type !== 'answered') throw new Error('not answered')
    expect(second.cells.value).toEqual(first.cells.value)
    expect(second.answer.total.within).toBeLessThan(first.answer.total.within!)
  })

  it('explains a cell with its way, and why one has none', async () => {
    const { reply } = await opened(catalogue)
    const near = await reply({ type: 'explain', ticket: 3, question: QUESTION, cell: 0 })
    if (near.type !== 'explained') throw new Error(JSON.stringify(near))
    expect(near.explanation).toEqual(server.explain(QUESTION, 0))
    expect(near.explanation.site?.name).toBe('Haus 1')
    expect(near.explanation.route!.time / 10).toBeCloseTo(near.explanation.value!, 6)
    const far = await reply({ type: 'explain', ticket: 4, question: QUESTION, cell: 600 })
    if (far.type !== 'explained') throw new Error(JSON.stringify(far))
    expect(far.explanation).toMatchObject({ reason: 'not-snapped', value: null, route: null })
  })

  it('says what is wrong with a question and goes on', async () => {
    const { reply } = await opened(catalogue)
    const refused = await reply({ type: 'ask', ticket: 5, question: { ...QUESTION, service: 'castle' } })
    expect(refused).toMatchObject({ type: 'failed', ticket: 5, issue: { code: 'question-unknown-service' } })
    expect((await reply({ type: 'ask', ticket: 6, question: QUESTION })).type).toBe('answered')
  })

  it('says that the region cannot be opened, and why', async () => {
    const replies: PageWorkerReply[] = []
    const worker = new ReachWorker(
      async (url) => {
        throw new Error(`404 ${url}`)
      },
      (reply) => replies.push(reply),
    )
    await worker.handle({ type: 'open', region: '/regions/x/y/', catalogue: '/c' })
    await worker.handle({ type: 'ask', ticket: 1, question: QUESTION })
    const failed = { type: 'failed', issue: { code: 'page-worker-failed' } }
    expect(replies).toMatchObject([
      { ...failed, ticket: null },
      { ...failed, ticket: 1 },
    ])
  })
})
