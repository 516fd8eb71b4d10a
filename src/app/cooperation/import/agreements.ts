import type { AgreementText, Clause, IssuedText } from '../../../core/cooperation/index.ts'
import { AGREEMENT_TEXT } from '../agreements/agreementRecord.ts'
import { type GivenRecord, type ImportSection, type Item, idsOf, optionalId, type PlainRecord } from './section.ts'

/** Agreements with what each council did (`councils`), versions that were put to them (`issued`) and the text being worked on (`clauses`). */
const agreements: ImportSection = {
  key: 'agreements',
  records: (item, idOf) => {
    const agreement: GivenRecord = {
      kind: 'agreement',
      id: String(item.id),
      state: {
        title: item.title,
        form: item.form,
        field: optionalId(item.field, idOf),
        project: optionalId(item.project, idOf),
        provider: optionalId(item.provider, idOf),
        partners: idsOf(item.partners, idOf),
        costKey: item.costKey,
        decideBy: item.decideBy,
        signed: item.signed,
        inForce: item.inForce,
        ends: item.ends,
        noticeMonths: item.noticeMonths,
        review: item.reviewDate,
        vatChecked: item.vatChecked,
        vatNote: item.vatNote,
      },
    }
    const acts = itemsOf(item.councils).map(
      (act, k): GivenRecord => ({
        kind: 'council-state',
        id: `${item.id}-rat-${k + 1}`,
        state: {
          agreement: idOf(item.id),
          municipality: act.ags ? { ags: act.ags } : null,
          actor: optionalId(act.actor, idOf),
          state: act.state,
          date: act.date,
          title: act.title,
          text: act.text,
          version: act.version,
          next: act.next,
        },
      }),
    )
    const text = textOf(item)
    return text === null ? [agreement, ...acts] : [agreement, textRecord(idOf(item.id), text), ...acts]
  },
}

const textRecord = (id: string, state: AgreementText): PlainRecord => ({
  kind: AGREEMENT_TEXT,
  plain: id,
  state,
  of: { kind: 'agreement', id },
})

/** A clause keeps its id through the versions: by its heading. */
function textOf(item: Item): AgreementText | null {
  const given = itemsOf(item.issued)
  const lists = [...given.map(({ clauses }) => itemsOf(clauses)), itemsOf(item.clauses)]
  if (lists.every((list) => list.length === 0)) return null
  const ids = new Map<string, string>()
  for (const { title } of lists.flat()) if (!ids.has(String(title))) ids.set(String(title), String(ids.size + 1))
  const clausesOf = (list: readonly Item[]): Clause[] =>
    list.map(({ title, text, topics }) => ({
      id: ids.get(String(title))!,
      from: null,
      topics: Array.isArray(topics) ? topics.map(String) : [],
      title: String(title),
      text: String(text ?? ''),
      revision: 1,
    }))
  const issued = given.map(
    ({ on, due, reason }, k): IssuedText => ({
      version: k + 1,
      on: String(on),
      due: String(due),
      reason: String(reason ?? ''),
      clauses: clausesOf(lists[k]!),
    }),
  )
  const last = itemsOf(item.clauses)
  return { clauses: last.length > 0 ? clausesOf(last) : issued.at(-1)!.clauses, issued, steps: {} }
}

const itemsOf = (list: unknown): readonly Item[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : []

export const AGREEMENTS: readonly ImportSection[] = [agreements]
