import type { HeldGrant, ManagedPerson } from '../app/index.ts'
import type { Words } from '../messages/index.ts'
import { csvText } from './csv.ts'

/** Names of what a grant is about. */
type Named = (grant: HeldGrant) => {
  readonly region: string | null
  readonly municipality: string | null
  readonly group: string | null
}

/** A table of people and roles for a spreadsheet: a line per role, one for who has none. */
export function peopleCsv(people: readonly ManagedPerson[], words: Words, named: Named): string {
  const head = ['name', 'mail', 'state', 'grant-role', 'filter-region', 'municipality', 'group', 'grant-until-label']
  const lines = people.flatMap((person) => {
    const who = [person.name, person.mail, words.text(`account.state-${person.state}`)]
    if (person.grants.length === 0) return [[...who, '', '', '', '', '']]
    return person.grants.map((grant) => {
      const { region, municipality, group } = named(grant)
      const where = [region ?? words.text('account.everywhere'), municipality ?? '', group ?? '']
      return [...who, words.text(`role.${grant.role}`), ...where, grant.until ?? '']
    })
  })
  return csvText([head.map((name) => words.text(`account.${name}`)), ...lines], words)
}
