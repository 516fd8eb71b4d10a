// node bench/crash.ts [--rounds 200] [--only sqlite|postgresql]: kills a process that writes, at random moments, and looks each time what is there.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crashAgainAndAgain } from '../tests/store/crash.ts'
import { startPostgres } from '../tests/store/postgresServer.ts'
import { createRandom } from './random.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'reihum-crash-'))
try {
  for (const database of ['sqlite', 'postgresql'] as const) {
    if (values.only !== undefined && values.only !== database) continue
    const server = database === 'postgresql' ? await startPostgres() : null
    try {
      const options = {
        dataDir: join(folder, database),
        databaseUrl: await server?.newDatabase(),
        key: join(folder, `${database}.pem`),
      }
      const crashed = await crashAgainAndAgain(options, Number(values.rounds), createRandom(Number(values.seed)))
      console.log(JSON.stringify({ database, ...crashed }))
    } finally {
      await server?.stop()
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
