import type { Viewer } from '../../core/evidence/index.ts'
import { addDays, type Entry } from '../../core/process/index.ts'
import type { Words } from '../../messages/index.ts'
import { listRecords } from '../../store/index.ts'
import { listDuties } from '../cooperation/duties.ts'
import { type Duty, dutyTitle } from '../cooperation/duty.ts'
import { textOf } from '../cooperation/entryFields.ts'
import { answerTask } from '../cooperation/structure/answerTask.ts'
import { actorPlaces, dutiesOf, ownPlace } from '../cooperation/structure/ownDuties.ts'
import { parseDutyReply } from '../cooperation/structure/parseDutyReply.ts'
import { canSee } from '../workspace/records/access.ts'
import { listEntries } from '../workspace/records/listEntries.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { MailPart } from './composeMail.ts'
import type { MailSettings } from './mailer.ts'
import { ANSWER_DAYS, replyAddress } from './replyAddress.ts'

/** What is due within these days is named. */
const AHEAD_DAYS = 14
/** A number of one digit answers it. */
const MOST_NUMBERED = 9
const MOST_OTHERS = 20

export interface OwnDuty extends Duty {
  readonly region: string
}

/** What waits for somebody or her municipality in the regions where she has a role: overdue or due soon, the most urgent first. */
export async function dutiesSoon(workspace: Workspace, viewer: Viewer, today: string): Promise<readonly OwnDuty[]> {
  const soon = addDays(today, AHEAD_DAYS)
  const found: OwnDuty[] = []
  for (const region of new Set(viewer.grants.flatMap((grant) => grant.region ?? []))) {
    const own = ownPlace(viewer, region)
    if (!own.isOffice && own.municipalities.size === 0) continue
    const duties = await listDuties({ workspace, viewer, region, isOpen: false, today })
    const actors = await listEntries(workspace, viewer, { kind: 'actor', region })
    for (const duty of dutiesOf(duties, own, actorPlaces(actors)))
      if (duty.due !== null && duty.due <= soon) found.push({ ...duty, region })
  }
  return found.sort((a, b) => a.due!.localeCompare(b.due!))
}

export interface DutyWords {
  readonly parts: readonly MailPart[]
  readonly replyTo: string | null
}

/** The duties as parts of a mail: tasks with the number that answers them, the rest with where it is done. [] = there are none. */
export async function dutyParts(
  workspace: Workspace,
  settings: MailSettings,
  viewer: Viewer & { readonly account: string },
  w: Words,
  now: Date,
): Promise<DutyWords & { readonly n: number }> {
  const today = now.toISOString().slice(0, 10)
  const duties = await dutiesSoon(workspace, viewer, today)
  const tasks = duties.filter(({ task }) => task?.mayAnswer).slice(0, MOST_NUMBERED)
  const others = duties.filter((duty) => !tasks.includes(duty)).slice(0, MOST_OTHERS)
  const replyTo =
    settings.replyTo === null || tasks.length === 0
      ? null
      : await replyAddress(workspace, settings.replyTo, viewer.account, dutyQuestion(tasks), now)
  const sentence = ({ kind, title, due }: Duty) =>
    `${dutyTitle({ kind, title }, w)} (${w.text(due! < today ? 'struktur.overdue' : 'struktur.due', { date: w.date(due!) })})`
  const href = ({ path, region }: OwnDuty) =>
    `${settings.siteUrl}${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ region })}`
  return {
    n: duties.length,
    replyTo,
    parts: [
      ...tasks.map((duty, k) => ({ text: `${k + 1}  ${sentence(duty)}`, href: href(duty) })),
      ...(replyTo === null
        ? []
        : [
            { text: w.text('mail.duties-reply', { n: tasks.length }) },
            { text: w.text('mail.question-reply-until', { days: ANSWER_DAYS }) },
          ]),
      ...(others.length > 0 && tasks.length > 0 ? [{ text: w.text('mail.duties-others') }] : []),
      ...others.map((duty) => ({ text: sentence(duty), href: href(duty) })),
      ...(duties.length > 0
        ? [
            {
              text: w.text('mail.duties-open'),
              href: `${settings.siteUrl}/zusammenarbeit/aufgaben?${new URLSearchParams({ region: duties[0]!.region, wer: 'meine' })}`,
            },
          ]
        : []),
    ],
  }
}

const DUTIES = 'duties:'

/** What a token stands for that answers a list of duties: region and task of each number. */
const dutyQuestion = (tasks: readonly OwnDuty[]): string =>
  DUTIES + JSON.stringify(tasks.map(({ region, task }) => [region, task!.id]))

/** The duties that a token stands for; null = it stands for a question. */
export const dutiesAsked = (question: string): readonly (readonly [region: string, task: string])[] | null =>
  question.startsWith(DUTIES) ? JSON.parse(question.slice(DUTIES.length)) : null

/** What a receipt tells of a reply to a list of duties. */
export interface DutyReceipt {
  readonly lines: readonly {
    readonly task: string
    /** refused: the task is gone, is not hers any more, or the day lies in the past. */
    readonly act: 'done' | 'later' | 'remark' | 'refused'
    readonly due: string | null
  }[]
  readonly rest: readonly string[]
}

/** Applies a reply to the duties that it is about. */
export async function applyDutyReply(
  workspace: Workspace,
  viewer: Viewer,
  asked: readonly (readonly [region: string, task: string])[],
  reply: string,
  today: string,
): Promise<DutyReceipt> {
  const { answers, rest } = parseDutyReply(reply, asked.length, today)
  const lines: DutyReceipt['lines'][number][] = []
  for (const { index, answer, text } of answers) {
    const [region, id] = asked[index]!
    const { outcome } = await answerTask(workspace, viewer, { region, id, answer, text: text.slice(0, 500), on: today })
    const isTaken = outcome === 'written' || outcome === 'same'
    lines.push({ task: id, act: isTaken ? answer.act : 'refused', due: answer.act === 'later' ? answer.due : null })
  }
  return { lines, rest }
}

/** The receipt in words. What its reader may not see any more is not named. */
export async function dutyReceipt(
  { store }: Workspace,
  settings: MailSettings,
  viewer: Viewer,
  { lines, rest }: DutyReceipt,
  w: Words,
): Promise<{ readonly subject: string; readonly parts: readonly MailPart[]; readonly replyTo: null }> {
  const told: MailPart[] = []
  const ids = lines.map(({ task }) => task)
  const tasks = await listRecords<Entry>(store.read, { kind: 'task', ids })
  const titles = new Map(
    tasks.filter((one) => canSee(viewer, one)).map(({ id, state }) => [id, textOf(state, 'title')]),
  )
  for (const { task, act, due } of lines) {
    const title = titles.get(task) ?? '–'
    told.push({ text: w.text(`mail.duties-${act}`, { title, date: due === null ? '' : w.date(due) }) })
  }
  const isTaken = lines.some(({ act }) => act !== 'refused')
  return {
    subject: w.text(isTaken ? 'mail.duties-receipt' : 'mail.duties-receipt-no'),
    parts: [
      ...told,
      ...(rest.length > 0 ? [{ text: w.text('mail.duties-rest', { text: rest.join(' / ').slice(0, 500) }) }] : []),
      ...(rest.length > 0 || !isTaken ? [{ text: w.text('mail.duties-example') }] : []),
      { text: w.text('mail.duties-open'), href: `${settings.siteUrl}/zusammenarbeit/aufgaben?wer=meine` },
    ],
    replyTo: null,
  }
}
