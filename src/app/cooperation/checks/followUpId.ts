/** The task that is made of a question of a round: always the same one, so that a second click makes no second task. */
export const followUpId = (check: string, criterion: string): string => `${check}-${criterion}`
