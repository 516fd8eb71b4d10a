import type { ComponentChildren } from 'preact'

export type Tone = 'danger' | 'warning' | 'info'

/** Sentences that a reader must not miss; nothing without sentences. */
export function Notices({
  tone,
  title,
  sentences,
  children,
}: {
  tone: Tone
  title: string
  sentences: readonly string[]
  children?: ComponentChildren
}) {
  if (sentences.length === 0) return null
  return (
    <section class={`notices notices--${tone}`} aria-label={title}>
      <p class="notices__title">
        <span class={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
        <strong>{title}</strong>
      </p>
      {sentences.length === 1 ? (
        <p>{sentences[0]}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}
