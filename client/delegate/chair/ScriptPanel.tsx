import { ChevronLeft, ChevronRight, Undo2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { ScriptStep } from '#shared/protocol/script.ts';
import { scriptAt } from '#shared/script/script.ts';
import { stepsOf } from '#shared/script/steps.ts';
import type { ScriptParagraph } from '#shared/script/template.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { useTexts } from '../../i18n/texts.ts';
import { texts as scriptTexts } from '../../script/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ChairScreen.module.css';
import { NextDeed } from './NextDeed.tsx';
import { texts } from './texts.ts';
import { keyOf, type PlaceOfScript } from './usePlaceOfScript.ts';

/** What to say now, in large type, and the one thing to do next. */
export function ScriptPanel({ at }: { readonly at: PlaceOfScript }) {
  const t = useTexts(texts);
  const tScript = useTexts(scriptTexts);
  const headingId = useId();
  const { shown, browsing, previous, following } = at;
  const session = useSession((state) => state);
  const { paragraphs, source } = scriptAt(session, shown);
  const item = shown.agendaItemId === null ? undefined : findItem(session, shown.agendaItemId);
  const steps: readonly ScriptStep[] = item ? stepsOf(session, item) : [];
  const place = steps.indexOf(shown.step) + 1;
  const step = tScript(`step.${shown.step}`);
  const hasBlanks = paragraphs.some((runs) => runs.some(({ mark }) => mark === 'blank'));
  return (
    <section className={styles.script} aria-labelledby={headingId}>
      <div className={styles.stepHead}>
        <h3 id={headingId} className={styles.step}>
          <span className="visually-hidden">{t('script')}</span>{' '}
          {place > 0 ? t('stepOf', { place, count: steps.length, step }) : step}
        </h3>
        <StepChoice at={at} />
      </div>
      {browsing && (
        <div className={styles.browsing}>
          <p>{t('browsing')}</p>
          <Button icon={<Undo2 aria-hidden size={20} />} onClick={at.back}>
            {t('back')}
          </Button>
        </div>
      )}
      <section
        className={styles.words}
        lang="vi"
        aria-live="polite"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys where it is long
        tabIndex={0}
        aria-label={t('script')}
      >
        {paragraphs.map((runs, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is nothing but its place
          <p key={index}>
            <Paragraph runs={runs} />
          </p>
        ))}
      </section>
      <p className={styles.note}>
        {source !== null && `${tScript('source', { source })} `}
        {t('note')} {hasBlanks && t('blankNote')}
      </p>
      <div className={styles.foot}>
        <StepButton label={t('previous')} place={previous} at={at}>
          <ChevronLeft aria-hidden size={22} />
        </StepButton>
        <NextDeed place={shown} />
        <StepButton label={t('following')} place={following} at={at}>
          <ChevronRight aria-hidden size={22} />
        </StepButton>
      </div>
    </section>
  );
}

/** What was filled in stands out; a blank is read as what it is. */
function Paragraph({ runs }: { readonly runs: ScriptParagraph }) {
  return runs.map(({ text, mark }, index) => {
    if (mark === 'said') return text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a run is nothing but its place
      <b key={index} className={styles[mark]}>
        {mark === 'blank' ? <BlankPlace text={text} /> : text}
      </b>
    );
  });
}

function BlankPlace({ text }: { readonly text: string }) {
  const tScript = useTexts(scriptTexts);
  return (
    <>
      <span aria-hidden>{text}</span>
      <span className="visually-hidden">{tScript('blank')}</span>
    </>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly place: PlaceOfScript['previous'];
  readonly at: PlaceOfScript;
  readonly children: ReactNode;
}

function StepButton({ label, place, at, children }: StepButtonProps) {
  return (
    <Button
      className={styles.turn}
      icon={children}
      disabled={place === null}
      onClick={() => place !== null && at.go(place)}
    >
      {label}
    </Button>
  );
}

/** Any other place of the script, also the steps of the session as a whole. */
function StepChoice({ at }: { readonly at: PlaceOfScript }) {
  const t = useTexts(texts);
  const tScript = useTexts(scriptTexts);
  const agenda = useSession((session) => session.agenda);
  const whole = at.places.filter(({ agendaItemId }) => agendaItemId === null);
  return (
    <select
      className={styles.choice}
      aria-label={t('goTo')}
      value={keyOf(at.shown)}
      onChange={({ target }) => {
        const to = at.places.find((place) => keyOf(place) === target.value);
        if (to) at.go(to);
      }}
    >
      <optgroup label={tScript('whole')}>
        {whole.map((place) => (
          <option key={keyOf(place)} value={keyOf(place)}>
            {tScript(`step.${place.step}`)}
          </option>
        ))}
      </optgroup>
      {agenda.map(({ id, number }) => (
        <optgroup key={id} label={t('ofItem', { number })}>
          {at.places
            .filter(({ agendaItemId }) => agendaItemId === id)
            .map((place) => (
              <option key={keyOf(place)} value={keyOf(place)}>
                {`${number} · ${tScript(`step.${place.step}`)}`}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
