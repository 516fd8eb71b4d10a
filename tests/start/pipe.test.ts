import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { ensureBuilt } from '../../bin/ensureBuilt.mjs'
import { root } from '../../bin/runtime.mjs'

it('a reader that has seen enough, as head has, ends a command without a fault', async () => {
  expect(await ensureBuilt()).toBeTruthy()
  // More than a pipe holds.
  const child = spawn(process.execPath, [join(root, 'dist', 'main.js'), 'catalogue', 'show', '--json'])
  const errors = text(child.stderr)
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  expect([code, await errors]).toEqual([0, ''])
})
