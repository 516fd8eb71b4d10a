import type { ManagedPerson } from '../app/index.ts'
import type { Words } from '../messages/index.ts'
import { PEOPLE_SORTS, type PeopleContent } from '../web/pages/index.ts'

type PeopleQuery = PeopleContent['query']

/** What the list of people is asked; a value that is not understood is passed over. */
export function parsePeopleQuery(query: URLSearchParams): PeopleQuery {
  const sort = query.get('sort') ?? ''
  return {
    search: (query.get('q') ?? '').trim().slice(0, 60),
    role: query.get('rolle') ?? '',
    state: query.get('stand') ?? '',
    region: query.get('region') ?? '',
    sort: PEOPLE_SORTS.find((one) => one === sort.replace(/^-/, '')) ?? 'name',
    falling: sort.startsWith('-'),
  }
}

/** The people that were asked for, in the order that was asked for. */
export function chosenPeople(
  people: readonly ManagedPerson[],
  { search, role, state, region, sort, falling }: PeopleQuery,
  words: Words,
): ManagedPerson[] {
  const wanted = search.toLowerCase()
  const key = ({ name, mail, state, signedInAt }: ManagedPerson): string =>
    sort === 'name' ? name : sort === 'mail' ? mail : sort === 'state' ? state : (signedInAt ?? '')
  return people
    .filter(({ name, mail }) => `${name}\n${mail}`.toLowerCase().includes(wanted))
    .filter((one) => role === '' || one.grants.some((grant) => grant.role === role))
    .filter((one) => state === '' || one.state === state)
    .filter((one) => region === '' || one.grants.some((grant) => grant.region === region || grant.region === null))
    .sort((a, b) => (falling ? -1 : 1) * words.compare(key(a), key(b)) || words.compare(a.name, b.name))
}
