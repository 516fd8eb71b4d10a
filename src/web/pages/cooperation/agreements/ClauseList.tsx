import type { Clause } from '../../../../core/cooperation/index.ts'

/** The sections of a text with their numbers; a line is a paragraph. */
export function ClauseList({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <div class="clauses">
      {clauses.map(({ id, title, text }, k) => {
        const lines = text.split('\n').filter((line) => line.trim() !== '')
        return (
          <section key={id} class="clause" aria-labelledby={`clause-${id}`}>
            <h3 id={`clause-${id}`}>{`§ ${k + 1} ${title}`}</h3>
            {lines.map((line, n) => (
              <p key={line}>{lines.length > 1 ? `(${n + 1}) ${line}` : line}</p>
            ))}
          </section>
        )
      })}
    </div>
  )
}
