import type { JobDescription, JobRow } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'

/** What a job does, in a few words: „Region bauen: Werra-Meißner-Kreis“. */
export function jobTitle({ kind, subject }: Pick<JobDescription, 'kind' | 'subject'>, words: Words): string {
  const what = words.text(`job.kind-${kind}`)
  return subject === '' ? what : `${what}: ${subject}`
}

export function jobStateWord({ state, isCancelAsked }: JobDescription, words: Words): string {
  return words.text(`job.state-${state === 'running' && isCancelAsked ? 'cancelling' : state}`)
}

export function jobSentence({ state, isCancelAsked, issue }: JobDescription, words: Words): string {
  if (state === 'running' && isCancelAsked) return words.text('job.sentence-cancelling')
  if (state === 'waiting' && issue) return words.text('job.sentence-again')
  return words.text(`job.sentence-${state}`)
}

/** The step that a job is in and how far; null = it has not told. */
export function jobStep({ state, progress }: JobDescription, words: Words): string | null {
  if (state !== 'running') return null
  if (!progress) return words.text('job.beginning')
  const key = `progress.${progress.phase}`
  const step = words.has(key) ? words.text(key) : progress.phase
  return words.text('job.step', { step, percent: Math.floor(100 * progress.share) })
}

/** How long it has been under way, or took; '' = it has not begun. */
export function jobDuration({ startedAt, endedAt }: JobDescription, now: string, words: Words): string {
  if (startedAt === null) return ''
  const seconds = Math.max(0, Math.round((Date.parse(endedAt ?? now) - Date.parse(startedAt)) / 1000))
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return words.text('job.duration-seconds', { seconds })
  if (minutes < 60) return words.text('job.duration-minutes', { minutes, seconds: seconds % 60 })
  return words.text('job.duration-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

export function jobAuthor({ createdBy, createdByName }: JobRow, words: Words): string {
  if (createdByName !== '') return createdByName
  return words.text(createdBy === 'system' || createdBy === 'terminal' ? 'job.by-program' : 'job.by-nobody')
}
