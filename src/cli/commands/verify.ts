import { resolve } from 'node:path'
import { readPublicKeys, type VerifyReport, verifyWorkspace } from '../../app/index.ts'
import type { Console } from '../console.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { workspaceOptions } from '../workspaceOptions.ts'

/** `reihum verify [FILE|FOLDER] [--data DIR] [--key PEM]` */
export async function verifyCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(argv, { data: 'value', key: 'values' }, { least: 0, most: 1 })
  const at = (path: string) => resolve(environment.workingFolder, path)
  const keyFiles = given.values('key')
  const keys =
    keyFiles.length > 0 ? (await Promise.all(keyFiles.map((file) => readPublicKeys(at(file))))).flat() : undefined
  const [path] = given.positionals
  const report = await verifyWorkspace({
    ...workspaceOptions(given, call),
    path: path === undefined ? undefined : at(path),
    keys,
  })
  if (json) console.json(report)
  tell(report, console)
  return report.ok ? 0 : 1
}

function tell(report: VerifyReport, console: Console): void {
  const { firstFault, checked, checkpoints, records, files, erased, root } = report
  if (report.checkpoints > 0 && !report.signatures) console.say('verify.no-signatures')
  if (!firstFault) {
    console.say('verify.fine', { checked, checkpoints, records, files, erased, root })
    if (report.of === 'excerpt') console.say('verify.excerpt')
    return
  }
  const { seq, entry, file } = firstFault
  const fault = console.words(`verify.fault.${firstFault.fault}`)
  if (file !== undefined) console.say('verify.file', { file, fault })
  else if (seq === null) console.say('verify.record', { kind: '', object: '', at: '', actor: '', ...entry, fault })
  else if (entry === null) console.say('verify.entry-unknown', { seq, fault })
  else {
    const { at, actor, action, kind, object } = entry
    console.say('verify.entry', { seq, at, actor, action, kind, object, fault })
  }
}
