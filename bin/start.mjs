// npm start [-- --port 4321 --data DIR …]: everything from a fresh clone to the open page.
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './ensureBuilt.mjs'
import { isFresh } from './freshness.mjs'
import { install } from './install.mjs'
import { endLike, requireRuntime, root, run } from './runtime.mjs'
import { say } from './words.mjs'

const options = process.argv.slice(2)
const optionValue = (name) => {
  const at = options.findIndex((option) => option === name || option.startsWith(`${name}=`))
  return at < 0 ? undefined : options[at] === name ? options[at + 1] : options[at].slice(name.length + 1)
}

/** A region is a folder with a manifest below `regions` of the data folder. */
function hasRegion(dataFolder) {
  const regions = join(dataFolder, 'regions')
  return existsSync(regions) && readdirSync(regions).some((name) => existsSync(join(regions, name, 'manifest.json')))
}

async function start() {
  // A machine that only runs a finished build needs no compilers.
  if (!(await install(!isFresh()))) return { code: 1 }
  const runtime = requireRuntime()
  if (!(await ensureBuilt())) return { code: 1 }
  const program = join(root, 'dist', 'main.js')
  const data = resolve(root, optionValue('--data') ?? process.env.REIHUM_DATA ?? 'data')
  if (!hasRegion(data)) {
    console.error(say('example-building'))
    const lang = optionValue('--lang')
    const example = await run(runtime, [
      program,
      ...['region', 'example', '--data', data],
      ...(lang ? ['--lang', lang] : []),
    ])
    if (example.code !== 0) return example
  }
  return run(runtime, [program, 'serve', ...options])
}

endLike(await start())
