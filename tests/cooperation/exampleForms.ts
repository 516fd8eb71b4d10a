import { loadCooperation } from '../../src/formats/catalogue/index.ts'

const CATALOGUE = new URL('../../catalogue', import.meta.url).pathname

/** The library of the project: forms, laws and clauses. */
export const exampleForms = (await loadCooperation(CATALOGUE)).library
