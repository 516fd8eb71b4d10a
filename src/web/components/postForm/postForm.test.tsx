import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { HOSTILE_NAME } from '../../../../tests/web/exampleNames.ts'
import { exampleForms } from '../../../../tests/web/formExamples.ts'
import { words } from '../../../messages/index.ts'
import { ChoiceField, fieldState, otherProblems, PostForm, TextArea, TextField } from '../index.ts'

const de = words('de')
const draw = (name: keyof typeof exampleForms) => {
  const form = exampleForms[name]
  return renderToStaticMarkup(
    <PostForm action="/konto" csrf="token" submit="Speichern" hidden={{ id: HOSTILE_NAME }}>
      <TextField {...fieldState(form, de, 'name', 'Ada')} label="Name" hint="Wie andere Sie kennen" isRequired />
      <ChoiceField
        {...fieldState(form, de, 'role')}
        label="Rolle"
        options={[
          { value: '', label: 'alle' },
          { value: 'jury', label: 'Jury', group: HOSTILE_NAME },
        ]}
      />
    </PostForm>,
  )
}

describe('a form that changes something', () => {
  it.each(Object.keys(exampleForms) as (keyof typeof exampleForms)[])('“%s” is whole and escaped', (name) => {
    const text = draw(name)
    expect(text).not.toMatch(/undefined|NaN|\[object| style=/)
    expect(text).not.toContain('<img')
    expect(text).toContain('<input type="hidden" name="csrf" value="token"/>')
  })

  it('keeps what was typed and tells beside the field what is wrong', () => {
    const text = draw('refused')
    expect(text).toContain('aria-invalid="true" aria-describedby="field-name-hint field-name-problem"')
    expect(text).toContain('id="field-name-problem"')
    expect(text).toContain('Tragen Sie einen Namen ein.')
    expect(otherProblems(exampleForms.refused, de, ['name'])).toEqual(['Wählen Sie eine Rolle.'])
  })

  it('shows what is stored where nothing was typed', () => {
    expect(draw('empty')).toContain('value="Ada"')
    expect(draw('empty')).not.toContain('aria-invalid')
  })

  it('a form without fields is a button that says what it is about', () => {
    const text = renderToStaticMarkup(<PostForm action="/x" csrf="t" submit="Beenden" about="Firefox" tone="danger" />)
    expect(text).toContain('aria-label="Beenden: Firefox"')
  })
})

describe('several lines of text', () => {
  it('are kept, escaped, and told what is wrong', () => {
    const text = renderToStaticMarkup(<TextArea name="text" label="Text" value={HOSTILE_NAME} problem="Fehlt." />)
    expect(text).not.toContain('<img')
    expect(text).toContain('aria-invalid="true" aria-describedby="field-text-problem"')
  })
})
