import { migrateStore, moveWorkspace, storeSteps } from '../../app/index.ts'
import type { Call } from '../index.ts'
import { parseOptions, wrongUse } from '../options.ts'
import { workspaceOptions } from '../workspaceOptions.ts'

/** `reihum move --to postgresql|sqlite [--data DIR]` */
export async function moveCommand(call: Call): Promise<number> {
  const { argv, console, json } = call
  const given = parseOptions(argv, { data: 'value', to: 'value' }, { least: 0, most: 0 })
  const to = given.required('to')
  if (to !== 'postgresql' && to !== 'sqlite') throw wrongUse('cli-move-to', { value: to })
  const server = workspaceOptions(given, call)
  if (!server.databaseUrl) throw wrongUse('move-needs-server')
  const file = { dataDir: server.dataDir }
  const moved = await (to === 'postgresql' ? moveWorkspace(file, server) : moveWorkspace(server, file))
  if (json) console.json(moved)
  const rows = moved.tables.reduce((sum, table) => sum + table.rows, 0)
  console.say('move.done', { rows, tables: moved.tables.length, entries: moved.journal.checked })
  console.say(`move.next-${to}`, { oldFile: moved.oldFile ?? '' })
  return 0
}

/** `reihum migrate [--check] [--data DIR]` */
export async function migrateCommand(call: Call): Promise<number> {
  const { argv, console, json } = call
  const given = parseOptions(argv, { data: 'value', check: 'flag' }, { least: 0, most: 0 })
  const options = workspaceOptions(given, call)
  const isCheck = given.flag('check')
  const steps = await (isCheck ? storeSteps : migrateStore)(options)
  if (json) console.json(steps)
  const values = { count: steps.missing.length, names: steps.missing.join(', ') }
  console.say(isCheck ? 'migrate.missing' : 'migrate.done', values)
  return isCheck && steps.missing.length > 0 ? 1 : 0
}
