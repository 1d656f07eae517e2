/**
 * Remembers what was computed of an object for as long as that object lives, so that several measures can ask for the
 * same intermediate result of one program and pay for it once. Nothing is kept once the program is let go.
 */
export const oncePer = <Of extends object, Answer extends object>(compute: (of: Of) => Answer): ((of: Of) => Answer) => {
  const known = new WeakMap<Of, Answer>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const answer = compute(of);
    known.set(of, answer);
    return answer;
  };
};
