import type { Texts, Values } from './formatMessage.ts'
import type { Language } from './language.ts'

/** An issue names a field, a step or a condition by the key of its text (`label`); the sentence says the text. Without one it says the field's id. */
export function wordLabels(texts: Texts, language: Language, values: Values): Values {
  const { label, field } = values
  if (typeof label !== 'string') return values
  const known = Object.hasOwn(texts[language], label) ? texts[language][label] : undefined
  return { ...values, label: known ?? field ?? label }
}
