import type { ComponentChildren } from 'preact'
import { DutyList, dueSentence } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { ofRegion, registerPath } from '../register/paths.ts'
import { FieldRows } from './FieldRows.tsx'
import type { BodyView, MissingView, StructureView } from './structureView.ts'

const SHOWN = 6

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly structure: StructureView
  /** Knows who has not answered. */
  readonly isMember: boolean
}

/** One page of the co-operation: each field's step, what is due, who has not answered, what which council decides next, who meets when. */
export function Glance({ frame, region, structure, isMember }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  const { fields, duties, councils, missing, bodies } = structure
  const meetings = bodies
    .filter(({ nextMeeting, state }) => nextMeeting !== null && state !== 'ended')
    .toSorted((a, b) => a.nextMeeting!.localeCompare(b.nextMeeting!))
  return (
    <>
      <section aria-labelledby="fields-title">
        <h2 id="fields-title">{words.text('struktur.fields')}</h2>
        {fields.length === 0 ? (
          <NoFields frame={frame} region={region} mayWrite={structure.mayWrite} />
        ) : (
          <FieldRows frame={frame} region={region} fields={fields} level={3} />
        )}
      </section>
      {fields.length > 0 && (
        <div class="glance">
          <Part
            id="due"
            title={words.text('struktur.due-title')}
            none={words.text('struktur.due-none')}
            n={duties.length}
          >
            <DutyList words={words} links={links} duties={duties.slice(0, SHOWN)} />
            <p>
              <a href={links('/zusammenarbeit/aufgaben', ofRegion(region))}>
                {words.text('struktur.all-duties', { n: duties.length + councils.length })}
              </a>
            </p>
          </Part>
          <Part
            id="councils"
            title={words.text('struktur.councils-title')}
            none={words.text('struktur.councils-none')}
            n={councils.length}
          >
            <DutyList words={words} links={links} duties={councils.slice(0, SHOWN)} isOfOneKind />
          </Part>
          {isMember && (
            <Part
              id="missing"
              title={words.text('struktur.missing-title')}
              none={words.text('struktur.missing-none')}
              n={missing.length}
            >
              <Missing frame={frame} missing={missing.slice(0, SHOWN)} />
            </Part>
          )}
          <Part
            id="meetings"
            title={words.text('struktur.meetings-title')}
            none={words.text('struktur.meetings-none')}
            n={meetings.length}
          >
            <Meetings frame={frame} region={region} bodies={meetings.slice(0, SHOWN)} />
          </Part>
        </div>
      )}
    </>
  )
}

function Part(props: {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly n: number
  readonly children: ComponentChildren
}) {
  const { id, title, none, n, children } = props
  return (
    <section class="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {n === 0 ? <p class="muted">{none}</p> : children}
    </section>
  )
}

function Missing({ frame, missing }: { readonly frame: PageFrame; readonly missing: readonly MissingView[] }) {
  const { words } = frame
  return (
    <ul class="duties">
      {missing.map((one) => (
        <li key={one.path} class={one.isOverdue ? 'duties__one duties__one--late' : 'duties__one'}>
          <a href={linksOf(frame)(one.path)}>{one.title}</a>
          <span class="muted">
            {words.list(one.missing)} · {dueSentence(words, one)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Meetings(props: { readonly frame: PageFrame; readonly region: string; readonly bodies: readonly BodyView[] }) {
  const { frame, region, bodies } = props
  return (
    <ul class="duties">
      {bodies.map(({ id, name, nextMeeting }) => (
        <li key={id} class="duties__one">
          <a href={`${linksOf(frame)('/zusammenarbeit/gremien', ofRegion(region))}#${id}`}>{name}</a>
          <span class="muted">{frame.words.day(nextMeeting!)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Nothing is entered yet: what to do first. */
function NoFields(props: { readonly frame: PageFrame; readonly region: string; readonly mayWrite: boolean }) {
  const { frame, region, mayWrite } = props
  const { words } = frame
  const links = linksOf(frame)
  const form = (kind: string) => links(`${registerPath(kind)}/neu`, ofRegion(region, { zurueck: '/' }))
  return (
    <div class="panel">
      <p>{words.text('struktur.empty')}</p>
      {mayWrite ? (
        <ol>
          <li>
            <a href={form('body')}>{words.text('struktur.empty-bodies')}</a>
          </li>
          <li>
            <a href={form('field')}>{words.text('struktur.empty-fields')}</a>
          </li>
          <li>
            <a href={form('task')}>{words.text('struktur.empty-tasks')}</a>
          </li>
        </ol>
      ) : (
        <p class="muted">{words.text('struktur.empty-guest')}</p>
      )}
    </div>
  )
}
