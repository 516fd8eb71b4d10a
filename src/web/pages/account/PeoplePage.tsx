import { ChoiceField, type FormState, fieldState, PostForm, ScrollTable, TextField } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { renderDocument } from '../render.ts'
import { AccountPage, doneSentence } from './AccountPage.tsx'
import { type GrantChoices, GrantFields } from './GrantFields.tsx'
import { grantWords, type ShownGrant } from './GrantList.tsx'

export const PEOPLE_SORTS = ['name', 'mail', 'state', 'seen'] as const
export type PeopleSort = (typeof PEOPLE_SORTS)[number]

export interface PeopleContent {
  readonly form: FormState
  readonly query: {
    readonly search: string
    readonly role: string
    readonly state: string
    readonly region: string
    readonly sort: PeopleSort
    readonly falling: boolean
  }
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly mail: string
    readonly state: string
    readonly signedInAt: string | null
    readonly hasSecondFactor: boolean
    readonly grants: readonly ShownGrant[]
  }[]
  /** How many fit the choice; the page shows the first of them. */
  readonly found: number
  /** How many there are without any choice. */
  readonly all: number
  readonly choices: GrantChoices
  readonly regions: readonly { readonly id: string; readonly name: string }[]
  /** A link to hand on, where no mail could be sent. */
  readonly link: LinkToHandOn | null
}

export interface LinkToHandOn {
  readonly address: string
  readonly name: string
  readonly kind: 'invitation' | 'password'
}

export const renderPeoplePage = (frame: PageFrame, content: PeopleContent): string =>
  renderDocument(<PeoplePage frame={frame} content={content} />)

function PeoplePage({ frame, content }: { frame: PageFrame; content: PeopleContent }) {
  const { words, csrf } = frame
  const { form, people, all, choices, link } = content
  const links = linksOf(frame)
  return (
    <AccountPage
      frame={frame}
      title={words.text('account.manage')}
      lead={words.text('account.manage-lead')}
      done={doneSentence(frame)}
      form={form}
      fields={['name', 'mail', 'place', 'role', 'until']}
    >
      {link && <HandOn frame={frame} link={link} />}
      <ManageLinks frame={frame} />
      <div>
        <h2 id="people-title">{words.text('account.people')}</h2>
        <Filter frame={frame} content={content} />
        <p id="people-count" role="status">
          {words.text('account.people-count', { shown: content.found, all })}{' '}
          {content.found > people.length && `${words.text('account.people-first', { n: people.length })} `}
          <a href={links('/verwaltung/konten.csv', frame.query)} download>
            {words.text('account.people-csv')}
          </a>
        </p>
        {people.length === 0 ? (
          <p class="muted">{words.text('account.people-none')}</p>
        ) : (
          <PeopleTable frame={frame} content={content} />
        )}
      </div>
      <section aria-labelledby="invite-title">
        <h2 id="invite-title">{words.text('account.invite')}</h2>
        <p>{words.text('account.invite-about')}</p>
        <PostForm action={links('/verwaltung/konten')} csrf={csrf} submit={words.text('account.invite-send')}>
          <TextField
            {...fieldState(form, words, 'name')}
            label={words.text('account.name')}
            autocomplete="off"
            isRequired
          />
          <TextField
            {...fieldState(form, words, 'mail')}
            label={words.text('account.mail')}
            type="email"
            autocomplete="off"
            isRequired
          />
          <GrantFields words={words} form={form} choices={choices} />
        </PostForm>
      </section>
    </AccountPage>
  )
}

/** A link that must reach a person by another way. */
export function HandOn({ frame: { words }, link }: { frame: PageFrame; link: LinkToHandOn }) {
  return (
    <section class="notices notices--info" aria-labelledby="link-title">
      <h2 id="link-title">{words.text(`account.link-${link.kind}`, { name: link.name })}</h2>
      <p>{words.text('account.link-about')}</p>
      <p>
        <code class="hand-on">{link.address}</code>
      </p>
    </section>
  )
}

export function ManageLinks({ frame }: { frame: PageFrame }) {
  const { words, path } = frame
  const links = linksOf(frame)
  return (
    <nav aria-label={words.text('account.manage')}>
      <ul class="choices">
        {(['konten', 'gruppen'] as const).map((name) => (
          <li key={name}>
            <a href={links(`/verwaltung/${name}`)} aria-current={path === `/verwaltung/${name}` ? 'page' : undefined}>
              {words.text(`account.to-${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Filter({ frame, content: { query, choices, regions } }: { frame: PageFrame; content: PeopleContent }) {
  const { words } = frame
  const all = { value: '', label: words.text('account.filter-all') }
  return (
    <form
      class="question-form panel"
      action="/verwaltung/konten"
      method="get"
      aria-label={words.text('account.filter')}
    >
      {frame.keepLanguage && <input type="hidden" name="lang" value={words.language} />}
      <div class="filter-fields">
        <TextField name="q" id="filter-q" label={words.text('account.filter-search')} value={query.search} />
        <ChoiceField
          name="rolle"
          id="filter-rolle"
          label={words.text('account.grant-role')}
          value={query.role}
          options={[all, ...choices.roles]}
        />
        {regions.length > 1 && (
          <ChoiceField
            name="region"
            id="filter-region"
            label={words.text('account.filter-region')}
            value={query.region}
            options={[all, ...regions.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <ChoiceField
          name="stand"
          id="filter-stand"
          label={words.text('account.state')}
          value={query.state}
          options={[
            all,
            ...['active', 'invited', 'locked'].map((value) => ({ value, label: words.text(`account.state-${value}`) })),
          ]}
        />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.text('account.filter-show')}</span>
        </button>
      </div>
    </form>
  )
}

function PeopleTable({ frame, content: { people, query } }: { frame: PageFrame; content: PeopleContent }) {
  const { words } = frame
  const links = linksOf(frame)
  const heading = (sort: PeopleSort, label: string) => {
    const isSorted = query.sort === sort
    const next = new URLSearchParams(frame.query)
    next.set('sort', isSorted && !query.falling ? `-${sort}` : sort)
    next.delete('erledigt')
    return (
      <th scope="col" aria-sort={isSorted ? (query.falling ? 'descending' : 'ascending') : undefined}>
        <a href={links('/verwaltung/konten', next)}>{label}</a>
      </th>
    )
  }
  return (
    <ScrollTable titleId="people-title" noteId="people-count" kind="stacked">
      <thead>
        <tr>
          {heading('name', words.text('account.name'))}
          {heading('mail', words.text('account.mail'))}
          <th scope="col">{words.text('account.roles')}</th>
          {heading('state', words.text('account.state'))}
          {heading('seen', words.text('account.signed-in-at'))}
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, mail, state, grants, signedInAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={links(`/verwaltung/konten/${id}`)}>{name}</a>
            </th>
            <td data-label={words.text('account.mail')}>{mail}</td>
            <td data-label={words.text('account.roles')}>
              {grants.length === 0 ? (
                <span class="muted">{words.text('account.roles-none')}</span>
              ) : (
                <ul class="compact-list">
                  {grants.map((grant) => (
                    <li key={grant.id}>{grantWords(words, grant)}</li>
                  ))}
                </ul>
              )}
            </td>
            <td data-label={words.text('account.state')}>{words.text(`account.state-${state}`)}</td>
            <td data-label={words.text('account.signed-in-at')}>
              {signedInAt === null ? words.text('account.never') : words.date(signedInAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
