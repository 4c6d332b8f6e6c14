import { useMemo } from 'react';
import { rosterAt } from '#shared/register/roster.ts';
import type { Body, RegisteredSession } from '#shared/register/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { TextAreaField, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DeedDialog, type Missing } from '../deeds/DeedDialog.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';
import { useDraft } from '../deeds/useDraft.ts';
import { RosterTable } from '../members/RosterTable.tsx';
import { hrefOf } from '../place.ts';
import { give, useRegister } from '../register/register.ts';
import styles from './Sessions.module.css';
import { texts } from './texts.ts';
import { useSessionDays } from './useSessionDays.ts';

type Suspended = 'counted' | 'left-out';

interface ConveneDialogProps {
  readonly session: RegisteredSession;
  readonly body: Body;
  readonly onClose: () => void;
}

/**
 * Convenes a session with the members of its first day. A person looks at them, and says how many there are in all: the list
 * proposes a number, and never counts silently.
 */
export function ConveneDialog({ session, body, onClose }: ConveneDialogProps) {
  const t = useTexts(texts);
  const tDeeds = useTexts(deedTexts);
  const days = useSessionDays();
  const state = useRegister((register) => register);
  const roster = useMemo(
    () => rosterAt(state, session.bodyId, session.startsOn),
    [state, session.bodyId, session.startsOn],
  );
  const away = roster.filter(({ suspended }) => suspended).length;
  const { draft, change, touched } = useDraft<{ total: string | null; suspended: Suspended; reason: string }>(
    () => ({ total: null, suspended: 'counted', reason: '' }),
  );
  const proposed = draft.suspended === 'left-out' ? roster.length - away : roster.length;
  const written = draft.total ?? String(proposed);
  const total = Number(written);
  const day = formatDay(session.startsOn);
  const isNumber = written.trim() !== '' && Number.isInteger(total) && total >= 1 && total <= 2000;
  const missing: Missing =
    roster.length === 0 ? 'members' : !isNumber ? 'number' : draft.reason.trim() === '' ? 'reason' : null;
  const convene = () =>
    give({
      type: 'ConveneSession',
      sessionId: session.id,
      members: roster.map(({ membershipId }) => membershipId),
      total,
      suspended: draft.suspended,
      reason: draft.reason.trim(),
    });
  return (
    <DeedDialog
      title={t('conveneTitle', { title: session.title })}
      text={[body.name, days(session), session.place].filter((part) => part !== '').join(' · ')}
      confirm={t('conveneConfirm')}
      width="wide"
      missing={missing}
      touched={touched}
      work={convene}
      onClose={onClose}
    >
      <section className={styles.section} aria-labelledby="roster">
        <h3 id="roster">{t('rosterTitle', { count: roster.length, day })}</h3>
        {roster.length === 0 ? (
          <Notice
            kind="warning"
            action={<TextLink href={hrefOf('members', body.id)}>{t('stepLink.members')}</TextLink>}
          >
            {t('noRoster', { day })}
          </Notice>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by the keyboard
          <section className={styles.roster} tabIndex={0} aria-labelledby="roster">
            <RosterTable body={body} roster={roster} onChange={null} />
          </section>
        )}
      </section>
      <section className={styles.section} aria-labelledby="total">
        <h3 id="total">{t('totalTitle')}</h3>
        {away > 0 && (
          <RadioCards<Suspended>
            legend={t('suspendedLegend')}
            options={(['counted', 'left-out'] as const).map((value) => ({
              value,
              label: t(`suspendedChoice.${value}`),
              hint: t(`suspendedHint.${value}`, { listed: roster.length, away, rest: roster.length - away }),
            }))}
            value={draft.suspended}
            onChange={(suspended) => change({ suspended })}
          />
        )}
        <TextField
          label={t('totalLabel')}
          hint={t('totalHint', { proposed })}
          inputMode="numeric"
          value={written}
          onChange={(typed) => change({ total: typed })}
          maxLength={4}
          required
        />
        <TextAreaField
          label={tDeeds('reason')}
          hint={t('totalReasonHint')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          rows={2}
          maxLength={2000}
          required
        />
      </section>
      <section className={styles.section} aria-labelledby="copied">
        <h3 id="copied">{t('copiedTitle')}</h3>
        <p>{t('copied', { count: roster.length, day })}</p>
      </section>
    </DeedDialog>
  );
}
