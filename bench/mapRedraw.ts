import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { mapGround } from '../src/workers/mapGround.ts'
import { CHROMIUM_FLAGS, chromiumOrReason } from '../tests/browser/chromium.ts'
import { gridRegion } from '../tests/map/gridRegion.ts'

/**
 * How long the map takes to draw the cells anew, in headless Chromium without a graphics card.
 *
 *     node bench/mapRedraw.ts [columns of the square county, 142 = 20,165 cells]
 */
const columns = Number(process.argv[2] ?? 142)
const RUNS = 30
const WARM_UP = 5

const browserFound = chromiumOrReason()
if ('reason' in browserFound) throw new Error(browserFound.reason)

const { cells, municipalities } = gridRegion({ columns, rows: columns, municipalities: 15, sites: [] })
const ground = mapGround(cells, municipalities)

const folder = mkdtempSync(join(tmpdir(), 'map-bench-'))
try {
  await build({
    root: join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: {
        entry: join(import.meta.dirname, '../src/web/islands/map/cellCanvas.ts'),
        formats: ['iife'],
        name: 'CellDrawing',
        fileName: 'cells',
      },
    },
  })
  const browser = await chromium.launch({ executablePath: browserFound.path, args: CHROMIUM_FLAGS })
  const page = await browser.newPage({ viewport: { width: 1000, height: 640 } })
  await page.addScriptTag({ content: readFileSync(join(folder, 'cells.iife.js'), 'utf8') })
  const shape = [...ground.cellShape]
  const inside = [...ground.cellInside]
  const times = await page.evaluate(measure, {
    shape,
    inside,
    extent: [...ground.extent],
    count: ground.cellCount,
    runs: RUNS + WARM_UP,
  })
  await browser.close()
  for (const [name, list] of Object.entries(times)) {
    const kept = list.slice(WARM_UP).sort((a, b) => a - b)
    const mean = kept.reduce((a, b) => a + b, 0) / kept.length
    const deviation = Math.sqrt(kept.reduce((a, b) => a + (b - mean) ** 2, 0) / kept.length)
    const median = kept[kept.length >> 1]
    console.log(`${name}: median ${median.toFixed(1)} ms, mean ${mean.toFixed(1)} ± ${deviation.toFixed(1)} ms`)
  }
  console.log(`${ground.cellCount} cells, ${RUNS} drawings each, 1000 × 640 pixels`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Runs in the page: the whole county, a part at street level, a short pan by moving the picture. */
function measure(given: {
  shape: number[]
  inside: number[]
  extent: number[]
  count: number
  runs: number
}): Record<'whole' | 'close' | 'newClasses' | 'follow', number[]> {
  const { CellCanvas } = (
    globalThis as unknown as { CellDrawing: typeof import('../src/web/islands/map/cellCanvas.ts') }
  ).CellDrawing
  const canvas = document.createElement('canvas')
  document.body.append(canvas)
  const made = new CellCanvas(canvas, {
    cellCount: given.count,
    cellSizeMetres: 100,
    cellShape: Float64Array.from(given.shape),
    cellInside: Uint8Array.from(given.inside),
  } as never)
  const colors = ['#a9d2ec', '#5fa3d3', '#d2761f', '#9c4a0c', '#5a2306']
  const classes = (turn: number) => Uint8Array.from({ length: given.count }, (_, c) => (c * 7 + turn) % 6)
  const [west, north, east, south] = given.extent
  const fit = Math.log2(590 / (512 * Math.max(east - west, south - north)))
  const centre = { x: (west + east) / 2, y: (north + south) / 2, width: 1000, height: 640 }
  // Reading a pixel waits until everything is really painted.
  const timed = (work: () => void) => {
    const began = performance.now()
    work()
    canvas.getContext('2d')!.getImageData(500, 300, 1, 1)
    return performance.now() - began
  }
  const times = { whole: [] as number[], close: [] as number[], newClasses: [] as number[], follow: [] as number[] }
  made.setClasses(classes(0), colors, 'light')
  for (let run = 0; run < given.runs; run++) {
    times.whole.push(timed(() => made.draw({ ...centre, zoom: fit + run * 0.001 })))
    const next = classes(run)
    times.newClasses.push(
      timed(() => {
        made.setClasses(next, colors, 'light')
        made.draw({ ...centre, zoom: fit })
      }),
    )
    times.follow.push(timed(() => made.follow({ ...centre, x: centre.x + run * 1e-6, zoom: fit })))
    times.close.push(timed(() => made.draw({ ...centre, zoom: fit + 3 })))
  }
  return times
}
