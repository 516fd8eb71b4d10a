import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findRuntime, root, run } from './runtime.mjs'
import { say } from './words.mjs'

const STAMP = join(root, 'node_modules', '.reihum-installed')

function stampText() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform}-${process.arch}\n`
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function forThisMachine({ os, cpu }) {
  const allows = (list, value) => {
    const names = list === undefined ? [] : [list].flat()
    return names.length === 0 || names.includes(value)
  }
  return allows(os, process.platform) && allows(cpu, process.arch)
}

/** npm's own record of what lies in node_modules names every package of the lock file that is needed here. */
function recordMatchesLock(withTools) {
  const record = read(join(root, 'node_modules', '.package-lock.json'))
  if (record === undefined) return false
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const present = JSON.parse(record).packages
    for (const [path, entry] of Object.entries(present)) {
      if (wanted[path]?.integrity !== entry.integrity) return false
    }
    // Optional packages for another C library are rightly absent, those of ours (Node, compilers) are looked for by use.
    const mayBeAbsent = (entry) => entry.optional || entry.devOptional || (!withTools && entry.dev)
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || path in present || mayBeAbsent(entry) || !forThisMachine(entry),
    )
  } catch {
    return false
  }
}

/** True if `npm ci` has run for this lock file on this machine, by `npm start` or by hand. */
function isInstalled(withTools) {
  return read(STAMP) === stampText() || recordMatchesLock(withTools)
}

function writeStamp() {
  try {
    mkdirSync(dirname(STAMP), { recursive: true })
    writeFileSync(STAMP, stampText())
  } catch {
    // A read-only node_modules is fine: the comparison is made again next time.
  }
}

/** The npm that runs this script, else the one beside this Node, else the one in PATH. */
function npmCommand() {
  const inside = process.platform === 'win32' ? 'node_modules' : '../lib/node_modules'
  const candidates = [process.env.npm_execpath, join(dirname(process.execPath), inside, 'npm', 'bin', 'npm-cli.js')]
  const script = candidates.find((path) => path && /\.[cm]?js$/.test(path) && existsSync(path))
  if (script) return { program: process.execPath, args: [script], shell: false }
  // npm.cmd on Windows starts only through a shell.
  return { program: 'npm', args: [], shell: process.platform === 'win32' }
}

/**
 * `npm ci`, if it has not run for this lock file. `withTools`: the packages for building and testing are needed too.
 * Resolves to false if it failed.
 */
export async function install(withTools) {
  if (isInstalled(withTools) && findRuntime()) return true
  console.error(say('install-running'))
  const { program, args, shell } = npmCommand()
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    // REIHUM_NO_BUILD: the caller builds next and shows its progress; `prepare` need not do it unseen.
    const { code } = await run(program, [...args, ...options], {
      shell,
      env: { ...process.env, REIHUM_NO_BUILD: '1' },
      // What npm tells is progress; standard output belongs to the program.
      stdio: ['ignore', 2, 2],
    })
    if (code === 0) writeStamp()
    else console.error(say('install-failed'))
    return code === 0
  } catch {
    console.error(say('npm-missing'))
    return false
  }
}
