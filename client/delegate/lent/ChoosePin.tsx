import { useState } from 'react';
import type { LentPin } from '#shared/protocol/lent.ts';
import { formatDay } from '#shared/text/dates.ts';
import { postJson } from '../../connection/http.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useAction } from '../../forms/useAction.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { LentTablet } from '../../sign-in/lent.ts';
import { CardScreen } from '../../sign-in/screens.tsx';
import { lackingIn } from '../../staff/new-pin.ts';
import { PinField } from '../../staff/PinField.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Lent.module.css';
import { ReturnTablet } from './ReturnTablet.tsx';
import { texts } from './texts.ts';

interface ChoosePinProps {
  readonly lent: LentTablet;
  readonly onChosen: () => void;
}

/** The holder of a lent tablet chooses the PIN that unlocks it for the day. */
export function ChoosePin({ lent, onChosen }: ChoosePinProps) {
  const t = useTexts(texts);
  const action = useAction();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const lacking = lackingIn(pin, again);
  const choose = async () => {
    const body: LentPin = { pin };
    if (await action.run(() => postJson<object>(lent.http, '/api/lent/pin', body))) onChosen();
  };
  return (
    <CardScreen>
      <h1>{t('chooseTitle')}</h1>
      <p>{t('chooseText', { day: formatDay(lent.until) })}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (lacking === null && !action.busy) void choose();
        }}
      >
        <PinField label={t('pin')} value={pin} onChange={setPin} autoComplete="new-password" />
        <PinField label={t('pinAgain')} value={again} onChange={setAgain} autoComplete="new-password" />
        <p className={styles.lacking} role="status">
          {lacking && pin !== '' ? t(`lacking.${lacking}`) : ''}
        </p>
        <ProblemNotice action={action} unanswered={t('unanswered')} />
        <Button kind="primary" size="large" type="submit" disabled={action.busy || lacking !== null}>
          {t('choose')}
        </Button>
      </form>
      <ReturnTablet lent={lent} />
    </CardScreen>
  );
}
