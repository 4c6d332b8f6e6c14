import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useLive } from '../../../connection/context.tsx';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { dropOpinionDraft, useOpinionDrafts } from '../../opinions/opinion-drafts.ts';
import { useServices } from '../../services/TabletServices.tsx';
import { useNotCast } from '../drafts.ts';
import { usePollOnStage } from '../usePollOnStage.ts';
import styles from './LostBallots.module.css';
import { type LostBallot, lostBallots, unsentOpinions } from './lost-ballots.ts';
import { texts } from './texts.ts';
import { markTold, useToldPolls } from './told.ts';

/**
 * Tells of ballots that are not counted, whatever is on the screen, until the delegate has put it away: the next vote may
 * have covered what became of the one before.
 */
export default function LostBallots() {
  const t = useTexts(texts);
  const lost = useLostBallots();
  const opening = useOpening();
  if (lost.length === 0) return null;
  const close = () => {
    for (const { pollId } of lost) dropOpinionDraft(pollId);
    markTold(lost.map(({ pollId }) => pollId));
  };
  return (
    <Dialog
      key={opening}
      title={t('title')}
      onClose={close}
      actions={
        <Button kind="primary" size="large" onClick={close}>
          {t('understood')}
        </Button>
      }
    >
      <div role="alert">
        <ul className={styles.ballots}>
          {lost.map(({ pollId, title, why, otherCounted }) => (
            <li key={pollId}>
              {t(why, { title })} {otherCounted && t('otherCounted')}
            </li>
          ))}
        </ul>
      </div>
      <p>{t('help')}</p>
    </Dialog>
  );
}

/** Another key whenever the vote has come up or gone: the notice is then opened anew, over the sheet that would cover it. */
function useOpening(): string {
  const onStage = usePollOnStage();
  const stage = onStage ? `${onStage.poll.id}/${onStage.showing}` : '';
  const [opening, setOpening] = useState(stage);
  useEffect(() => setOpening(stage), [stage]);
  return opening;
}

function useLostBallots(): readonly LostBallot[] {
  const { me, outbox, secret } = useServices();
  const slots = useStore(outbox.slots);
  const secretBallots = useStore(secret.ballots);
  const polls = useSession((session) => session.polls);
  const myBallots = useLive((live) => live.myBallots);
  const notCast = useNotCast();
  const opinions = useOpinionDrafts();
  const told = useToldPolls();
  return useMemo(
    () =>
      lostBallots(
        { polls },
        {
          slots,
          secret: secretBallots,
          notCast: new Set([...notCast, ...unsentOpinions(opinions, slots)]),
          held: new Set(Object.keys(myBallots)),
          told,
        },
        me,
      ),
    [polls, slots, secretBallots, notCast, opinions, myBallots, told, me],
  );
}
