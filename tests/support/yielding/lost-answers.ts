/**
 * `port` over a network that loses answers: what `methods` do is done, and whoever asked for it is told that it failed, as often as `lost`
 * says (counted down).
 */
export function losingAnswers<Port extends object>(
  port: Port,
  methods: readonly (keyof Port)[],
  lost: { times: number },
): Port {
  const losing = new Set<PropertyKey>(methods);
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const bound = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
      if (!losing.has(name)) return bound;
      return async (...args: unknown[]): Promise<unknown> => {
        const answer = await bound(...args);
        if (lost.times === 0) return answer;
        lost.times -= 1;
        throw new Error(`the answer to ${String(name)} was lost`);
      };
    },
  });
}
