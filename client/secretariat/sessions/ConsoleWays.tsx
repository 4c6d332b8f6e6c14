import type { WaysProps } from '../../sign-in/SignInGate.tsx';
import { OtherWays } from '../../staff/OtherWays.tsx';

/** How secretaries sign in at the console without a code. */
export function ConsoleWays({ onOpened }: WaysProps) {
  return <OtherWays page="console" onOpened={onOpened} />;
}
