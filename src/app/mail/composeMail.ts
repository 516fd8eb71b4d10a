import type { Viewer } from '../../core/evidence/index.ts'
import { addDays } from '../../core/process/index.ts'
import { type Language, type Words, words } from '../../messages/index.ts'
import { readRecord } from '../../store/index.ts'
import { grantsOf } from '../accounts/grants.ts'
import { TOLD_BEFORE_DAYS } from '../accounts/unusedAccounts.ts'
import { type ShownNotice, showNotice } from '../notices/listNotices.ts'
import { kindName, recordPath } from '../notices/recordWords.ts'
import { unsubscribeToken } from '../notices/settings.ts'
import { showQuestion } from '../questions/listQuestions.ts'
import { askedAs, QUESTION, type QuestionState } from '../questions/question.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { type DutyReceipt, dutyParts, dutyReceipt } from './dutyMail.ts'
import type { Mail, MailSettings } from './mailer.ts'
import { htmlOf } from './mailHtml.ts'
import { ANSWER_DAYS, replyAddress } from './replyAddress.ts'

/** What a receipt tells of a reply. */
export interface ReceiptPayload {
  readonly question: string
  readonly outcome: 'taken' | 'not-understood'
  /** What was taken, in the words of the question. */
  readonly choice: string | null
  readonly text: string
}

/** A block of a mail: words, and where they lead. */
export interface MailPart {
  readonly text: string
  readonly href?: string
  readonly isHeading?: boolean
}

/**
 * The words of a mail as they are true at the moment of sending: what was erased, read or closed in the meantime is not in it. null = nothing is left to
 * say, or nobody to say it to.
 */
export async function composeMail(
  workspace: Workspace,
  settings: MailSettings,
  row: { readonly id: string; readonly account: string; readonly purpose: string; readonly payload: string | null },
  now: Date,
): Promise<Mail | null> {
  const { read } = workspace.store
  const person = await read
    .selectFrom('account')
    .select(['id', 'mail', 'language'])
    .where('id', '=', row.account)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!person?.mail) return null
  const language: Language = person.language === 'en' ? 'en' : 'de'
  const w = words(language)
  const viewer = { account: person.id, grants: await grantsOf(read, person.id, now.toISOString().slice(0, 10)) }
  const made = await composed(workspace, settings, viewer, row, w, now)
  if (!made) return null
  const { subject, parts, replyTo } = made
  const token = await workspace.store.write(({ query }) => unsubscribeToken(query, person.id))
  const stop = `${settings.siteUrl}/mitteilungen/abbestellen?${new URLSearchParams({ token, lang: language })}`
  const foot: MailPart[] = [
    { text: w.text('mail.foot-why') },
    { text: w.text('mail.foot-settings'), href: `${settings.siteUrl}/mitteilungen` },
    { text: w.text('mail.foot-stop'), href: stop },
  ]
  return {
    to: person.mail,
    subject: oneLine(subject),
    text: textOf([...parts, { text: '-- ' }, ...foot]),
    html: htmlOf(language, subject, parts, foot),
    ...(replyTo === null ? {} : { replyTo }),
    messageId: `<${row.id}@${hostOf(settings)}>`,
    headers: { 'List-Unsubscribe': `<${stop}>` },
  }
}

interface Composed {
  readonly subject: string
  readonly parts: readonly MailPart[]
  readonly replyTo: string | null
}

function composed(
  workspace: Workspace,
  settings: MailSettings,
  viewer: Viewer & { readonly account: string },
  { id, purpose, payload }: { readonly id: string; readonly purpose: string; readonly payload: string | null },
  w: Words,
  now: Date,
): Promise<Composed | null> {
  const told = JSON.parse(payload ?? '{}')
  switch (purpose) {
    case 'receipt':
      return receipt(workspace, settings, viewer, told as ReceiptPayload, w, now)
    case 'duty-receipt':
      return dutyReceipt(workspace, settings, viewer, told as DutyReceipt, w)
    case 'duties':
      return duties(workspace, settings, viewer, w, now)
    default:
      return notices(workspace, settings, viewer, id, w, now)
  }
}

/** What waits for somebody, answered by a reply. */
async function duties(
  workspace: Workspace,
  settings: MailSettings,
  viewer: Viewer & { readonly account: string },
  w: Words,
  now: Date,
): Promise<Composed | null> {
  const { n, parts, replyTo } = await dutyParts(workspace, settings, viewer, w, now)
  if (n === 0) return null
  return {
    subject: w.text('mail.duties-subject', { n }),
    parts: [{ text: w.text('mail.duties-lead', { n }) }, ...parts],
    replyTo,
  }
}

