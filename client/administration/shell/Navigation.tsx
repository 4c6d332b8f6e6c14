import { CalendarDays, Contact, Landmark, type LucideIcon, UserRoundCog, Users } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { SectionList } from '../../ui/SectionList.tsx';
import { hrefOf, SECTIONS, type Section } from '../place.ts';
import { texts } from './texts.ts';

const ICONS: Readonly<Record<Section, LucideIcon>> = {
  sessions: CalendarDays,
  bodies: Landmark,
  members: Users,
  people: Contact,
  staff: UserRoundCog,
};

export function Navigation({ section }: { section: Section }) {
  const t = useTexts(texts);
  return (
    <SectionList
      label={t('navigation')}
      sections={SECTIONS.map((name) => ({
        name,
        label: t(`section.${name}`),
        href: hrefOf(name),
        icon: ICONS[name],
      }))}
      current={section}
    />
  );
}
