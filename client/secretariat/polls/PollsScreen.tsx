import { Send } from 'lucide-react';
import { useState } from 'react';
import { useConnection } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Screen } from '../../ui/Screen.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { TrialCard } from '../live-poll/TrialCard.tsx';
import { newOpinionDraft } from '../open-poll/draft.ts';
import { OpenPollDialog } from '../open-poll/OpenPollDialog.tsx';
import { PreparedPolls } from '../open-poll/PreparedPolls.tsx';
import { PollCard } from './PollCard.tsx';
import styles from './Polls.module.css';
import { texts } from './texts.ts';

/** All votes of the session, the newest first; and opinion polls, which need no sitting. */
export function PollsScreen() {
  const t = useTexts(texts);
  const polls = useSession((session) => session.polls);
  const over = useSession((session) => session.status === 'closed');
  return (
    <Screen>
      {!over && <PreparedPolls />}
      {!over && <TrialCard />}
      {!over && <OpinionPollButton />}
      {polls.length === 0 && <p className={styles.muted}>{t('none')}</p>}
      {polls.toReversed().map((poll) => (
        <PollCard key={poll.id} poll={poll} />
      ))}
    </Screen>
  );
}

function OpinionPollButton() {
  const t = useTexts(texts);
  const ruleSetId = useSession((session) => session.details.ruleSetId);
  const { clock } = useConnection().live;
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.actions}>
      <ActionButton gives="OpenPoll" icon={<Send aria-hidden size={20} />} onClick={() => setAsking(true)}>
        {t('openOpinion')}
      </ActionButton>
      {asking && (
        <OpenPollDialog
          title={t('openOpinion')}
          start={newOpinionDraft({ agendaItemId: null, documentId: null, ruleSetId }, clock.now())}
          anyItem
          forms={['opinion']}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
