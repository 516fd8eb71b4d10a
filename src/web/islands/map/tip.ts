import type { AnsweredReply, MapGround } from '../../../contract/index.ts'
import type { Words } from '../../../messages/pageMap.ts'
import type { Numbers } from './numbers.ts'

/** One line about the cell under the pointer. */
export function tipWords(
  { answer, cells, sites }: AnsweredReply,
  ground: MapGround,
  cell: number,
  say: Words['text'],
  numbers: Numbers,
): string {
  const value = cells.value[cell]
  const people = cells.people[cell]
  const m = ground.cellMunicipality[cell]
  const site = cells.site[cell] >= 0 ? sites[cells.site[cell]].name || say('cell.site-unnamed') : ''
  const time =
    value === Number.POSITIVE_INFINITY
      ? say('legend.unreachable')
      : answer.measure === 'seconds'
        ? `${say('cell.minutes', { minutes: numbers.minutes(value) })} ${say('cell.site', { direction: answer.direction.replace('-', ''), site })}`
        : `${numbers.length(value)} ${say('cell.site', { direction: answer.direction.replace('-', ''), site })}`
  const who = Number.isNaN(people) ? '' : say('cell.people', { people: Math.round(people) })
  return [time, who, m >= 0 ? ground.municipalities[m].name : ''].filter((part) => part !== '').join(' · ')
}
