/** Marks that scripts run, and lets a reader choose light or dark, for example for a projector. */
const root = document.documentElement
const KEY = 'reihum-theme'

root.classList.add('has-script')

type Theme = 'light' | 'dark'

function stored(): Theme | null {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : null
  } catch {
    // Storage may be switched off.
    return null
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Then the choice holds for this page only.
  }
}

const current = (): Theme =>
  (root.dataset.kernTheme as Theme | undefined) ??
  (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

const button = document.querySelector<HTMLButtonElement>('#theme-switch')

function label(): void {
  const label = current() === 'dark' ? button?.dataset.light : button?.dataset.dark
  if (!button || label === undefined) return
  button.setAttribute('aria-label', label)
  button.title = label
}

const chosen = stored()
if (chosen) root.dataset.kernTheme = chosen
label()

button?.addEventListener('click', () => {
  const theme = current() === 'dark' ? 'light' : 'dark'
  root.dataset.kernTheme = theme
  keep(theme)
  label()
})

/** What the reader had chosen while a page is printed: paper is light. */
let onScreen: string | undefined
let isPrinting = false

// Before all others who draw for paper.
addEventListener(
  'beforeprint',
  () => {
    if (isPrinting) return
    isPrinting = true
    onScreen = root.dataset.kernTheme
    root.dataset.kernTheme = 'light'
  },
  { capture: true },
)

addEventListener(
  'afterprint',
  () => {
    if (!isPrinting) return
    isPrinting = false
    if (onScreen === undefined) delete root.dataset.kernTheme
    else root.dataset.kernTheme = onScreen
  },
  { capture: true },
)
