import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import {
  listRecords,
  openSnapshot,
  publicKeyOf,
  recordRows,
  type StoreOptions,
  signingKey,
  storeJournal,
  verifyJournal,
} from '../../src/store/index.ts'

const SCRIPT = fileURLToPath(new URL('./crashWriter.ts', import.meta.url))

export interface Crashed {
  readonly rounds: number
  /** Changes that were acknowledged before the process was killed. */
  readonly acknowledged: number
  /** Changes that are there though nobody was told any more. */
  readonly unheard: number
  readonly entries: number
}

/**
 * Kills a process that writes, again and again at random moments, and looks each time whether every acknowledged change is there, none is there by half,
 * and the journal verifies. Throws where not. `random`: 0 … 1.
 */
export async function crashAgainAndAgain(
  options: StoreOptions & { readonly key: string },
  rounds: number,
  random: () => number,
): Promise<Crashed> {
  const acknowledged = new Set<string>()
  let [there, entries] = [0, 0]
  const key = publicKeyOf(await signingKey(options.key))
  for (let round = 0; round < rounds; round++) {
    for (const id of await writeAndDie(options, `${round}`, random())) acknowledged.add(id)
    const snapshot = await openSnapshot(options)
    try {
      const ids = async (kind: string) =>
        new Map((await listRecords(snapshot.read, { kind })).map((one) => [one.id, one]))
      const [left, right] = [await ids('left'), await ids('right')]
      for (const id of acknowledged)
        if (!left.has(id)) throw new Error(`round ${round}: ${id} was acknowledged and is gone`)
      for (const [id, { version }] of left)
        if (version !== 2 || !right.has(id)) throw new Error(`round ${round}: ${id} is there by half`)
      if (left.size !== right.size)
        throw new Error(`round ${round}: ${left.size} on the left, ${right.size} on the right`)
      const verified = await verifyJournal(await storeJournal(snapshot.read, recordRows(snapshot.read)), [key])
      if (!verified.ok) throw new Error(`round ${round}: ${JSON.stringify(verified.firstFault)}`)
      if (verified.checked !== 3 * left.size) throw new Error(`round ${round}: ${verified.checked} entries`)
      ;[there, entries] = [left.size, verified.checked]
    } finally {
      await snapshot.close()
    }
  }
  return { rounds, acknowledged: acknowledged.size, unheard: there - acknowledged.size, entries }
}

/** What a writer acknowledged before it was killed: up to 150 ms after it began or, in every other round, after its first change. */
async function writeAndDie(options: StoreOptions & { key: string }, run: string, chance: number): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [SCRIPT, JSON.stringify(options), run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const heard: string[] = []
  const lines = createInterface({ input: child.stdout! })
  let isDying = false
  lines.on('line', (line) => {
    if (line !== 'ready') heard.push(line)
    if (isDying || (line === 'ready' && Number(run) % 2 === 1)) return
    isDying = true
    setTimeout(() => child.kill('SIGKILL'), 150 * chance)
  })
  const [[, signal]] = (await Promise.all([once(child, 'close'), once(lines, 'close')])) as [[number, string], unknown]
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself (${signal})`)
  return heard
}
