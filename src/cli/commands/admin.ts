import { administratorLink, closeWorkspace } from '../../app/index.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { runVerb } from '../runVerb.ts'
import { workspaceOf } from '../workspaceOf.ts'

/** `reihum admin link` */
export const adminCommand = (call: Call): Promise<number> => runVerb('admin', { link }, call)

/** `link [--data DIR] [--url URL]`: a new link that makes an administrator. */
async function link(call: Call): Promise<number> {
  const { argv, console, json } = call
  const given = parseOptions(argv, { data: 'value', url: 'value' }, { least: 0, most: 0 })
  const workspace = await workspaceOf(call, given)
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
