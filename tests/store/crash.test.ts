import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createRandom } from '../../bench/random.ts'
import { crashAgainAndAgain } from './crash.ts'
import { onBothDatabases } from './databases.ts'

const folder = mkdtempSync(join(tmpdir(), 'reihum-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

onBothDatabases('a process that is killed while it writes', (database, kind) => {
  // The same 200 times: node bench/crash.ts.
  it('loses no acknowledged change and leaves none by half, 20 times', { timeout: 240_000 }, async () => {
    const options = { ...(await database.fresh()), key: join(folder, `${kind}.pem`) }
    const crashed = await crashAgainAndAgain(options, 20, createRandom(20261125))
    expect(crashed.acknowledged).toBeGreaterThanOrEqual(10)
  })
})
