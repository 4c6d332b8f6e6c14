import { ClipboardPaste, Pencil, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Guest } from '#shared/protocol/guests.ts';
import { fold } from '#shared/text/fold.ts';
import { compareNames } from '#shared/text/names.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Filled } from '../../ui/blank/Filled.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Table } from '../../ui/Table.tsx';
import { ActionButton, ActionIconButton } from '../actions/ActionButton.tsx';
import { GuestDialog } from './GuestDialog.tsx';
import styles from './Guests.module.css';
import { GuestsSee } from './GuestsSee.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { texts } from './texts.ts';

/** Who is invited beside the delegates, and what they are shown. */
export function GuestsScreen() {
  const t = useTexts(texts);
  const guests = useSession((session) => session.guests);
  const closed = useSession((session) => session.status === 'closed');
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<'one' | 'many' | null>(null);
  const wanted = fold(query);
  const shown = guests
    .filter(({ name, position }) => fold(`${name} ${position}`).includes(wanted))
    .toSorted((a, b) => compareNames(a.name, b.name));
  const count = (as: Guest['as']) => guests.filter((guest) => guest.as === as).length;
  return (
    <Screen>
      <p className={styles.muted}>{t('intro')}</p>
      <div className={styles.toolbar}>
        <SearchField label={t('search')} clear={t('clear')} query={query} onQuery={setQuery} />
        {!closed && (
          <>
            <ActionButton
              gives="InviteGuests"
              kind="primary"
              icon={<UserPlus aria-hidden size={20} />}
              onClick={() => setOpen('one')}
            >
              {t('invite')}
            </ActionButton>
            <ActionButton
              gives="InviteGuests"
              icon={<ClipboardPaste aria-hidden size={20} />}
              onClick={() => setOpen('many')}
            >
              {t('inviteMany')}
            </ActionButton>
          </>
        )}
      </div>
      <p role="status" className={styles.muted}>
        {guests.length === 0
          ? t('none')
          : shown.length === 0
            ? t('notFound')
            : t('counts', {
                officials: count('official'),
                guests: count('guest'),
                observers: count('observer'),
              })}
      </p>
      {shown.length > 0 && <GuestTable guests={shown} closed={closed} />}
      <FormerGuests />
      <GuestsSee />
      {open === 'one' && <InviteDialog onClose={() => setOpen(null)} />}
      {open === 'many' && <PasteDialog onClose={() => setOpen(null)} />}
    </Screen>
  );
}

function GuestTable({ guests, closed }: { readonly guests: readonly Guest[]; readonly closed: boolean }) {
  const t = useTexts(texts);
  return (
    <Table className={styles.table}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('position')}</th>
          <th scope="col">{t('capacity')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {guests.map((guest) => (
          <tr key={guest.id}>
            <th scope="row">
              {guest.name}
              {guest.personId && <p className={styles.apart}>{t('inRegister')}</p>}
            </th>
            <td>
              <Filled text={guest.position} />
            </td>
            <td>{t(`as.${guest.as}`)}</td>
            <td>{!closed && <GuestButton guest={guest} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function GuestButton({ guest }: { readonly guest: Guest }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionIconButton
        gives="CorrectGuest"
        label={t('change', { name: guest.name })}
        onClick={() => setOpen(true)}
      >
        <Pencil aria-hidden size={18} />
      </ActionIconButton>
      {open && <GuestDialog guest={guest} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Whoever is no longer invited, and why: nobody is lost from the record. */
function FormerGuests() {
  const t = useTexts(texts);
  const former = useSession((session) => session.formerGuests);
  if (former.length === 0) return null;
  return (
    <details className={styles.former}>
      <summary>{t('former', { count: former.length })}</summary>
      <ul>
        {former.map(({ guest: { id, name }, left }) => (
          <li key={id}>
            {left.type === 'struck'
              ? t('formerStruck', { name, reason: left.reason })
              : t('formerDelegate', { name })}
          </li>
        ))}
      </ul>
    </details>
  );
}
