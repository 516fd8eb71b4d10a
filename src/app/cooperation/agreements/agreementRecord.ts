import { type AgreementText, NO_TEXT } from '../../../core/cooperation/index.ts'

/** Kind of the record that holds an agreement's text; its id is the agreement's. */
export const AGREEMENT_TEXT = 'agreement-text'

/** State of a record of that kind, with what older forms lack. */
export const textOf = (state: Partial<AgreementText> | undefined | null): AgreementText => ({ ...NO_TEXT, ...state })
