import { MonitorPlay } from 'lucide-react';
import { useState } from 'react';
import type { CalledUp, HallOverview, Showing } from '#shared/protocol/hall.ts';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';
import { stands } from '../../hall/called-up.ts';
import { pageViewNow } from '../../hall/page-view.ts';
import { sceneCalledUp } from '../../hall/scene.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useServerNow } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { KeyButton } from '../keys/KeyButton.tsx';
import { asHallSees } from './as-hall-sees.ts';
import { BreakDialog } from './BreakDialog.tsx';
import styles from './Hall.module.css';
import { HallNotice } from './HallNotice.tsx';
import { HallPicture } from './HallPicture.tsx';
import { NextInHall } from './NextInHall.tsx';
import { PageViewControls } from './PageViewControls.tsx';
import { ScreenList } from './ScreenList.tsx';
import { showingsNow, toHold } from './showings.ts';
import { texts } from './texts.ts';

/** What the hall sees now, and what can be called up there. */
export function HallCard() {
  const overview = useLive((live) => live.hallOverview);
  const may = usePermitted('hall:show');
  return may && overview ? <Overview overview={overview} /> : null;
}

function Overview({ overview }: { overview: HallOverview }) {
  const t = useTexts(texts);
  const { live } = useConnection();
  const session = useSession((state) => state);
  const place = useLive((state) => state.presenter);
  const leads = place !== null;
  const now = useServerNow(1000);
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const calledUp = overview.all && stands(session, overview.all) ? overview.all : null;
  const scene = sceneCalledUp(asHallSees(session), calledUp?.showing ?? null, leads, now);
  const held = calledUp?.held === true;
  const connected = overview.screens.filter((screen) => screen.connected).length;
  const show = (showing: Showing, hold: boolean) =>
    void action.run(async () => {
      const outcome = await live.hall.show({ screen: null, showing, held: hold });
      if (!outcome.ok) throw new RefusedError(outcome.refusal);
    });
  const hold = toHold(scene, calledUp);
  return (
    <Card
      id="hall"
      title={t('heading')}
      aside={
        <Badge tone={connected > 0 ? 'good' : 'warning'} icon={<MonitorPlay aria-hidden size={16} />}>
          {t('connected', { count: connected })}
        </Badge>
      }
    >
      <HallPicture overview={overview} />
      {held && <HeldNotice />}
      <div className={styles.quick}>
        <KeyButton
          gives="hall:show"
          shortcut="hallHolds"
          aria-pressed={held}
          disabled={action.busy || (!held && hold === null)}
          title={hold === null ? t('holdNothing') : undefined}
          onClick={() => (held ? show({ type: 'follow' }, false) : hold && show(hold, true))}
        >
          {held ? t('release') : t('hold')}
        </KeyButton>
        <KeyButton
          gives="hall:show"
          shortcut="hallFollows"
          disabled={action.busy || !calledUp || calledUp.showing.type === 'follow'}
          title={t('following')}
          onClick={() => show({ type: 'follow' }, false)}
        >
          {t('toFollow')}
        </KeyButton>
        <KeyButton
          gives="hall:show"
          shortcut="hallBlank"
          aria-pressed={calledUp?.showing.type === 'blank'}
          disabled={action.busy}
          onClick={() => show({ type: 'blank' }, false)}
        >
          {t('showing.blank')}
        </KeyButton>
      </div>
      {scene.type === 'page' && place && (
        <PageViewControls
          view={pageViewNow(scene.view, place)}
          busy={action.busy}
          onView={(view) => show({ type: 'page', view }, held)}
        />
      )}
      <p className={styles.now}>
        {useShownWords(calledUp)} <NextInHall />
      </p>
      <details className={styles.more}>
        <summary>{t('more')}</summary>
        <div className={styles.moreBody}>
          <Segmented
            label={t('show')}
            options={showingsNow(session, leads).map((showing) => ({
              value: showing.type,
              label: t(`showing.${showing.type}`),
            }))}
            value={calledUp?.showing.type ?? 'follow'}
            disabled={action.busy}
            onChange={(type) => {
              const chosen = showingsNow(session, leads).find((showing) => showing.type === type);
              if (chosen) show(chosen, false);
            }}
          />
          <div className={styles.actions}>
            <ActionButton gives="hall:show" disabled={action.busy} onClick={() => setAsking(true)}>
              {t('break')}
            </ActionButton>
          </div>
          <HallNotice key={overview.notice} notice={overview.notice} />
          <ScreenList screens={overview.screens} />
        </div>
      </details>
      <ProblemNotice action={action} />
      {asking && (
        <BreakDialog
          onClose={() => setAsking(false)}
          onBreak={(until) => {
            setAsking(false);
            show({ type: 'break', until }, false);
          }}
        />
      )}
    </Card>
  );
}

/** A hall that is held does not see what happens; a vote above all. */
function HeldNotice() {
  const t = useTexts(texts);
  const voting = useSession((session) => openPoll(session) !== undefined);
  return <Notice kind="warning">{voting ? t('heldWhileVoting') : t('held')}</Notice>;
}

function useShownWords(calledUp: CalledUp | null): string {
  const t = useTexts(texts);
  if (!calledUp || calledUp.showing.type === 'follow') return t('following');
  const time = formatTime(calledUp.since);
  return t(calledUp.held ? 'shownHeld' : 'shown', { what: t(`showing.${calledUp.showing.type}`), time });
}
