/** Does a part of the start that takes seconds, and prints what it is and how long it took: nobody should wonder whether it hangs. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  process.stdout.write(`  ${name}… `);
  const begin = performance.now();
  try {
    const result = await work();
    console.log(`${Math.round(performance.now() - begin)} ms`);
    return result;
  } catch (error) {
    console.log('');
    throw error;
  }
}
