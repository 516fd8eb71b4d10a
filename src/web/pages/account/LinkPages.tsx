import { type FormState, fieldState, PostForm, TextField } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { renderDocument } from '../render.ts'
import { AccountPage } from './AccountPage.tsx'

export interface InvitationContent {
  readonly form: FormState
  readonly token: string
  readonly purpose: 'invitation' | 'administrator'
  readonly mail: string
  readonly leastPassword: number
}

export const renderInvitationPage = (frame: PageFrame, content: InvitationContent): string =>
  renderDocument(<InvitationPage frame={frame} content={content} />)

function InvitationPage({ frame, content }: { frame: PageFrame; content: InvitationContent }) {
  const { words, csrf } = frame
  const { form, token, purpose, mail } = content
  return (
    <AccountPage
      frame={frame}
      title={words.text(`account.${purpose}-title`)}
      lead={words.text(`account.${purpose}-lead`, { mail })}
      form={form}
      fields={['name', 'mail', 'password', 'again']}
    >
      <PostForm action={linksOf(frame)(`/einladung/${token}`)} csrf={csrf} submit={words.text('account.accept')}>
        <TextField
          {...fieldState(form, words, 'name')}
          label={words.text('account.name')}
          hint={words.text('account.name-hint')}
          autocomplete="name"
          isRequired
          isFirst
        />
        {purpose === 'administrator' ? (
          <TextField
            {...fieldState(form, words, 'mail')}
            label={words.text('account.mail')}
            type="email"
            autocomplete="username"
            isRequired
          />
        ) : (
          // For the browser's keeper of passwords.
          <input type="hidden" name="mail" autocomplete="username" value={mail} />
        )}
        <NewPassword frame={frame} form={form} least={content.leastPassword} />
      </PostForm>
      <p class="muted">{words.text('account.privacy')}</p>
    </AccountPage>
  )
}

/** A new password, twice. */
export function NewPassword({ frame: { words }, form, least }: { frame: PageFrame; form: FormState; least: number }) {
  return (
    <>
      <TextField
        {...fieldState(form, words, 'password')}
        value=""
        label={words.text('account.new-password')}
        hint={words.text('account.password-hint', { least })}
        type="password"
        autocomplete="new-password"
        isRequired
      />
      <TextField
        {...fieldState(form, words, 'again')}
        value=""
        label={words.text('account.again')}
        type="password"
        autocomplete="new-password"
        isRequired
      />
    </>
  )
}

export interface ForgottenContent {
  readonly form: FormState
  /** A mail can be sent. */
  readonly hasMail: boolean
  readonly isSent: boolean
}

export const renderForgottenPage = (frame: PageFrame, content: ForgottenContent): string =>
  renderDocument(<ForgottenPage frame={frame} content={content} />)

function ForgottenPage({ frame, content: { form, hasMail, isSent } }: { frame: PageFrame; content: ForgottenContent }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  const lead = isSent ? 'forgotten-sent' : hasMail ? 'forgotten-lead' : 'forgotten-no-mail'
  return (
    <AccountPage
      frame={frame}
      title={words.text('account.forgotten-title')}
      lead={words.text(`account.${lead}`)}
      form={form}
      fields={['mail']}
    >
      {hasMail && !isSent && (
        <PostForm action={links('/passwort/vergessen')} csrf={csrf} submit={words.text('account.forgotten-send')}>
          <TextField
            {...fieldState(form, words, 'mail')}
            label={words.text('account.mail')}
            type="email"
            autocomplete="username"
            isRequired
            isFirst
          />
        </PostForm>
      )}
      <p>
        <a href={links('/anmelden')}>{words.text('account.to-sign-in')}</a>
      </p>
    </AccountPage>
  )
}

export interface NewPasswordContent {
  readonly form: FormState
  readonly token: string
  readonly leastPassword: number
}

export const renderNewPasswordPage = (frame: PageFrame, { form, token, leastPassword }: NewPasswordContent): string =>
  renderDocument(
    <AccountPage
      frame={frame}
      title={frame.words.text('account.new-password-title')}
      lead={frame.words.text('account.new-password-lead')}
      form={form}
      fields={['password', 'again']}
    >
      <PostForm
        action={linksOf(frame)(`/passwort/neu/${token}`)}
        csrf={frame.csrf}
        submit={frame.words.text('account.new-password-set')}
      >
        <NewPassword frame={frame} form={form} least={leastPassword} />
      </PostForm>
    </AccountPage>,
  )
