import { type FormState, Notices, PostForm } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { renderDocument } from '../render.ts'
import { AccountPage, doneSentence } from './AccountPage.tsx'
import type { GrantChoices } from './GrantFields.tsx'
import type { ShownGrant } from './GrantList.tsx'
import { HandOn, type LinkToHandOn, ManageLinks } from './PeoplePage.tsx'
import { Roles } from './Roles.tsx'

export interface PersonContent {
  readonly form: FormState
  readonly person: {
    readonly id: string
    readonly name: string
    readonly mail: string
    readonly state: string
    readonly hasPassword: boolean
    readonly hasSecondFactor: boolean
    readonly createdAt: string
    readonly signedInAt: string | null
    readonly isManaged: boolean
  }
  /** One's own account is managed under “My account”. */
  readonly isSelf: boolean
  readonly grants: readonly ShownGrant[]
  readonly choices: GrantChoices
  readonly link: LinkToHandOn | null
}

export const renderPersonPage = (frame: PageFrame, content: PersonContent): string =>
  renderDocument(<PersonPage frame={frame} content={content} />)

function PersonPage({ frame, content }: { frame: PageFrame; content: PersonContent }) {
  const { words } = frame
  const links = linksOf(frame)
  const { form, person, grants, choices, link, isSelf } = content
  const base = `/verwaltung/konten/${person.id}`
  return (
    <AccountPage
      frame={frame}
      title={person.name}
      done={doneSentence(frame)}
      form={form}
      fields={['role', 'place', 'until']}
    >
      {link && <HandOn frame={frame} link={link} />}
      <ManageLinks frame={frame} />
      <dl class="facts">
        <div>
          <dt>{words.text('account.mail')}</dt>
          <dd>{person.mail}</dd>
        </div>
        <div>
          <dt>{words.text('account.state')}</dt>
          <dd>{words.text(`account.state-${person.state}`)}</dd>
        </div>
        <div>
          <dt>{words.text('account.second-factor')}</dt>
          <dd>{words.text(person.hasSecondFactor ? 'account.is-on' : 'account.is-off')}</dd>
        </div>
        <div>
          <dt>{words.text('account.created-at')}</dt>
          <dd>{words.date(person.createdAt)}</dd>
        </div>
        <div>
          <dt>{words.text('account.signed-in-at')}</dt>
          <dd>{person.signedInAt === null ? words.text('account.never') : words.moment(person.signedInAt)}</dd>
        </div>
      </dl>
      <Roles frame={frame} base={base} form={form} grants={grants} choices={choices} />
      {isSelf ? (
        <p>
          <a href={links('/konto')}>{words.text('account.mine')}</a>
        </p>
      ) : (
        <Decisions frame={frame} person={person} />
      )}
    </AccountPage>
  )
}

function Decisions({ frame, person }: { frame: PageFrame; person: PersonContent['person'] }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  const base = `/verwaltung/konten/${person.id}`
  if (!person.isManaged)
    return (
      <Notices
        tone="info"
        title={words.text('account.decisions')}
        sentences={[words.text('issue.account-not-managed')]}
      />
    )
  const button = (path: string, text: string, tone: 'secondary' | 'danger' = 'secondary') => (
    <PostForm action={links(`${base}/${path}`)} csrf={csrf} submit={words.text(text)} tone={tone} />
  )
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{words.text('account.decisions')}</h2>
      {person.state === 'invited' && button('einladen', 'account.invite-again')}
      {person.state === 'active' && button('passwort', 'account.password-link')}
      {person.state === 'active' && person.hasSecondFactor && button('zweiter-faktor', 'account.second-factor-end')}
      {person.state === 'active' && button('sperren', 'account.lock')}
      {person.state === 'locked' && button('entsperren', 'account.unlock')}
      <p class="muted">{words.text('account.erase-other-about')}</p>
      {button('loeschen', 'account.erase-other', 'danger')}
    </section>
  )
}
