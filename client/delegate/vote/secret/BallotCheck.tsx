import { SearchCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Poll } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useLocalText } from '../../../i18n/useLocalText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { FilledPaper } from '../papers/FilledPaper.tsx';
import styles from './OwnSecretBallot.module.css';
import { texts } from './texts.ts';
import { type CheckState, useBallotCheck } from './useBallotCheck.ts';

/** "Check my ballot": the tablet fetches the published box, counts it again and looks for its own. */
export function BallotCheck({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const { state, run, hide } = useBallotCheck(poll.id);
  const done = state.type !== 'idle' && state.type !== 'running';
  return (
    <>
      <CheckResult poll={poll} state={state} />
      <div>
        {done ? (
          <Button onClick={hide}>{t('check.hide')}</Button>
        ) : (
          <Button
            size="large"
            icon={<SearchCheck aria-hidden size={24} />}
            disabled={state.type === 'running'}
            onClick={() => void run()}
          >
            {t('check.button')}
          </Button>
        )}
      </div>
    </>
  );
}

function CheckResult({ poll, state }: { poll: Poll; state: CheckState }): ReactNode {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  switch (state.type) {
    case 'idle':
      return null;
    case 'running':
      return <Notice kind="info">{t('check.running')}</Notice>;
    case 'failed':
      return <Notice kind="warning">{t('check.failed')}</Notice>;
    case 'refused':
      return <Notice kind="warning">{sentence(state.refusal)}</Notice>;
    case 'found':
      return (
        <>
          <Notice kind="success">
            <p className={styles.strong}>{t('check.found')}</p>
          </Notice>
          <FilledPaper
            question={poll.question}
            selection={state.selection}
            blank={poll.question.paper.type === 'election' ? tCommon('blank') : t('blankClause')}
          />
          <p className={styles.help}>{t('check.foundHelp')}</p>
        </>
      );
    case 'unreadable':
      return (
        <Notice kind="warning">
          <p className={styles.strong}>{t('check.unreadable')}</p>
          <p>{t('check.unreadableHelp')}</p>
        </Notice>
      );
    case 'missing':
    case 'altered':
    case 'box-broken':
      return (
        <Notice kind="error">
          <p className={styles.strong}>{t(`check.${state.type}`)}</p>
          <p>{t('check.tell')}</p>
        </Notice>
      );
  }
}
