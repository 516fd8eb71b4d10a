import type { WordableIssue } from '../../../messages/index.ts'
import { Notices } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { Command } from '../StartPage.tsx'

export interface JournalContent {
  readonly size: number
  readonly checkpoint: {
    readonly size: number
    readonly at: string
    readonly root: string
    readonly note: string
  } | null
  readonly publicKey: string
  readonly origin: string
  /** The number that was asked for, as it was typed. */
  readonly asked: string
  readonly proof: {
    readonly seq: number
    readonly at: string
    readonly leaf: string
    readonly size: number
    readonly root: string
    readonly path: readonly string[]
  } | null
  readonly issues: readonly WordableIssue[]
}

export function renderJournalPage(frame: PageFrame, content: JournalContent): string {
  return renderDocument(<JournalPage frame={frame} content={content} />)
}

function JournalPage({ frame, content }: { frame: PageFrame; content: JournalContent }) {
  const { words } = frame
  const { size, checkpoint, publicKey, origin, proof, issues } = content
  const links = linksOf(frame)
  return (
    <Layout
      frame={frame}
      title={words.text('protokoll.title')}
      above={[{ text: words.text('web.path-daten'), href: links('/daten') }]}
      styles={['register']}
    >
      <h1>{words.text('protokoll.title')}</h1>
      <p class="lead">{words.text('protokoll.lead')}</p>
      <dl class="facts">
        <div>
          <dt>{words.text('protokoll.size')}</dt>
          <dd>{words.text('protokoll.entries', { n: size })}</dd>
        </div>
        <div>
          <dt>{words.text('protokoll.checkpoint')}</dt>
          <dd>
            {checkpoint
              ? words.text('protokoll.checkpoint-of', { n: checkpoint.size, when: words.moment(checkpoint.at) })
              : words.text('protokoll.no-checkpoint')}
          </dd>
        </div>
        {checkpoint && (
          <div>
            <dt>{words.text('protokoll.root')}</dt>
            <dd>
              <code class="breakable">{checkpoint.root}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.text('protokoll.origin')}</dt>
          <dd>
            <code>{origin}</code>
          </dd>
        </div>
      </dl>
      <section aria-labelledby="proof-title">
        <h2 id="proof-title">{words.text('protokoll.proof')}</h2>
        <p>{words.text('protokoll.proof-lead')}</p>
        <ProofForm frame={frame} content={content} />
        <Notices
          tone="warning"
          title={words.text('protokoll.no-proof')}
          sentences={issues.map((one) => words.issue(one))}
        />
        {proof && <Proof frame={frame} proof={proof} />}
      </section>
      <section aria-labelledby="verify-title">
        <h2 id="verify-title">{words.text('protokoll.verify')}</h2>
        <p>{words.text('protokoll.verify-text')}</p>
        <Command text="npx reihum verify --data daten" />
        <ul>
          <li>
            <a href="/daten/protokoll/schluessel.pem" download>
              {words.text('protokoll.key')}
            </a>
          </li>
          {checkpoint && (
            <li>
              <a href="/daten/protokoll/pruefpunkt.txt" download>
                {words.text('protokoll.note')}
              </a>
            </li>
          )}
        </ul>
        <details>
          <summary>{words.text('protokoll.key-shown')}</summary>
          <pre>{publicKey}</pre>
        </details>
        {checkpoint && (
          <details>
            <summary>{words.text('protokoll.note-shown')}</summary>
            <pre>{checkpoint.note}</pre>
          </details>
        )}
      </section>
    </Layout>
  )
}

function ProofForm({ frame: { words }, content: { asked, size } }: { frame: PageFrame; content: JournalContent }) {
  return (
    <form class="question-form panel" method="get" action="/daten/protokoll">
      <div class="question-form__fields">
        <div class="kern-form-input field">
          <label class="kern-label" for="proof-seq">
            {words.text('protokoll.number', { most: Math.max(0, size - 1) })}
          </label>
          <input
            class="kern-form-input__input"
            id="proof-seq"
            name="eintrag"
            type="text"
            inputMode="numeric"
            value={asked}
            maxLength={16}
          />
        </div>
        <div class="filter__send">
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.text('protokoll.prove')}</span>
          </button>
        </div>
      </div>
    </form>
  )
}

function Proof({ frame: { words }, proof }: { frame: PageFrame; proof: NonNullable<JournalContent['proof']> }) {
  const { seq, at, leaf, size, root, path } = proof
  return (
    <>
      <p role="status">
        <strong>{words.text('protokoll.proven', { seq, n: size, when: words.moment(at) })}</strong>
      </p>
      <dl class="facts">
        <div>
          <dt>{words.text('protokoll.leaf')}</dt>
          <dd>
            <code class="breakable">{leaf}</code>
          </dd>
        </div>
        <div>
          <dt>{words.text('protokoll.path')}</dt>
          <dd>
            {path.length === 0 ? (
              words.text('protokoll.path-none')
            ) : (
              <ol>
                {path.map((hash) => (
                  <li key={hash}>
                    <code class="breakable">{hash}</code>
                  </li>
                ))}
              </ol>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.text('protokoll.root')}</dt>
          <dd>
            <code class="breakable">{root}</code>
          </dd>
        </div>
      </dl>
      <p>
        <a href={`/daten/protokoll/beweis.json?eintrag=${seq}`}>{words.text('protokoll.proof-json')}</a>
      </p>
    </>
  )
}
