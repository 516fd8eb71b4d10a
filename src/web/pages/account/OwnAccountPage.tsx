import { ChoiceField, type FormState, fieldState, Notices, PostForm, TextField } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { renderDocument } from '../render.ts'
import { AccountPage, doneSentence } from './AccountPage.tsx'
import { GrantList, type ShownGrant } from './GrantList.tsx'
import { NewPassword } from './LinkPages.tsx'

export interface OwnAccountContent {
  readonly form: FormState
  readonly person: {
    readonly name: string
    readonly mail: string
    readonly language: 'de' | 'en' | null
    readonly hasPassword: boolean
    readonly hasSecondFactor: boolean
  }
  readonly grants: readonly ShownGrant[]
  /** Roles wait for a second factor. */
  readonly isWithheld: boolean
  readonly sessions: readonly {
    readonly id: string
    readonly createdAt: string
    readonly seenAt: string
    readonly agent: string
    readonly isThis: boolean
  }[]
  readonly leastPassword: number
}

export const renderOwnAccountPage = (frame: PageFrame, content: OwnAccountContent): string =>
  renderDocument(<OwnAccountPage frame={frame} content={content} />)

function OwnAccountPage(props: { frame: PageFrame; content: OwnAccountContent }) {
  const { frame, content } = props
  const { words } = frame
  return (
    <AccountPage
      frame={frame}
      title={words.text('account.mine')}
      done={doneSentence(frame)}
      form={content.form}
      fields={['name', 'mail', 'present', 'password', 'again', 'erase']}
    >
      {content.isWithheld && (
        <Notices
          tone="warning"
          title={words.text('account.withheld-title')}
          sentences={[words.text('account.withheld')]}
        />
      )}
      <section aria-labelledby="roles-title">
        <h2 id="roles-title">{words.text('account.roles')}</h2>
        <GrantList words={words} grants={content.grants} none={words.text('account.roles-none')} />
      </section>
      <Details {...props} />
      <Password {...props} />
      <SecondFactor {...props} />
      <Sessions {...props} />
      <OwnData {...props} />
    </AccountPage>
  )
}

type Props = Parameters<typeof OwnAccountPage>[0]

function Details({ frame, content: { form, person } }: Props) {
  const { words, csrf } = frame
  return (
    <section aria-labelledby="details-title">
      <h2 id="details-title">{words.text('account.details')}</h2>
      <PostForm action={linksOf(frame)('/konto/angaben')} csrf={csrf} submit={words.text('account.save')}>
        <TextField
          {...fieldState(form, words, 'name', person.name)}
          label={words.text('account.name')}
          hint={words.text('account.name-hint')}
          autocomplete="name"
          isRequired
        />
        <TextField
          {...fieldState(form, words, 'mail', person.mail)}
          label={words.text('account.mail')}
          hint={words.text('account.mail-hint')}
          type="email"
          autocomplete="email"
          isRequired
        />
        <ChoiceField
          {...fieldState(form, words, 'language', person.language ?? '')}
          label={words.text('web.language')}
          options={[
            { value: '', label: words.text('account.language-browser') },
            ...(['de', 'en'] as const).map((value) => ({ value, label: words.text(`web.language-${value}`) })),
          ]}
        />
        {person.hasPassword && (
          <TextField
            {...fieldState(form, words, 'present')}
            id="details-present"
            value=""
            label={words.text('account.confirm-password')}
            hint={words.text('account.present-for-mail')}
            type="password"
            autocomplete="current-password"
          />
        )}
      </PostForm>
    </section>
  )
}

function Password({ frame, content: { form, person, leastPassword } }: Props) {
  const { words, csrf } = frame
  if (!person.hasPassword) return null
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{words.text('account.password-change')}</h2>
      <PostForm action={linksOf(frame)('/konto/passwort')} csrf={csrf} submit={words.text('account.new-password-set')}>
        <TextField
          {...fieldState(form, words, 'present')}
          value=""
          label={words.text('account.present')}
          type="password"
          autocomplete="current-password"
          isRequired
        />
        <NewPassword frame={frame} form={form} least={leastPassword} />
      </PostForm>
    </section>
  )
}

function SecondFactor({ frame, content: { person } }: Props) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  return (
    <section aria-labelledby="second-title">
      <h2 id="second-title">{words.text('account.second-factor')}</h2>
      <p>{words.text(person.hasSecondFactor ? 'account.second-factor-on' : 'account.second-factor-off')}</p>
      {person.hasSecondFactor ? (
        <PostForm
          action={links('/konto/zweiter-faktor/aus')}
          csrf={csrf}
          submit={words.text('account.second-factor-end')}
          tone="danger"
        >
          {person.hasPassword && (
            <TextField
              name="present"
              id="second-present"
              label={words.text('account.confirm-password')}
              type="password"
              autocomplete="current-password"
              isRequired
            />
          )}
        </PostForm>
      ) : (
        <p>
          <a class="kern-btn kern-btn--secondary" href={links('/konto/zweiter-faktor')}>
            <span class="kern-label">{words.text('account.second-factor-begin')}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Sessions({ frame, content: { sessions } }: Props) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{words.text('account.sessions')}</h2>
      <p class="muted">{words.text('account.sessions-about')}</p>
      <ul class="plain-list">
        {sessions.map(({ id, agent, createdAt, seenAt, isThis }) => (
          <li key={id}>
            <span>
              <strong>{agent === '' ? words.text('account.agent-unknown') : agent}</strong>{' '}
              {isThis && <span class="tag">{words.text('account.session-this')}</span>}
              <br />
              <span class="muted">
                {words.text('account.session-times', { since: words.moment(createdAt), seen: words.moment(seenAt) })}
              </span>
            </span>
            {!isThis && (
              <PostForm
                action={links('/konto/sitzungen/beenden')}
                csrf={csrf}
                submit={words.text('account.session-end')}
                about={`${agent}, ${words.moment(seenAt)}`}
                tone="secondary"
                hidden={{ session: id }}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostForm
          action={links('/konto/sitzungen/beenden')}
          csrf={csrf}
          submit={words.text('account.sessions-end-others')}
          tone="secondary"
          hidden={{ session: 'others' }}
        />
      )}
    </section>
  )
}

function OwnData({ frame, content: { form, person } }: Props) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{words.text('account.data')}</h2>
      <p>{words.text('account.data-about')}</p>
      <p>
        <a href={links('/konto/daten.json')} download>
          {words.text('account.data-download')}
        </a>
      </p>
      <h3>{words.text('account.erase-title')}</h3>
      <p>{words.text('account.erase-about')}</p>
      <PostForm action={links('/konto/loeschen')} csrf={csrf} submit={words.text('account.erase')} tone="danger">
        <TextField
          {...fieldState(form, words, 'erase')}
          label={words.text('account.erase-confirm', { mail: person.mail })}
          autocomplete="off"
          isRequired
        />
        {person.hasPassword && (
          <TextField
            name="present"
            id="erase-present"
            label={words.text('account.confirm-password')}
            type="password"
            autocomplete="current-password"
            isRequired
          />
        )}
      </PostForm>
    </section>
  )
}
