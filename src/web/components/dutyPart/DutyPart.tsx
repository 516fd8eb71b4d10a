import type { Service } from '../../../core/services/index.ts'
import type { Words } from '../../../messages/index.ts'

export interface DutyView {
  readonly words: Words
  readonly service: Service
  /** As it stands at the place; null = not entered. */
  readonly duty: Service['duty']
  /** A Land; null = none. */
  readonly place: string | null
}

const ROLES = ['guarantee', 'steer', 'provide'] as const

/** Who guarantees, steers and provides here; then what differs elsewhere. */
export function DutyPart({ view }: { view: DutyView }) {
  const { words, service, duty, place } = view
  if (!duty) return <p>{words.text('katalog.no-duty')}</p>
  const here = service.overrides.filter((o) => o.place === place || o.place === 'region')
  const elsewhere = service.overrides.filter((o) => !here.includes(o))
  return (
    <>
      <h3>
        {place === null
          ? words.text('katalog.who-general')
          : words.text('katalog.who-here', { place: words.text(`standard.place-${place}`) })}
      </h3>
      <dl class="facts">
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{words.text(`katalog.${role}`)}</dt>
            <dd>
              {words.of(duty[role])}
              {here
                .filter((o) => o[role] !== null)
                .map((o) => (
                  <span class="tag" key={o.place}>
                    {o.place === 'region'
                      ? words.text('katalog.decided-here')
                      : words.text('katalog.differs-here', { place: words.text(`standard.place-${o.place}`) })}
                  </span>
                ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.text('katalog.duty-class')}</dt>
          <dd>{duty.classes.map((one) => words.text(`katalog.class-${one}`)).join(', ')}</dd>
        </div>
        <div>
          <dt>{words.text('katalog.legal-claim')}</dt>
          <dd>{words.text(duty.legalClaim ? 'katalog.claim-yes' : 'katalog.claim-no')}</dd>
        </div>
      </dl>
      {!duty.verified && <p class="muted">{words.text('katalog.unverified')}</p>}
      {duty.legalClaim && <p class="notices notices--info">{words.text('katalog.claim-note')}</p>}
      {elsewhere.length > 0 && (
        <details>
          <summary>{words.text('katalog.who-elsewhere')}</summary>
          <ul>
            {elsewhere.map((o) => (
              <li key={o.place}>
                <strong>{words.text(`standard.place-${o.place}`)}</strong>
                {': '}
                {[
                  ...ROLES.flatMap((role) => {
                    const who = o[role]
                    return who ? [`${words.text(`katalog.${role}`)}: ${words.of(who)}`] : []
                  }),
                  ...(o.note ? [words.of(o.note)] : []),
                  ...(o.verified ? [] : [words.text('katalog.unverified')]),
                ].join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
