import type { ComponentChildren } from 'preact'
import type { Words } from '../../../messages/index.ts'

/** A role as a page shows it. */
export interface ShownGrant {
  readonly id: string
  readonly role: string
  /** Name of the region; null = all. */
  readonly region: string | null
  /** Name of the municipality; null = the whole region. */
  readonly municipality: string | null
  readonly object: string | null
  /** Last day, ISO date. */
  readonly until: string | null
  /** Name of the group through which it is held; null = in person. */
  readonly group: string | null
  readonly mayRemove: boolean
}

export function grantWords(words: Words, { role, region, municipality, object, until, group }: ShownGrant): string {
  const where =
    region === null
      ? words.text('account.everywhere')
      : municipality === null
        ? region
        : words.text('account.grant-place', { municipality, region })
  return [
    `${words.text(`role.${role}`)} · ${where}`,
    object !== null && words.text('account.grant-object', { object }),
    until !== null && words.text('account.grant-until', { date: words.date(until) }),
    group !== null && words.text('account.grant-group', { group }),
  ]
    .filter(Boolean)
    .join(' · ')
}

export function GrantList({
  words,
  grants,
  none,
  remove,
}: {
  readonly words: Words
  readonly grants: readonly ShownGrant[]
  readonly none: string
  /** The form that takes a role away. */
  readonly remove?: (grant: ShownGrant) => ComponentChildren
}) {
  if (grants.length === 0) return <p class="muted">{none}</p>
  return (
    <ul class="plain-list">
      {grants.map((grant) => (
        <li key={grant.id}>
          <span>{grantWords(words, grant)}</span>
          {grant.mayRemove && grant.group === null && remove?.(grant)}
        </li>
      ))}
    </ul>
  )
}
