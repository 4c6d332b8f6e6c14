import type { Choice } from '#shared/protocol/polls.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AllClauses.module.css';
import { CHOICE_ICONS } from './choice-icons.ts';
import { CHOICES } from './papers/marks.ts';
import { texts } from './texts.ts';

interface AllClausesProps {
  /** Clauses that are not marked, and all there are. */
  readonly blank: number;
  readonly total: number;
  readonly disabled: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** Marks what is not marked yet in one touch. Each choice is offered alike: a ballot leads nobody. */
export function AllClauses({ blank, total, disabled, onChoose }: AllClausesProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const which = t(blank === total ? 'paper.all' : 'paper.rest', { count: blank });
  return (
    <fieldset className={styles.all}>
      <legend className={styles.legend}>{which}</legend>
      <div className={styles.choices}>
        {CHOICES.map((choice) => {
          const Icon = CHOICE_ICONS[choice];
          const words = tCommon(`choice.${choice}`);
          return (
            <Button
              key={choice}
              disabled={disabled}
              icon={<Icon aria-hidden size={20} />}
              aria-label={`${which}: ${words}`}
              onClick={() => onChoose(choice)}
            >
              {words}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}
