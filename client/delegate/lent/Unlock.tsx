import { useState } from 'react';
import type { LentPin } from '#shared/protocol/lent.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { PIN_DIGITS } from '#shared/text/simple-pin.ts';
import { postJson, RefusedError } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import type { LentTablet } from '../../sign-in/lent.ts';
import { CardScreen } from '../../sign-in/screens.tsx';
import { PinField } from '../../staff/PinField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Lent.module.css';
import { ReturnTablet } from './ReturnTablet.tsx';
import { texts } from './texts.ts';

interface UnlockProps {
  readonly lent: LentTablet;
  readonly onUnlocked: () => void;
  /** There is no PIN yet: it could not be asked for. */
  readonly onUnset: () => void;
}

/** Asks for the PIN of a lent tablet, which the server judges: without a network it stays locked. */
export function Unlock({ lent, onUnlocked, onUnset }: UnlockProps) {
  const t = useTexts(texts);
  const sentence = useLocalText();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | 'unreachable' | null>(null);
  const unlock = async () => {
    const body: LentPin = { pin };
    setBusy(true);
    setPin('');
    try {
      await postJson<object>(lent.http, '/api/lent/unlock', body);
      onUnlocked();
    } catch (error) {
      setBusy(false);
      if (!(error instanceof RefusedError)) return setProblem('unreachable');
      const { refusal } = error;
      if (refusal.code === 'lent-not-this') return onUnset();
      setProblem(refusal);
      if (refusal.code !== 'lent-wrong-pin' && refusal.code !== 'too-fast') lent.end(refusal);
    }
  };
  return (
    <CardScreen>
      <h1>{t('lockedTitle')}</h1>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (pin.length === PIN_DIGITS && !busy) void unlock();
        }}
      >
        <PinField label={t('pin')} value={pin} onChange={setPin} />
        {problem && (
          <Notice kind="error">{problem === 'unreachable' ? t('noNetwork') : sentence(problem)}</Notice>
        )}
        <Button kind="primary" size="large" type="submit" disabled={busy || pin.length < PIN_DIGITS}>
          {t('unlock')}
        </Button>
      </form>
      <ReturnTablet lent={lent} />
    </CardScreen>
  );
}
