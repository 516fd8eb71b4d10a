import { resolve } from 'node:path'
import {
  compareLines,
  isShareRule,
  joinLines,
  readGameFile,
  SHARE_RULES,
  type Shared,
  type ShareOptions,
  shareCosts,
  shareLines,
  writeFile,
  writeShareMetadata,
} from '../../app/index.ts'
import type { Issue, ShareAnswer, ShareRule } from '../../contract/index.ts'
import { compareSentence, moneyWords, ruleWords, shareSentences, words } from '../../messages/index.ts'
import type { Call } from '../index.ts'
import { parseOptions, wrongUse } from '../options.ts'

const ALL = 'all'
/** Keys that need no figures of a game. */
const USUAL: readonly ShareRule[] = ['equal', 'per-head', 'use', 'tax-power', 'mixed', 'standalone']

/** `reihum share GAME.json --rule R`: who pays what, in sentences and as CSV; `--rule all` compares. */
export async function shareCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(
    argv,
    { rule: 'value', usual: 'value', groups: 'flag', seed: 'value', blocks: 'value', out: 'value' },
    { least: 1, most: 1 },
  )
  const rule = given.required('rule')
  if (rule !== ALL && !isShareRule(rule)) throw wrongUse('question-share-rule', { rule, rules: SHARE_RULES.join(', ') })
  const usual = given.value('usual')
  if (usual !== undefined && !(isShareRule(usual) && USUAL.includes(usual)))
    throw wrongUse('question-share-usual', { rule: usual, rules: USUAL.join(', ') })

  const { problem, issues, input } = await readGameFile(resolve(environment.workingFolder, given.positionals[0]!))
  for (const issue of issues) console.issue(issue)
  if (!problem) return refused(call, issues)
  const options: ShareOptions = {
    usual: usual as ShareRule | undefined,
    holding: given.flag('groups'),
    seed: given.number('seed', { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true }),
    blocks: given.number('blocks', { least: 10, most: 100_000, whole: true }),
  }
  const out = given.value('out')
  const write = async (lines: Iterable<string>) => {
    if (out !== undefined && out !== '-') {
      const path = resolve(environment.workingFolder, out)
      await writeFile(path, joinLines(lines))
      await writeShareMetadata(path, input, environment.version, { command: 'share', rule, ...options })
    } else if (!json || out === '-') for (const piece of joinLines(lines)) console.result(piece)
  }

  if (rule === ALL) {
    const tried = SHARE_RULES.map((one) => ({ rule: one, ...shareCosts(problem, one, options) }))
    return compare(call, tried, write)
  }
  const shared = shareCosts(problem, rule, options)
  for (const issue of shared.issues) console.issue(issue)
  if (!shared.answer) return refused(call, shared.issues)
  const { answer } = shared
  await write(shareLines(answer))
  if (json) console.json({ ...asJson(answer), issues: [...issues, ...shared.issues] })
  else for (const sentence of shareSentences(words(console.language), answer)) console.line(sentence)
  return answer.certificate?.holds === false ? 1 : 0
}

/** The published keys first; what the answer knows besides follows. */
const asJson = ({ rule, ...rest }: ShareAnswer) => ({
  rule,
  shares: Object.fromEntries(rest.players.map(({ player, share }) => [player, share])),
  ...rest,
})

function refused({ console, json }: Call, issues: readonly Issue[]): number {
  if (json) console.json({ error: issues.find(({ severity }) => severity === 'error'), issues })
  return 1
}

/** Every rule that the game allows, and why the others are not possible. */
async function compare(
  { console, json }: Call,
  tried: readonly (Shared & { readonly rule: ShareRule })[],
  write: (lines: Iterable<string>) => Promise<void>,
): Promise<number> {
  const answers = tried.flatMap(({ answer }) => (answer ? [answer] : []))
  const inWords = words(console.language)
  if (json)
    console.json({
      rules: answers.map(asJson),
      notPossible: tried.filter(({ answer }) => !answer).map(({ rule, issues }) => ({ rule, issues })),
    })
  const first = answers[0]
  if (!first) {
    for (const issue of tried[0]!.issues) console.issue(issue)
    return 1
  }
  await write(compareLines(answers))
  if (json) return 0
  console.line(inWords.text('share.compare-head', { total: moneyWords(inWords, first.total, first.digits) }))
  for (const { rule, answer, issues } of tried)
    console.line(
      answer
        ? compareSentence(inWords, answer)
        : inWords.text('share.compare-not', { rule: ruleWords(inWords, rule), reason: inWords.issue(issues[0]!) }),
    )
  return 0
}
