import { type ImportSection, optionalId } from './section.ts'

const placeOf = (ags: unknown) => (ags ? { ags } : null)

const shares: ImportSection = {
  key: 'fundingShares',
  records: ({ id, project, municipality, ...state }, idOf) => [
    {
      kind: 'funding-share',
      id: String(id),
      state: { ...state, project: optionalId(project, idOf), municipality: placeOf(municipality) },
    },
  ],
}

const experiences: ImportSection = {
  key: 'fundingExperiences',
  records: ({ id, municipality, ...state }) => [
    { kind: 'funding-experience', id: String(id), state: { ...state, municipality: placeOf(municipality) } },
  ],
}

export const FUNDING: readonly ImportSection[] = [shares, experiences]
