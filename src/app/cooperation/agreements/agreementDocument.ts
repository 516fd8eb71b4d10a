import type { ReportBlock, ReportDocument } from '../../../contract/index.ts'
import type { Clause } from '../../../core/cooperation/index.ts'
import { writeDocx } from '../../../formats/document/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { Agreement } from './readAgreements.ts'

export interface AgreementExport {
  readonly agreement: Agreement
  /** Version that was put to the councils; null = the text being worked on. */
  readonly version: number | null
  readonly today: string
  readonly words: Words
}

/** An agreement as a document: numbered sections, the state in the councils, room for signatures. Null = there is no such version. */
export function agreementDocument({ agreement, version, today, words }: AgreementExport): ReportDocument | null {
  const { text, title, sides, facts, record } = agreement
  const issued = version === null ? null : text.issued.find((one) => one.version === version)
  if (issued === undefined) return null
  const clauses = issued?.clauses ?? text.clauses
  const state = issued
    ? words.text('agreements.doc-version', { n: issued.version, date: words.date(issued.on) })
    : words.text('agreements.doc-draft', { date: words.date(today) })
  const costKey = record.state.costKey
  const named: [string, string | null][] = [
    ['agreement.form', words.text(`option.agreement.form-${facts.form}`)],
    ['agreements.doc-parties', sides.map(({ name }) => name).join(', ')],
    ['agreement.cost-key', typeof costKey === 'string' ? costKey : null],
    ['agreement.in-force', facts.inForce && words.date(facts.inForce)],
    ['agreement.ends', facts.ends && words.date(facts.ends)],
  ]
  return {
    language: words.language,
    title,
    subtitle: state,
    facts: named.flatMap(([key, value]) => (value ? [[words.text(key), value] as const] : [])),
    blocks: [
      { kind: 'paragraph', tone: 'note', text: words.text('agreements.doc-no-advice') },
      ...clauses.flatMap(sectionOf),
      ...councilTable(agreement, today, words),
      ...signatures(agreement, words),
    ],
    date: issued?.on ?? today,
    footer: words.text('agreements.doc-footer', { title, state }),
    fileName: `${words.text('agreements.doc-file')}-${plain(title)}${issued ? `-${issued.version}` : ''}`,
  }
}

/** The same for a word processor. */
export function agreementAsDocx(document: ReportDocument): Promise<Uint8Array> {
  return writeDocx(document, { creator: 'Reihum' })
}

/** Paragraphs of a section count from one; a single one is not numbered. */
function sectionOf({ id, title, text }: Clause, index: number): ReportBlock[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return [
    { kind: 'heading', level: 2, text: title, id: `section-${id}`, number: index + 1 },
    ...lines.map(
      (line, k): ReportBlock => ({
        kind: 'paragraph',
        tone: 'plain',
        text: line,
        ...(lines.length > 1 ? { number: k + 1 } : {}),
      }),
    ),
  ]
}

function councilTable({ councils, sides }: Agreement, today: string, words: Words): ReportBlock[] {
  if (!councils) return []
  const names = new Map(sides.map(({ id, name }) => [id, name]))
  const caption = words.text('agreements.doc-councils', { date: words.date(today) })
  return [
    { kind: 'heading', level: 2, text: words.text('agreements.councils'), id: 'councils' },
    {
      kind: 'table',
      caption,
      columns: ['council', 'last', 'text-of'].map((key) => ({ text: words.text(`agreements.${key}`), numeric: false })),
      rows: councils.state.parties.map(({ party, answer, state }) => ({
        cells: [
          names.get(party) ?? party,
          answer
            ? [
                words.text(`option.council-state.state-${answer.choice}`),
                words.date(answer.on),
                ...(state === 'outdated' ? [outdatedWords(answer.version, words)] : []),
              ].join(', ')
            : words.text('agreements.silent'),
          answer?.text ?? '',
        ],
      })),
    },
  ]
}

const outdatedWords = (version: number | null, words: Words) =>
  version === null ? words.text('agreements.outdated-none') : words.text('agreements.outdated', { version })

function signatures({ sides }: Agreement, words: Words): ReportBlock[] {
  if (sides.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.text('agreements.doc-signatures'), id: 'signatures' },
    {
      kind: 'table',
      caption: words.text('agreements.doc-signatures'),
      columns: ['doc-parties', 'doc-place-day', 'doc-signature'].map((key) => ({
        text: words.text(`agreements.${key}`),
        numeric: false,
      })),
      rows: sides.map(({ name }) => ({ cells: [name, '', ''] })),
    },
  ]
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** ASCII for the name of a file. */
const plain = (title: string) =>
  title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => SPELLED[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
