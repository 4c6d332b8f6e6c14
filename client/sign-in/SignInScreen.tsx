import { QrCode } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { formatDay } from '#shared/text/dates.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLocalText } from '../i18n/useLocalText.ts';
import { Button } from '../ui/Button.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Notice } from '../ui/Notice.tsx';
import { normaliseCode } from './code.ts';
import type { EndedSignIn, SignInProblem } from './gate.ts';
import styles from './SignIn.module.css';
import { CardScreen } from './screens.tsx';
import { texts } from './texts.ts';

// The camera and the decoder are fetched only by those who scan.
const ScanDialog = lazy(() => import('./scan/ScanDialog.tsx'));

const PROBLEMS = {
  unreachable: 'unreachable',
  'other-window': 'otherWindow',
  'lent-over': 'lentOver',
} as const;

/** Whether the device was cleared: nothing is left on it, and the refusal says so. */
const isWiped = (problem: SignInProblem) => typeof problem !== 'string' && problem.code === 'device-wiped';

interface SignInScreenProps {
  /** What one signs in to. */
  readonly page: string;
  /** Where the code is to be found, if not on a slip from the secretariat. */
  readonly codeHint?: string;
  readonly busy: boolean;
  readonly problem: SignInProblem | null;
  /** Whose sign-in ended here without their doing. */
  readonly ended?: EndedSignIn | null;
  /** The day for which this tablet is lent, `YYYY-MM-DD`; null: it is not. */
  readonly lentFor?: string | null;
  readonly onCode: (code: string) => void;
  /** Other ways in than a code. */
  readonly ways?: ReactNode;
  /** What is still on this device. */
  readonly children?: ReactNode;
}

export function SignInScreen(props: SignInScreenProps) {
  const { page, codeHint, busy, problem, ended = null, lentFor = null, onCode, ways, children } = props;
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  const [typed, setTyped] = useState('');
  const [scanning, setScanning] = useState(false);
  const fieldId = useId();
  const scanned = (code: string) => {
    setScanning(false);
    onCode(code);
  };
  return (
    <CardScreen>
      <div className={styles.heading}>
        <h1>{tCommon('appName')}</h1>
        <p className={styles.hint}>{page}</p>
      </div>
      {lentFor && <p className={styles.lent}>{t('lentFor', { day: formatDay(lentFor) })}</p>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onCode(typed);
        }}
      >
        <label htmlFor={fieldId}>{t('codeLabel')}</label>
        <input
          id={fieldId}
          className={styles.code}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-describedby={`${fieldId}-hint`}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          enterKeyHint="go"
          spellCheck={false}
        />
        <p id={`${fieldId}-hint`} className={styles.hint}>
          {codeHint ?? t('codeHint')}
        </p>
        {problem && (
          <Notice kind={ended ? 'warning' : 'error'}>
            <p>{typeof problem === 'string' ? t(PROBLEMS[problem]) : sentence(problem)}</p>
            {ended && !hasLeft(problem) && <p>{t(`whichCode.${ended.role}`, { name: ended.name })}</p>}
            {problem !== 'other-window' && !isWiped(problem) && children}
          </Notice>
        )}
        <Button kind="primary" size="large" type="submit" disabled={busy || normaliseCode(typed) === ''}>
          {busy ? t('signingIn') : t('signIn')}
        </Button>
        <Button icon={<QrCode aria-hidden />} onClick={() => setScanning(true)} disabled={busy}>
          {t('scan')}
        </Button>
      </form>
      {ways}
      <LanguageSwitch />
      {scanning && (
        <Suspense fallback={null}>
          <ScanDialog onCode={scanned} onClose={() => setScanning(false)} />
        </Suspense>
      )}
    </CardScreen>
  );
}

/** Whose code is good for nothing any more. */
function hasLeft(problem: SignInProblem): boolean {
  return typeof problem !== 'string' && problem.code === 'left-list';
}
