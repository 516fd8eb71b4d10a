import { Notices, type Tone } from '../notices/Notices.tsx'
import type { AnswerView } from '../view.ts'
import { answerSentences, questionHeading } from './phrases.ts'
import { expiredTimetable } from './transitPhrases.ts'

/** The question, the answer in words, and what makes it worse than it looks. */
export function AnswerHead({ view }: { view: AnswerView }) {
  const { words, answer, service, region } = view
  const [first, ...further] = answerSentences(answer, service, region.name, words)
  return (
    <>
      <p class="preline">{words.text('lagebild.preline', { region: region.name })}</p>
      <h1 class="question">{questionHeading(answer.question, service, words)}</h1>
      <p class="answer" id="answer-sentence">
        <strong>{first}</strong> {further.join(' ')}
      </p>
      <AnswerWarnings view={view} />
    </>
  )
}

function AnswerWarnings({ view: { answer, words, region } }: { view: AnswerView }) {
  const { warnings, question } = answer
  const expired = question.transit ? expiredTimetable(region, words) : null
  const tone: Tone = warnings.some(({ severity }) => severity === 'error')
    ? 'danger'
    : expired !== null || warnings.some(({ severity }) => severity === 'warning')
      ? 'warning'
      : 'info'
  return (
    <Notices
      tone={tone}
      title={words.text('lagebild.warnings')}
      sentences={[...(expired === null ? [] : [expired]), ...warnings.map((issue) => words.issue(issue))]}
    />
  )
}
