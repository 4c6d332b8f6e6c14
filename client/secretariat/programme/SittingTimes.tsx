import { useState } from 'react';
import { findItem } from '#shared/session/agenda/programme.ts';
import {
  allotted,
  beginsAt,
  type Progress,
  progressAt,
  sharedOut,
} from '#shared/session/agenda/timetable.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { useServerNow } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import styles from './Programme.module.css';
import { texts } from './texts.ts';
import { titleOf } from './title-of.ts';

const HALF_MINUTE = 30_000;

/** How late the sitting is, and the proposal to share out what is left of its time. Nothing before the first item. */
export function SittingTimes() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const now = useServerNow(HALF_MINUTE);
  const progress = session.status === 'open' ? progressAt(session, new Date(now).toISOString()) : null;
  if (!progress || progress.late === null) return null;
  const { plannedEnd, expectedEnd } = progress;
  const behind = plannedEnd !== null && expectedEnd !== null && expectedEnd - plannedEnd >= 60_000;
  const adjusted = progress.left.some(({ item }) => item.adjustedMinutes !== undefined);
  return (
    <Card title={t('sittings')} aside={<Lateness late={progress.late} />}>
      {plannedEnd !== null && expectedEnd !== null && (
        <p>{t('ends', { expected: timeOf(expectedEnd), planned: timeOf(plannedEnd) })}</p>
      )}
      <div className={styles.actions}>
        {behind && <ShareOut progress={progress} now={now} />}
        {adjusted && <PlannedAgain progress={progress} />}
      </div>
    </Card>
  );
}

/** How late the sitting is, for the head of a list; nothing where the programme names no times. */
export function SittingLateness() {
  const session = useSession((state) => state);
  const now = useServerNow(HALF_MINUTE);
  const progress = session.status === 'open' ? progressAt(session, new Date(now).toISOString()) : null;
  return progress?.late == null ? null : <Lateness late={progress.late} />;
}

/** How late something is, in words; the colour only underlines it. */
function Lateness({ late }: { late: number }) {
  const t = useTexts(texts);
  if (late > 0) return <Badge tone="warning">{t('late', { minutes: late })}</Badge>;
  if (late < 0) return <Badge tone="good">{t('early', { minutes: -late })}</Badge>;
  return <Badge tone="good">{t('onTime')}</Badge>;
}

function timeOf(at: number): string {
  return formatTime(new Date(at).toISOString());
}

function ShareOut({ progress, now }: { progress: Progress; now: number }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const give = useGive('AdjustAgendaTimes');
  const [asking, setAsking] = useState(false);
  const shares = sharedOut(progress, beginsAt(progress, new Date(now).toISOString()));
  const { plannedEnd } = progress;
  if (shares === null || plannedEnd === null) return <p className={styles.muted}>{t('shareNot')}</p>;
  return (
    <>
      <ActionButton gives="AdjustAgendaTimes" onClick={() => setAsking(true)}>
        {t('share')}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          gives="AdjustAgendaTimes"
          title={t('shareTitle', { count: shares.length })}
          text={
            <>
              <p>{t('shareText', { planned: timeOf(plannedEnd) })}</p>
              <ul>
                {shares.map(({ itemId, minutes }) => {
                  const item = findItem(session, itemId);
                  return (
                    <li key={itemId}>
                      {t('shareRow', {
                        item: titleOf(session, itemId),
                        before: (item && allotted(item)) ?? 0,
                        after: minutes,
                      })}
                    </li>
                  );
                })}
              </ul>
            </>
          }
          confirm={t('shareConfirm')}
          onConfirm={() => give({ type: 'AdjustAgendaTimes', times: [...shares] })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function PlannedAgain({ progress }: { progress: Progress }) {
  const t = useTexts(texts);
  const give = useGive('AdjustAgendaTimes');
  const [asking, setAsking] = useState(false);
  const times = progress.left
    .filter(({ item }) => item.adjustedMinutes !== undefined)
    .map(({ item }) => ({ itemId: item.id, minutes: null }));
  return (
    <>
      <ActionButton gives="AdjustAgendaTimes" kind="quiet" onClick={() => setAsking(true)}>
        {t('shareBack')}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          gives="AdjustAgendaTimes"
          title={t('shareBack')}
          text={
            <ul>
              {progress.left.map(({ item }) => (
                <li key={item.id}>{t('item', { ...item })}</li>
              ))}
            </ul>
          }
          confirm={t('shareBack')}
          onConfirm={() => give({ type: 'AdjustAgendaTimes', times })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
