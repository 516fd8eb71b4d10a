import type { ComponentChildren } from 'preact'

interface Props {
  readonly action: string
  /** The token of the page's frame. */
  readonly csrf: string
  /** Words of the button. */
  readonly submit: string
  readonly tone?: 'primary' | 'secondary' | 'danger'
  /** Says what a button is about where several look alike. */
  readonly about?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly children?: ComponentChildren
}

/** A form that changes something: one column of fields and a button; a form without fields is a button. */
export function PostForm({ action, csrf, submit, tone = 'primary', about, hidden = {}, children }: Props) {
  return (
    <form class={children ? 'post-form' : 'post-form post-form--button'} method="post" action={action} novalidate>
      {Object.entries({ csrf, ...hidden }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p class="post-form__send">
        <button
          class={tone === 'primary' ? 'kern-btn kern-btn--primary' : `kern-btn kern-btn--secondary post-form__${tone}`}
          type="submit"
          aria-label={about === undefined ? undefined : `${submit}: ${about}`}
        >
          <span class="kern-label">{submit}</span>
        </button>
      </p>
    </form>
  )
}
