import { Bookmark, Highlighter, type LucideIcon, PenLine, StickyNote, Type, Underline } from 'lucide-react';
import type { EntryType } from './entries.ts';

const ICONS: Readonly<Record<EntryType, LucideIcon>> = {
  pen: PenLine,
  highlight: Highlighter,
  underline: Underline,
  note: StickyNote,
  text: Type,
  bookmark: Bookmark,
};

export function EntryIcon({ type }: { readonly type: EntryType }) {
  const Icon = ICONS[type];
  return <Icon aria-hidden size={22} />;
}
