import { Lock } from 'lucide-react';
import { useState } from 'react';
import { unitOf } from '#shared/protocol/audience-order.ts';
import { currentItem, nextItem } from '#shared/session/agenda/programme.ts';
import { latestHallPoll, openPoll } from '#shared/session/polls/find-poll.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { ItemConflicts } from '../conflicts/ItemConflicts.tsx';
import { documentsOfItem } from '../documents/documentsOfItem.ts';
import { newDraft } from '../open-poll/draft.ts';
import { OpenPollDialog } from '../open-poll/OpenPollDialog.tsx';
import { texts as openPollTexts } from '../open-poll/texts.ts';
import { CloseItem } from './CloseItem.tsx';
import styles from './Conduct.module.css';
import { texts } from './texts.ts';
import { UndoStart } from './UndoStart.tsx';

/** The item under way, or the one that comes next. */
export function ItemCard() {
  const status = useSession((session) => session.status);
  const current = useSession(currentItem);
  const next = useSession(nextItem);
  if (status !== 'open') return null;
  if (current) return <CurrentItem item={current} />;
  return next ? <NextItem item={next} /> : <AllDone />;
}

/** Whether a result waits to be announced: then that is what comes next, and nothing else is offered as such. */
function resultIsPending(session: SessionState): boolean {
  return latestHallPoll(session)?.status === 'closed';
}

function CurrentItem({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tOpenPoll = useTexts(openPollTexts);
  const voting = useSession((session) => openPoll(session) !== undefined);
  const pending = useSession(resultIsPending);
  const [asking, setAsking] = useState(false);
  return (
    <Card
      id="item"
      title={t('current')}
      aside={<Badge tone="good">{tCommon(`agendaKind.${item.kind}`)}</Badge>}
      emphasis={!voting && !pending}
    >
      <ItemFacts item={item} />
      <ItemDocuments item={item} />
      <div className={styles.actions}>
        {unitOf(item.audience) === null && (
          <ActionButton
            gives="OpenPoll"
            kind={voting || pending ? 'secondary' : 'primary'}
            size="large"
            disabled={voting}
            title={voting ? t('votingNow') : undefined}
            onClick={() => setAsking(true)}
          >
            {tOpenPoll('open')}
          </ActionButton>
        )}
        <CloseItem item={item} />
      </div>
      <UndoStart item={item} />
      {unitOf(item.audience) === null && <ItemConflicts item={item} />}
      {asking && <ItemPollDialog item={item} onClose={() => setAsking(false)} />}
    </Card>
  );
}

/** A vote on the item's draft, where it has one. */
function ItemPollDialog({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const t = useTexts(openPollTexts);
  const documents = useSession((session) => session.documents);
  const ruleSetId = useSession((session) => session.details.ruleSetId);
  const draft = documentsOfItem(documents, item.id).find(({ kind }) => kind === 'draft-resolution');
  return (
    <OpenPollDialog
      title={t('open')}
      start={newDraft({ agendaItemId: item.id, documentId: draft?.id ?? null, ruleSetId })}
      onClose={onClose}
    />
  );
}

function NextItem({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const pending = useSession(resultIsPending);
  const action = useCommand('StartAgendaItem');
  return (
    <Card
      title={t('next')}
      aside={<Badge tone="plain">{tCommon(`agendaKind.${item.kind}`)}</Badge>}
      emphasis={!pending}
    >
      <ItemFacts item={item} />
      <div className={styles.actions}>
        <ActionButton
          gives="StartAgendaItem"
          kind={pending ? 'secondary' : 'primary'}
          size="large"
          disabled={action.busy}
          onClick={() => action.give({ type: 'StartAgendaItem', itemId: item.id })}
        >
          {t('startNext')}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
      {unitOf(item.audience) === null && <ItemConflicts item={item} />}
    </Card>
  );
}

function AllDone() {
  const t = useTexts(texts);
  return (
    <Card title={t('allDone')}>
      <p className={styles.muted}>{t('allDoneHint')}</p>
    </Card>
  );
}

function ItemFacts({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const { progress } = item;
  return (
    <>
      <p className={styles.itemTitle}>{t('item', { number: item.number, title: item.title })}</p>
      <AudienceBadge audience={item.audience} icon={<Lock aria-hidden size={16} />} />
      {item.presenter && <p>{t('presenter', { name: item.presenter })}</p>}
      {progress.status === 'current' && (
        <p className={styles.muted}>{t('startedAt', { time: formatTime(progress.startedAt) })}</p>
      )}
    </>
  );
}

function ItemDocuments({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const documents = useSession((session) => session.documents);
  const editions = documentsOfItem(documents, item.id);
  if (editions.length === 0) return <p className={styles.muted}>{t('noDocuments')}</p>;
  return (
    <RowList gap="small">
      {editions.map((edition) => (
        <li key={edition.id}>
          <Badge tone="plain">{tCommon(`documentKind.${edition.kind}`)}</Badge> {edition.title}
        </li>
      ))}
    </RowList>
  );
}
