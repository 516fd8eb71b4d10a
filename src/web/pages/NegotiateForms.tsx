import type { RegionDescription } from '../../contract/index.ts'
import type { Negotiated, Service } from '../../core/services/index.ts'
import {
  ChoiceField,
  Done,
  type FormState,
  fieldState,
  Notices,
  otherProblems,
  PostForm,
  TextArea,
  TextField,
} from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'

/** What the reader may do about a service in a region, and what was typed. */
export interface NegotiateView {
  readonly mayPropose: boolean
  readonly mayDecide: boolean
  readonly form: FormState
  /** Which form came back: `propose`, the id of the proposal that was decided, or `reviewOf` it. */
  readonly open: string
  readonly isDone: boolean
}

export const NO_NEGOTIATING: NegotiateView = {
  mayPropose: false,
  mayDecide: false,
  form: { values: {}, problems: [] },
  open: '',
  isDone: false,
}

/** Name of the form with which the decision on a proposal is looked at again. */
export const reviewOf = (proposal: string): string => `review ${proposal}`

const PROPOSED = ['minutes', 'metres', 'state', 'leave'] as const
const MODES = ['car', 'walk', 'bicycle', 'transit'] as const
const STATES = ['core', 'changing', 'optional'] as const
const OUTCOMES = ['accepted', 'rejected', 'deferred'] as const
const REVIEWED = ['confirmed', 'reopened'] as const
const FIELDS = ['what', 'value', 'mode', 'state', 'by', 'reason', 'review', 'body', 'date', 'outcome', 'text', 'next']

/** Forms with which a region proposes and decides about one service. */
export function NegotiateForms({
  frame,
  region,
  service,
  negotiations,
  view,
}: {
  frame: PageFrame
  region: RegionDescription
  service: Service
  negotiations: readonly Negotiated[]
  view: NegotiateView
}) {
  const { words } = frame
  const open = negotiations.filter(({ outcome }) => outcome === 'open' || outcome === 'deferred')
  const inForce = negotiations.filter(({ outcome }) => outcome === 'accepted')
  return (
    <>
      <Done text={view.isDone ? words.text('verhandeln.done') : undefined} />
      <Notices
        tone="danger"
        title={words.text('register.not-saved')}
        sentences={otherProblems(view.form, words, FIELDS)}
      />
      {view.mayPropose && <Propose frame={frame} region={region} service={service} view={view} />}
      {view.mayDecide &&
        open.map(({ proposal }) => (
          <Decide
            key={proposal.id}
            frame={frame}
            region={region}
            service={service}
            view={view}
            proposal={proposal.id}
          />
        ))}
      {view.mayDecide &&
        inForce.map(({ proposal }) => (
          <Review
            key={proposal.id}
            frame={frame}
            region={region}
            service={service}
            view={view}
            proposal={proposal.id}
          />
        ))}
    </>
  )
}

interface Part {
  readonly frame: PageFrame
  readonly region: RegionDescription
  readonly service: Service
  readonly view: NegotiateView
}

function Propose({ frame, region, service, view }: Part) {
  const { words } = frame
  const form = view.open === 'propose' ? view.form : { values: {}, problems: [] }
  const choice = (name: string, values: readonly string[], key: (one: string) => string) => ({
    ...fieldState(form, words, name, values[0]),
    id: `propose-${name}`,
    options: values.map((value) => ({ value, label: words.text(key(value)) })),
  })
  const text = (name: string) => ({ ...fieldState(form, words, name), id: `propose-${name}` })
  return (
    <details open={view.open === 'propose'} class="panel">
      <summary>{words.text('verhandeln.propose')}</summary>
      <PostForm
        action={linksOf(frame)(`/daten/leistungskatalog/${encodeURIComponent(service.id)}/vorschlagen`)}
        csrf={frame.csrf}
        submit={words.text('verhandeln.propose-send')}
        hidden={{ region: region.id }}
      >
        <ChoiceField
          label={words.text('verhandeln.what')}
          {...choice('what', PROPOSED, (one) => `verhandeln.what-${one}`)}
        />
        <TextField
          label={words.text('verhandeln.value')}
          hint={words.text('verhandeln.value-hint')}
          {...text('value')}
        />
        <ChoiceField
          label={words.text('verhandeln.mode')}
          {...choice('mode', MODES, (one) => `lagebild.mode-option-${one}`)}
        />
        <ChoiceField
          label={words.text('verhandeln.state')}
          {...choice('state', STATES, (one) => `katalog.state-${one}`)}
        />
        <TextField label={words.text('verhandeln.by')} isRequired {...text('by')} />
        <TextArea label={words.text('verhandeln.reason')} isRequired {...text('reason')} />
        <TextField label={words.text('verhandeln.review')} type="date" {...text('review')} />
      </PostForm>
    </details>
  )
}

