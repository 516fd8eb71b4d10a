import type { RegionDescription } from '../../contract/index.ts'
import type { Words } from '../../messages/index.ts'
import { ScrollTable } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'
import { Command } from './StartPage.tsx'

export interface ShownParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly isRequired: boolean
  /** JSON Schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly says: string
}

export interface ShownOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  /** Media type of the answer. */
  readonly type: string
  /** Who may, in words. */
  readonly right: string
  /** Of a call that works; null = there is nothing to ask. */
  readonly address: string | null
  readonly needs: 'timetable' | null
  /** Guests may not ask. */
  readonly needsSession: boolean
  readonly parameters: readonly ShownParameter[]
  readonly refusals: readonly { readonly code: string; readonly status: number }[]
}

export interface SchnittstelleContent {
  /** Of the examples. */
  readonly region: RegionDescription | undefined
  /** `http://localhost:4321`. */
  readonly origin: string
  readonly groups: readonly { readonly name: string; readonly operations: readonly ShownOperation[] }[]
}

export function renderSchnittstellePage(frame: PageFrame, content: SchnittstelleContent): string {
  return renderDocument(<SchnittstellePage frame={frame} content={content} />)
}

const RULES = ['lenient', 'error', 'null', 'version', 'cache', 'right', 'change'] as const

function SchnittstellePage({ frame, content }: { frame: PageFrame; content: SchnittstelleContent }) {
  const { words } = frame
  const { region, origin, groups } = content
  return (
    <Layout
      frame={frame}
      title={words.text('schnittstelle.title')}
      above={[{ text: words.text('web.path-daten'), href: linksOf(frame)('/daten') }]}
      region={region}
    >
      <h1>{words.text('schnittstelle.title')}</h1>
      <p class="lead">{words.text('schnittstelle.lead')}</p>
      <p>
        <a href={`/api/openapi.json?lang=${words.language}`} type="application/json">
          {words.text('schnittstelle.document')}
        </a>
      </p>
      <p>
        {region
          ? words.text('schnittstelle.example-region', { region: region.name })
          : words.text('schnittstelle.no-region')}
      </p>
      <section aria-labelledby="rules-title">
        <h2 id="rules-title">{words.text('schnittstelle.rules')}</h2>
        <ul>
          {RULES.map((name) => (
            <li key={name}>{words.text(`schnittstelle.rule-${name}`)}</li>
          ))}
        </ul>
      </section>
      <nav aria-labelledby="contents-title">
        <h2 id="contents-title">{words.text('schnittstelle.contents')}</h2>
        <ul>
          {groups.map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`}>{words.text(`schnittstelle.group-${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ name, operations }) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>{words.text(`schnittstelle.group-${name}`)}</h2>
          {operations.map((operation) => (
            <OperationPart key={operation.id} words={words} operation={operation} origin={origin} region={region} />
          ))}
        </section>
      ))}
    </Layout>
  )
}

interface Part {
  readonly words: Words
  readonly operation: ShownOperation
}

function OperationPart({
  words,
  operation,
  origin,
  region,
}: Part & { readonly origin: string; readonly region: RegionDescription | undefined }) {
  const { id, method, path, type, right, address, needs, parameters } = operation
  return (
    <section class="interface" aria-labelledby={`op-${id}`}>
      <h3 id={`op-${id}`}>{words.text(`schnittstelle.op-${id}`)}</h3>
      <p>
        <code class="interface__path">
          {method} {path}
        </code>
      </p>
      {address !== null && <Command text={curl(origin + address, operation)} />}
      {address === null && region && method === 'GET' && (
        <p class="muted">
          {needs === 'timetable' && region.serviceDays === null
            ? words.text('schnittstelle.no-timetable')
            : words.text('schnittstelle.no-example', { region: region.name })}
        </p>
      )}
      <p class="muted">
        {words.text('schnittstelle.answers-with', { type })} · {right}
      </p>
      <details>
        <summary>{words.text('schnittstelle.details', { count: parameters.length })}</summary>
        {parameters.length > 0 && <Parameters words={words} operation={operation} />}
        <Refusals words={words} operation={operation} />
      </details>
    </section>
  )
}

/** JSON and tables are shown, files are kept. The address has no quotation marks: they are escaped. */
function curl(address: string, { type, needsSession }: ShownOperation): string {
  const isShown = ['application/json', 'text/csv', 'text/plain'].includes(type)
  const options = [...(isShown ? [] : ['-OJ']), ...(needsSession ? ["-b 'reihum=…'"] : [])]
  return ['curl', ...options, `'${address.replaceAll("'", '%27')}'`].join(' ')
}

function Parameters({ words, operation: { id, parameters } }: Part) {
  return (
    <ScrollTable titleId={`op-${id}`}>
      <thead>
        <tr>
          {(['name', 'value', 'meaning'] as const).map((column) => (
            <th key={column} scope="col" class="kern-table__header">
              {words.text(`schnittstelle.column-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, in: place, isRequired, schema, says }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row" class="kern-table__header">
              <code>{name}</code>
              {isRequired && (
                <>
                  {' '}
                  <span class="tag">{words.text('schnittstelle.required')}</span>
                </>
              )}
              <div class="muted">{words.text(`schnittstelle.place-${place}`)}</div>
            </th>
            <td class="kern-table__cell">{valueWords(words, schema)}</td>
            <td class="kern-table__cell">{says}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function Refusals({ words, operation: { refusals } }: Part) {
  const listed = [...refusals].sort((a, b) => a.status - b.status).map(({ code, status }) => `${status} ${code}`)
  return <p class="muted">{words.text('schnittstelle.refusals', { refusals: listed.join(', ') })}</p>
}

/** What a value may be. */
function valueWords(words: Words, schema: ShownParameter['schema']): string {
  const { type, enum: values, pattern, format, minimum, maximum, exclusiveMinimum, maxLength } = schema
  if (Array.isArray(values)) return values.join(' · ')
  if (format === 'date') return words.text('schnittstelle.value-date')
  if (type === 'integer' && maximum === undefined)
    return words.text('schnittstelle.value-integer-from', { from: words.number(Number(minimum)) })
  if (type === 'integer')
    return words.text('schnittstelle.value-integer', {
      from: words.number(Number(minimum)),
      to: words.number(Number(maximum)),
    })
  if (type === 'number')
    return words.text('schnittstelle.value-number', {
      from: words.number(Number(exclusiveMinimum)),
      to: words.number(Number(maximum)),
    })
  if (typeof pattern === 'string') return words.text('schnittstelle.value-pattern', { pattern })
  return words.text('schnittstelle.value-text', { most: Number(maxLength) })
}
