import { SearchCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { useRefusalText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { FilledPaper } from '../papers/FilledPaper.tsx';
import styles from './OwnSecretBallot.module.css';
import { type CheckStanding, useBallotCheck } from './useBallotCheck.ts';

/** "Check my ballot": the tablet fetches the published box, counts it again and looks for its own. */
export function BallotCheck({ poll }: { poll: Poll }) {
  const { t } = useTranslation('secret');
  const { standing, run, hide } = useBallotCheck(poll.id);
  const done = standing.type !== 'idle' && standing.type !== 'running';
  return (
    <>
      <CheckResult poll={poll} standing={standing} />
      <div>
        {done ? (
          <Button onClick={hide}>{t('check.hide')}</Button>
        ) : (
          <Button
            size="large"
            icon={<SearchCheck aria-hidden size={24} />}
            disabled={standing.type === 'running'}
            onClick={() => void run()}
          >
            {t('check.button')}
          </Button>
        )}
      </div>
    </>
  );
}

function CheckResult({ poll, standing }: { poll: Poll; standing: CheckStanding }): ReactNode {
  const { t } = useTranslation('secret');
  const sentence = useRefusalText();
  switch (standing.type) {
    case 'idle':
      return null;
    case 'running':
      return <Notice kind="info">{t('check.running')}</Notice>;
    case 'failed':
      return <Notice kind="warning">{t('check.failed')}</Notice>;
    case 'refused':
      return <Notice kind="warning">{sentence(standing.refusal)}</Notice>;
    case 'found':
      return (
        <>
          <Notice kind="success">
            <p className={styles.strong}>{t('check.found')}</p>
          </Notice>
          <FilledPaper
            question={poll.question}
            selection={standing.selection}
            blank={t(poll.question.paper.type === 'election' ? 'common:blank' : 'blankClause')}
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
          <p className={styles.strong}>{t(`check.${standing.type}`)}</p>
          <p>{t('check.tell')}</p>
        </Notice>
      );
  }
}
