import { useId, useState } from 'react';
import type { ChoosePin } from '#shared/protocol/staff-sign-in.ts';
import { PIN_DIGITS } from '#shared/text/simple-pin.ts';
import { type Http, postJson } from '../connection/http.ts';
import { ProblemNotice } from '../forms/ProblemNotice.tsx';
import { useAction } from '../forms/useAction.ts';
import { WhyNot } from '../forms/WhyNot.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { lackingIn } from './new-pin.ts';
import { PinField } from './PinField.tsx';
import styles from './Staff.module.css';
import { texts } from './texts.ts';

interface NewPinFormProps {
  /** Requests of whose PIN it is. */
  readonly http: Http;
  /** Whether there is one already, which has to be typed, too. */
  readonly changes: boolean;
  readonly onDone: () => void;
}

/** Chooses a PIN, or another one. */
export function NewPinForm({ http, changes, onDone }: NewPinFormProps) {
  const t = useTexts(texts);
  const action = useAction();
  const whyId = useId();
  const [old, setOld] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const lacking = changes && old.length < PIN_DIGITS ? 'digits' : lackingIn(pin, again);
  const send = async () => {
    const body: ChoosePin = { pin, old: changes ? old : null };
    if (!(await action.run(() => postJson<object>(http, '/api/my/pin', body)))) return;
    setOld('');
    setPin('');
    setAgain('');
    onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking === null && !action.busy) void send();
      }}
    >
      {changes && <PinField label={t('oldPin')} value={old} onChange={setOld} />}
      <PinField label={t('newPin')} value={pin} onChange={setPin} autoComplete="new-password" />
      <PinField label={t('again')} value={again} onChange={setAgain} autoComplete="new-password" />
      <ProblemNotice action={action} unanswered={t('unanswered')} />
      <WhyNot id={whyId} reason={lacking && pin !== '' ? t(`lacking.${lacking}`) : null} />
      <Button
        kind={changes ? 'secondary' : 'primary'}
        size={changes ? 'normal' : 'large'}
        type="submit"
        disabled={action.busy || lacking !== null}
        aria-describedby={whyId}
      >
        {t(changes ? 'change' : 'choose')}
      </Button>
    </form>
  );
}
