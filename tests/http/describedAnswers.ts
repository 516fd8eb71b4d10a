import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Content, type OpenApiDocument, SHAPES } from '../../src/http/openapi/index.ts'

/** Checks answers against the published description: `faults(name, value)` are sentences, [] = it fits. */
export function answerChecker(document: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema({ $id: 'described', components: document.components })
  return (name: string, value: unknown): string[] => {
    const validate = ajv.getSchema(`described#/components/schemas/${name}`)
    if (!validate) return [`${name} is not described`]
    if (validate(value)) return []
    return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}

/** The fields of an answer that its shape does not name, as paths; the published shape forbids none. */
export function undescribedFields({ schema, orSchema }: Content, value: unknown): string[] {
  const fitting = [schema, orSchema].find((one) => one?.safeParse(value).success)
  return fitting ? differing(value, fitting.parse(value), '') : []
}

export const shapeNames = ({ schema, orSchema }: Content): string[] =>
  [schema, orSchema].flatMap((one) => (one ? [SHAPES.get(one)!.id] : []))

/** Paths that `sent` has and `kept` has not. */
function differing(sent: unknown, kept: unknown, path: string): string[] {
  if (typeof sent !== 'object' || sent === null) return []
  return Object.entries(sent).flatMap(([key, value]) => {
    const at = Array.isArray(sent) ? `${path}[]` : `${path}.${key}`
    if (typeof kept !== 'object' || kept === null || !Object.hasOwn(kept, key)) return [at]
    return differing(value, (kept as Record<string, unknown>)[key], at)
  })
}
