import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findItem } from '#shared/session/agenda.ts';
import type { Poll } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useConnection } from '../../connection/context.tsx';
import { downloadFile } from '../../connection/http.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useAction } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import styles from './Polls.module.css';
import { ResultTable } from './ResultTable.tsx';
import { RollCallView } from './RollCallView.tsx';

const TONES = { open: 'warning', closed: 'warning', announced: 'good', annulled: 'bad' } as const;

export function PollCard({ poll }: { poll: Poll }) {
  const { t } = useTranslation('secretariat');
  const { question } = poll;
  const item = useSession((session) =>
    question.agendaItemId === null ? undefined : findItem(session, question.agendaItemId),
  );
  const outcome = poll.status === 'open' ? null : poll.status === 'annulled' ? poll.outcome : poll;
  return (
    <Card
      title={question.title}
      aside={<Badge tone={TONES[poll.status]}>{t(`poll.status.${poll.status}`)}</Badge>}
    >
      <p className={styles.muted}>
        {t('poll.openedAt', { time: formatTime(poll.openedAt), day: formatDay(dayOf(poll.openedAt)) })}
        {outcome && t(`poll.closedBy.${outcome.closedBy}`, { time: formatTime(outcome.closedAt) })}
        {item && t('poll.ofItem', { number: item.number })}
      </p>
      {poll.status === 'annulled' && <p>{t('poll.annulledBecause', { reason: poll.reason })}</p>}
      {outcome && <ResultTable result={outcome.result} />}
      {outcome && <RollCallView rollCall={outcome.rollCall} />}
      <PollActions poll={poll} hasRollCall={outcome !== null} />
    </Card>
  );
}

function PollActions({ poll, hasRollCall }: { poll: Poll; hasRollCall: boolean }) {
  const { t } = useTranslation('secretariat');
  const { http } = useConnection();
  const [annulling, setAnnulling] = useState(false);
  const download = useAction();
  const give = useGive();
  const number = poll.id.slice(1);
  const save = () =>
    download.run(() =>
      downloadFile(http, `/api/export/polls/${poll.id}/roll-call.csv`, `bieu-quyet-${number}.csv`),
    );
  return (
    <>
      <div className={styles.actions}>
        {hasRollCall && (
          <ActionButton icon={<Download aria-hidden size={20} />} disabled={download.busy} onClick={save}>
            {t('poll.csv')}
          </ActionButton>
        )}
        {poll.status !== 'annulled' && (
          <ActionButton kind="danger" onClick={() => setAnnulling(true)}>
            {t('poll.annul')}
          </ActionButton>
        )}
      </div>
      <ProblemNotice action={download} />
      {annulling && (
        <ReasonDialog
          title={t('poll.annulTitle')}
          text={poll.question.title}
          confirm={t('poll.annul')}
          danger
          onReason={(reason) => give({ type: 'AnnulPoll', pollId: poll.id, reason })}
          onClose={() => setAnnulling(false)}
        />
      )}
    </>
  );
}
