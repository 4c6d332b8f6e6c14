import { Armchair } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Key } from '../keys/Key.tsx';
import { keyProps, SHORTCUTS } from '../keys/shortcuts.ts';
import { texts } from './texts.ts';
import { useSeatView } from './view.ts';

/** Leads from the lists of the conducting page to the map of the room, and back. */
export function SeatSwitch() {
  const t = useTexts(texts);
  const { shown, set } = useSeatView();
  return (
    <Button
      icon={<Armchair aria-hidden size={18} />}
      aria-pressed={shown}
      aria-keyshortcuts={SHORTCUTS.seats}
      {...keyProps('seats')}
      onClick={() => set({ shown: !shown })}
    >
      {t('switch')}
      <Key of="seats" />
    </Button>
  );
}
