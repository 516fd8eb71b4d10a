import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh } from './freshness.mjs'
import { findInPackages, requireRuntime, root, run } from './runtime.mjs'
import { say } from './words.mjs'

/** Program of a package, undefined if the package is not installed. */
export const typescript = () => findInPackages('typescript/bin/tsc')

export function canBuild() {
  return existsSync(join(root, 'src')) && typescript() !== undefined && findInPackages('vite') !== undefined
}

/** Builds dist if it is missing or stale. Resolves to true if it is fresh at the end; says why not, else. */
export async function ensureBuilt() {
  if (isFresh()) return true
  if (!canBuild()) {
    console.error(say('build-tools-missing'))
    return false
  }
  // What the build tells is progress; standard output belongs to the program.
  const { code } = await run(requireRuntime(), [join(root, 'bin', 'build.mjs'), '--if-stale'], {
    stdio: ['ignore', 2, 2],
  })
  return code === 0
}
