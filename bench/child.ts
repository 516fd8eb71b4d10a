// Started by the benchmark in a process of its own, so that its memory and its first steps are measured alone:
// child.ts build INPUTS.json OUT [--tiles] | child.ts first REGION SERVICE MODE. Prints one line of JSON.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildRegion, loadCatalogueOrThrow, openRegionFolder } from '../src/app/index.ts'
import type { Inputs } from './inputs.ts'

const [task, ...args] = process.argv.slice(2)
const catalogue = await loadCatalogueOrThrow(fileURLToPath(new URL('../catalogue', import.meta.url)))
const peakMegabytes = () => process.resourceUsage().maxRSS / 1024

if (task === 'build') {
  const [inputs, out] = args as [string, string]
  const start = performance.now()
  let usable = 0
  const manifest = await buildRegion({
    ...(JSON.parse(readFileSync(inputs, 'utf8')) as Inputs),
    out,
    statistics: [],
    tiles: args.includes('--tiles'),
    catalogue,
    builder: 'reihum bench',
    ready: () => {
      usable = performance.now() - start
    },
  })
  const all = performance.now() - start
  console.log(JSON.stringify({ all, usable, peakMegabytes: peakMegabytes(), counts: manifest.counts }))
} else {
  const [folder, service, mode] = args as [string, string, 'walk' | 'car']
  const start = performance.now()
  const { situation } = await openRegionFolder(folder, catalogue)
  const loaded = performance.now()
  const { sites } = situation.answer({
    service,
    mode,
    ages: 'all',
    nth: 1,
    barrierFree: false,
    pureDriving: false,
    threshold: null,
  })
  const first = performance.now()
  console.log(JSON.stringify({ load: loaded - start, first: first - loaded, peakMegabytes: peakMegabytes(), sites }))
}
