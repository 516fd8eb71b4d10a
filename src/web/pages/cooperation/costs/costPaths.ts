export const COSTS_PATH = '/zusammenarbeit/kosten'

export const gamePath = (id: string) => `${COSTS_PATH}/${encodeURIComponent(id)}`
