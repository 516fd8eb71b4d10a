import { type FormState, fieldState, PostForm, TextField } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { renderDocument } from '../render.ts'
import { AccountPage, doneSentence } from './AccountPage.tsx'

export interface SignInContent {
  readonly form: FormState
  /** Path to go back to. */
  readonly back: string
  /** Name of the provider that signs in elsewhere; null = none is set up. */
  readonly provider: string | null
}

export const renderSignInPage = (frame: PageFrame, content: SignInContent): string =>
  renderDocument(<SignInPage frame={frame} content={content} />)

function SignInPage({ frame, content: { form, back, provider } }: { frame: PageFrame; content: SignInContent }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  const backQuery = new URLSearchParams(back === '/' ? {} : { zurueck: back })
  return (
    <AccountPage
      frame={frame}
      title={words.text('account.sign-in-title')}
      lead={words.text('account.sign-in-lead')}
      done={doneSentence(frame)}
      form={form}
      fields={['mail', 'password']}
    >
      <PostForm action={links('/anmelden', backQuery)} csrf={csrf} submit={words.text('account.sign-in')}>
        <TextField
          {...fieldState(form, words, 'mail')}
          label={words.text('account.mail')}
          type="email"
          autocomplete="username"
          isRequired
          isFirst
        />
        <TextField
          {...fieldState(form, words, 'password')}
          value=""
          label={words.text('account.password')}
          type="password"
          autocomplete="current-password"
          isRequired
        />
      </PostForm>
      <p>
        <a href={links('/passwort/vergessen')}>{words.text('account.forgotten')}</a>
      </p>
      {provider !== null && (
        <section aria-labelledby="elsewhere-title">
          <h2 id="elsewhere-title">{words.text('account.elsewhere')}</h2>
          <p>{words.text('account.elsewhere-about', { provider })}</p>
          <p>
            <a class="kern-btn kern-btn--secondary" href={links('/anmelden/extern', backQuery)}>
              <span class="kern-label">{words.text('account.elsewhere-go', { provider })}</span>
            </a>
          </p>
        </section>
      )}
      <p class="muted">{words.text('account.no-account')}</p>
    </AccountPage>
  )
}

export interface CodeContent {
  readonly form: FormState
  readonly back: string
}

export const renderCodePage = (frame: PageFrame, content: CodeContent): string =>
  renderDocument(<CodePage frame={frame} content={content} />)

function CodePage({ frame, content: { form, back } }: { frame: PageFrame; content: CodeContent }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  const backQuery = new URLSearchParams(back === '/' ? {} : { zurueck: back })
  return (
    <AccountPage
      frame={frame}
      title={words.text('account.code-title')}
      lead={words.text('account.code-lead')}
      form={form}
      fields={['code']}
    >
      <PostForm action={links('/anmelden/code', backQuery)} csrf={csrf} submit={words.text('account.sign-in')}>
        <TextField
          {...fieldState(form, words, 'code')}
          value=""
          label={words.text('account.code')}
          hint={words.text('account.code-hint')}
          autocomplete="one-time-code"
          isRequired
          isFirst
        />
      </PostForm>
      <PostForm action={links('/abmelden')} csrf={csrf} submit={words.text('account.code-cancel')} tone="secondary" />
    </AccountPage>
  )
}
