import type { CellExplanation } from '../contract/index.ts'
import type { Console } from './console.ts'
import { wrongUse } from './options.ts'

/** Where the value of one cell comes from, in words or as JSON. */
export function explainCell(console: Console, json: boolean, told: CellExplanation | null, asked: string): number {
  if (!told) throw wrongUse('cli-unknown-cell', { cell: asked.slice(0, 80) })
  if (json) {
    console.json(told)
    return 0
  }
  const tenth = (value: number) => Math.round(value * 10) / 10
  const line = (key: string, values: Record<string, string | number> = {}) =>
    console.result(`${console.words(key, values)}\n`)
  line('cli.explain-cell', { id: told.id, population: tenth(told.population) })
  if (told.site) line('cli.explain-site', { name: told.site.name || '–', id: told.site.id })
  if (told.reason !== 'reached') line(`cli.explain-${told.reason}`)
  else if (told.measure === 'metres') line('cli.explain-metres', { metres: Math.round(told.value!) })
  else line('cli.explain-minutes', { minutes: tenth(told.value! / 60), metres: Math.round(told.route?.metres ?? 0) })
  if (told.offMetres !== null) line('cli.explain-off', { metres: Math.round(told.offMetres) })
  for (const step of told.route?.steps ?? [])
    line('cli.explain-step', {
      minutes: tenth(step.time / 600),
      metres: Math.round(step.metres),
      name: step.name || console.words('cli.explain-unnamed'),
    })
  return 0
}
