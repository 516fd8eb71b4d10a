import { InputError } from '../../core/evidence/index.ts'

/** Something that somebody typed or asked for cannot be; its sentence is `issue.<code>` of the messages. */
export const accountFault = (code: string, params: Readonly<Record<string, string | number>> = {}): InputError =>
  new InputError({ code, severity: 'error', params })
