import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backupWorkspace, exportEverything, restoreWorkspace } from '../../app/index.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { workspaceOptions } from '../workspaceOptions.ts'

const keyOf = (dataDir: string) => join(dataDir, 'keys', 'journal.pem')

/** `reihum backup --out F.zip|DIR [--data DIR]` */
export async function backupCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(argv, { data: 'value', out: 'value' }, { least: 0, most: 0 })
  const out = resolve(environment.workingFolder, given.required('out'))
  const options = workspaceOptions(given, call)
  const { version, interrupted: signal } = environment
  const { progress } = console
  const manifest = await backupWorkspace({ ...options, out, version, progress, signal })
  const { journal, tables, files, publicKeys } = manifest
  const bytes = [...tables, ...files].reduce((sum, file) => sum + file.bytes, 0)
  if (json)
    console.json({
      out,
      entries: journal.size,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      files: files.length,
      bytes,
    })
  console.say('backup.done', { out, entries: journal.size, files: files.length, megabytes: Math.ceil(bytes / 1e6) })
  if (publicKeys.length > 0) console.say('backup.key', { path: keyOf(options.dataDir) })
  return 0
}

/** `reihum restore F.zip|DIR [--data DIR]` */
export async function restoreCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(argv, { data: 'value' }, { least: 1, most: 1 })
  const from = resolve(environment.workingFolder, given.positionals[0] ?? '')
  const options = workspaceOptions(given, call)
  const { progress } = console
  const manifest = await restoreWorkspace({ ...options, from, progress, signal: environment.interrupted })
  const { journal, files, madeAt } = manifest
  if (json) console.json({ entries: journal.size, files: files.length, madeAt })
  console.say('restore.done', { entries: journal.size, files: files.length, madeAt })
  if (!existsSync(keyOf(options.dataDir))) console.say('restore.key', { path: keyOf(options.dataDir) })
  return 0
}

/** `reihum export --out F.zip|DIR [--data DIR]` */
export async function exportCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(argv, { data: 'value', out: 'value' }, { least: 0, most: 0 })
  const out = resolve(environment.workingFolder, given.required('out'))
  const { version, interrupted: signal } = environment
  const { progress } = console
  const exported = await exportEverything({ ...workspaceOptions(given, call), out, version, progress, signal })
  if (json) console.json({ out, ...exported })
  console.say('export.done', { out, files: exported.files.length, records: exported.records })
  return 0
}
