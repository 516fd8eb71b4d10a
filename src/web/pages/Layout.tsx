import type { ComponentChildren } from 'preact'
import type { RegionDescription } from '../../contract/index.ts'
import { Breadcrumb, type Crumb } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Header } from './Header.tsx'

interface LayoutProps {
  readonly frame: PageFrame
  readonly title: string
  /** Islands of the page by name; the frame's own come by themselves. */
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
  /** Whose data the page shows. */
  readonly region?: RegionDescription | undefined
  /** All that could be chosen instead. */
  readonly regions?: readonly RegionDescription[]
  /** Pages between the start page and this one. */
  readonly above?: readonly Crumb[]
  /** What was searched for. */
  readonly typed?: string
  readonly isWide?: boolean
  /** Without script the page is loaded again after so many seconds. */
  readonly refreshSeconds?: number
  readonly children: ComponentChildren
}

export function Layout(props: LayoutProps) {
  const { frame, title, scripts = [], styles = [], region, regions, above, typed } = props
  const { isWide, refreshSeconds, children } = props
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
        <Header frame={frame} region={region} regions={regions} typed={typed} />
        <main id="inhalt" class="page" tabIndex={-1}>
          {above && <Breadcrumb view={{ words, above: [startOf(frame), ...above], here: title }} />}
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

const startOf = (frame: PageFrame): Crumb => ({ text: frame.words.text('web.path-start'), href: linksOf(frame)('/') })

function Footer({
  frame: { words, version, office },
  region,
}: {
  frame: PageFrame
  region: RegionDescription | undefined
}) {
  const attributions = [...new Set(region?.inputs.map(({ attribution }) => attribution).filter((one) => one !== ''))]
  return (
    <footer class="site-footer">
      <div class="site-footer__inner">
        {attributions.length > 0 && (
          <p>
            {words.text('web.footer-data')}: {attributions.join(' · ')}
          </p>
        )}
        {region && office && (
          <p>
            {words.text('region-settings.contact', {
              region: region.name,
              office: [office.name, office.mail, office.phone].filter((one) => one !== '').join(', '),
            })}
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
