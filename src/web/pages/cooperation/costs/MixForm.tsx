import { Help } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import type { CostGameContent } from './CostGamePage.tsx'
import { gamePath } from './costPaths.ts'

/** What if keys were mixed otherwise: weights as numbers, asked by the address, so that a link shows the same. */
export function MixForm({ frame, content }: { frame: PageFrame; content: CostGameContent }) {
  const { words } = frame
  const { region, game, mix, isOwnMix, seed } = content
  const links = linksOf(frame)
  const language = chosenLanguage(frame)
  const isSampled = content.shares?.rules.some(({ answer }) => answer?.sample) ?? false
  return (
    <section aria-labelledby="mix-title">
      <h2 id="mix-title">{words.text('kosten.mix')}</h2>
      <form class="question-form panel" method="get" action={`${gamePath(game.id)}#regel`} aria-labelledby="mix-title">
        {language !== null && <input type="hidden" name="lang" value={language} />}
        <input type="hidden" name="region" value={region.id} />
        <input type="hidden" name="regel" value="mixed" />
        <p id="mix-hint">{words.text('kosten.mix-hint')}</p>
        <div class="question-form__fields">
          {mix.map(({ key, weight }) => (
            <div class="kern-form-input field" key={key}>
              <label class="kern-label" for={`mix-${key}`}>
                {words.text(`kosten.key-${key}`)}
              </label>
              <input
                class="kern-form-input__input"
                id={`mix-${key}`}
                name={`g.${key}`}
                type="number"
                min={0}
                max={100}
                step="any"
                value={weight}
                aria-describedby="mix-hint"
              />
            </div>
          ))}
          {isSampled && (
            <div class="kern-form-input field">
              <label class="kern-label" for="mix-seed">
                {words.text('kosten.seed')}
              </label>
              <input
                class="kern-form-input__input"
                id="mix-seed"
                name="seed"
                type="number"
                min={0}
                step={1}
                value={seed}
              />
            </div>
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
