/** A page that only the server draws: a service that nobody travels to, or no answer. The choices send themselves, and the print link prints. */
export function followPlainPage(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#question-form form')
  form?.addEventListener('change', () => form.requestSubmit())
  page.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[data-action="print"]')) page.defaultView?.print()
  })
}
