import { useEffect, useRef, useState } from 'react';
import type { Actor } from '#shared/protocol/events.ts';
import type { LeadWish, ToldLead } from '#shared/protocol/lead.ts';
import { LEAD_ANSWER_MS } from '#shared/protocol/lead-answer.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useConnection, useLive } from '../../../connection/context.tsx';
import { RefusedError } from '../../../connection/http.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useSecondsLeft } from '../../../ui/useServerNow.ts';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useAction } from '../../actions/useAction.ts';
import { useActorName } from '../../log/useActorName.ts';
import styles from './Desk.module.css';
import { leadChange } from './lead-changes.ts';
import { texts } from './texts.ts';

const NOBODY: Actor = { capacity: 'secretary', id: '' };

function useWish() {
  const { live } = useConnection();
  const action = useAction();
  const wish = (what: LeadWish['wish']) =>
    void action.run(async () => {
      const outcome = await live.wishLead(what);
      if (!outcome.ok) throw new RefusedError(outcome.refusal);
    });
  return { wish, action };
}

/** Which console leads, and the way to lead from this one. */
export function LeadMark() {
  const lead = useLive((live) => live.lead);
  return lead ? <Mark lead={lead} /> : null;
}

function Mark({ lead: { leader, asking } }: { readonly lead: ToldLead }) {
  const t = useTexts(texts);
  const { wish, action } = useWish();
  const name = useActorName(leader?.actor ?? NOBODY);
  const answered =
    asking?.own === true ? new Date(Date.parse(asking.at) + LEAD_ANSWER_MS).toISOString() : null;
  const left = useSecondsLeft(answered);
  const gone = leader !== null && !leader.connected && !leader.own;
  const button = (what: 'take' | 'ask' | 'leave', label: string) => (
    <ActionButton gives="lead:wish" kind="quiet" disabled={action.busy} onClick={() => wish(what)}>
      {label}
    </ActionButton>
  );
  const free = leader === null || gone || left === 0;
  return (
    <div className={styles.lead}>
      <Badge tone={leader === null ? 'plain' : gone ? 'warning' : 'good'}>
        {leader === null
          ? t('lead.none')
          : t(leader.own ? 'lead.own' : gone ? 'lead.gone' : 'lead.other', { name })}
      </Badge>
      {leader?.own && button('leave', t('lead.leave'))}
      {!leader?.own && free && button('take', t('lead.take'))}
      {!leader?.own && !free && left === null && button('ask', t('lead.ask'))}
      {!leader?.own && !free && left !== null && <span>{t('lead.waiting', { seconds: left })}</span>}
      <ProblemNotice action={action} />
    </div>
  );
}

/** What comes to this console of leading: somebody asks for it, took it over, or keeps it. */
export function LeadNews() {
  const lead = useLive((live) => live.lead);
  const before = useRef(lead);
  const [news, setNews] = useState<{
    readonly what: 'lost' | 'got' | 'declined';
    readonly lead: ToldLead;
  } | null>(null);
  useEffect(() => {
    const what = leadChange(before.current, lead);
    before.current = lead ?? before.current;
    if (what && lead) setNews({ what, lead });
  }, [lead]);
  const asked = lead?.leader?.own === true && lead.asking !== null && !lead.asking.own;
  return (
    <>
      {asked && lead?.asking && <Asked by={lead.asking.actor} />}
      {news && <Told {...news} onClose={() => setNews(null)} />}
    </>
  );
}

function Asked({ by }: { readonly by: Actor }) {
  const t = useTexts(texts);
  const { wish, action } = useWish();
  const name = useActorName(by);
  const answer = (what: 'agree' | 'decline') => (
    <ActionButton gives="lead:wish" disabled={action.busy} onClick={() => wish(what)}>
      {t(`lead.${what}`)}
    </ActionButton>
  );
  return (
    <Notice
      kind="warning"
      action={
        <div className={styles.answers}>
          {answer('agree')}
          {answer('decline')}
        </div>
      }
    >
      {t('lead.asked', { name })}
      <ProblemNotice action={action} />
    </Notice>
  );
}

interface ToldProps {
  readonly what: 'lost' | 'got' | 'declined';
  readonly lead: ToldLead;
  readonly onClose: () => void;
}

function Told({ what, lead: { leader }, onClose }: ToldProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const name = useActorName(leader?.actor ?? NOBODY);
  const time = leader ? formatTime(leader.since) : '';
  return (
    <Notice
      kind="info"
      action={
        <Button kind="quiet" onClick={onClose}>
          {tCommon('close')}
        </Button>
      }
    >
      {t(`lead.${what}`, { name, time })}
    </Notice>
  );
}
