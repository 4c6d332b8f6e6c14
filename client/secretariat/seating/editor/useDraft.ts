import { useState } from 'react';
import type { SeatPlan, SeatPlanPart } from '#shared/protocol/seating.ts';

export interface Draft {
  readonly parts: readonly SeatPlanPart[];
  /** Which part is worked on, counted from 0; null: none. */
  readonly chosen: number | null;
  readonly canUndo: boolean;
  readonly choose: (part: number | null) => void;
  readonly change: (part: SeatPlanPart) => void;
  readonly add: (part: SeatPlanPart) => void;
  readonly remove: (part: number) => void;
  /** All of it, by another plan; null: nothing. */
  readonly replace: (plan: SeatPlan | null) => void;
  readonly undo: () => void;
  /** Draws on from a plan that was saved; what was drawn before is forgotten. */
  readonly begin: (plan: SeatPlan | null) => void;
}

/** More than anybody takes back. */
const KEPT = 50;

/** A plan that is being drawn; every change can be taken back until it is saved. */
export function useDraft(plan: SeatPlan | null): Draft {
  const [parts, setParts] = useState<readonly SeatPlanPart[]>(plan?.parts ?? []);
  const [before, setBefore] = useState<readonly (readonly SeatPlanPart[])[]>([]);
  const [chosen, choose] = useState<number | null>(null);
  const now = (changed: readonly SeatPlanPart[]) => {
    setBefore([...before, parts].slice(-KEPT));
    setParts(changed);
  };
  return {
    parts,
    chosen: chosen !== null && chosen < parts.length ? chosen : null,
    canUndo: before.length > 0,
    choose,
    change: (part) => now(parts.map((one, index) => (index === chosen ? part : one))),
    add: (part) => {
      now([...parts, part]);
      choose(parts.length);
    },
    remove: (part) => {
      now(parts.filter((_, index) => index !== part));
      choose(null);
    },
    replace: (other) => {
      now(other?.parts ?? []);
      choose(null);
    },
    begin: (saved) => {
      setParts(saved?.parts ?? []);
      setBefore([]);
    },
    undo: () => {
      const last = before.at(-1);
      if (!last) return;
      setParts(last);
      setBefore(before.slice(0, -1));
    },
  };
}
