import { parseArgs } from 'node:util'
import { InputError } from '../app/index.ts'

/** Options of a command: name → does it take a value, and may it be repeated. */
export type OptionTable = Readonly<Record<string, 'flag' | 'value' | 'values'>>

export interface Given {
  readonly positionals: readonly string[]
  flag(name: string): boolean
  value(name: string): string | undefined
  values(name: string): readonly string[]
  /** A number in a range; absent = undefined; anything else is refused. */
  number(name: string, range: { least: number; most: number; whole?: boolean }): number | undefined
  required(name: string): string
  /** Refuses the options of a table, with the issue `code`, where one of them is given. */
  refuse(options: OptionTable, code: string): void
}

/** A command used wrongly: exit code 2. */
export class WrongUse extends InputError {}

export function wrongUse(code: string, params: Record<string, string | number> = {}): WrongUse {
  return new WrongUse({ code, severity: 'error', params })
}

const ALWAYS: OptionTable = { help: 'flag', json: 'flag', lang: 'value' }

export function parseOptions(
  argv: readonly string[],
  table: OptionTable,
  positionals: { least: number; most: number },
): Given {
  const all = { ...ALWAYS, ...table }
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(
        Object.entries(all).map(([name, kind]) => [
          name,
          { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'values' },
        ]),
      ),
    })
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? ''
    const code = (error as NodeJS.ErrnoException).code
    throw wrongUse(code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'cli-option-needs-value' : 'cli-unknown-option', {
      option,
    })
  }
  const { values } = parsed
  const given = parsed.positionals
  if (values.help !== true) {
    if (given.length < positionals.least) throw wrongUse('cli-argument-missing')
    if (given.length > positionals.most) throw wrongUse('cli-argument-too-many', { argument: given[positionals.most]! })
  }
  const value = (name: string) => values[name] as string | undefined
  return {
    positionals: given,
    flag: (name) => values[name] === true,
    value,
    values: (name) =>
      ((values[name] as string[] | undefined) ?? []).flatMap((v) => v.split(',')).filter((v) => v !== ''),
    number(name, { least, most, whole }) {
      const text = value(name)
      if (text === undefined) return undefined
      const parsedNumber = Number(text)
      if (
        text.trim() === '' ||
        !(parsedNumber >= least && parsedNumber <= most) ||
        (whole && !Number.isInteger(parsedNumber))
      )
        throw wrongUse('cli-number-out-of-range', { option: `--${name}`, value: text, least, most })
      return parsedNumber
    },
    required(name) {
      const text = value(name)
      if (text === undefined || text === '') throw wrongUse('cli-option-missing', { option: `--${name}` })
      return text
    },
    refuse(options, code) {
      for (const name of Object.keys(options))
        if (values[name] !== undefined) throw wrongUse(code, { option: `--${name}` })
    },
  }
}
