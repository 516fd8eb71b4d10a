#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './ensureBuilt.mjs'
import { endLike, isThisProcess, requireRuntime, root, run } from './runtime.mjs'

const program = join(root, 'dist', 'main.js')
const runtime = requireRuntime()
if (!(await ensureBuilt())) process.exit(1)
if (isThisProcess(runtime)) {
  await import(pathToFileURL(program).href)
} else {
  endLike(await run(runtime, [program, ...process.argv.slice(2)], { cwd: process.cwd() }))
}
