/** A number in a table, named by the headings of its row and column. */
export function Amount({
  name,
  labelledBy,
  value,
  problem,
}: {
  name: string
  labelledBy: string
  value: string
  problem: string | undefined
}) {
  return (
    <>
      <input
        class="kern-form-input__input"
        id={`field-${name}`}
        name={name}
        {...({ type: 'text' } as { type: 'text' })}
        inputMode="decimal"
        autocomplete="off"
        value={value}
        aria-labelledby={labelledBy}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `problem-${name}` : undefined}
      />
      {problem && (
        <p class="form-field__problem" id={`problem-${name}`}>
          {problem}
        </p>
      )}
    </>
  )
}
