import { Help, HiddenFields, InputField } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import type { CostGameContent } from './CostGamePage.tsx'
import { gamePath } from './costPaths.ts'

/** What if keys were mixed otherwise: weights as numbers, asked by the address, so that a link shows the same. */
export function MixForm({ frame, content }: { frame: PageFrame; content: CostGameContent }) {
  const { words } = frame
  const { region, game, mix, isOwnMix, seed } = content
  const links = linksOf(frame)
  const isSampled = content.shares?.rules.some(({ answer }) => answer?.sample) ?? false
  return (
    <section aria-labelledby="mix-title">
      <h2 id="mix-title">{words.text('kosten.mix')}</h2>
      <form class="question-form panel" method="get" action={`${gamePath(game.id)}#regel`} aria-labelledby="mix-title">
        <HiddenFields values={{ lang: chosenLanguage(frame), region: region.id, regel: 'mixed' }} />
        <p id="mix-hint">{words.text('kosten.mix-hint')}</p>
        <div class="question-form__fields">
          {mix.map(({ key, weight }) => (
            <InputField
              key={key}
              name={`g.${key}`}
              id={`mix-${key}`}
              label={words.text(`kosten.key-${key}`)}
              type="number"
              min={0}
              max={100}
              step="any"
              value={weight}
              describedBy="mix-hint"
            />
          ))}
          {isSampled && (
            <InputField
              name="seed"
              id="mix-seed"
              label={words.text('kosten.seed')}
              type="number"
              min={0}
              step={1}
              value={seed}
            />
          )}
          <button type="submit" class="kern-btn kern-btn--secondary">
            <span class="kern-label">{words.text('kosten.mix-show')}</span>
          </button>
        </div>
        {isOwnMix && (
          <p>
            <a href={links(gamePath(game.id), ofRegion(region.id))}>{words.text('kosten.mix-reset')}</a>
          </p>
        )}
      </form>
      <Help view={{ words, links, topic: 'keys' }} />
    </section>
  )
}
