import { resolve } from 'node:path'
import { exportCatalogue, validateCatalogue } from '../../app/index.ts'
import type { Call } from '../index.ts'
import { parseOptions, wrongUse } from '../options.ts'

/** `reihum catalogue validate|export [DIR]` */
export async function catalogueCommand({ argv, console, environment, json }: Call): Promise<number> {
  const [verb, ...rest] = argv
  const given = parseOptions(rest, { out: 'value', format: 'value' }, { least: 0, most: 1 })
  const folder =
    given.positionals[0] === undefined
      ? environment.catalogueFolder
      : resolve(environment.workingFolder, given.positionals[0])
  if (verb === 'validate') {
    const report = await validateCatalogue(folder)
    const { issues, version, services } = report
    for (const issue of issues) console.issue(issue)
    if (json) console.json(report)
    else console.say('cli.catalogue-checked', { version, services, issues: issues.length })
    return issues.some((i) => i.severity === 'error') ? 1 : 0
  }
  if (verb === 'export') {
    const out = given.required('out')
    const exported = await exportCatalogue(folder, resolve(environment.workingFolder, out))
    if (json) console.json(exported)
    else console.say('cli.catalogue-exported', { files: exported.files.join(', ') })
    return 0
  }
  throw wrongUse('cli-unknown-command', { command: `catalogue ${verb ?? ''}`.trim() })
}
