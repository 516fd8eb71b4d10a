import { isDay, toDay } from '../../../core/process/index.ts'
import type { TaskAnswer } from './answerTask.ts'

export interface UnderstoodAnswer {
  /** From 0. */
  readonly index: number
  readonly answer: TaskAnswer
  readonly text: string
}

export interface UnderstoodDuties {
  readonly answers: readonly UnderstoodAnswer[]
  /** Lines of which it cannot be told what they mean. */
  readonly rest: readonly string[]
}

const NUMBERS = /^(?:nr\.?|aufgabe|task|#)?\s*(\d{1,2}(?:\s*(?:,|und|and|&|\+)\s*\d{1,2})*)(?!\d)\s*[.):–-]?\s*(.*)$/i
const ALL = /^(?:alle[s]?|all|everything)\s+(.*)$/i
const DONE = /^(?:ist\s+|is\s+)?(?:erledigt|fertig|gemacht|getan|done|ok|okay|ja|yes|x|✓)\s*(?:[.!,;:–-]+\s*(.*))?$/i
const LATER =
  /^(?:(?:erst\s+)?(?:verschieben|verschoben|später|neuer tag|later|put off)\s*)?(?:bis|am|auf|zum|by|until|on|to)?\s*:?\s*(\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{4})?)\s*(?:[.!,;:–-]+\s*)?(.*)$/i

/**
 * What a reply to a list of numbered duties says, line by line: “1 erledigt”, “2 bis 15.12.2026”, “3 wir brauchen die Pläne”. Lines without a number go on
 * with the remark before them; of a single duty the number may be left out.
 */
export function parseDutyReply(reply: string, count: number, today: string): UnderstoodDuties {
  const answers: UnderstoodAnswer[] = []
  const rest: string[] = []
  for (const line of reply.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const { indices, words } = numbered(line, count)
    const last = answers.at(-1)
    if (indices.length === 0 && last && last.answer.act === 'remark') {
      answers[answers.length - 1] = { ...last, text: `${last.text}\n${line}` }
      continue
    }
    const meant = words === '' ? null : meaning(words, today)
    if (indices.length === 0 || meant === null) rest.push(line)
    else for (const index of indices) answers.push({ index, ...meant })
  }
  return { answers, rest }
}

function numbered(line: string, count: number): { readonly indices: readonly number[]; readonly words: string } {
  const all = ALL.exec(line)
  if (all && DONE.test(all[1]!)) return { indices: [...Array(count).keys()], words: all[1]! }
  const found = toDay(line) === null ? NUMBERS.exec(line) : null
  const indices = found ? found[1]!.split(/\D+/).map((one) => Number(one) - 1) : []
  if (indices.length > 0 && indices.every((one) => one >= 0 && one < count))
    return { indices, words: found![2]!.trim() }
  return { indices: count === 1 ? [0] : [], words: line }
}

function meaning(words: string, today: string): Pick<UnderstoodAnswer, 'answer' | 'text'> | null {
  const done = DONE.exec(words)
  if (done) return { answer: { act: 'done' }, text: (done[1] ?? '').trim() }
  const later = LATER.exec(words)
  const due = later && dayOf(later[1]!, today)
  if (due) return { answer: { act: 'later', due }, text: later[2]!.trim() }
  return { answer: { act: 'remark' }, text: words }
}

/** Without a year the next such day is meant. */
function dayOf(text: string, today: string): string | null {
  const full = toDay(text)
  if (full !== null) return full
  const [day, month] = text.split('.')
  const year = Number(today.slice(0, 4))
  const inYear = (one: number) => `${one}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  const next = inYear(year) >= today ? inYear(year) : inYear(year + 1)
  return isDay(next) ? next : null
}
