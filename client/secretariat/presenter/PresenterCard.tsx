import { Presentation } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { PresenterPlace } from '#shared/protocol/socket.ts';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import type { Edition } from '#shared/session/state.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { type Action, useAction } from '../actions/useAction.ts';
import { PageStepper } from './PageStepper.tsx';
import styles from './PresenterCard.module.css';
import { texts } from './texts.ts';

// pdf.js comes only to a console that leads.
const PagePicture = lazy(() => import('../../documents/PagePicture.tsx'));

/** Tall enough to recognise a page by, in CSS pixels. */
const ROOM = { width: 600, height: 240 };

/** Leads all delegates who follow to a page of a document. */
export function PresenterCard() {
  const t = useTexts(texts);
  const { live } = useConnection();
  const place = useLive(({ presenter }) => presenter);
  const closed = useSession((session) => session.status === 'closed');
  const leads = usePermitted('presenter:lead');
  const documents = useSession(useShallow((session) => documentsInForce(session).map(currentEdition)));
  const action = useAction();
  const led = documents.find(({ sha256 }) => sha256 === place?.sha256);
  const lead = (wanted: PresenterPlace | null) =>
    void action.run(async () => {
      const outcome = await live.lead(wanted);
      if (!outcome.ok) throw new RefusedError(outcome.refusal);
    });
  if (closed || !leads || documents.length === 0) return null;
  return (
    <Card id="presenter" title={t('heading')} aside={place && <Badge tone="good">{t('leading')}</Badge>}>
      {place && led ? (
        <div className={styles.leading}>
          <p className={styles.title}>{led.title}</p>
          <Suspense fallback={<div className={styles.picture} />}>
            <PagePicture
              key={led.sha256}
              sha256={led.sha256}
              page={place.page}
              room={ROOM}
              label={t('picture', { page: place.page })}
              noPicture={t('noPicture')}
              className={styles.picture}
            />
          </Suspense>
          <div className={styles.actions}>
            <PageStepper page={place.page} pages={led.pages} onPage={(page) => lead({ ...place, page })} />
            <ActionButton gives="presenter:lead" disabled={action.busy} onClick={() => lead(null)}>
              {t('stop')}
            </ActionButton>
          </div>
        </div>
      ) : (
        <Choice documents={documents} action={action} onLead={lead} />
      )}
      <ProblemNotice action={action} />
    </Card>
  );
}

interface ChoiceProps {
  readonly documents: readonly Edition[];
  readonly action: Action;
  readonly onLead: (place: PresenterPlace) => void;
}

/** Documents of the item under way come first. */
function Choice({ documents, action, onLead }: ChoiceProps) {
  const t = useTexts(texts);
  const current = useSession((session) => currentItem(session)?.id ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  const ofItem = documents.filter(({ agendaItemId }) => current !== null && agendaItemId === current);
  const sorted = [...ofItem, ...documents.filter((edition) => !ofItem.includes(edition))];
  const edition = sorted.find(({ id }) => id === chosen) ?? sorted[0];
  if (!edition) return null;
  return (
    <div className={styles.leading}>
      <p className={styles.hint}>{t('hint')}</p>
      <SelectField
        label={t('document')}
        value={edition.id}
        options={sorted.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setChosen}
      />
      <div className={styles.actions}>
        <ActionButton
          gives="presenter:lead"
          icon={<Presentation aria-hidden size={20} />}
          disabled={action.busy}
          onClick={() => onLead({ documentId: edition.id, sha256: edition.sha256, page: 1 })}
        >
          {t('start')}
        </ActionButton>
      </div>
    </div>
  );
}
