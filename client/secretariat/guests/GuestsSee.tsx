import { Eye } from 'lucide-react';
import { useState } from 'react';
import type { GuestsView } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import styles from './Guests.module.css';
import { texts } from './texts.ts';

/** The programme and documents as the server tells them to guests: asked of it, and not worked out here from what the console knows. */
export function GuestsSee() {
  const t = useTexts(texts);
  const { http } = useConnection();
  const [view, setView] = useState<GuestsView | null>(null);
  const action = useAction();
  const look = async () => {
    const told = await action.run(async () => jsonOf<GuestsView>(await http('/api/guests/view')));
    if (told) setView(told);
  };
  return (
    <Card title={t('see.title')}>
      <p className={styles.muted}>{t('see.hint')}</p>
      <div>
        <ActionButton
          gives="nothing"
          icon={<Eye aria-hidden size={20} />}
          disabled={action.busy}
          onClick={look}
        >
          {t(view ? 'see.again' : 'see.open')}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
      {view && <Seen view={view} />}
    </Card>
  );
}

function Seen({ view: { agenda, documents, hardCopies } }: { readonly view: GuestsView }) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  if (agenda.length + documents.length + hardCopies.length === 0) return <p>{t('see.nothing')}</p>;
  const places = [
    ...agenda.map((item) => ({ id: item.id, heading: tConduct('item', item) })),
    { id: null, heading: t('see.general') },
  ];
  return (
    <RowList gap="medium" aria-label={t('see.caption')} className={styles.seen}>
      {places.map(({ id, heading }) => (
        <li key={id}>
          <h3>{heading}</h3>
          <Papers
            documents={documents.filter(({ agendaItemId }) => agendaItemId === id)}
            hardCopies={hardCopies.filter(({ agendaItemId }) => agendaItemId === id)}
          />
        </li>
      ))}
    </RowList>
  );
}

function Papers({ documents, hardCopies }: Pick<GuestsView, 'documents' | 'hardCopies'>) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  if (documents.length + hardCopies.length === 0)
    return <p className={styles.muted}>{t('see.noDocuments')}</p>;
  return (
    <ul className={styles.papers}>
      {documents.map(({ id, title, kind, pages }) => (
        <li key={id}>{t('see.document', { title, pages, kind: tCommon(`documentKind.${kind}`) })}</li>
      ))}
      {hardCopies.map(({ id, title }) => (
        <li key={id}>{t('see.onPaper', { title: title ?? t('see.untitled') })}</li>
      ))}
    </ul>
  );
}
