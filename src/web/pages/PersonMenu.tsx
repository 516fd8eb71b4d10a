import { linksOf, type PageFrame } from './frame.ts'

/** Who has signed in and what belongs to her; for a guest the way to sign in, which leads back to this page. */
export function PersonMenu({ frame }: { frame: PageFrame }) {
  const { words, person, canSignIn, path, query } = frame
  const links = linksOf(frame)
  if (!canSignIn) return null
  if (!person) {
    if (path === '/anmelden') return null
    const back = query.size > 0 ? `${path}?${query}` : path
    return (
      <a class="person-menu__sign-in" href={links('/anmelden', new URLSearchParams({ zurueck: back }))}>
        {words.text('account.sign-in')}
      </a>
    )
  }
  const region = query.get('region')
  const ofRegion = new URLSearchParams(region === null ? {} : { region })
  return (
    <details class="person-menu">
      <summary class="person-menu__summary">
        <span class="person-menu__name">{person.name}</span>
      </summary>
      <ul class="person-menu__list">
        {(['fragen', 'verlauf'] as const).map((name) => (
          <li key={name}>
            <a href={links(`/${name}`, ofRegion)} aria-current={path === `/${name}` ? 'page' : undefined}>
              {words.text(`web.path-${name}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={links('/konto')}>{words.text('account.mine')}</a>
        </li>
        <li>
          <a href={links('/konto/spuren')}>{words.text('spuren.title')}</a>
        </li>
        {person.mayManage && (
          <>
            <li>
              <a href={links('/verwaltung/konten')}>{words.text('account.manage')}</a>
            </li>
            <li>
              <a href={links('/verwaltung/region')}>{words.text('region-settings.kind')}</a>
            </li>
          </>
        )}
        {person.mayBuild && (
          <li>
            <a href={links('/daten/regionen')}>{words.text('regionen.page')}</a>
          </li>
        )}
        {person.seesJobs && (
          <li>
            <a href={links('/verwaltung/arbeiten')}>{words.text('job.all')}</a>
          </li>
        )}
        <li>
          <form method="post" action={links('/abmelden')}>
            <input type="hidden" name="csrf" value={frame.csrf} />
            <button type="submit" class="as-link">
              {words.text('account.sign-out')}
            </button>
          </form>
        </li>
      </ul>
    </details>
  )
}
