import type { ComponentProps } from 'react';
import type { PageRole } from '#shared/protocol/page-role.ts';
import { useTexts } from '../i18n/texts.ts';
import { SignInScreen } from './SignInScreen.tsx';
import { texts } from './texts.ts';

type Props = Omit<ComponentProps<typeof SignInScreen>, 'page'>;

/** Where one signs in to the page of `role`. */
export function SignInFor({ role, ...props }: Props & { readonly role: PageRole }) {
  const t = useTexts(texts);
  return <SignInScreen page={t(`role.${role}`)} {...props} />;
}
