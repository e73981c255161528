// A step of a way: what comes after it rests on it, so that a step which fails ends the way.
export async function step(t, name, act) {
  let failed = false;
  await t.test(name, async () => {
    try {
      await act();
    } catch (error) {
      failed = true;
      throw error;
    }
  });
  if (failed) throw new Error(`the way ends here: ${name}`);
}
