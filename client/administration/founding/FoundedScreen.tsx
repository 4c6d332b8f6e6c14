import type { AccountCode } from '#shared/protocol/register/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { CardScreen } from '../../sign-in/screens.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CodeLine } from '../accounts/CodeLine.tsx';
import { goOn } from '../gate/gate.ts';
import styles from './Founding.module.css';
import { texts } from './texts.ts';

/** The founder's own code, shown this once. */
export function FoundedScreen({ code }: { code: AccountCode }) {
  const t = useTexts(texts);
  return (
    <CardScreen>
      <h1>{t('foundedTitle')}</h1>
      <p>{t('yourCode', { name: code.name })}</p>
      <CodeLine code={code.code} />
      <div className={styles.notice}>
        <Notice kind="warning">{t('shownOnce')}</Notice>
      </div>
      <Button kind="primary" size="large" onClick={goOn}>
        {t('goOn')}
      </Button>
    </CardScreen>
  );
}
