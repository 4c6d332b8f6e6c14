import { Undo2 } from 'lucide-react';
import type { DebateGroupId } from '#shared/protocol/ids.ts';
import { findSpeechRequest } from '#shared/session/floor/find-speech.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';
import { UNDO_OFFERED_MS } from '#shared/session/undo-time.ts';
import { lastUndoableSpeech } from '#shared/session/undoable.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { useSecondsLeft } from '../ui/useServerNow.ts';
import styles from './Groups.module.css';
import type { GroupLead } from './group-lead.ts';
import { texts } from './texts.ts';

interface GroupUndoProps {
  /** The session as the group has it. */
  readonly own: SessionState;
  readonly groupId: DebateGroupId;
  readonly lead: GroupLead;
}

/** What was done last in the group, by whomever, and the way to undo it for some seconds: in a place that stays free for it. */
export function GroupUndo({ own, groupId, lead }: GroupUndoProps) {
  const t = useTexts(texts);
  const latest = latestOf(own);
  const until = latest === null ? null : new Date(latest + UNDO_OFFERED_MS).toISOString();
  const left = useSecondsLeft(until) ?? 0;
  // What was done a while before the last thing is offered no longer, even where that is undone first.
  const now = latest === null ? 0 : latest + UNDO_OFFERED_MS - left * 1000;
  const last = left > 0 ? lastUndoableSpeech(own, new Date(now).toISOString()) : null;
  const speech = last && findSpeechRequest(own, last.command.requestId);
  const name = speech ? (findPerson(own, speech.delegateId)?.name ?? '') : '';
  const seconds = last ? Math.ceil((Date.parse(last.doneAt) + UNDO_OFFERED_MS - now) / 1000) : 0;
  return (
    <div className={styles.undo} role="status">
      {last && (
        <>
          <p className={styles.said}>{t(`undo.${last.command.type}`, { name })}</p>
          <Button
            icon={<Undo2 aria-hidden size={20} />}
            disabled={lead.busy}
            onClick={() => void lead.give({ type: 'ConductGroup', groupId, deed: last.command })}
          >
            {t('undo.now')}
            {/* Seen and not read out: a screen reader would hear each second. */}
            <span aria-hidden className={styles.seconds}>
              {t('undo.seconds', { seconds })}
            </span>
          </Button>
        </>
      )}
    </div>
  );
}

/** When somebody was called in the group, or had spoken, last; null: nobody yet. */
function latestOf({ speechRequests }: SessionState): number | null {
  const times = speechRequests.flatMap(({ progress }) => {
    if (progress.status === 'called') return [Date.parse(progress.calledAt)];
    return progress.status === 'done' ? [Date.parse(progress.endedAt)] : [];
  });
  return times.length === 0 ? null : Math.max(...times);
}
