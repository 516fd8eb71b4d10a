import {
  type AgreementText,
  addClauses,
  type CooperationLibrary,
  issueText,
  moveClause,
  removeClause,
  saveClause,
  type TextChange,
} from '../../../core/cooperation/index.ts'
import { toDay } from '../../../core/process/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { Agreement } from './readAgreements.ts'
import { clauseFrom, clausesFor } from './startClauses.ts'

export const TEXT_ACTS = ['start', 'add', 'save', 'remove', 'up', 'down', 'issue'] as const
export type TextAct = (typeof TEXT_ACTS)[number]

/** What a form about the text says, as it was typed. */
export interface TextForm {
  readonly act: TextAct
  /** Of the text. */
  readonly clause: string
  readonly revision: number
  readonly title: string
  readonly text: string
  readonly topics: readonly string[]
  /** Of the library; '' = an own one. */
  readonly from: string
  readonly due: string
  readonly reason: string
}

interface Around {
  readonly agreement: Agreement
  readonly library: CooperationLibrary
  readonly words: Words
  readonly today: string
}

/** The change of a text that a form asks for. */
export const textAct =
  (form: TextForm, around: Around) =>
  (text: AgreementText): TextChange => {
    const { clauses } = around.library.clauses
    switch (form.act) {
      case 'start':
        return addClauses(
          text,
          clausesFor(around.agreement.facts.form, around.library.clauses).map((one) => filled(one, around)),
        )
      case 'add': {
        if (form.from === '') return addClauses(text, [ownClause(around.words)])
        const chosen = clauses.find(({ id }) => id === form.from)
        if (!chosen) return { issue: { code: 'clause-unknown', severity: 'error' } }
        return addClauses(text, [filled(chosen, around)])
      }
      case 'save': {
        const known = around.library.clauses.topics.map(({ id }) => id)
        const topics = form.topics.filter((topic) => known.includes(topic))
        const { clause: id, revision, title } = form
        return saveClause(text, { id, revision, title, text: form.text.replaceAll('\r\n', '\n'), topics })
      }
      case 'remove':
        return removeClause(text, form.clause)
      case 'up':
        return moveClause(text, form.clause, -1)
      case 'down':
        return moveClause(text, form.clause, 1)
      case 'issue':
        return issueText(text, { on: around.today, due: toDay(form.due) ?? '', reason: form.reason })
    }
  }

const ownClause = (words: Words) => ({
  from: null,
  topics: [],
  title: words.text('agreements.add-own-title'),
  text: words.text('agreements.add-own-text'),
})

function filled(clause: CooperationLibrary['clauses']['clauses'][number], { agreement, words }: Around) {
  const { sides, facts, record } = agreement
  const provider = sides.find(({ id, followed }) =>
    [id, ...followed.map((one) => one.id)].includes(String(record.state.provider)),
  )
  const day = (iso: string | null) => (iso === null ? null : words.date(iso))
  const { costKey } = record.state
  return clauseFrom(
    clause,
    {
      partners: sides.length === 0 ? null : words.list(sides.map(({ name }) => name)),
      provider: provider?.name ?? null,
      costKey: typeof costKey === 'string' ? costKey : null,
      inForce: day(facts.inForce),
      review: day(facts.review),
      noticeMonths: facts.noticeMonths === null ? null : words.number(facts.noticeMonths),
    },
    { language: words.language, gap: (name) => words.text(`agreements.gap-${name}`) },
  )
}

/** Writes on which day each step was done; '' = not yet. Days to come are refused: a step is entered when it is done. */
export const stepsAct =
  (typed: ReadonlyMap<string, string>, steps: readonly string[], today: string) =>
  (text: AgreementText): TextChange => {
    const days: Record<string, string> = {}
    for (const step of steps) {
      const given = typed.get(step)?.trim() ?? ''
      if (given === '') continue
      const day = toDay(given)
      if (day === null || day > today)
        return { issue: { code: 'text-not-a-day', severity: 'error', params: { found: given.slice(0, 40) } } }
      days[step] = day
    }
    return { text: { ...text, steps: days } }
  }
