import { InputError } from '../app/index.ts'
import { type Language, text } from '../messages/index.ts'
import { adminCommand } from './commands/admin.ts'
import { backupCommand, exportCommand, restoreCommand } from './commands/backup.ts'
import { benchCommand } from './commands/bench.ts'
import { catalogueCommand } from './commands/catalogue.ts'
import { departuresCommand } from './commands/departures.ts'
import { journalCommand } from './commands/journal.ts'
import { mailCommand } from './commands/mail.ts'
import { matrixCommand } from './commands/matrix.ts'
import { migrateCommand, moveCommand } from './commands/move.ts'
import { reachCommand } from './commands/reach.ts'
import { regionCommand } from './commands/region.ts'
import { reportCommand } from './commands/report.ts'
import { serveCommand } from './commands/serve.ts'
import { shareCommand } from './commands/share.ts'
import { supplyCommand } from './commands/supply.ts'
import { timetableCommand } from './commands/timetable.ts'
import { verifyCommand } from './commands/verify.ts'
import { workerCommand } from './commands/worker.ts'
import { Console } from './console.ts'
import type { Environment } from './environment.ts'
import { WrongUse, wrongUse } from './options.ts'
import { asIssue } from './workspaceOptions.ts'

export type { Environment } from './environment.ts'

export interface Call {
  readonly argv: readonly string[]
  readonly console: Console
  readonly environment: Environment
  readonly json: boolean
}

const COMMANDS: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  serve: serveCommand,
  worker: workerCommand,
  region: regionCommand,
  reach: reachCommand,
  matrix: matrixCommand,
  supply: supplyCommand,
  departures: departuresCommand,
  timetable: timetableCommand,
  report: reportCommand,
  catalogue: catalogueCommand,
  mail: mailCommand,
  admin: adminCommand,
  verify: verifyCommand,
  journal: journalCommand,
  backup: backupCommand,
  restore: restoreCommand,
  move: moveCommand,
  export: exportCommand,
  migrate: migrateCommand,
  share: shareCommand,
  bench: benchCommand,
}

/** Runs one command and resolves to the exit code: 0 fine, 1 problem in the data, 2 wrong use. */
export async function runCommandLine(argv: readonly string[], environment: Environment): Promise<number> {
  const console = new Console(environment, languageOf(argv, environment.variables))
  const [name, ...rest] = argv
  const json = argv.includes('--json')
  if (name === '--version' || name === '-v') {
    environment.out(`${environment.version}\n`)
    return 0
  }
  const help = (key: string) => environment.out(`${text(console.language, key)}\n`)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    help('cli.help')
    return name === undefined ? 2 : 0
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw wrongUse('cli-unknown-command', { command: name })
    if (rest.includes('--help') || rest.includes('-h')) {
      help(`cli.help.${name}`)
      return 0
    }
    return await command({ argv: rest, console, environment, json })
  } catch (thrown) {
    const error = asIssue(thrown)
    if (!(error instanceof InputError)) throw error
    if (json) console.json({ error: error.issue })
    console.issue(error.issue)
    const isWrong = error instanceof WrongUse || error.issue.code.startsWith('question-')
    if (isWrong) console.say('cli.see-help', { command: Object.hasOwn(COMMANDS, name) ? name : '' })
    return isWrong ? 2 : 1
  } finally {
    console.end()
  }
}

/** `--lang` decides, then the environment; German where neither says English. */
function languageOf(argv: readonly string[], variables: Environment['variables']): Language {
  const at = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='))
  const asked = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.split('=')[1] : argv[at + 1]
  const value = asked ?? variables.LC_ALL ?? variables.LC_MESSAGES ?? variables.LANG ?? ''
  return value.toLowerCase().startsWith('en') ? 'en' : 'de'
}
