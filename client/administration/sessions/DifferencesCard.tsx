import { useEffect, useId, useState } from 'react';
import type {
  ConfirmDifferences,
  DifferencesAnswer,
  SessionDifference,
} from '#shared/protocol/register/http.ts';
import type { RegisteredSession } from '#shared/register/state.ts';
import { Checkbox } from '../../forms/Checkbox.tsx';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { post, read, refresh, useKnown } from '../register/register.ts';
import styles from './Sessions.module.css';
import { texts } from './texts.ts';
import { useDifferenceText } from './useDifferenceText.ts';

/** In what the delegates of a session differ from the register: a person says which of it the session takes over. */
export function DifferencesCard({ session }: { session: RegisteredSession }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tDeeds = useTexts(deedTexts);
  const whyId = useId();
  const seq = useKnown(({ answer }) => answer?.seq);
  const [answer, setAnswer] = useState<DifferencesAnswer | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const action = useAction();
  const { run } = action;
  const path = `/api/register/sessions/${session.id}/differences`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared anew with another state of the register
  useEffect(() => {
    let wanted = true;
    void run(async () => {
      const found = await read<DifferencesAnswer>(path);
      if (wanted) setAnswer(found);
    });
    return () => {
      wanted = false;
    };
  }, [path, seq]);
  if (answer === null) {
    return (
      <Card title={t('differences')}>
        <p role="status">{tCommon('loading')}</p>
        <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
      </Card>
    );
  }
  const { differences, basedOn } = answer;
  const keys = differences.map(({ key }) => key).filter((key) => chosen.has(key));
  const confirm = () =>
    run(async () => {
      const confirmed: ConfirmDifferences = { basedOn, keys };
      try {
        await post(path, confirmed);
        setChosen(new Set());
      } finally {
        // Also where it was refused: what is shown is then no longer so.
        setAnswer(await read<DifferencesAnswer>(path));
        await refresh();
      }
    });
  return (
    <Card title={t('differences')}>
      <p>{t('differencesText')}</p>
      <RowList gap="small">
        {differences.map((difference) => (
          <DifferenceRow
            key={difference.key}
            difference={difference}
            checked={chosen.has(difference.key)}
            onChange={(checked) => {
              const next = new Set(chosen);
              if (checked) next.add(difference.key);
              else next.delete(difference.key);
              setChosen(next);
            }}
          />
        ))}
      </RowList>
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
      <FootBar hint={<WhyNot id={whyId} reason={keys.length === 0 ? t('noneChosen') : null} />}>
        <Button onClick={() => setChosen(new Set(differences.map(({ key }) => key)))}>
          {t('chooseAll')}
        </Button>
        <Button
          disabled={action.busy || keys.length === 0}
          aria-describedby={whyId}
          onClick={() => void confirm()}
        >
          {t('takeOver', { count: keys.length })}
        </Button>
      </FootBar>
    </Card>
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
