import type { Words } from '../../../../messages/index.ts'
import { CheckField, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import type { FormsContent } from './FormsPage.tsx'
import { landName } from './marks.tsx'

const PATH = '/zusammenarbeit/rechtsformen'

/** The plain questions, as a form whose answers stand in the address. */
export function FormQuestions({ frame, content }: { readonly frame: PageFrame; readonly content: FormsContent }) {
  const { words } = frame
  const { region, answers, questions, lands, proposed } = content
  const links = linksOf(frame)
  const language = chosenLanguage(frame)
  const value = (id: string) => String(answers[id as keyof typeof answers])
  return (
    <form id="finder" class="panel form-finder" method="get" action={links(PATH)} aria-labelledby="questions-title">
      <h2 id="questions-title">{words.text('forms.questions')}</h2>
      <input type="hidden" name="region" value={region.id} />
      <input type="hidden" name="vorschlag" value={proposed.join(',')} />
      {language && <input type="hidden" name="lang" value={language} />}
      <div class="form-finder__questions">
        {questions.map(({ id, name, options }) => (
          <Select
            key={id}
            name={name}
            label={words.text(`forms.q-${id}`)}
            value={value(id)}
            options={[...options].sort(unknownFirst).map((one) => [one, optionWords(id, one, words)])}
          />
        ))}
        <div class="kern-form-input field">
          <label class="kern-label" for="finder-partners">
            {words.text('forms.q-partners')}
          </label>
          <input
            class="kern-form-input__input"
            id="finder-partners"
            name="partner"
            type="number"
            min={1}
            max={500}
            value={answers.partners ?? ''}
          />
        </div>
        <Select
          name="land"
          label={words.text('forms.q-land')}
          value={answers.land ?? ''}
          options={[
            ['', words.text('forms.unknown')],
            ...[...lands]
              .map((land) => [land, landName(land, words)] as const)
              .sort(([, a], [, b]) => words.compare(a, b)),
          ]}
        />
      </div>
      <fieldset class="form-finder__others">
        <legend>{words.text('forms.q-others')}</legend>
        {(['public', 'private', 'residents'] as const).map((one) => (
          <CheckField
            key={one}
            name="mit"
            value={one}
            label={words.text(`forms.others-${one}`)}
            isOn={answers.others.includes(one)}
          />
        ))}
      </fieldset>
      <p class="acts">
        <button type="submit" class="kern-btn kern-btn--primary">
          <span class="kern-label">{words.text('forms.submit')}</span>
        </button>
        <a href={links(PATH, ofRegion(region.id))}>{words.text('forms.start-over')}</a>
      </p>
    </form>
  )
}

const unknownFirst = (a: string, b: string) => Number(b === 'unknown') - Number(a === 'unknown')

function optionWords(question: string, option: string, words: Words): string {
  const own = `forms.${question}-${option}`
  return words.text(words.has(own) ? own : `forms.${option}`)
}
