import { ArrowRight } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { PageRole } from '#shared/protocol/page-role.ts';
import type { Person, Role } from '#shared/protocol/person.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import styles from './SignIn.module.css';
import { SignInScreen } from './SignInScreen.tsx';
import { CardScreen } from './screens.tsx';
import { texts } from './texts.ts';

/* What stands on a page on which nobody is signed in, or not whom it is for. */

type Props = Omit<ComponentProps<typeof SignInScreen>, 'page'>;

/** Where one signs in to the page of `role`. */
export function SignInFor({ role, ...props }: Props & { readonly role: PageRole }) {
  const t = useTexts(texts);
  return <SignInScreen page={t(`role.${role}`)} {...props} />;
}

const PAGES: Readonly<Record<Role, string>> = {
  delegate: '/tablet',
  guest: '/tablet',
  reader: '/tablet',
  secretary: '/console',
  display: '/display',
};

export function OtherRoleScreen({
  me,
  onOtherCode,
}: {
  me: Pick<Person, 'role' | 'name'>;
  onOtherCode: () => void;
}) {
  const t = useTexts(texts);
  return (
    <CardScreen>
      <h1>{t('otherRoleTitle')}</h1>
      <p role="alert">{t('otherRole', { name: me.name })}</p>
      <a className={styles.link} href={PAGES[me.role]}>
        {t(`openPage.${me.role}`)}
        <ArrowRight aria-hidden />
      </a>
      <Button kind="quiet" onClick={onOtherCode}>
        {t('useOtherCode')}
      </Button>
    </CardScreen>
  );
}

/** A tablet that was to be lent is not free. */
export function InUseScreen({ name, onGoOn }: { name: string; onGoOn: () => void }) {
  const t = useTexts(texts);
  return (
    <CardScreen>
      <h1>{t('inUseTitle')}</h1>
      <p role="alert">{t('inUse', { name })}</p>
      <Button kind="primary" size="large" onClick={onGoOn}>
        {t('goOn', { name })}
      </Button>
    </CardScreen>
  );
}
