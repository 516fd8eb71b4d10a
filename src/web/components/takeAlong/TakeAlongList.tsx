import type { Words } from '../../../messages/index.ts'

interface File {
  readonly href: string
  readonly name: string
  /** Name of the file where the server gives none. */
  readonly as?: string
}

/** Downloads, a link that lasts, and print. */
export function TakeAlongList({
  words,
  files,
  lasting,
}: {
  words: Words
  files: readonly File[]
  /** Address of the same answer with everything spelled out. */
  lasting: string
}) {
  return (
    <section class="take-along" aria-labelledby="take-along-title">
      <h2 id="take-along-title" class="kern-sr-only">
        {words.text('lagebild.take-along')}
      </h2>
      <ul>
        {files.map(({ href, name, as = '' }) => (
          <li key={href}>
            <a href={href} download={as}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={lasting} rel="bookmark">
            {words.text('lagebild.permalink')}
          </a>
        </li>
        <li class="needs-script">
          <button type="button" class="link-button" data-action="print">
            {words.text('lagebild.print')}
          </button>
        </li>
      </ul>
    </section>
  )
}
