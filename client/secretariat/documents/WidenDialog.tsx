import { useState } from 'react';
import type { DocumentAudience } from '#shared/protocol/audience.ts';
import { audienceKey, unitOf } from '#shared/protocol/audience-order.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { PublishedDocument, SessionState } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField } from '../../ui/Field.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { audiencesWiderThan } from './audience-choice.ts';
import styles from './Documents.module.css';
import { texts } from './texts.ts';
import { useAudienceText } from './useAudienceText.ts';

interface WidenDialogProps {
  readonly document: PublishedDocument;
  /** At least one: whom it can be opened to. */
  readonly audiences: readonly [DocumentAudience, ...DocumentAudience[]];
  readonly onClose: () => void;
}

/** Asks once before a document is opened to more people, and says how many that are. */
export function WidenDialog({ document, audiences: [widest, ...others], onClose }: WidenDialogProps) {
  const t = useTexts(texts);
  const give = useGive();
  const audienceText = useAudienceText();
  const session = useSession((state) => state);
  const audiences = [widest, ...others];
  const [chosen, setChosen] = useState(audienceKey(widest));
  const to = audiences.find((one) => audienceKey(one) === chosen) ?? widest;
  const { title, audience } = currentEdition(document);
  const count = delegatesOf(session, to);
  const added = count - delegatesOf(session, audience);
  return (
    <ConfirmDialog
      gives="WidenDocument"
      title={t('widen.title')}
      text={
        <div className={styles.form}>
          <p className={styles.name}>{title}</p>
          <p>{t('widen.before', { audience: audienceText(audience) })}</p>
          <SelectField
            label={t('widen.to')}
            value={audienceKey(to)}
            options={audiences.map((one) => ({ value: audienceKey(one), label: audienceText(one) }))}
            onChange={setChosen}
          />
          <p>{t(added > 0 ? 'widen.added' : 'widen.same', { count, added })}</p>
          {(to === 'public' || to === 'guests') && <p>{t(`widen.beside.${to}`)}</p>}
          <p>{t('widen.stays')}</p>
        </div>
      }
      confirm={t('widen.now')}
      onConfirm={() => give({ type: 'WidenDocument', documentId: document.id, audience: to })}
      onClose={onClose}
    />
  );
}

/** Whom the edition in force can be opened to; null: to nobody more. */
export function useWiderAudiences(document: PublishedDocument): WidenDialogProps['audiences'] | null {
  const session = useSession((state) => state);
  const { agendaItemId, audience } = currentEdition(document);
  const ofItem = session.agenda.find(({ id }) => id === agendaItemId)?.audience ?? 'public';
  const [first, ...others] = audiencesWiderThan(audience, session.units, ofItem);
  return first === undefined ? null : [first, ...others];
}

/** How many delegates may read what is for `audience`. */
function delegatesOf({ delegates, units }: SessionState, audience: DocumentAudience): number {
  const unit = unitOf(audience);
  return unit === null ? delegates.length : (units.find(({ id }) => id === unit)?.members.length ?? 0);
}
