import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './runtime.mjs'

/** What decides the content of dist. Tests are left out: they are not built. */
const INPUTS = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'bin/build.mjs',
  'bin/bundle.mjs',
]

export const STAMP = 'stamp.txt'

function* filesBelow(path) {
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    const inner = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(inner)
    else if (entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name)) yield inner
  }
}

/** Hash over names and contents of the inputs, the same whatever the clock says and git did to line ends. */
export function inputHash() {
  const hash = createHash('sha256')
  for (const input of INPUTS) {
    if (!existsSync(join(root, input))) continue
    const files = input === 'src' ? [...filesBelow(input)].sort() : [input]
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

/** An installed package has no src: its dist is always fresh. */
export function isFresh() {
  if (!existsSync(join(root, 'dist', 'main.js'))) return false
  if (!existsSync(join(root, 'src'))) return true
  try {
    return readFileSync(join(root, 'dist', STAMP), 'utf8') === inputHash()
  } catch {
    return false
  }
}
