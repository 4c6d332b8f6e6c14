import { useRef, useState } from 'react';
import { fillingAt } from '#shared/script/fillings.ts';
import { PLACEHOLDERS } from '#shared/script/placeholder-names.ts';
import { textAt, usualTextAt } from '#shared/script/script.ts';
import { MAX_SCRIPT_TEXT } from '#shared/script/step-names.ts';
import type { ScriptPlace } from '#shared/script/steps.ts';
import { fillIn, unknownPlaceholders } from '#shared/script/template.ts';
import { findWritten } from '#shared/session/script/find-written.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { isTooLong, LimitedTextArea } from '../../ui/LimitedTextArea.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Script.module.css';
import { texts } from './texts.ts';

/** The words of one step, and how the chair will read them with the session as it stands. */
export function StepEditor({ place }: { readonly place: ScriptPlace }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const permitted = usePermitted('WriteScript');
  const action = useCommand('WriteScript');
  const [typed, setTyped] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const kept = textAt(session, place);
  const text = typed ?? kept;
  const unknown = unknownPlaceholders(text);
  const written = findWritten(session, place) !== undefined;
  // A pattern for all items is shown with the first of them.
  const shownAt = { ...place, agendaItemId: place.agendaItemId ?? session.agenda[0]?.id ?? null };
  const write = async (words: string) => {
    const { agendaItemId, step } = place;
    if (await action.give({ type: 'WriteScript', agendaItemId, step, text: words })) {
      setTyped(null);
      setSaved(true);
    }
  };
  const insert = (name: string) => {
    const area = field.current?.querySelector('textarea');
    const at = area?.selectionStart ?? text.length;
    setTyped(`${text.slice(0, at)}{${name}}${text.slice(area?.selectionEnd ?? at)}`);
    setSaved(false);
    area?.focus();
  };
  return (
    <div className={styles.editor}>
      <div ref={field}>
        <LimitedTextArea
          label={t('label')}
          hint={t('labelHint')}
          longest={MAX_SCRIPT_TEXT}
          rows={9}
          lang="vi"
          value={text}
          readOnly={!permitted}
          onChange={(value) => {
            setTyped(value);
            setSaved(false);
          }}
        />
      </div>
      {unknown.length > 0 && (
        <Notice kind="warning">
          {t('unknown', { names: unknown.map((name) => `{${name}}`).join(', ') })}
        </Notice>
      )}
      <ProblemNotice action={action} />
      {saved && <Notice kind="success">{t('saved')}</Notice>}
      <div className={styles.files}>
        <ActionButton
          gives="WriteScript"
          kind="primary"
          disabled={action.busy || unknown.length > 0 || text === kept || isTooLong(text, MAX_SCRIPT_TEXT)}
          onClick={() => void write(text.trim() === usualTextAt(session, place) ? '' : text)}
        >
          {t('save')}
        </ActionButton>
        {written && (
          <ActionButton gives="WriteScript" disabled={action.busy} onClick={() => void write('')}>
            {t('usual')}
          </ActionButton>
        )}
      </div>
      {permitted && (
        <details>
          <summary className={styles.summary}>{t('placeholders')}</summary>
          <div className={styles.names}>
            {PLACEHOLDERS.map((name) => (
              <Button key={name} kind="quiet" aria-label={t('insert', { name })} onClick={() => insert(name)}>
                {`{${name}}`}
              </Button>
            ))}
          </div>
        </details>
      )}
      <section className={styles.preview} aria-label={t('preview')} lang="vi">
        <h3 className={styles.legend}>{t('preview')}</h3>
        {fillIn(text, fillingAt(session, shownAt)).map((runs, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is nothing but its place
          <p key={index}>
            {runs.map((run, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: a run is nothing but its place
              run.mark === 'said' ? run.text : <b key={at}>{run.text}</b>,
            )}
          </p>
        ))}
      </section>
    </div>
  );
}
