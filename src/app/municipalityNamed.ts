import { InputError } from '../core/evidence/index.ts'
import type { Municipality } from '../core/territory/index.ts'

/** The municipality of the inside that a person means, by key or name. Throws an InputError for any other. */
export function municipalityNamed(municipalities: readonly Municipality[], asked: string): Municipality {
  const inside = municipalities.filter((one) => one.inside)
  const word = asked.trim().toLowerCase()
  const found = inside.find(({ ags, name }) => ags === word || name.toLowerCase() === word)
  if (found) return found
  const known = inside.slice(0, 8).map(({ name }) => name)
  throw new InputError({
    code: 'question-unknown-municipality',
    severity: 'error',
    params: { municipality: asked.slice(0, 60), known: known.join(', ') },
  })
}
