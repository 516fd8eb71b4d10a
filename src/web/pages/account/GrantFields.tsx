import type { Words } from '../../../messages/index.ts'
import { ChoiceField, type FormState, fieldState, TextField } from '../../components/index.ts'

/** Roles and places that somebody may give. */
export interface GrantChoices {
  readonly roles: readonly { readonly value: string; readonly label: string }[]
  /** `''` = all regions, `ID` = a whole region, `ID/AGS` = one municipality. */
  readonly places: readonly { readonly value: string; readonly label: string; readonly group?: string }[]
}

/** Role, place, last day and object of a grant. */
export function GrantFields({
  words,
  form,
  choices,
}: {
  readonly words: Words
  readonly form: FormState
  readonly choices: GrantChoices
}) {
  return (
    <>
      <ChoiceField
        {...fieldState(form, words, 'role')}
        label={words.text('account.grant-role')}
        hint={words.text('account.grant-role-hint')}
        options={[{ value: '', label: words.text('account.grant-role-choose') }, ...choices.roles]}
      />
      <ChoiceField
        {...fieldState(form, words, 'place', choices.places[0]?.value)}
        label={words.text('account.grant-where')}
        hint={words.text('account.grant-where-hint')}
        options={choices.places}
      />
      <TextField
        {...fieldState(form, words, 'until')}
        label={words.text('account.grant-until-label')}
        hint={words.text('account.grant-until-hint')}
        type="date"
      />
      <TextField
        {...fieldState(form, words, 'object')}
        label={words.text('account.grant-object-label')}
        hint={words.text('account.grant-object-hint')}
        autocomplete="off"
      />
    </>
  )
}
