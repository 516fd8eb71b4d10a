import type { ReportBlock, ReportDocument, ReportRow, ReportTable } from '../../../contract/index.ts'

interface Props {
  readonly report: ReportDocument
  /** Address of a municipality's own report; absent = names are no links, as in a file. */
  readonly linkTo?: (ags: string) => string
}

/** A report as HTML: the same on a page and in a file. */
export function ReportBody({ report, linkTo }: Props) {
  return (
    <article class="report" lang={report.language}>
      <header class="report__head">
        <h1>{report.title}</h1>
        <p class="report__subtitle">{report.subtitle}</p>
        <dl class="report__facts">
          {report.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </header>
      {report.blocks.map((block, k) => (
        <Block key={k} block={block} linkTo={linkTo} id={`report-${k}`} />
      ))}
    </article>
  )
}

function Block({ block, linkTo, id }: { block: ReportBlock; linkTo: Props['linkTo']; id: string }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3'
      return (
        <Heading id={block.id} class={block.newPage ? 'report__new-page' : undefined}>
          {block.number === undefined ? block.text : `§ ${block.number} ${block.text}`}
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p class={block.tone === 'plain' ? undefined : `report__${block.tone}`}>
          {block.number === undefined ? block.text : `(${block.number}) ${block.text}`}
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <Table table={block} linkTo={linkTo} id={id} />
    case 'bars':
      return (
        <figure class="report__bars">
          <figcaption class="report__note">{block.caption}</figcaption>
          <ul>
            {block.rows.map(({ label, share, text }) => (
              <li key={label}>
                <span class="report__bar-label">{label}</span> <strong class="report__bar-text">{text}</strong>
                <svg class="report__bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="report__bar-track" width="100" height="1" />
                  <rect
                    class="report__bar-value"
                    width={share > 0 ? Math.max(0.3, Math.min(100, share * 100)) : 0}
                    height="1"
                  />
                </svg>
              </li>
            ))}
          </ul>
        </figure>
      )
    case 'command':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long command must scroll by keyboard too.
        <pre class="report__command" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
  }
}

function Table({ table, linkTo, id }: { table: ReportTable; linkTo: Props['linkTo']; id: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too.
    <section class="report__table" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ text, numeric }) => (
              <th key={text} scope="col" class={numeric ? 'numeric' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.cells.join('|')} table={table} row={row} linkTo={linkTo} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ table, row, linkTo }: { table: ReportTable; row: ReportRow; linkTo: Props['linkTo'] }) {
  const [name, ...figures] = row.cells
  if (figures.length === 0)
    return (
      <tr class="report__group">
        <th scope="colgroup" colSpan={table.columns.length}>
          {name}
        </th>
      </tr>
    )
  return (
    <tr class={row.emphasis ? 'report__emphasis' : undefined}>
      <th scope="row">{row.ags !== undefined && linkTo ? <a href={linkTo(row.ags)}>{name}</a> : name}</th>
      {figures.map((text, k) => (
        <td key={k} class={table.columns[k + 1]!.numeric ? 'numeric' : undefined}>
          {text}
        </td>
      ))}
    </tr>
  )
}
