import { useTranslation } from 'react-i18next';
import type { Choice } from '#shared/protocol/polls.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AllClauses.module.css';
import { CHOICE_ICONS } from './choice-icons.ts';
import { CHOICES } from './papers/marks.ts';

interface AllClausesProps {
  /** Clauses that are not marked, and all there are. */
  readonly blank: number;
  readonly total: number;
  readonly disabled: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** Marks what is not marked yet in one touch. Each choice is offered alike: a ballot leads nobody. */
export function AllClauses({ blank, total, disabled, onChoose }: AllClausesProps) {
  const { t } = useTranslation('delegate');
  const which = t(blank === total ? 'paper.all' : 'paper.rest', { count: blank });
  return (
    <fieldset className={styles.all}>
      <legend className={styles.legend}>{which}</legend>
      <div className={styles.choices}>
        {CHOICES.map((choice) => {
          const Icon = CHOICE_ICONS[choice];
          const words = t(`common:choice.${choice}`);
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
