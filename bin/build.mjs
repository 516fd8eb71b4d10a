// npm run build [-- --if-stale]; npm itself calls it with --prepare after an installation.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { canBuild, ensureBuilt, typescript } from './ensureBuilt.mjs'
import { inputHash, isFresh, STAMP } from './freshness.mjs'
import { endLike, findRuntime, isThisProcess, requireRuntime, root, run } from './runtime.mjs'
import { say } from './words.mjs'

const workshop = join(root, '.build')
const lock = join(workshop, 'lock')
const LONGEST_WAIT_MS = 5 * 60_000
const POLL_MS = 200

/** The new dist grows in a folder of its own and takes the old one's place at the end, so that nobody sees half of it. */
async function build() {
  const began = performance.now()
  console.log(say('build-running'))
  const stamp = inputHash()
  const fresh = join(workshop, `dist-${process.pid}`)
  rmSync(fresh, { recursive: true, force: true })
  try {
    const { code } = await run(process.execPath, [typescript(), '-p', 'tsconfig.build.json', '--outDir', fresh])
    if (code !== 0) {
      console.error(say('build-types'))
      return false
    }
    const { bundle } = await import('./bundle.mjs')
    await bundle(join(fresh, 'public'))
    writeFileSync(join(fresh, STAMP), stamp)
    await replace(join(root, 'dist'), fresh)
    console.log(say('build-done', { seconds: ((performance.now() - began) / 1000).toFixed(1) }))
    return true
  } catch (error) {
    console.error(say('build-failed', { reason: error?.message ?? error }))
    return false
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

async function replace(target, fresh) {
  const old = join(workshop, `old-${process.pid}`)
  rmSync(old, { recursive: true, force: true })
  if (existsSync(target)) await renamePatiently(target, old)
  await renamePatiently(fresh, target)
  rmSync(old, { recursive: true, force: true })
}

/** Windows refuses to rename a folder while a virus scanner reads in it. */
async function renamePatiently(from, to) {
  for (let attempt = 1; ; attempt++) {
    try {
      return renameSync(from, to)
    } catch (error) {
      if (attempt === 20 || !['EPERM', 'EACCES', 'EBUSY'].includes(error.code)) throw error
      await sleep(100)
    }
  }
}

/** One build at a time: the second waits, and then mostly finds nothing left to do. */
async function withLock(work) {
  mkdirSync(workshop, { recursive: true })
  for (let waitedMs = 0; !takeLock(); waitedMs += POLL_MS) {
    if (waitedMs === 0) console.error(say('build-waiting'))
    if (waitedMs > LONGEST_WAIT_MS) {
      console.error(say('build-busy', { folder: workshop }))
      return false
    }
    await sleep(POLL_MS)
  }
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  // A build that was killed leaves its lock behind.
  if (isHolderGone()) rmSync(lock, { force: true })
  return false
}

function isHolderGone() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    if (holder > 0) process.kill(holder, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Builds where that is possible and never makes an installation fail. */
async function prepare() {
  if (!process.env.REIHUM_NO_BUILD && findRuntime() && canBuild()) await ensureBuilt()
}

async function main(options) {
  if (options.includes('--prepare')) return prepare()
  const runtime = requireRuntime()
  if (!isThisProcess(runtime)) return endLike(await run(runtime, [fileURLToPath(import.meta.url), ...options]))
  if (!canBuild()) {
    console.error(say('build-tools-missing'))
    process.exitCode = 1
    return
  }
  const done = await withLock(async () => (options.includes('--if-stale') && isFresh()) || (await build()))
  process.exitCode = done ? 0 : 1
}

await main(process.argv.slice(2))
