import type { RegionDescription } from '../../contract/index.ts'
import { LANGUAGES, type Language } from '../../messages/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { PersonMenu } from './PersonMenu.tsx'

/** Paths that exist; the first page of each answers a question. What only those find who signed in stands in the menu of the person. */
const PATHS = ['zusammenarbeit', 'lagebild', 'gemeinden', 'haltestelle', 'bericht', 'daten', 'hilfe'] as const
/** The same in every region. */
const WITHOUT_REGION: readonly string[] = ['hilfe']
/** Parts of an address that mean nothing in another region: what was asked about this one, and what was just done in it. */
const OF_ONE_REGION = [
  ...['region', 'gemeinde', 'stop', 'date', 'q', 'person', 'ort', 'vor', 'neu'],
  ...['erledigt', 'gespeichert', 'geloescht'],
]

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription | undefined
  readonly regions: readonly RegionDescription[] | undefined
  readonly typed: string | undefined
}

export function Header({ frame, region, regions = [], typed = '' }: Props) {
  const { words, path } = frame
  const links = linksOf(frame)
  const list = <Paths frame={frame} region={region} />
  return (
    <header class="site-header">
      <div class="site-header__inner">
        <a class="brand" href={links('/')} aria-current={path === '/' ? 'page' : undefined}>
          <BrandMark />
          <span>{words.text('web.product')}</span>
        </a>
        <nav class="site-header__nav" aria-label={words.text('web.navigation')}>
          {list}
        </nav>
        <div class="site-header__tools">
          <SearchField frame={frame} region={region} typed={typed} />
          {frame.person && <Bell frame={frame} unread={frame.person.unread} />}
          <PersonMenu frame={frame} />
          <LanguageSwitch frame={frame} />
          <button
            type="button"
            class="theme-switch needs-script"
            id="theme-switch"
            aria-label={words.text('web.theme-dark')}
            data-light={words.text('web.theme-light')}
            data-dark={words.text('web.theme-dark')}
          >
            <span class="theme-switch__icon" aria-hidden="true" />
          </button>
        </div>
        <details class="site-menu">
          <summary>{words.text('web.menu')}</summary>
          <nav aria-label={words.text('web.navigation')}>{list}</nav>
        </details>
        {region && regions.length > 1 && <RegionSwitch frame={frame} region={region} regions={regions} />}
      </div>
    </header>
  )
}

function Paths({ frame, region }: Pick<Props, 'frame' | 'region'>) {
  const { words, path } = frame
  const links = linksOf(frame)
  const shown = PATHS.filter((name) => !frame.modulesOff.includes(name))
  const query = new URLSearchParams(frame.query.has('region') && region ? { region: region.id } : {})
  return (
    <ul class="site-nav">
      {shown.map((name) => (
        <li key={name}>
          <a
            href={links(`/${name}`, WITHOUT_REGION.includes(name) ? undefined : query)}
            aria-current={path === `/${name}` ? 'page' : path.startsWith(`/${name}/`) ? 'true' : undefined}
          >
            {words.text(`web.path-${name}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Where what is new stands, and how much of it. */
function Bell({ frame, unread }: { frame: PageFrame; unread: number }) {
  const { words, path } = frame
  return (
    <a
      class="bell"
      href={linksOf(frame)('/mitteilungen')}
      aria-label={words.text('mitteilungen.bell', { n: unread })}
      aria-current={path === '/mitteilungen' ? 'page' : undefined}
    >
      <svg class="bell__mark" viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M12 3a6 6 0 0 0-6 6v4l-2 3h16l-2-3V9a6 6 0 0 0-6-6Zm-2 15a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linejoin="round"
        />
      </svg>
      {unread > 0 && <span class="bell__count">{words.number(unread)}</span>}
    </a>
  )
}

function SearchField({ frame: { words, keepLanguage }, region, typed }: Pick<Props, 'frame' | 'region' | 'typed'>) {
  return (
    <search class="site-search">
      <form method="get" action="/suche">
        {keepLanguage && <input type="hidden" name="lang" value={words.language} />}
        {region && <input type="hidden" name="region" value={region.id} />}
        <input
          type="search"
          name="q"
          value={typed}
          maxLength={100}
          aria-label={words.text('search.label')}
          placeholder={words.text('search.field')}
          autocomplete="off"
        />
        <button type="submit" aria-label={words.text('search.button')}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5 5 5"
              fill="none"
              stroke="currentColor"
              stroke-width="2"
            />
          </svg>
        </button>
      </form>
    </search>
  )
}

/** The page stays, the region changes; what means nothing there is left out of the address. */
function RegionSwitch({
  frame,
  region,
  regions,
}: {
  frame: PageFrame
  region: RegionDescription
  regions: readonly RegionDescription[]
}) {
  const { words, path } = frame
  const address = (id: string) => {
    const query = new URLSearchParams(frame.query)
    for (const name of OF_ONE_REGION) query.delete(name)
    query.set('region', id)
    return `${path.replace(/^\/gemeinden\/.*/, '/gemeinden')}?${query}`
  }
  return (
    <details class="region-switch">
      <summary>{words.text('web.region-switch', { region: region.name })}</summary>
      <nav aria-label={words.text('web.region-choose')}>
        <ul>
          {regions.map(({ id, name }) => (
            <li key={id}>
              <a href={address(id)} aria-current={id === region.id ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

/** Places handing on to each other in a ring. */
function BrandMark() {
  return (
    <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="10.5" fill="none" stroke="currentColor" stroke-width="2.5" />
      <circle cx="16" cy="5.5" r="4" fill="currentColor" />
      <circle cx="25.1" cy="21.2" r="4" fill="currentColor" />
      <circle cx="6.9" cy="21.2" r="4" fill="currentColor" />
    </svg>
  )
}

function LanguageSwitch({ frame: { words, path, query } }: { frame: PageFrame }) {
  const address = (language: Language) => {
    const other = new URLSearchParams(query)
    other.set('lang', language)
    return `${path}?${other}`
  }
  return (
    <ul class="language-switch" aria-label={words.text('web.language')}>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <a
            href={address(language)}
            lang={language}
            hreflang={language}
            aria-current={language === words.language ? 'true' : undefined}
          >
            <abbr title={words.text(`web.language-${language}`)}>{language.toUpperCase()}</abbr>
          </a>
        </li>
      ))}
    </ul>
  )
}
