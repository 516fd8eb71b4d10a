import type { FormState } from '../../src/web/components/index.ts'
import { HOSTILE_NAME } from './exampleNames.ts'

/** Forms that change something: fresh, and come back with what is wrong. */
export const exampleForms = {
  empty: { values: {}, problems: [] },
  typed: { values: { name: HOSTILE_NAME, role: 'jury' }, problems: [] },
  refused: {
    values: { name: '', role: '' },
    problems: [
      { field: 'name', issue: { code: 'account-name-missing' } },
      { field: 'role', issue: { code: 'grant-role-missing' } },
    ],
  },
} as const satisfies Record<string, FormState>
