import {
  Armchair,
  FileText,
  FolderDown,
  FolderInput,
  Gavel,
  ListTree,
  type LucideIcon,
  MessageSquareQuote,
  MessagesSquare,
  Scale,
  ScrollText,
  TicketCheck,
  UserPlus,
  Users,
  UsersRound,
  Vote,
} from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { SectionList } from '../../ui/SectionList.tsx';
import { SECTIONS, type Section } from '../section.ts';
import { texts } from './texts.ts';

const ICONS: Readonly<Record<Section, LucideIcon>> = {
  conduct: Gavel,
  programme: ListTree,
  attendance: Users,
  seating: Armchair,
  guests: UserPlus,
  documents: FileText,
  polls: Vote,
  groups: UsersRound,
  script: MessageSquareQuote,
  memos: MessagesSquare,
  rules: Scale,
  log: ScrollText,
  import: FolderInput,
  codes: TicketCheck,
  record: FolderDown,
};

export function Navigation({ section }: { section: Section }) {
  const t = useTexts(texts);
  return (
    <SectionList
      label={t('navigation')}
      sections={SECTIONS.map((name) => ({
        name,
        label: t(`section.${name}`),
        href: `#${name}`,
        icon: ICONS[name],
      }))}
      current={section}
    />
  );
}
