import type { HelpTopic } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { Links } from '../view.ts'

export interface HelpView {
  readonly words: Words
  readonly links: Links
  readonly topic: HelpTopic
}

/** Help where it is needed, closed until somebody asks; the same text stands on the page of all help. */
export function Help({ view: { words, links, topic } }: { view: HelpView }) {
  return (
    <details class="help">
      <summary>{words.text('help.label', { title: words.text(`help.${topic}`) })}</summary>
      <p>{words.text(`help.${topic}-text`)}</p>
      <p>
        <a href={`${links('/hilfe')}#thema-${topic}`}>{words.text('help.more')}</a>
      </p>
    </details>
  )
}
