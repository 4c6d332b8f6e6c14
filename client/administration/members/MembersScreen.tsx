import { FileUp, UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type RosterMember, rosterAt } from '#shared/register/roster.ts';
import type { Body } from '#shared/register/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { DayField } from '../../forms/DayField.tsx';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { PrintSlips } from '../accounts/PrintSlips.tsx';
import { BodyChooser } from '../bodies/BodyChooser.tsx';
import { hrefOf } from '../place.ts';
import { bodyNamed, termsFor, treeOf } from '../register/bodies.ts';
import { useRegister } from '../register/register.ts';
import { FormerMembers } from './FormerMembers.tsx';
import { MembersImport } from './import/MembersImport.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import styles from './Members.module.css';
import { RosterTable } from './RosterTable.tsx';
import { texts } from './texts.ts';

/** Who is a member of a body on a day, and what can be done about it. */
export function MembersScreen({ subject }: { subject: string | null }) {
  const t = useTexts(texts);
  const body = useRegister((state) => bodyNamed(state, subject) ?? treeOf(state.bodies)[0]?.body);
  return body ? <MembersOf key={body.id} body={body} /> : <Notice kind="info">{t('noBodies')}</Notice>;
}

function MembersOf({ body }: { body: Body }) {
  const t = useTexts(texts);
  const today = useToday();
  const [day, setDay] = useState(today);
  // While a day is being written, the list stays as of the last one.
  const [shownDay, setShownDay] = useState(today);
  const state = useRegister((register) => register);
  const roster = useMemo(() => rosterAt(state, body.id, shownDay), [state, body.id, shownDay]);
  const hasTerm = useMemo(() => termsFor(state, body.id).length > 0, [state, body.id]);
  const [joining, setJoining] = useState(false);
  const [importing, setImporting] = useState(false);
  const [member, setMember] = useState<RosterMember | null>(null);
  if (importing) return <MembersImport body={body} onClose={() => setImporting(false)} />;
  return (
    <>
      <div className={styles.toolbar}>
        <BodyChooser section="members" body={body} />
        <DayField
          label={t('day')}
          value={day}
          onChange={(written) => {
            setDay(written);
            if (written !== '') setShownDay(written);
          }}
        />
        <div className={styles.buttons}>
          <Button icon={<FileUp aria-hidden size={20} />} onClick={() => setImporting(true)}>
            {t('import')}
          </Button>
          <Button kind="primary" icon={<UserPlus aria-hidden size={20} />} onClick={() => setJoining(true)}>
            {t('join')}
          </Button>
        </div>
      </div>
      <div className={styles.counted}>
        <p role="status" className={styles.muted}>
          {t('count', { count: roster.length, day: formatDay(shownDay) })}
        </p>
        {roster.length > 0 && <PrintSlips body={body.name} people={roster.map(({ personId }) => personId)} />}
      </div>
      {roster.length === 0 ? (
        <Notice
          kind="info"
          action={!hasTerm && <TextLink href={hrefOf('bodies', body.id)}>{t('toTerms')}</TextLink>}
        >
          {t(hasTerm ? 'nobody' : 'noTerm', { body: body.name })}
        </Notice>
      ) : (
        <RosterTable body={body} roster={roster} onChange={setMember} />
      )}
      <FormerMembers body={body} day={shownDay} />
      {joining && <JoinDialog body={body} onClose={() => setJoining(false)} />}
      {member && <MemberDialog member={member} onClose={() => setMember(null)} />}
    </>
  );
}
