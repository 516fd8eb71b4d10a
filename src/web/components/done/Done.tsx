/** What was just done, said where the page begins. */
export function Done({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p class="done" role="status">
      <span class="kern-icon kern-icon--success" aria-hidden="true" />
      {text}
    </p>
  )
}