async function notices(
  workspace: Workspace,
  settings: MailSettings,
  viewer: Viewer & { readonly account: string },
  mail: string,
  w: Words,
  now: Date,
): Promise<Composed | null> {
  const { read } = workspace.store
  const rows = await read
    .selectFrom('notice')
    .selectAll()
    .where('account', '=', viewer.account)
    .where('mail', '=', mail)
    .where('read_at', 'is', null)
    .orderBy('seq')
    .execute()
  const shown: ShownNotice[] = []
  const questions = new Map<string, QuestionState>()
  for (const row of rows) {
    const notice = await showNotice(read, viewer, row)
    if (notice.rule === 'asked') {
      // Withdrawn, or a colleague has answered in the meantime.
      const question = notice.question === null ? null : await showQuestion(workspace, viewer, notice.question)
      if (!question || question.isDone) continue
      questions.set(question.id, question.state)
    }
    shown.push(notice)
  }
  if (shown.length === 0) return null
  // One question and nothing else can be answered by a reply; of several a reply would not know which.
  const [only] = questions
  const isQuestion = only !== undefined && questions.size === 1 && shown.every((one) => one.question === only[0])
  if (isQuestion) return asking(workspace, settings, viewer, only, w, now)
  const waiting = await dutyParts(workspace, settings, viewer, w, now)
  return {
    subject: w.text('mail.subject', { n: shown.length }),
    parts: [
      { text: w.text('mail.lead', { n: shown.length }) },
      ...shown.map((one) => ({
        text: [w.date(one.at), noticeSentence(one, w)].join(': '),
        href: settings.siteUrl + noticePath(one),
      })),
      ...(waiting.n === 0 ? [] : [{ text: w.text('mail.duties-lead', { n: waiting.n }), isHeading: true }]),
      ...waiting.parts,
    ],
    replyTo: waiting.replyTo,
  }
}

async function asking(
  workspace: Workspace,
  settings: MailSettings,
  viewer: Viewer & { readonly account: string },
  [id, state]: readonly [string, QuestionState],
  w: Words,
  now: Date,
): Promise<Composed> {
  const record = await readRecord(workspace.store.read, QUESTION, id)
  const { municipalities } = askedAs(state, viewer, record?.region ?? null)
  const replyTo =
    settings.replyTo === null ? null : await replyAddress(workspace, settings.replyTo, viewer.account, id, now)
  return {
    subject: w.text('mail.question-subject', { title: state.title }),
    parts: [
      { text: state.title, isHeading: true },
      ...(state.text.trim() === '' ? [] : [{ text: state.text }]),
      ...(municipalities.length === 0
        ? []
        : [{ text: w.text('mail.question-for', { n: municipalities.length, list: municipalities.join(', ') }) }]),
      ...(state.due === null ? [] : [{ text: w.text('mail.question-due', { date: w.date(state.due) }) }]),
      ...state.choices.map((choice, k) => ({ text: `${k + 1}  ${choice}` })),
      ...(replyTo === null
        ? []
        : [
            {
              text: w.text(
                state.choices.length === 0
                  ? 'mail.question-reply-words'
                  : state.freeText
                    ? 'mail.question-reply-both'
                    : 'mail.question-reply-number',
                { n: state.choices.length },
              ),
            },
            { text: w.text('mail.question-reply-until', { days: ANSWER_DAYS }) },
          ]),
      { text: w.text('mail.question-open'), href: `${settings.siteUrl}/fragen/${id}` },
    ],
    replyTo,
  }
}

async function receipt(
  workspace: Workspace,
  settings: MailSettings,
  viewer: Viewer & { readonly account: string },
  { question, outcome, choice, text }: ReceiptPayload,
  w: Words,
  now: Date,
): Promise<Composed | null> {
  const record = await readRecord<QuestionState>(workspace.store.read, QUESTION, question)
  if (!record) return null
  const { title, choices } = record.state
  const open = { text: w.text('mail.question-open'), href: `${settings.siteUrl}/fragen/${question}` }
  if (outcome === 'not-understood')
    return {
      subject: w.text('mail.receipt-subject-no', { title }),
      parts: [
        { text: w.text('mail.receipt-no', { title }) },
        ...choices.map((one, k) => ({ text: `${k + 1}  ${one}` })),
        open,
      ],
      replyTo:
        settings.replyTo === null
          ? null
          : await replyAddress(workspace, settings.replyTo, viewer.account, question, now),
    }
  return {
    subject: w.text('mail.receipt-subject', { title }),
    parts: [
      { text: w.text('mail.receipt', { title }) },
      ...(choice === null ? [] : [{ text: w.text('mail.receipt-choice', { choice }) }]),
      ...(text === '' ? [] : [{ text: w.text('mail.receipt-text', { text }) }]),
      { text: w.text('mail.receipt-change'), href: open.href },
    ],
    replyTo: null,
  }
}

/** “Neue Frage: Stimmt der Bestand noch?” */
export function noticeSentence(
  { rule, title, kind, municipality, at }: Pick<ShownNotice, 'rule' | 'title' | 'kind' | 'municipality' | 'at'>,
  w: Words,
): string {
  return w.text(`notice.rule-${rule}`, {
    title: title === '' ? '–' : title,
    kind: kindName(kind, w),
    municipality: municipality ?? '',
    date: rule === 'account-unused' ? w.date(addDays(at.slice(0, 10), TOLD_BEFORE_DAYS)) : '',
  })
}

/** Where a notice leads. */
export function noticePath({
  kind,
  object,
  region,
  question,
}: Pick<ShownNotice, 'kind' | 'object' | 'region' | 'question'>): string {
  if (question !== null) return recordPath({ kind: QUESTION, id: question, region })
  if (kind === 'account') return '/konto'
  if (kind === 'job') return `/verwaltung/arbeiten/${encodeURIComponent(object)}`
  if (kind === 'catalogue') return `/daten/leistungskatalog?${new URLSearchParams({ region: region ?? '' })}`
  return recordPath({ kind, id: object, region })
}

const textOf = (parts: readonly MailPart[]): string =>
  `${parts.map(({ text, href }) => (href === undefined ? text : `${text}\n${href}`)).join('\n\n')}\n`

/** A subject of one line: nothing that somebody wrote may begin a header of its own. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200)

const hostOf = ({ siteUrl }: MailSettings): string => new URL(siteUrl).hostname
