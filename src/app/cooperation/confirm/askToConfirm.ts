import type { Viewer } from '../../../core/evidence/index.ts'
import { addDays } from '../../../core/process/index.ts'
import type { Words } from '../../../messages/index.ts'
import { askQuestion } from '../../questions/askQuestion.ts'
import { QUESTION, type QuestionState } from '../../questions/question.ts'
import { recordsIn } from '../../workspace/records/readingOnce.ts'
import type { DutyQuestion } from '../duty.ts'
import { listUnconfirmed, type Unconfirmed } from './listUnconfirmed.ts'

const DAYS_TO_ANSWER = 28

/** Ids `KIND.ID` of entries about which somebody was asked and has still to answer. */
export async function askedAlready({
  workspace,
  region,
  today,
}: Pick<DutyQuestion, 'workspace' | 'region' | 'today'>): Promise<ReadonlySet<string>> {
  const questions = await recordsIn<QuestionState>(workspace, { kind: QUESTION, region })
  const open = questions.flatMap(({ state: { confirms, due } }) =>
    confirms && (due === null || due >= today) ? [`${confirms.kind}.${confirms.id}`] : [],
  )
  return new Set(open)
}

/**
 * Asks the municipality of each entry that nobody confirmed for a year, once: by the questions that can also be answered by mail. `known`: municipalities of
 * the region. Entries of the region itself are not asked for: the office confirms them on the page. Returns how many were asked. Throws InputError
 * (`not-permitted`).
 */
export async function askToConfirm(
  question: DutyQuestion & { readonly viewer: Viewer },
  { known, words }: { readonly known: readonly string[]; readonly words: Words },
): Promise<number> {
  const { workspace, viewer, region, today } = question
  const asked = await askedAlready(question)
  let count = 0
  for (const entry of await listUnconfirmed(question)) {
    const { kind, id, municipality } = entry
    if (municipality === null || !known.includes(municipality) || asked.has(`${kind}.${id}`)) continue
    const state = stateOf(entry, municipality, today, words)
    const result = await askQuestion(workspace, viewer, { region, state, known, today })
    if (!('issues' in result)) count++
  }
  return count
}

function stateOf({ kind, id, title, last }: Unconfirmed, ags: string, today: string, words: Words): QuestionState {
  const kindWord = words.text(`notice.kind-${kind}`)
  return {
    title: words.text('bestaetigen.question', { kind: kindWord, title: title.slice(0, 120) }),
    text: words.text('bestaetigen.question-text', { last: words.date(last) }),
    choices: [words.text('bestaetigen.still'), words.text('bestaetigen.changed')],
    freeText: true,
    municipalities: [ags],
    accounts: [],
    due: addDays(today, DAYS_TO_ANSWER),
    confirms: { kind, id },
  }
}
