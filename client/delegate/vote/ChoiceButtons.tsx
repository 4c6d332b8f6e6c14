import { CircleCheckBig } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '#shared/protocol/records.ts';
import styles from './ChoiceButtons.module.css';
import { CHOICE_ICONS } from './choice-icons.ts';

const CHOICES = ['for', 'against', 'abstain'] as const satisfies readonly Choice[];

/** The sheet comes up by itself: a finger that was about to touch something else must not cast a ballot. */
const GUARD_MS = 500;

interface ChoiceButtonsProps {
  readonly chosen: Choice | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: Choice) => void;
}

export function ChoiceButtons({ chosen, disabled, onChoose }: ChoiceButtonsProps) {
  const { t } = useTranslation('delegate');
  const guarded = useGuard();
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{t('vote.choices')}</legend>
      {CHOICES.map((choice) => {
        const Icon = CHOICE_ICONS[choice];
        return (
          <button
            key={choice}
            type="button"
            className={styles.choice}
            data-choice={choice}
            data-guarded={guarded && !disabled}
            aria-pressed={choice === chosen}
            disabled={disabled || guarded}
            onClick={() => onChoose(choice)}
          >
            <Icon aria-hidden className={styles.icon} strokeWidth={3} />
            <span className={styles.name}>{t(`common:choice.${choice}`)}</span>
            <span className={styles.mark} aria-hidden="true">
              {choice === chosen && (
                <>
                  <CircleCheckBig size={20} />
                  {t('vote.chosen')}
                </>
              )}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}

function useGuard(): boolean {
  const [guarded, setGuarded] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setGuarded(false), GUARD_MS);
    return () => clearTimeout(timer);
  }, []);
  return guarded;
}
