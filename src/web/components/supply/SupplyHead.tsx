import { Notices, type Tone } from '../notices/Notices.tsx'
import { capacityRemedy, supplySentences } from './supplyPhrases.ts'
import type { SupplyView } from './supplyView.ts'

/** Question, answer in words, and what limits it. */
export function SupplyHead({ view }: { view: SupplyView }) {
  const { words, service, region, answer } = view
  const [first, ...further] = supplySentences(view)
  const sentences = [...answer.warnings.map((issue) => words.issue(issue)), ...capacityRemedy(view)]
  return (
    <>
      <p class="preline">{words.text('lagebild.preline', { region: region.name })}</p>
      <h1 class="question">{words.text('lagebild.supply-question', { service: words.of(service.name) })}</h1>
      <p class="answer" id="answer-sentence">
        <strong>{first}</strong> {further.join(' ')}
      </p>
      <Notices tone={toneOf(view)} title={words.text('lagebild.warnings')} sentences={sentences} />
    </>
  )
}

function toneOf({ answer: { warnings } }: SupplyView): Tone {
  if (warnings.some(({ severity }) => severity === 'error')) return 'danger'
  return warnings.some(({ severity }) => severity === 'warning') ? 'warning' : 'info'
}
