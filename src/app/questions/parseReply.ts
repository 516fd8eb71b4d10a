import { foldText } from '../../core/search/index.ts'
import type { QuestionState } from './question.ts'

export interface UnderstoodReply {
  readonly choice: number | null
  readonly text: string
}

const YES = ['ja', 'j', 'yes', 'y', 'stimmt', 'stimmt noch', 'richtig', 'ok', 'okay', 'correct']
const NO = ['nein', 'n', 'no', 'stimmt nicht', 'stimmt nicht mehr', 'falsch', 'wrong']

/** What a reply says to a question: the number or the words of a choice in its first line, and what follows; null = it cannot be told. */
export function parseReply(
  { choices, freeText, confirms }: Pick<QuestionState, 'choices' | 'freeText' | 'confirms'>,
  reply: string,
): UnderstoodReply | null {
  const lines = reply.split('\n')
  const at = lines.findIndex((line) => line.trim() !== '')
  if (at < 0) return null
  const first = lines[at]!.trim()
  const rest = lines
    .slice(at + 1)
    .join('\n')
    .trim()

  const numbered = /^(?:nr\.?\s*)?(\d{1,2})\s*(?:$|[).:,;–-]\s*(.*)$)/i.exec(first)
  if (numbered && choices.length > 0) {
    const choice = Number(numbered[1]) - 1
    if (choice >= 0 && choice < choices.length) return withText(choice, [numbered[2] ?? '', rest], freeText)
    if (!freeText) return null
  }
  const folded = foldText(first)
  const same = choices.findIndex((one) => foldText(one) === folded)
  if (same >= 0) return withText(same, [rest], freeText)
  const [word = '', ...after] = first.split(/[,.;:!–]\s*|\s-\s/)
  const meant = sideOf(foldText(word), choices, confirms !== null)
  if (meant !== null) return withText(meant, [after.join(', '), rest], freeText)
  return freeText ? { choice: null, text: reply.trim() } : null
}

/** Yes and no mean the choice that begins so; where an entry is to be confirmed, the first and the second. */
function sideOf(word: string, choices: readonly string[], confirms: boolean): number | null {
  const isYes = YES.some((one) => foldText(one) === word)
  const isNo = NO.some((one) => foldText(one) === word)
  if (!isYes && !isNo) return null
  const found = choices.findIndex(
    (one) => /^(ja|yes)\b/.test(foldText(one)) === isYes && /^(ja|yes|nein|no)\b/.test(foldText(one)),
  )
  if (found >= 0) return found
  return confirms && choices.length === 2 ? (isYes ? 0 : 1) : null
}

const withText = (choice: number, texts: readonly string[], freeText: boolean): UnderstoodReply => ({
  choice,
  text: freeText
    ? texts
        .filter((one) => one.trim() !== '')
        .join('\n')
        .trim()
    : '',
})
