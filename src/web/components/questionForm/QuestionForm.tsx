import { AGE_CHOICES, isTravelled, MODES, MOST_NTH, orderToQuery, type ReachQuestion } from '../../../contract/index.ts'
import { whoWords } from '../answer/phrases.ts'
import { FormFrame } from './FormFrame.tsx'
import { Check, Select } from './fields.tsx'
import type { FormView } from './formView.ts'
import { LimitField } from './LimitField.tsx'
import { StandardLine } from './StandardLine.tsx'
import { TransitFields, TransitObstacle } from './TransitFields.tsx'

/** The choices about reach; where nobody travels only region and service. */
export function QuestionForm({ view }: { view: FormView }) {
  const { words, service, question, sort } = view
  const { mode } = question
  if (!isTravelled(service))
    return (
      <FormFrame view={view} measure={null}>
        <StandardLine view={view} />
      </FormFrame>
    )
  const fields = (
    <>
      <Select name="mode" label={words.text('lagebild.choice-mode')} value={mode} options={modeOptions(view)} />
      <LimitField words={words} mode={mode} value={question.threshold} usual={service.thresholds[mode].value} />
      <Select
        name="ages"
        label={words.text('lagebild.choice-ages')}
        value={question.ages}
        options={AGE_CHOICES.map((ages) => [ages, agesWords(ages, view)])}
        isWide
      />
      {/* By bus and train only the site that is reached first is computed. */}
      {mode !== 'transit' && (
        <Select
          name="nth"
          label={words.text('lagebild.choice-nth')}
          value={String(question.nth)}
          options={Array.from({ length: MOST_NTH }, (_, i) => [String(i + 1), words.text(`lagebild.nth-${i + 1}`)])}
        />
      )}
      {(mode === 'walk' || mode === 'transit') && (
        <Check name="barrier-free" label={words.text('lagebild.choice-barrier-free')} isOn={question.barrierFree} />
      )}
      {mode === 'car' && (
        <Check name="pure-driving" label={words.text('lagebild.choice-pure-driving')} isOn={question.pureDriving} />
      )}
    </>
  )
  return (
    <FormFrame view={view} measure="reach" hidden={{ sort: orderToQuery(sort) }} fields={fields}>
      <TransitFields view={view} />
      <StandardLine view={view} />
      <TransitObstacle view={view} />
    </FormFrame>
  )
}

function modeOptions({ words, service, timetable }: FormView): [string, string, boolean?][] {
  const isOff = timetable === null || service.kind === 'outbound'
  return MODES.map((mode) =>
    mode === 'transit' && isOff
      ? [mode, words.text('timetable.option-unavailable'), true]
      : [mode, words.text(`lagebild.mode-option-${mode}`)],
  )
}

export function agesWords(
  ages: ReachQuestion['ages'],
  { words, service }: Pick<FormView, 'words' | 'service'>,
): string {
  if (ages !== 'users') return words.text(`lagebild.ages-${ages}`)
  if (!service.users) return words.text('lagebild.ages-users-all')
  return words.text('lagebild.ages-users', { who: whoWords('users', service.users, words, true) })
}
