/** What a form sends along unseen; undefined, null and '' are left out. */
export function HiddenFields({ values }: { readonly values: Readonly<Record<string, string | null | undefined>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
    </>
  )
}