function Decide({ frame, region, service, view, proposal }: Part & { proposal: string }) {
  const { words } = frame
  const isOpen = view.open === proposal
  const form = isOpen ? view.form : { values: {}, problems: [] }
  const text = (name: string) => ({ ...fieldState(form, words, name), id: `decide-${proposal}-${name}` })
  return (
    <details open={isOpen} class="panel">
      <summary>{words.text('verhandeln.decide', { proposal })}</summary>
      <PostForm
        action={linksOf(frame)(`/daten/leistungskatalog/${encodeURIComponent(service.id)}/entscheiden`)}
        csrf={frame.csrf}
        submit={words.text('verhandeln.decide-send')}
        about={proposal}
        hidden={{ region: region.id, proposal }}
      >
        <ChoiceField
          label={words.text('verhandeln.outcome')}
          {...fieldState(form, words, 'outcome', 'accepted')}
          id={`decide-${proposal}-outcome`}
          options={OUTCOMES.map((value) => ({ value, label: words.text(`katalog.outcome-${value}`) }))}
        />
        <TextField label={words.text('verhandeln.body')} isRequired {...text('body')} />
        <TextField label={words.text('verhandeln.date')} type="date" isRequired {...text('date')} />
        <TextArea label={words.text('verhandeln.text')} isRequired {...text('text')} />
        <TextField label={words.text('verhandeln.review')} type="date" {...text('review')} />
      </PostForm>
    </details>
  )
}

function Review({ frame, region, service, view, proposal }: Part & { proposal: string }) {
  const { words } = frame
  const isOpen = view.open === reviewOf(proposal)
  const form = isOpen ? view.form : { values: {}, problems: [] }
  const text = (name: string) => ({ ...fieldState(form, words, name), id: `review-${proposal}-${name}` })
  return (
    <details open={isOpen} class="panel">
      <summary>{words.text('verhandeln.look-again', { proposal })}</summary>
      <p class="muted">{words.text('verhandeln.look-again-hint')}</p>
      <PostForm
        action={linksOf(frame)(`/daten/leistungskatalog/${encodeURIComponent(service.id)}/ueberpruefen`)}
        csrf={frame.csrf}
        submit={words.text('verhandeln.look-again-send')}
        about={proposal}
        hidden={{ region: region.id, proposal }}
      >
        <ChoiceField
          label={words.text('verhandeln.outcome')}
          {...fieldState(form, words, 'outcome', 'confirmed')}
          id={`review-${proposal}-outcome`}
          options={REVIEWED.map((value) => ({ value, label: words.text(`katalog.review-outcome-${value}`) }))}
        />
        <TextField label={words.text('verhandeln.reviewed-by')} isRequired {...text('body')} />
        <TextField label={words.text('verhandeln.reviewed-on')} type="date" isRequired {...text('date')} />
        <TextArea label={words.text('verhandeln.findings')} isRequired {...text('text')} />
        <TextField label={words.text('verhandeln.review')} type="date" {...text('next')} />
      </PostForm>
    </details>
  )
}
