import type { Negotiated } from '../../../core/services/index.ts'
import { changeWords, type Words } from '../../../messages/page.ts'

export interface NegotiationListView {
  readonly words: Words
  readonly negotiations: readonly Negotiated[]
  /** ISO date: reviews before it are overdue. */
  readonly today: string
  /** Name and address of a service; null = the list is about one service, which need not be named. */
  readonly serviceOf: ((id: string) => { readonly name: string; readonly address: string }) | null
}

/** Proposals, latest first, each with its decisions and reviews. */
export function NegotiationList({ view }: { view: NegotiationListView }) {
  return (
    <ol class="negotiations">
      {[...view.negotiations].reverse().map((one) => (
        <li key={one.proposal.id}>
          <Item view={view} one={one} />
        </li>
      ))}
    </ol>
  )
}

function Item({ view, one }: { view: NegotiationListView; one: Negotiated }) {
  const { words, today, serviceOf } = view
  const { proposal, decisions, reviews, outcome, nextReview } = one
  const service = serviceOf?.(proposal.service)
  return (
    <article>
      <h3>
        {service && (
          <>
            <a href={service.address}>{service.name}</a>
            {': '}
          </>
        )}
        {changeWords(proposal.change, words)}{' '}
        <span class={`tag tag--${outcome}`}>
          {words.text(outcome === 'open' ? 'katalog.tag-open' : `katalog.outcome-${outcome}`)}
        </span>
      </h3>
      <p class="muted">
        {words.text('katalog.proposal', { id: proposal.id, by: proposal.by, date: words.date(proposal.date) })}
      </p>
      <p>{words.text('katalog.reason', { reason: proposal.reason })}</p>
      {decisions.map((decision) => (
        <p key={decision.date + decision.body}>
          <strong>
            {words.text('katalog.decision', {
              body: decision.body,
              date: words.date(decision.date),
              outcome: words.text(`katalog.outcome-${decision.outcome}`),
            })}
          </strong>{' '}
          {decision.text}
        </p>
      ))}
      {outcome === 'open' && <p>{words.text('katalog.outcome-open')}</p>}
      {reviews.map((review) => (
        <p key={review.date + review.body}>
          <strong>
            {words.text('katalog.review', {
              body: review.body,
              date: words.date(review.date),
              outcome: words.text(`katalog.review-outcome-${review.outcome}`),
            })}
          </strong>{' '}
          {review.text}
        </p>
      ))}
      {nextReview !== null && (
        <p class={nextReview < today ? 'strong' : 'muted'}>
          {words.text(nextReview < today ? 'katalog.next-review-overdue' : 'katalog.next-review', {
            date: words.date(nextReview),
          })}
        </p>
      )}
    </article>
  )
}
