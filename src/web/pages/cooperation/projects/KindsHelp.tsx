import type { Words } from '../../../../messages/index.ts'

const KINDS = ['task', 'strategy', 'sectoral', 'integrated', 'bottom-up', 'top-down'] as const

/** What kinds of co-operation there are, for whoever fills in a project. */
export function KindsHelp({ words }: { readonly words: Words }) {
  return (
    <details class="help">
      <summary>{words.text('vorhaben.kinds')}</summary>
      <p>{words.text('vorhaben.kinds-lead')}</p>
      <dl>
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{words.text(`vorhaben.kind-${kind}`)}</dt>
            <dd>{words.text(`vorhaben.kind-${kind}-text`)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{words.text('vorhaben.kinds-source')}</p>
    </details>
  )
}
