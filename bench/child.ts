// Started by the benchmark in a process of its own, so that its memory and its first steps are measured alone:
// child.ts build INPUTS.json OUT [--tiles] | child.ts first REGION SERVICE MODE. Prints one line of JSON.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildRegion, loadCatalogueOrThrow, openRegionFolder } from '../src/app/index.ts'
import type { Inputs } from './inputs.ts'

const [task, ...args] = process.argv.slice(2)
const catalogue = await loadCatalogueOrThrow(fileURLToPath(new URL('../catalogue', import.meta.url)))
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
/** Linux hands a parent's peak on to its children in the usual figure, but not in this one. */
const peakMegabytes = () => {
  const own = existsSync('/proc/self/status') && /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  return (own ? Number(own[1]) : process.resourceUsage().maxRSS) / 1024
}

if (task === 'build') {
  const [inputs, out] = args as [string, string]
  const start = performance.now()
  const startCpu = cpu()
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
  console.log(
    JSON.stringify({ all, cpu: cpu() - startCpu, usable, peakMegabytes: peakMegabytes(), counts: manifest.counts }),
  )
} else {
  const [folder, service, mode] = args as [string, string, 'walk' | 'car']
  const start = performance.now()
  const startCpu = cpu()
  const { situation } = await openRegionFolder(folder, catalogue)
  const loaded = performance.now()
  const loadedCpu = cpu()
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
  const firstCpu = cpu()
  console.log(
    JSON.stringify({
      load: loaded - start,
      loadCpu: loadedCpu - startCpu,
      first: first - loaded,
      firstCpu: firstCpu - loadedCpu,
      peakMegabytes: peakMegabytes(),
      sites,
    }),
  )
}
