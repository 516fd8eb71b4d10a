import { resolve } from 'node:path'
import { exportJournal } from '../../app/index.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { runVerb } from '../runVerb.ts'
import { workspaceOptions } from '../workspaceOptions.ts'

/** `reihum journal export` */
export const journalCommand = (call: Call): Promise<number> => runVerb('journal', { export: exportAll }, call)

/** `export --out F.jsonl [--region R] [--without-contents]` */
async function exportAll(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const table = { data: 'value', out: 'value', region: 'value', 'without-contents': 'flag' } as const
  const given = parseOptions(argv, table, { least: 0, most: 0 })
  const out = resolve(environment.workingFolder, given.required('out'))
  const done = await exportJournal({
    ...workspaceOptions(given, call),
    out,
    region: given.value('region') ?? null,
    contents: !given.flag('without-contents'),
  })
  if (json) console.json({ ...done, out })
  else console.say('journal.exported', { ...done, out })
  return 0
}
