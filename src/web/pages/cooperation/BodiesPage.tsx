import type { RegionDescription } from '../../../contract/index.ts'
import { Done, type FormState, fieldState, Notices, PostForm, TextField } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { ofRegion, registerPath } from '../register/paths.ts'
import { renderDocument } from '../render.ts'
import { CooperationLayout } from './CooperationLayout.tsx'
import type { BodyView } from './structureView.ts'

export interface BodiesContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  /** What sleeps first, what ended last. */
  readonly bodies: readonly BodyView[]
  readonly mayWrite: boolean
  /** Somebody wants to found one: for this field, null = for none. */
  readonly wanted: { readonly field: string | null; readonly fieldName: string | null } | null
  /** Body whose form was sent with a fault. */
  readonly tried: { readonly body: string; readonly form: FormState } | null
  readonly isRevived: boolean
}

export const renderBodiesPage = (frame: PageFrame, content: BodiesContent): string =>
  renderDocument(<BodiesPage frame={frame} content={content} />)

function BodiesPage({ frame, content }: { frame: PageFrame; content: BodiesContent }) {
  const { words } = frame
  const { region, regions, bodies, mayWrite, wanted, isRevived } = content
  const links = linksOf(frame)
  const title = words.text(wanted ? 'gremien.wanted-title' : 'gremien.title')
  return (
    <CooperationLayout
      frame={frame}
      region={region}
      regions={regions}
      part="gremien"
      title={title}
      {...(wanted ? { above: [] } : {})}
    >
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <Done text={isRevived ? words.text('gremien.revived') : undefined} />
      <p class="lead">
        {wanted
          ? words.text('gremien.wanted-lead', { n: bodies.length, field: wanted.fieldName ?? '' })
          : words.text('gremien.lead')}
      </p>
      {mayWrite && !wanted && (
        <p class="acts">
          <a
            class="kern-btn kern-btn--secondary"
            href={links('/zusammenarbeit/gremien', ofRegion(region.id, { neu: '1' }))}
          >
            <span class="kern-label">{words.text('gremien.new')}</span>
          </a>
        </p>
      )}
      {bodies.length === 0 && !wanted && <p class="panel">{words.text('gremien.none')}</p>}
      <ul class="bodies">
        {bodies.map((body) => (
          <Body key={body.id} frame={frame} content={content} body={body} />
        ))}
      </ul>
      {wanted && (
        <section class="panel" aria-labelledby="found-title">
          <h2 id="found-title">{words.text('gremien.found-title')}</h2>
          <p>{words.text(bodies.length > 0 ? 'gremien.found-anyway' : 'gremien.found-free')}</p>
          <p>
            <a
              class="kern-btn kern-btn--secondary"
              href={links(
                `${registerPath('body')}/neu`,
                ofRegion(region.id, {
                  ...(wanted.field === null ? {} : { 'f.field': wanted.field }),
                  'f.state': 'active',
                  zurueck: '/zusammenarbeit/gremien',
                }),
              )}
            >
              <span class="kern-label">{words.text('gremien.found')}</span>
            </a>
          </p>
        </section>
      )}
    </CooperationLayout>
  )
}

function Body({ frame, content, body }: { frame: PageFrame; content: BodiesContent; body: BodyView }) {
  const { words } = frame
  const { region, mayWrite, tried } = content
  const links = linksOf(frame)
  const path = `${registerPath('body')}/${body.id}`
  const dates = [
    body.field ?? words.text('gremien.across'),
    words.text('gremien.members', { n: body.members }),
    body.rhythm,
    body.lastMeeting && words.text('gremien.last', { date: words.date(body.lastMeeting) }),
    body.nextMeeting && words.text('gremien.next', { date: words.day(body.nextMeeting) }),
  ]
  const state = body.isAsleep ? 'asleep' : body.state
  return (
    <li class="panel" id={body.id}>
      <h2>
        <a href={links(path, ofRegion(region.id, { zurueck: '/zusammenarbeit/gremien' }))}>{body.name}</a>{' '}
        <span class={`tag tag--${body.isAsleep ? 'open' : 'core'}`}>{words.text(`gremien.state-${state}`)}</span>
      </h2>
      <p class="muted">{dates.filter(Boolean).join(' · ')}</p>
      {body.why !== null && <p>{words.text('gremien.why', { why: body.why })}</p>}
      {mayWrite && body.isAsleep && (
        <Revive frame={frame} region={region.id} body={body} form={tried?.body === body.id ? tried.form : null} />
      )}
    </li>
  )
}

/** To wake it takes a day and somebody who invites. */
function Revive(props: {
  readonly frame: PageFrame
  readonly region: string
  readonly body: BodyView
  readonly form: FormState | null
}) {
  const { frame, region, body, form } = props
  const { words } = frame
  const state = form ?? { values: {}, problems: [] }
  return (
    <>
      <Notices
        tone="danger"
        title={words.text('fragen.faults')}
        sentences={state.problems.map(({ issue }) => words.issue(issue))}
      />
      <PostForm
        action={linksOf(frame)('/zusammenarbeit/gremien')}
        csrf={frame.csrf}
        submit={words.text('gremien.revive')}
        about={body.name}
        hidden={{ region, body: body.id }}
      >
        <TextField
          {...fieldState(state, words, 'meeting', '')}
          id={`meeting-${body.id}`}
          type="date"
          label={words.text('gremien.meeting')}
          hint={words.text('gremien.meeting-hint')}
        />
      </PostForm>
    </>
  )
}
