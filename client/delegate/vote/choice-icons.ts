import { Check, Minus, X } from 'lucide-react';

/** One sign for each choice wherever it shows; never without its words. */
export const CHOICE_ICONS = { for: Check, against: X, abstain: Minus } as const;
