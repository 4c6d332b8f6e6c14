/** Data cannot be moved, and nothing was changed; its message is meant for the operator and says what to do. */
export class MoveError extends Error {}
