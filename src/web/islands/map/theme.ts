import type { Theme } from './style.ts'

/** The theme the page is shown in: KERN's own attribute if it is set, else what the system wants. */
export function themeNow(): Theme {
  const set = document.querySelector('[data-kern-theme]')?.getAttribute('data-kern-theme')
  if (set === 'light' || set === 'dark') return set
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function watchTheme(changed: (theme: Theme) => void): void {
  let last = themeNow()
  const look = () => {
    if (themeNow() === last) return
    last = themeNow()
    changed(last)
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look)
  const observer = new MutationObserver(look)
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributes: true, attributeFilter: ['data-kern-theme'] })
}
