import { useState } from 'react';
import type { ScriptPlace } from '#shared/script/steps.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { texts as stepTexts } from '../../steps/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSettled } from '../../ui/useSettled.ts';
import { useCommandNow } from '../services/useCommandNow.ts';
import { useMayGive } from '../services/useMayGive.ts';
import styles from './ChairScreen.module.css';
import { type AskedType, type Deed, type DeedType, deedAt } from './deed-at-place.ts';
import { texts } from './texts.ts';

/** The one large button: what comes next at this place, where the chair may do it. What tells something new asks first. */
export function NextDeed({ place }: { readonly place: ScriptPlace }) {
  const session = useSession((state) => state);
  const deed = deedAt(session, place);
  const may = {
    StartAgendaItem: useMayGive('StartAgendaItem'),
    BeginStep: useMayGive('BeginStep'),
    CloseAgendaItem: useMayGive('CloseAgendaItem'),
    AnnouncePollResult: useMayGive('AnnouncePollResult'),
    CallSpeaker: useMayGive('CallSpeaker'),
    EndSpeech: useMayGive('EndSpeech'),
    CallAnswerer: useMayGive('CallAnswerer'),
    ChangeAnswer: useMayGive('ChangeAnswer'),
    OpenIssueGroup: useMayGive('OpenIssueGroup'),
    CloseIssueGroup: useMayGive('CloseIssueGroup'),
  };
  const zone = useSettled(deed?.id ?? '');
  return (
    <div ref={zone} className={styles.deed}>
      {deed && may[deed.command.type] && <DeedButton key={deed.id} deed={deed} />}
    </div>
  );
}

const ASKED: Readonly<Record<AskedType, true>> = {
  StartAgendaItem: true,
  CloseAgendaItem: true,
  AnnouncePollResult: true,
};

function asks(type: DeedType): type is AskedType {
  return type in ASKED;
}

function DeedButton({ deed }: { readonly deed: Deed }) {
  const t = useTexts(texts);
  const { busy, problem, give } = useCommandNow<DeedType>();
  const [asking, setAsking] = useState(false);
  const tSteps = useTexts(stepTexts);
  const { command, id: _id, ...words } = deed;
  const step = command.type === 'BeginStep' ? lowerFirst(tSteps(`step.${command.step}`)) : '';
  const label = t(`deed.${command.type}`, { ...words, step });
  const press = () => (asks(command.type) ? setAsking(true) : void give(command));
  return (
    <>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Button kind="primary" size="large" disabled={busy} onClick={press}>
        {label}
      </Button>
      {asking && asks(command.type) && (
        <Dialog
          title={label}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('no')}</Button>
              <Button
                kind="primary"
                disabled={busy}
                onClick={() => {
                  setAsking(false);
                  void give(command);
                }}
              >
                {label}
              </Button>
            </>
          }
        >
          <p>{t(`ask.${command.type}`, words)}</p>
        </Dialog>
      )}
    </>
  );
}
