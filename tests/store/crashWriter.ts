// node tests/store/crashWriter.ts OPTIONS RUN: writes until it is killed, and says on standard output what was acknowledged.
import { writeSync } from 'node:fs'
import {
  changeRecord,
  createRecord,
  makeCheckpoint,
  openStore,
  type StoreOptions,
  signingKey,
} from '../../src/store/index.ts'

const [given, run] = process.argv.slice(2) as [string, string]
const options = JSON.parse(given) as StoreOptions & { readonly key: string }
const store = await openStore(options)
const key = await signingKey(options.key)
const say = (line: string) => writeSync(1, `${line}\n`)
say('ready')

const record = (kind: string, id: string) => ({ kind, id, region: 'r', state: { id, text: 'x'.repeat(200) } })

/** Each change makes two records and changes one of them: all three, or none. */
async function writer(name: string): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `${run}-${name}-${n}`
    await store.write(async (writing) => {
      await createRecord(writing, record('left', id), 'a1')
      await createRecord(writing, record('right', id), 'a1')
      await changeRecord(writing, { kind: 'left', id, expected: 1, state: { id, done: true } }, 'a1')
    })
    say(id)
    if (n % 7 === 3) await makeCheckpoint(store, 'reihum', key)
  }
}

await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(writer))
