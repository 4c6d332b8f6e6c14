import { useState } from 'react';
import { unitOf } from '#shared/protocol/audience-order.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { Edition, PublishedDocument } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { Checkbox } from '../../forms/Checkbox.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import styles from './Documents.module.css';
import { texts } from './texts.ts';

interface RemovalDialogProps {
  readonly document: PublishedDocument;
  readonly onClose: () => void;
}

/** Asks before files go for good, and says what goes, from where, and what it cannot reach. */
export function RemovalDialog({ document, onClose }: RemovalDialogProps) {
  const t = useTexts(texts);
  const give = useGive('RemoveDocumentFiles');
  const online = useLive((live) => live.online.length);
  const delegates = useSession((session) => session.delegates.length);
  const units = useSession((session) => session.units);
  const there = document.editions.filter(({ removed }) => !removed);
  const [chosen, setChosen] = useState<ReadonlySet<Edition>>(new Set(there));
  const { title, audience } = currentEdition(document);
  const unit = units.find(({ id }) => id === unitOf(audience));
  const choose = (edition: Edition, goes: boolean) =>
    setChosen((before) => new Set(there.filter((one) => (one === edition ? goes : before.has(one)))));
  return (
    <ReasonDialog
      gives="RemoveDocumentFiles"
      title={t('removal.title')}
      text={
        <div className={styles.form}>
          <p className={styles.name}>{title}</p>
          {there.length > 1 && (
            <fieldset className={styles.editions}>
              <legend>{t('removal.which')}</legend>
              {there.map((edition) => (
                <Checkbox
                  key={edition.sha256}
                  label={t('removal.edition', { version: edition.version, file: edition.fileName })}
                  checked={chosen.has(edition)}
                  onChange={(goes) => choose(edition, goes)}
                />
              ))}
            </fieldset>
          )}
          <p>{t('removal.what')}</p>
          <p>
            {typeof audience === 'string'
              ? t(`removal.who.${audience}`, { delegates, online })
              : t('removal.who.unit', { unit: unit?.name ?? '', members: unit?.members.length ?? 0, online })}
          </p>
          <p>{t('removal.stays')}</p>
          <Notice kind="warning">{t('removal.copies')}</Notice>
        </div>
      }
      confirm={t('removal.now')}
      danger
      mayConfirm={chosen.size > 0}
      onReason={(reason) =>
        give({
          type: 'RemoveDocumentFiles',
          documentId: document.id,
          files: [...chosen].map(({ sha256 }) => sha256),
          reason,
        })
      }
      onClose={onClose}
    />
  );
}
