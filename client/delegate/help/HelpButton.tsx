import { Check, CircleQuestionMark } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { HelpNeed } from '#shared/protocol/memos.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTell } from '../memos/useTell.ts';
import styles from './Help.module.css';
import { texts } from './texts.ts';

const NEEDS = ['device', 'documents', 'other'] as const satisfies readonly HelpNeed[];

/** Calls the secretariat to this seat with one touch; what with can be said afterwards. */
export default function HelpButton(): ReactNode {
  const t = useTexts(texts);
  const help = useLive((live) => live.help);
  const [open, setOpen] = useState(false);
  const { busy, problem, tell } = useTell();
  const call = (need: HelpNeed | null) => tell('help:call', { id: crypto.randomUUID(), need });
  const state = help === null ? 'call' : help.comingAt === null ? 'called' : 'coming';
  return (
    <>
      <Button
        kind={state === 'call' ? 'quiet' : 'secondary'}
        className={styles.button}
        icon={<CircleQuestionMark aria-hidden size={22} />}
        onClick={() => {
          setOpen(true);
          if (help === null) void call(null);
        }}
      >
        {t(state)}
      </Button>
      <span className="visually-hidden" role="status">
        {state === 'coming' ? t('titleComing') : ''}
      </span>
      {open && (
        <Dialog
          title={t(state === 'call' ? 'titleCalling' : state === 'called' ? 'title' : 'titleComing')}
          onClose={() => setOpen(false)}
          actions={
            <>
              {help !== null && (
                <Button
                  disabled={busy}
                  onClick={() => void tell('help:call-off', null).then((done) => done && setOpen(false))}
                >
                  {t('callOff')}
                </Button>
              )}
              <Button kind="primary" onClick={() => setOpen(false)}>
                {t('close')}
              </Button>
            </>
          }
        >
          {problem && <Notice kind="error">{problem}</Notice>}
          {help === null ? (
            !busy && !problem && <p>{t('ended')}</p>
          ) : (
            <>
              <p>
                {t('calledAt', { time: formatTime(help.at) })} {t('sent')}
              </p>
              <fieldset className={styles.needs}>
                <legend>{t('need')}</legend>
                {NEEDS.map((need) => (
                  <Button
                    key={need}
                    size="large"
                    aria-pressed={help.need === need}
                    className={styles.need}
                    icon={help.need === need && <Check aria-hidden size={22} />}
                    disabled={busy}
                    onClick={() => void call(need)}
                  >
                    {t(`needs.${need}`)}
                  </Button>
                ))}
              </fieldset>
            </>
          )}
        </Dialog>
      )}
    </>
  );
}
