import type { JobRow } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { Notices } from '../notices/Notices.tsx'
import { jobSentence, jobStep } from './jobPhrases.ts'

/** How far a job is, or how it ended. */
export function JobState({ words, row }: { words: Words; row: JobRow }) {
  const { state, progress, issue } = row
  const step = jobStep(row, words)
  const isOpen = state === 'waiting' || state === 'running'
  return (
    <div class="job-now">
      <p class="job-now__sentence" role="status">
        <strong>{jobSentence(row, words)}</strong> {isOpen && words.text('job.leave')}
      </p>
      {step !== null && (
        <div>
          <p>
            {step}
            {row.attempts > 1 && ` (${words.text('job.attempt', { attempt: row.attempts, most: row.mostAttempts })})`}
          </p>
          <progress
            class="job-now__bar"
            max={100}
            value={progress ? Math.floor(100 * progress.share) : undefined}
            aria-label={words.text('job.progress')}
          />
        </div>
      )}
      {issue && state === 'failed' && (
        <Notices tone="danger" title={words.text('job.why')} sentences={[words.issue(issue)]} />
      )}
    </div>
  )
}
