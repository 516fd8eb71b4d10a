import { type FormState, fieldState, PostForm, TextField } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { renderDocument } from '../render.ts'
import { AccountPage } from './AccountPage.tsx'

export interface SecondFactorContent {
  readonly form: FormState
  readonly secret: string
  /** `otpauth://…` */
  readonly address: string
  readonly code: readonly (readonly boolean[])[]
  readonly hasPassword: boolean
}

export const renderSecondFactorPage = (frame: PageFrame, content: SecondFactorContent): string =>
  renderDocument(<SecondFactorPage frame={frame} content={content} />)

function SecondFactorPage({ frame, content }: { frame: PageFrame; content: SecondFactorContent }) {
  const { words, csrf } = frame
  const { form, secret, address, code, hasPassword } = content
  return (
    <AccountPage
      frame={frame}
      title={words.text('account.second-factor-title')}
      lead={words.text('account.second-factor-lead')}
      form={form}
      fields={['code', 'present']}
    >
      <ol class="steps">
        <li>
          <p>{words.text('account.second-factor-scan')}</p>
          <QrCode label={words.text('account.second-factor-picture')} code={code} />
          <p>
            {words.text('account.second-factor-type')} <code class="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <p>
            <a href={address}>{words.text('account.second-factor-open')}</a>
          </p>
        </li>
        <li>
          <p>{words.text('account.second-factor-prove')}</p>
          <PostForm
            action={linksOf(frame)('/konto/zweiter-faktor')}
            csrf={csrf}
            submit={words.text('account.second-factor-begin')}
            hidden={{ secret }}
          >
            <TextField
              {...fieldState(form, words, 'code')}
              value=""
              label={words.text('account.code')}
              autocomplete="one-time-code"
              inputMode="numeric"
              isRequired
            />
            {hasPassword && (
              <TextField
                {...fieldState(form, words, 'present')}
                value=""
                label={words.text('account.confirm-password')}
                type="password"
                autocomplete="current-password"
                isRequired
              />
            )}
          </PostForm>
        </li>
      </ol>
    </AccountPage>
  )
}

/** Dark on light in every appearance: cameras need it so. */
function QrCode({ label, code }: { label: string; code: readonly (readonly boolean[])[] }) {
  const path = code.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg class="qr-code" viewBox={`0 0 ${code.length} ${code.length}`} role="img" aria-label={label}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

export const renderRecoveryCodesPage = (frame: PageFrame, { codes }: { readonly codes: readonly string[] }): string =>
  renderDocument(
    <AccountPage
      frame={frame}
      title={frame.words.text('account.recovery-title')}
      lead={frame.words.text('account.recovery-lead')}
    >
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="kern-btn kern-btn--primary" href={linksOf(frame)('/konto')}>
          <span class="kern-label">{frame.words.text('account.recovery-kept')}</span>
        </a>
      </p>
    </AccountPage>,
  )
