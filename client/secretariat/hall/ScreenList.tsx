import { useState } from 'react';
import type { HallOverview, Showing } from '#shared/protocol/hall.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import { useConnection } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { type Action, useAction } from '../actions/useAction.ts';
import styles from './Hall.module.css';
import { texts } from './texts.ts';

type Screen = HallOverview['screens'][number];
type Ask = () => Promise<Outcome<object>>;

/** What one screen can show of its own, beside the others. */
const OWN = [
  'follow',
  'agenda',
  'queue',
  'attendance',
  'seats',
  'blank',
] as const satisfies readonly Showing['type'][];

/** Each screen of the hall: whether it is there, what it is called, and what it shows of its own. */
export function ScreenList({ screens }: { screens: readonly Screen[] }) {
  const t = useTexts(texts);
  const { live } = useConnection();
  const action = useAction();
  const run = (ask: Ask) => void action.run(() => asked(ask));
  return (
    <details className={styles.screens}>
      <summary>{t('screens', { count: screens.length })}</summary>
      {screens.length === 0 ? (
        <p>{t('noScreens')}</p>
      ) : (
        <>
          <RowList>
            {screens.map((screen) => (
              <ScreenRow key={screen.id} screen={screen} action={action} run={run} />
            ))}
          </RowList>
          <ActionButton
            gives="hall:identify"
            kind="quiet"
            disabled={action.busy}
            onClick={() => run(() => live.hall.identify())}
          >
            {t('identify')}
          </ActionButton>
        </>
      )}
      <ProblemNotice action={action} />
    </details>
  );
}

async function asked(ask: Ask): Promise<void> {
  const outcome = await ask();
  if (!outcome.ok) throw new RefusedError(outcome.refusal);
}

interface ScreenRowProps {
  readonly screen: Screen;
  readonly action: Action;
  readonly run: (ask: Ask) => void;
}

function ScreenRow({ screen: { id, number, name, own, connected }, action, run }: ScreenRowProps) {
  const t = useTexts(texts);
  const { live } = useConnection();
  const [typed, setTyped] = useState(name);
  // Of its own: the press that leaves the field must not find its button out of use.
  const naming = useAction();
  const shown = OWN.find((type) => type === own?.showing.type) ?? null;
  return (
    <li className={styles.row}>
      <p className={styles.name}>
        {t('screen', { number })}
        <Badge tone={connected ? 'good' : 'plain'}>{connected ? t('there') : t('gone')}</Badge>
      </p>
      <TextField
        label={t('name')}
        value={typed}
        maxLength={60}
        onChange={setTyped}
        onBlur={() => {
          if (typed.trim() === name) return;
          void naming.run(() => asked(() => live.hall.name({ screen: id, name: typed.trim() })));
        }}
      />
      <SelectField
        label={t('own')}
        value={shown ?? ''}
        disabled={action.busy}
        options={[
          { value: '', label: t('asAll') },
          ...OWN.map((type) => ({ value: type, label: t(`showing.${type}`) })),
        ]}
        onChange={(value) => {
          const type = OWN.find((each) => each === value);
          run(() => live.hall.show({ screen: id, showing: type ? { type } : null, held: false }));
        }}
      />
      {!connected && (
        <ActionButton
          gives="hall:name"
          kind="quiet"
          disabled={action.busy}
          onClick={() => run(() => live.hall.name({ screen: id, name: null }))}
        >
          {t('forget')}
        </ActionButton>
      )}
      <ProblemNotice action={naming} />
    </li>
  );
}
