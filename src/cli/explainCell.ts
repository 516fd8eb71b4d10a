import { type CellExplanation, clockText, type ToldJourney } from '../contract/index.ts'
import { words } from '../messages/index.ts'
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
  else if (told.journey)
    line('cli.explain-journey', {
      minutes: tenth(told.value! / 60),
      date: words(console.language).date(told.journey.date),
    })
  else line('cli.explain-minutes', { minutes: tenth(told.value! / 60), metres: Math.round(told.route?.metres ?? 0) })
  if (told.offMetres !== null) line('cli.explain-off', { metres: Math.round(told.offMetres) })
  for (const step of told.route?.steps ?? [])
    line('cli.explain-step', {
      minutes: tenth(step.time / 600),
      metres: Math.round(step.metres),
      name: step.name || console.words('cli.explain-unnamed'),
    })
  if (told.journey) tellLegs(told.journey, line)
  return 0
}

type Line = (key: string, values?: Record<string, string | number>) => void

function tellLegs({ legs }: ToldJourney, line: Line): void {
  for (const leg of legs) {
    const from = clockText(Math.round(leg.departureSeconds / 60) * 60)
    const to = clockText(Math.round(leg.arrivalSeconds / 60) * 60)
    if (leg.kind === 'walk') {
      if (leg.to !== null) line('cli.explain-leg-walk-first', { from, to, stop: leg.to })
      else if (leg.from !== null) line('cli.explain-leg-walk-last', { from, to, stop: leg.from })
      else line('cli.explain-leg-walk-all', { from, to })
    } else if (leg.kind === 'ride')
      line('cli.explain-leg-ride', {
        from,
        to,
        line: leg.line,
        headsign: leg.headsign,
        board: leg.from,
        off: leg.to,
        between: leg.stopsBetween,
      })
    else if (leg.kind === 'change')
      line(leg.from === leg.to ? 'cli.explain-leg-change' : 'cli.explain-leg-change-walk', {
        from,
        to,
        start: leg.from,
        stop: leg.to,
      })
    else
      line('cli.explain-leg-ordered', {
        from,
        to,
        name: leg.name,
        phone: leg.phone || '–',
        notice: leg.noticeSeconds === null ? -1 : Math.round(leg.noticeSeconds / 60),
      })
  }
}
