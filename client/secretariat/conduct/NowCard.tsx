import { Lock } from 'lucide-react';
import { unitOf } from '#shared/protocol/audience-order.ts';
import { currentItem, nextItem } from '#shared/session/agenda/programme.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { CloseItem } from './CloseItem.tsx';
import styles from './NowCard.module.css';
import { NextThing } from './next/NextThing.tsx';
import type { NextDeed } from './next-deed.ts';
import { OpenItemPoll } from './OpenItemPoll.tsx';
import { StepStrip } from './StepStrip.tsx';
import { texts } from './texts.ts';
import { UndoLine } from './undo/UndoLine.tsx';

/** The item under way with its step, or the one that comes next, and the next thing to do as one large button; while the hall votes, that is the vote's. */
export function NowCard({ deed }: { readonly deed: NextDeed }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const current = useSession(currentItem);
  const next = useSession(nextItem);
  const item = current ?? next;
  const tone = current ? 'good' : 'plain';
  return (
    <Card
      id="item"
      title={t(current ? 'current' : next ? 'next' : 'allDone')}
      aside={item && <Badge tone={tone}>{tCommon(`agendaKind.${item.kind}`)}</Badge>}
      emphasis
    >
      {item ? <ItemFacts item={item} /> : <p className={styles.muted}>{t('allDoneHint')}</p>}
      {current && <StepStrip item={current} />}
      {deed.type !== 'vote' && (
        <>
          <div className={styles.deeds}>
            <NextThing deed={deed} />
            {current && <OtherDeeds item={current} deed={deed} />}
          </div>
          <UndoLine />
        </>
      )}
    </Card>
  );
}

/** What can be done with the item besides what comes next. */
function OtherDeeds({ item, deed }: { readonly item: AgendaItem; readonly deed: NextDeed }) {
  const forUnit = unitOf(item.audience) !== null;
  return (
    <>
      {!forUnit && deed.type !== 'open-poll' && <OpenItemPoll item={item} />}
      {deed.type !== 'close-item' && <CloseItem item={item} />}
    </>
  );
}

function ItemFacts({ item }: { readonly item: AgendaItem }) {
  const t = useTexts(texts);
  const { progress } = item;
  const facts = [
    item.presenter === '' ? '' : t('presenter', { name: item.presenter }),
    progress.status === 'current' ? t('startedAt', { time: formatTime(progress.startedAt) }) : '',
  ];
  return (
    <div>
      <p className={styles.title}>{t('item', { number: item.number, title: item.title })}</p>
      <AudienceBadge audience={item.audience} icon={<Lock aria-hidden size={16} />} />
      <p className={styles.muted}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
    </div>
  );
}
