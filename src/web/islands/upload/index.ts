import { NotAccepted, uploadFile } from './uploadFile.ts'

/** Sends the files of the form in parts, with progress and going on after a broken connection; then sends the form with their ids instead of them. */
export function startUpload(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#region-form')
  const state = page.querySelector<HTMLElement>('#upload-state')
  if (!form || !state) return
  // Files that have arrived need not come again when another one is not accepted.
  const arrived = new Map<File, string>()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form, state, arrived)
  })
}

async function send(form: HTMLFormElement, state: HTMLElement, arrived: Map<File, string>): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')!
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')]
  button.disabled = true
  const leaving = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', leaving)
  const intro = Object.assign(document.createElement('p'), { textContent: state.dataset.sending ?? '' })
  state.replaceChildren(...(inputs.some((one) => one.files?.length) ? [intro] : []))
  try {
    const keys: string[] = []
    for (const input of inputs)
      for (const file of [...(input.files ?? [])]) {
        const id = arrived.get(file) ?? (await one(form, state, file))
        arrived.set(file, id)
        keys.push(`upload:${input.name}:${id}`)
      }
    for (const key of keys) form.append(hidden('behalten', key))
    for (const input of inputs) input.value = ''
    removeEventListener('beforeunload', leaving)
    form.submit()
  } catch (error) {
    removeEventListener('beforeunload', leaving)
    button.disabled = false
    if (!(error instanceof NotAccepted)) throw error
  }
}

async function one(form: HTMLFormElement, state: HTMLElement, file: File): Promise<string> {
  const line = document.createElement('p')
  const bar = document.createElement('progress')
  bar.max = Math.max(1, file.size)
  bar.value = 0
  bar.setAttribute('aria-label', file.name)
  state.append(line, bar)
  const say = (text: string | undefined, more: Readonly<Record<string, string>> = {}) => {
    const values: Readonly<Record<string, string>> = { name: file.name, ...more }
    line.textContent = (text ?? '').replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)
  }
  const { uploading, uploaded, waits, failed, csrf = '' } = form.dataset
  try {
    const id = await uploadFile(file, {
      csrf,
      memory: sessionStorage,
      onBytes: (received) => {
        bar.value = received
        say(uploading, { percent: String(file.size === 0 ? 100 : Math.floor((100 * received) / file.size)) })
      },
      onWait: () => say(waits),
    })
    say(uploaded)
    return id
  } catch (error) {
    if (error instanceof NotAccepted) {
      say(failed, { reason: error.message })
      line.setAttribute('role', 'alert')
    }
    throw error
  }
}

const hidden = (name: string, value: string) =>
  Object.assign(document.createElement('input'), { type: 'hidden', name, value })
