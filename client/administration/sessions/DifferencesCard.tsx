import { useState } from 'react';
import type {
  ConfirmDifferences,
  DifferencesAnswer,
  SessionDifference,
} from '#shared/protocol/register/http.ts';
import type { RegisteredSession } from '#shared/register/state.ts';
import { Checkbox } from '../../forms/Checkbox.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ConfirmedCard } from './ConfirmedCard.tsx';
import styles from './Sessions.module.css';
import { texts } from './texts.ts';
import { useConfirmed } from './useConfirmed.ts';
import { useDifferenceText } from './useDifferenceText.ts';

/** In what the delegates of a session differ from the register: a person says which of it the session takes over. */
export function DifferencesCard({ session }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { answer, action, confirm } = useConfirmed<DifferencesAnswer>(
    `/api/register/sessions/${session.id}/differences`,
  );
  const differences = answer?.differences ?? [];
  const keys = differences.map(({ key }) => key).filter((key) => chosen.has(key));
  const onConfirm = () => {
    if (answer)
      void confirm({ basedOn: answer.basedOn, keys } satisfies ConfirmDifferences, () =>
        setChosen(new Set()),
      );
  };
  const choose = (key: string, checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <ConfirmedCard
      title={t('differences')}
      action={action}
      whyNot={keys.length === 0 ? t('noneChosen') : null}
      confirm={t('takeOver', { count: keys.length })}
      onConfirm={onConfirm}
      also={
        <Button onClick={() => setChosen(new Set(differences.map(({ key }) => key)))}>
          {t('chooseAll')}
        </Button>
      }
    >
      {answer && (
        <>
          <p>{t('differencesText')}</p>
          <RowList gap="small">
            {differences.map((difference) => (
              <DifferenceRow
                key={difference.key}
                difference={difference}
                checked={chosen.has(difference.key)}
                onChange={(checked) => choose(difference.key, checked)}
              />
            ))}
          </RowList>
        </>
      )}
    </ConfirmedCard>
  );
}

interface DifferenceRowProps {
  readonly difference: SessionDifference;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function DifferenceRow({ difference, checked, onChange }: DifferenceRowProps) {
  const { headline, details } = useDifferenceText()(difference);
  return (
    <li>
      <Checkbox label={headline} checked={checked} onChange={onChange} />
      {details !== '' && <p className={styles.changes}>{details}</p>}
    </li>
  );
}
