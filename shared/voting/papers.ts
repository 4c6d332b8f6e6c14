import type { Paper, PollQuestion, Selection } from '../protocol/polls.ts';

/** What a motion puts to the vote, one result each; an undivided question is its own single clause. */
export function clausesOf({ paper, title }: Pick<PollQuestion, 'paper' | 'title'>): readonly string[] {
  if (paper.type !== 'motion') return [];
  return paper.clauses.length > 0 ? paper.clauses : [title];
}

/**
 * Whether `selection` is a ballot for `paper`: of its kind and length, candidates in ascending order, not more than
 * there are seats. A blank one is valid.
 */
export function fits(paper: Paper, selection: Selection): boolean {
  switch (selection.type) {
    case 'motion':
      return paper.type === 'motion' && selection.choices.length === Math.max(1, paper.clauses.length);
    case 'election':
      return (
        paper.type === 'election' &&
        selection.chosen.length <= paper.seats &&
        selection.chosen.every(
          (place, index) => place < paper.candidates.length && place > (selection.chosen[index - 1] ?? -1),
        )
      );
    case 'confidence-rating':
      return paper.type === 'confidence-rating' && selection.levels.length === paper.officials.length;
    case 'confidence-vote':
      return paper.type === 'confidence-vote' && selection.answers.length === paper.officials.length;
  }
}

/** Whether nothing was marked on it. */
export function isBlank(selection: Selection): boolean {
  switch (selection.type) {
    case 'motion':
      return selection.choices.every((choice) => choice === null);
    case 'election':
      return selection.chosen.length === 0;
    case 'confidence-rating':
      return selection.levels.every((level) => level === null);
    case 'confidence-vote':
      return selection.answers.every((answer) => answer === null);
  }
}

/** The paper before anything is marked. */
export function blankSelection(paper: Paper): Selection {
  switch (paper.type) {
    case 'motion':
      return {
        type: 'motion',
        choices: Array.from({ length: Math.max(1, paper.clauses.length) }, () => null),
      };
    case 'election':
      return { type: 'election', chosen: [] };
    case 'confidence-rating':
      return { type: 'confidence-rating', levels: paper.officials.map(() => null) };
    case 'confidence-vote':
      return { type: 'confidence-vote', answers: paper.officials.map(() => null) };
  }
}

/** A selection whose text is as long as any for `paper`. */
export function longestSelection(paper: Paper): Selection {
  switch (paper.type) {
    case 'motion':
      return {
        type: 'motion',
        choices: Array.from({ length: Math.max(1, paper.clauses.length) }, () => 'against' as const),
      };
    case 'election': {
      // The last places have the most digits.
      const first = Math.max(0, paper.candidates.length - paper.seats);
      const chosen = paper.candidates.map((_, place) => place).slice(first);
      return { type: 'election', chosen };
    }
    case 'confidence-rating':
      return { type: 'confidence-rating', levels: paper.officials.map(() => 'medium' as const) };
    case 'confidence-vote':
      return { type: 'confidence-vote', answers: paper.officials.map(() => 'no-confidence' as const) };
  }
}

/** The one text of a selection, whoever writes it: equal selections have equal texts. */
export function selectionText(selection: Selection): string {
  switch (selection.type) {
    case 'motion':
      return JSON.stringify({ type: selection.type, choices: selection.choices });
    case 'election':
      return JSON.stringify({ type: selection.type, chosen: selection.chosen });
    case 'confidence-rating':
      return JSON.stringify({ type: selection.type, levels: selection.levels });
    case 'confidence-vote':
      return JSON.stringify({ type: selection.type, answers: selection.answers });
  }
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return selectionText(a) === selectionText(b);
}

/** Why a question cannot be put to the vote as it is written: repeated names, or fewer candidates than seats. */
export function paperFault(paper: Paper): 'repeated-name' | 'too-few-candidates' | null {
  const names =
    paper.type === 'motion'
      ? paper.clauses
      : (paper.type === 'election' ? paper.candidates : paper.officials).map(
          ({ name, note }) => `${name}\n${note}`,
        );
  if (new Set(names).size < names.length) return 'repeated-name';
  if (paper.type === 'election' && paper.candidates.length < paper.seats) return 'too-few-candidates';
  return null;
}
