import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { AgendaItem, PreparedPoll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { BeginTrial } from '../live-poll/BeginTrial.tsx';
import { OpenPrepared } from '../open-poll/OpenPrepared.tsx';
import { texts as openPollTexts } from '../open-poll/texts.ts';
import styles from './Conduct.module.css';
import { texts } from './texts.ts';

/** The votes that are ready: questions written beforehand on the item, or on none, and a trial of the buttons. Each is one press away, and asks. */
export function VotesReady({ item }: { readonly item: AgendaItem | undefined }) {
  const t = useTexts(texts);
  const trial = useLive((live) => live.trial !== null);
  const prepared = useSession(
    useShallow(({ preparedPolls }) =>
      preparedPolls.filter(
        ({ question: { agendaItemId } }) => agendaItemId === null || agendaItemId === item?.id,
      ),
    ),
  );
  const [asked, setAsked] = useState<PreparedPoll | null>(null);
  // A trial ends by itself when something is put to the vote.
  if (trial && prepared.length === 0) return null;
  return (
    <Card title={t('votesReady')}>
      {prepared.length > 0 && (
        <RowList gap="small">
          {prepared.map((poll) => (
            <ReadyRow key={poll.preparedId} poll={poll} onOpen={() => setAsked(poll)} />
          ))}
        </RowList>
      )}
      {!trial && (
        <div className={styles.actions}>
          <BeginTrial icon={<FlaskConical aria-hidden size={20} />} />
        </div>
      )}
      {asked && <OpenPrepared poll={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}

function ReadyRow({ poll, onOpen }: { readonly poll: PreparedPoll; readonly onOpen: () => void }) {
  const tOpenPoll = useTexts(openPollTexts);
  const { title } = poll.question;
  return (
    <li className={styles.ready}>
      <span className={styles.readyTitle}>{title}</span>
      <ActionButton gives="OpenPoll" aria-label={`${tOpenPoll('open')}: ${title}`} onClick={onOpen}>
        {tOpenPoll('open')}
      </ActionButton>
    </li>
  );
}
