import { DutyList, type DutyRow } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { leadingBack, ofRegion } from '../register/paths.ts'

const SHOWN = 5
/** Where whoever answered one sees the next. */
const OWN = '/zusammenarbeit/aufgaben?wer=meine'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly duties: readonly DutyRow[]
}

/** What waits for the reader or her municipality: each is answered in a minute. */
export function OwnDuties({ frame, region, duties }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  return (
    <section class="panel own-duties" aria-labelledby="own-duties-title">
      <h2 id="own-duties-title">{words.text('struktur.own-title')}</h2>
      <p>{words.text('struktur.own-lead', { n: duties.length })}</p>
      {duties.length > 0 && (
        <DutyList words={words} links={links} duties={duties.slice(0, SHOWN).map((duty) => leadingBack(duty, OWN))} />
      )}
      <p>
        <a
          class="kern-btn kern-btn--primary"
          href={links('/zusammenarbeit/aufgaben', ofRegion(region, { wer: 'meine' }))}
        >
          <span class="kern-label">{words.text('struktur.own-answer')}</span>
        </a>
      </p>
    </section>
  )
}
