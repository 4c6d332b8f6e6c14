import { useState } from 'react';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { PIN_DIGITS } from '#shared/text/simple-pin.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLocalText } from '../i18n/useLocalText.ts';
import { CardScreen } from '../sign-in/screens.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PinField } from './PinField.tsx';
import styles from './Staff.module.css';
import { texts } from './texts.ts';

interface AskPinProps {
  /** What the server said to the code, or to the last PIN; `unreachable`: nothing. */
  readonly problem: Refusal | 'unreachable';
  readonly busy: boolean;
  readonly onPin: (pin: string) => void;
  readonly onOtherCode: () => void;
}

/** Asks for the PIN that goes with a code which the server knows. */
export function AskPin({ problem, busy, onPin, onOtherCode }: AskPinProps) {
  const t = useTexts(texts);
  const sentence = useLocalText();
  const [pin, setPin] = useState('');
  const isWrong = problem === 'unreachable' || problem.code !== 'pin-needed';
  return (
    <CardScreen>
      <h1>{t('askTitle')}</h1>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onPin(pin);
          setPin('');
        }}
      >
        <p>{t('askHint')}</p>
        <PinField label={t('pin')} value={pin} onChange={setPin} />
        {isWrong && (
          <Notice kind="error">{problem === 'unreachable' ? t('unanswered') : sentence(problem)}</Notice>
        )}
        <Button kind="primary" size="large" type="submit" disabled={busy || pin.length < PIN_DIGITS}>
          {t(busy ? 'signingIn' : 'signIn')}
        </Button>
        <Button kind="quiet" onClick={onOtherCode}>
          {t('otherCode')}
        </Button>
      </form>
    </CardScreen>
  );
}
