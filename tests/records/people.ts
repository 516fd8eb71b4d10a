import type { Role, Viewer } from '../../src/core/evidence/index.ts'

export const REGION = 'musterkreis'
export const TOWN = '06636001'
export const OTHER_TOWN = '06636002'

const person = (account: string, role: Role, municipality: string | null = null, region = REGION): Viewer => ({
  account,
  grants: [{ role, region, municipality, object: null }],
})

/** People of a county, with the account ids that the journal names. */
export const people = {
  office: person('office', 'coordination'),
  administrator: person('administrator', 'administrator'),
  clerk: person('clerk', 'municipality', TOWN),
  otherClerk: person('other-clerk', 'municipality', OTHER_TOWN),
  councillor: person('councillor', 'council-member', TOWN),
  researcher: person('researcher', 'researcher'),
  stranger: person('stranger', 'coordination', null, 'fremd'),
  guest: { account: null, grants: [] } as Viewer,
}
