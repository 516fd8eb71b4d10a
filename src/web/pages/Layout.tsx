import type { ComponentChildren } from 'preact'
import type { RegionDescription } from '../../contract/index.ts'
import { LANGUAGES, type Language } from '../../messages/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { PersonMenu } from './PersonMenu.tsx'

/** Paths that exist; the first page of each answers a question. */
const PATHS = ['lagebild', 'haltestelle', 'bericht', 'daten'] as const

interface LayoutProps {
  readonly frame: PageFrame
  readonly title: string
  /** Islands of the page by name; the frame's own come by themselves. */
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
  /** Whose data the page shows. */
  readonly region?: RegionDescription
  readonly isWide?: boolean
  /** Without script the page is loaded again after so many seconds. */
  readonly refreshSeconds?: number
  readonly children: ComponentChildren
}

export function Layout(props: LayoutProps) {
  const { frame, title, scripts = [], styles = [], region, isWide, refreshSeconds, children } = props
  const { words, assets } = frame
  const product = words.text('web.product')
  const icon = assets.files['icon.svg']
  const sheets = ['fonts', 'kern', ...styles, 'reihum'].map((name) => assets.styles[name]).filter(Boolean)
  const islands = ['theme', ...scripts].flatMap((name) => assets.scripts[name] ?? [])
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === product ? title : `${title} – ${product}`}</title>
        {refreshSeconds !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
        {icon && <link rel="icon" href={icon} type="image/svg+xml" />}
        {sheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {islands
          .flatMap(({ css }) => css)
          .map((href) => (
            <link key={href} rel="stylesheet" href={href} />
          ))}
      </head>
      <body class={isWide ? 'is-wide' : undefined}>
        <a class="skip-link" href="#inhalt">
          {words.text('web.skip')}
        </a>
        <Header frame={frame} />
        <main id="inhalt" class="page" tabIndex={-1}>
          {children}
        </main>
        <Footer frame={frame} region={region} />
        {islands.map(({ file }) => (
          <script key={file} type="module" src={file} />
        ))}
      </body>
    </html>
  )
}

function Header({ frame }: { frame: PageFrame }) {
  const { words, path } = frame
  const links = linksOf(frame)
  return (
    <header class="site-header">
      <div class="site-header__inner">
        <a class="brand" href={links('/')} aria-current={path === '/' ? 'page' : undefined}>
          <BrandMark />
          <span>{words.text('web.product')}</span>
        </a>
        <nav aria-label={words.text('web.navigation')}>
          <ul class="site-nav">
            {PATHS.map((name) => (
              <li key={name}>
                <a
                  href={links(`/${name}`)}
                  aria-current={path === `/${name}` ? 'page' : path.startsWith(`/${name}/`) ? 'true' : undefined}
                >
                  {words.text(`web.path-${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="site-header__tools">
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
      </div>
    </header>
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

function Footer({ frame: { words, version }, region }: { frame: PageFrame; region?: RegionDescription }) {
  const attributions = [...new Set(region?.inputs.map(({ attribution }) => attribution).filter((one) => one !== ''))]
  return (
    <footer class="site-footer">
      <div class="site-footer__inner">
        {attributions.length > 0 && (
          <p>
            {words.text('web.footer-data')}: {attributions.join(' · ')}
          </p>
        )}
        <p>
          {[
            words.text('web.footer-version', { version }),
            words.text('web.footer-licence'),
            words.text('web.footer-local'),
          ].join(' · ')}
        </p>
      </div>
    </footer>
  )
}
