import { Hand } from 'lucide-react';
import { useStore } from 'zustand';
import { unitOf } from '#shared/protocol/audience-order.ts';
import type { SpeechKind } from '#shared/protocol/floor.ts';
import type { SpeechRequestId } from '#shared/protocol/ids.ts';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { texts as floorTexts } from '../../floor/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { RequestOutbox } from '../../offline/requests/request-outbox.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { isTooLong, LimitedTextArea } from '../../ui/LimitedTextArea.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import styles from './FloorScreen.module.css';
import { EntryProgress } from './OwnRequests.tsx';
import { askedEntry, type OwnEntry } from './own-requests.ts';
import { QueueInSight } from './QueueInSight.tsx';
import { texts } from './texts.ts';

/** The length that the protocol takes. */
const LONGEST_TOPIC = 500;
const KINDS = ['main', 'rebuttal', 'interposed', 'point-of-order', 'explanation'] as const;
/** Stands in the list for "no particular item". */
const GENERAL = '';

interface SpeechFormProps {
  readonly outbox: RequestOutbox;
  readonly entries: readonly OwnEntry[];
  /** The words of what was asked are in the form again. */
  readonly onEdit: (form: 'speech' | 'question') => void;
}

/** The item under way is chosen, unless another one was. Where the delegate has asked already, that stands in the place of the form. */
export function SpeechForm({ outbox, entries, onEdit }: SpeechFormProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { agendaItemId: chosen, topic, kind = 'main' } = useStore(outbox.drafts, ({ speech }) => speech);
  const agenda = useSession((session) => session.agenda);
  const current = useSession((session) => currentItem(session)?.id);
  // In an item for one unit alone nobody asks to speak.
  const items = agenda.filter(
    ({ progress, audience }) => progress.status !== 'done' && unitOf(audience) === null,
  );
  const value = chosen ?? current ?? GENERAL;
  const item = items.find(({ id }) => id === value)?.id ?? null;
  const asked = askedEntry(entries, item, kind);
  const keep = (changed: { agendaItemId?: string; topic?: string; kind?: SpeechKind }) =>
    outbox.keepDrafts({ speech: { agendaItemId: chosen, topic, kind, ...changed } });
  const tooLong = isTooLong(topic.trim(), LONGEST_TOPIC);
  const send = () => {
    const requestId = newUuid() as SpeechRequestId;
    void outbox.give({ type: 'RequestToSpeak', requestId, agendaItemId: item, topic: topic.trim(), kind });
    outbox.keepDrafts({ speech: { agendaItemId: chosen, topic: '' } });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!asked && !tooLong) send();
      }}
    >
      <SelectField
        label={t('item')}
        value={item ?? GENERAL}
        options={[
          ...items.map(({ id, number, title }) => ({
            value: id as string,
            label: t('itemOption', { number, title }),
          })),
          { value: GENERAL, label: t('general') },
        ]}
        onChange={(agendaItemId) => keep({ agendaItemId })}
      />
      <div className={styles.choice}>
        <h3 className={styles.label}>{t('kind')}</h3>
        <Segmented
          label={t('kind')}
          options={KINDS.map((value) => ({ value, label: tFloor(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => keep({ kind: value })}
        />
      </div>
      {asked ? (
        <div className={styles.asked}>
          <p className={styles.askedTitle}>{t('asked')}</p>
          <EntryProgress outbox={outbox} entry={asked} onEdit={onEdit} />
        </div>
      ) : (
        <>
          <LimitedTextArea
            label={t('topic')}
            hint={t('topicHint')}
            value={topic}
            rows={3}
            longest={LONGEST_TOPIC}
            onChange={(written) => keep({ topic: written })}
          />
          <FootBar hint={<DraftNotice outbox={outbox} />}>
            <Button
              type="submit"
              size="large"
              kind="primary"
              icon={<Hand aria-hidden size={24} />}
              disabled={tooLong}
            >
              {t('sendSpeech')}
            </Button>
          </FootBar>
        </>
      )}
      <QueueInSight itemId={item} />
    </form>
  );
}
