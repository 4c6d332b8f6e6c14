/**
 * Makes certain of a write that was told as failed: it may be on the disk all the same, where the answer was lost on its way. Resolves
 * when it is there. `isThere` looks, unless the error says that nothing was written; where it cannot be looked either, the write counts as
 * failed, and doing it again must do no harm.
 * @throws what `write` did.
 */
export async function certainly(
  write: () => Promise<void>,
  isThere: (error: unknown) => Promise<boolean>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(await isThere(error).catch(() => false))) throw error;
  }
}
