import { CircleCheckBig } from 'lucide-react';
import type { Choice } from '#shared/protocol/polls.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { CHOICE_ICONS } from '../choice-icons.ts';
import { texts } from '../texts.ts';
import styles from './ChoiceButtons.module.css';
import { CHOICES, meaning } from './marks.ts';

interface ChoiceButtonsProps {
  /** What is put to the vote: whoever moves by buttons alone hears it with each. */
  readonly question: string;
  readonly chosen: Choice | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** An undivided question: three choices, as large as the screen allows. */
export function ChoiceButtons({ question, chosen, disabled, onChoose }: ChoiceButtonsProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{question}</legend>
      {CHOICES.map((choice) => {
        const Icon = CHOICE_ICONS[choice];
        const word = tCommon(`choice.${choice}`);
        return (
          <button
            key={choice}
            type="button"
            className={styles.choice}
            data-choice={choice}
            aria-label={meaning(choice === chosen ? `${word} ${t('chosen')}` : word, question)}
            aria-pressed={choice === chosen}
            disabled={disabled}
            onClick={() => onChoose(choice)}
          >
            <Icon aria-hidden className={styles.icon} strokeWidth={3} />
            <span className={styles.name}>{word}</span>
            <span className={styles.mark} aria-hidden="true">
              {choice === chosen && (
                <>
                  <CircleCheckBig size={20} /> {t('chosen')}
                </>
              )}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
