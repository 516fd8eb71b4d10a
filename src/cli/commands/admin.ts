import { resolve } from 'node:path'
import { administratorLink, closeWorkspace } from '../../app/index.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { DEFAULT_DATA } from '../regionFolder.ts'
import { runVerb } from '../runVerb.ts'
import { workspaceOf } from '../workspaceOf.ts'

/** `reihum admin link` */
export const adminCommand = (call: Call): Promise<number> => runVerb('admin', { link }, call)

/** `link [--data DIR] [--url URL]`: a new link that makes an administrator. */
async function link(call: Call): Promise<number> {
  const { argv, environment, console, json } = call
  const given = parseOptions(argv, { data: 'value', url: 'value' }, { least: 0, most: 0 })
  const data = resolve(
    environment.workingFolder,
    given.value('data') ?? environment.variables.REIHUM_DATA ?? DEFAULT_DATA,
  )
  const workspace = await workspaceOf(call, data)
  try {
    const base = (given.value('url') ?? 'http://localhost:4321').replace(/\/+$/, '')
    const address = `${base}/einladung/${await administratorLink(workspace)}`
    if (json) console.json({ address })
    else console.say('cli.admin-link-made', { address })
  } finally {
    await closeWorkspace(workspace)
  }
  return 0
}
