import type { Call } from './index.ts'
import { wrongUse } from './options.ts'

/** Runs what stands behind a command: `region build`, `catalogue show`. */
export function runVerb(
  command: string,
  verbs: Readonly<Record<string, (call: Call) => Promise<number>>>,
  call: Call,
): Promise<number> {
  const [verb, ...argv] = call.argv
  if (verb === undefined || verb.startsWith('-'))
    throw wrongUse('cli-verb-missing', { command, verbs: Object.keys(verbs).join(', ') })
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!run) throw wrongUse('cli-unknown-command', { command: `${command} ${verb}` })
  return run({ ...call, argv })
}
